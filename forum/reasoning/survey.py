"""Working out who thinks what: from marks to what may be shown of them."""

from collections.abc import Sequence

import numpy as np

from forum.reasoning.landscape import FEWEST, MARKS, PEOPLE, STABLE, Landscape, OpinionGroup, Taken
from forum.reasoning.network import Ints
from forum.reasoning.opinions import Axes, Ballot, OpinionGroups, opinion_groups
from forum.reasoning.representative import Tally, representative, share
from forum.reasoning.semantics import Floats

_GRID = 50  # steps from the middle of the map to its edge: no place is told more exactly


def of_marks(marks: Sequence[tuple[int, int, int]], statements: Sequence[int]) -> Ballot:
    """Return the ballot of marks (person, statement, 1 or -1); people by number, then columns."""
    column = {one: at for at, one in enumerate(statements)}
    row = {one: at for at, one in enumerate(sorted({person for person, _, _ in marks}))}
    votes = np.zeros((len(row), len(column)), dtype=np.int8)
    for person, statement, vote in marks:
        votes[row[person], column[statement]] = vote
    return Ballot(votes, votes != 0)


def survey(ballot: Ballot) -> Landscape:
    """Return the landscape of a debate: groups where 30 people have 7 marks, and they are stable.

    Groups below 5 people are not told, nor one that stands alone.
    """
    active = int((ballot.seen.sum(axis=1) >= MARKS).sum())
    if active < PEOPLE:
        return Landscape(active, 0.0, [], others=False, means=[], components=[])
    found, axes = opinion_groups(ballot), Axes.of(ballot)
    scale = float(np.abs(found.at).max(initial=0)) or 1.0
    sizes = np.bincount(found.group, minlength=found.count)
    told = np.flatnonzero(sizes >= FEWEST).tolist()
    if found.stability < STABLE or len(told) < 2:
        told = []
    return Landscape(
        active=active,
        stability=round(found.stability, 2),
        groups=[_group(ballot, found, one, found.at / scale) for one in told],
        others=bool(told) and len(told) < found.count,
        means=axes.means.tolist(),
        components=[(x, y) for x, y in (axes.components / scale).tolist()],
    )


def _group(ballot: Ballot, found: OpinionGroups, number: int, at: Floats) -> OpinionGroup:
    inside: Ints = found.members(number)
    own, others = Tally.of(ballot, inside), Tally.of(ballot, found.people[found.group != number])
    places = np.round(at[found.group == number] * _GRID) / _GRID
    x, y = places.mean(axis=0).tolist()
    shares = zip(share(own.agree, own.seen).tolist(), own.seen.tolist(), strict=True)
    return OpinionGroup(
        size=len(inside),
        centre=(x, y),
        dots=sorted((x, y) for x, y in places.tolist()),
        shares=[one if seen >= FEWEST else None for one, seen in shares],
        says=[
            Taken(one.statement, one.vote)
            for one in representative(own, others)
            if own.seen[one.statement] >= FEWEST
        ],
    )
