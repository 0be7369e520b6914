"""The marks of a thread as they count now, and which threads wait for their opinion groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import Select, and_, func, or_, select

from forum.clock import now
from forum.db import db
from forum.models import Grouping, Mark, Position, Thread
from forum.queries.readers import in_sight
from forum.reasoning.landscape import MARKS
from forum.vocabulary import Stance

ACTS = 10  # since the groups were worked out, after which they are at once
PAUSE = timedelta(hours=1)  # after which they are for any act
_MOST = 1_000  # positions, those marked by most
_AT_ONCE = 20  # threads


class Column(NamedTuple):
    """A position, and the version from which on it means what it means now."""

    position: int
    current_from: int


@dataclass(frozen=True, slots=True)
class ThreadBallot:
    """Marks in a thread at a revision, (person, position, 1 or -1), on these positions."""

    revision: int
    positions: list[Column]
    marks: list[tuple[int, int, int]]


def threads_to_group() -> Sequence[int]:
    """Return the threads whose groups are out of date: by 10 acts, or by one and an hour."""
    chosen = (
        select(Thread.id)
        .outerjoin(Grouping, Grouping.thread_id == Thread.id)
        .where(
            Thread.opened_at.is_not(None),
            or_(
                Thread.revision >= func.coalesce(Grouping.revision, 0) + ACTS,
                and_(Thread.revision > Grouping.revision, Grouping.worked_out_at < now() - PAUSE),
            ),
        )
    )
    return db.session.scalars(chosen.order_by(Thread.id).limit(_AT_ONCE)).all()


def ballot_of(thread_id: int) -> ThreadBallot:
    """Return the marks of a thread that count: on what is visible, as it is meant now."""
    revision = db.session.scalar(select(Thread.revision).where(Thread.id == thread_id)) or 0
    marks_count = Position.support_marks + Position.rebuttal_marks
    chosen = select(Position.id, Position.current_from).where(
        Position.thread_id == thread_id, marks_count > 0, in_sight(Position)
    )
    columns = db.session.execute(chosen.order_by(marks_count.desc(), Position.id).limit(_MOST))
    positions = [Column(*row) for row in columns]
    known = {one.position for one in positions}
    found = db.session.execute(current_marks(thread_id))
    marks = [
        (person, position, 1 if stance is Stance.SUPPORT else -1)
        for person, position, stance in found
        if position in known
    ]
    return ThreadBallot(revision, positions, marks)


def current_marks(thread_id: int) -> Select[int, int, Stance]:
    """Select person, position and stance of the marks that count in a thread."""
    return (
        select(Mark.person_id, Mark.position_id, Mark.stance)
        .join(Position, Position.id == Mark.position_id)
        .where(
            Position.thread_id == thread_id,
            Mark.version >= Position.current_from,
            in_sight(Position),
        )
    )


def active_people(thread_id: int) -> int:
    """Return how many people have 7 marks that count in a thread: one query."""
    active = (
        current_marks(thread_id)
        .with_only_columns(Mark.person_id)
        .group_by(Mark.person_id)
        .having(func.count() >= MARKS)
    )
    return db.session.scalar(select(func.count()).select_from(active.subquery())) or 0
