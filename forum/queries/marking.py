"""Guided marking: one position of a thread at a time, and at the end what pulls against what."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from forum.db import db
from forum.models import Mark, Person, Position, Relation, Version
from forum.queries.ballots import current_marks
from forum.queries.lines import Leaning, leanings_of
from forum.queries.readers import has_marked, in_sight
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import graph_of
from forum.reasoning.consistency import Inconsistency, inconsistencies
from forum.reasoning.ranking import dealt
from forum.vocabulary import Stance

MOST = 20  # inconsistencies that are told at once


class Bearing(NamedTuple):
    """What a position supports or rebuts."""

    stance: Stance
    id: int
    claim: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many positions of a thread a person has marked, of those they can mark."""

    marked: int
    count: int

    @property
    def left(self) -> int:
        """Return how many are not marked."""
        return self.count - self.marked


@dataclass(frozen=True, slots=True)
class MarkingPage:
    """A position to be marked, what it bears on and leans on; ``before`` is the one before it."""

    thread: ThreadHead
    progress: Progress
    row: PositionRow
    bearings: Sequence[Bearing]
    leanings: list[Leaning]
    before: PositionRow | None


@dataclass(frozen=True, slots=True)
class MarkingEnd:
    """How far a person came, and where their marks pull against each other; ``more`` is not told.

    ``claims`` are of the positions that are named.
    """

    thread: ThreadHead
    progress: Progress
    inconsistencies: list[Inconsistency]
    more: int
    claims: dict[int, str]


def marking_page(
    thread_id: int, person: Person, *, after: int | None = None, at: int | None = None
) -> MarkingPage | None:
    """Return the next position that a person has not marked, or the one at hand: seven queries.

    Every person has an order of their own that stays (``dealt``). ``after`` is the position where
    they left off; nothing is returned where no other follows.
    """
    head, walk = thread_head(thread_id, person), _walk(thread_id, person)
    here = at if at in walk else _next(walk, after)
    if here is None:
        return None
    found = db.session.execute(positions().where(Position.id.in_({here, after}))).all()
    rows = {row.id: row for row in position_rows(found, person)}
    return MarkingPage(
        thread=head,
        progress=_progress(walk),
        row=rows[here],
        bearings=_bearings(here),
        leanings=leanings_of(thread_id, [here]),
        before=rows[after] if after in walk and after != here else None,
    )


def marking_end(thread_id: int, person: Person) -> MarkingEnd:
    """Return how far a person came in a thread: six queries, as large as the thread."""
    head, walk = thread_head(thread_id, person), _walk(thread_id, person)
    found = db.session.execute(current_marks(thread_id).where(Mark.person_id == person.id))
    marks = {position: stance for _person, position, stance in found}
    told = inconsistencies(graph_of(thread_id), marks)
    shown = told[:MOST]
    return MarkingEnd(
        thread=head,
        progress=_progress(walk),
        inconsistencies=shown,
        more=len(told) - len(shown),
        claims=_claims({id_ for one in shown for id_ in (one.position, *one.sources)}),
    )


def _walk(thread_id: int, person: Person) -> dict[int, bool]:
    """Return what a person can mark in a thread, in their order, and whether they have."""
    found = db.session.execute(
        select(Position.id, has_marked(person)).where(
            Position.thread_id == thread_id, Position.author_id != person.id, in_sight(Position)
        )
    )
    marked = dict(found.all())
    return {id_: marked[id_] for id_ in dealt(marked, f"{thread_id} {person.id}")}


def _progress(walk: dict[int, bool]) -> Progress:
    return Progress(sum(walk.values()), len(walk))


def _next(walk: dict[int, bool], after: int | None) -> int | None:
    places = list(walk)
    first = places.index(after) + 1 if after in walk else 0
    return next((id_ for id_ in places[first:] if not walk[id_]), None)


def _bearings(position_id: int) -> Sequence[Bearing]:
    found = db.session.execute(
        select(Relation.stance, Position.id, Version.claim)
        .join(Position, Position.id == Relation.toward_id)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(Relation.source_id == position_id, in_sight(Position))
        .order_by(Relation.id)
    )
    return [Bearing(*row) for row in found]


def _claims(ids: Collection[int]) -> dict[int, str]:
    found = db.session.execute(
        select(Version.position_id, Version.claim)
        .join(Position, (Position.id == Version.position_id) & (Position.version == Version.number))
        .where(Position.id.in_(ids))
    )
    return dict(found.all())
