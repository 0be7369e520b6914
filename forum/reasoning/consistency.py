"""Where a person's own marks pull against each other, by how positions bear on one another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Reason, position, relation
from forum.vocabulary import Stance

Marks = Mapping[int, Stance]  # one person's, by position


class Tension(StrEnum):
    """How marks pull against each other."""

    AGAINST = "against"  # a reason is held that speaks against the side taken
    ALONE = "alone"  # a side is taken, and every reason for it rejected


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Marks that pull against each other: on a position, and on what bears on it.

    ``stance`` is the mark on ``position``. ``sources`` are what bears on it, ascending; under
    AGAINST they make one reason and are all supported, under ALONE they are those rebutted.
    """

    tension: Tension
    position: int
    stance: Stance
    sources: tuple[int, ...]


def inconsistencies(graph: ArgumentGraph, marks: Marks) -> list[Inconsistency]:
    """Return where one person's marks pull against each other, by position, AGAINST first.

    A reason is held when all of its positions are supported, rejected when one of them is rebutted.
    - AGAINST: a position is supported and a rebuttal of its claim is held (both cannot be in one
      conflict-free set, Dung 1995), or it is rebutted and a support of it is held.
    - ALONE: a position is supported (or rebutted), and of its supports (its rebuttals) there is at
      least one, and every one is rejected.
    A reason of which the person supports a rebuttal of the inference ("true, but does not follow")
    bears on nothing for them; two positions that rebut each other are named once. Marks on
    positions that are not in the graph count for nothing. None of it has to be wrong: reasons can
    be outweighed, and the best may not be written yet. Linear, but for sorting what is found.
    """
    found = sorted(
        {one for id_ in graph.positions if id_ in marks for one in _about(graph, marks, id_)},
        key=lambda one: (one.tension is Tension.ALONE, one.position, one.sources),
    )
    pairs = {_pair(one): one for one in reversed(found)}
    return [one for one in found if pairs[_pair(one)] is one]


def _pair(one: Inconsistency) -> tuple[Tension, Stance, frozenset[int]]:
    """Return what two who rebut each other have in common."""
    return one.tension, one.stance, frozenset({one.position, *one.sources})


def _about(graph: ArgumentGraph, marks: Marks, id_: int) -> Iterator[Inconsistency]:
    stance = marks[id_]
    reasons = [
        one for one in graph.reasons_on(position(id_)) if not _is_set_aside(graph, marks, one)
    ]
    for reason in reasons:
        if reason.stance is not stance and _is_held(marks, reason):
            yield _found(Tension.AGAINST, id_, stance, reason.sources)
    own = [one for one in reasons if one.stance is stance]
    if own and all(_is_rejected(marks, one) for one in own):
        rebutted = (at for one in own for at in one.sources if marks.get(at) is Stance.REBUTTAL)
        yield _found(Tension.ALONE, id_, stance, rebutted)


def _is_held(marks: Marks, reason: Reason) -> bool:
    return all(marks.get(id_) is Stance.SUPPORT for id_ in reason.sources)


def _is_rejected(marks: Marks, reason: Reason) -> bool:
    return any(marks.get(id_) is Stance.REBUTTAL for id_ in reason.sources)


def _is_set_aside(graph: ArgumentGraph, marks: Marks, reason: Reason) -> bool:
    """Tell whether the person holds a rebuttal of an inference of the reason."""
    return any(
        one.is_rebuttal and _is_held(marks, one)
        for id_ in reason.relations
        for one in graph.reasons_on(relation(id_))
    )


def _found(tension: Tension, id_: int, stance: Stance, sources: Iterable[int]) -> Inconsistency:
    return Inconsistency(tension, id_, stance, tuple(sorted(set(sources))))
