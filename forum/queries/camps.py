"""Who of either camp of a thread supports what, counted by the database."""

from collections.abc import Collection, Iterable

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Mark, Position, Thread
from forum.queries.readers import in_sight
from forum.reasoning.camps import dividing
from forum.vocabulary import Stance


def divide_of(thread: Thread) -> int | None:
    """Return the position that divides a thread most; one query."""
    contested = db.session.execute(
        select(Position.id, Position.support_marks, Position.rebuttal_marks).where(
            Position.thread_id == thread.id,
            Position.support_marks > 0,
            Position.rebuttal_marks > 0,
            in_sight(Position),
        )
    )
    smaller = {id_: min(supports, rebuttals) for id_, supports, rebuttals in contested}
    return dividing(smaller, thread.divided_by_id)


def supported_by_camps(
    divide: int, thread_id: int, position_ids: Collection[int] | None = None
) -> dict[tuple[int, Stance], int]:
    """Return how many of those who support or rebut the divide support each position.

    All positions of the thread, or only these; one query, as large as their marks.
    """
    side, between = aliased(Mark), aliased(Position)
    found = (
        select(Mark.position_id, side.stance, func.count())
        .join(Position, Position.id == Mark.position_id)
        .join(side, and_(side.person_id == Mark.person_id, side.position_id == divide))
        .join(between, between.id == side.position_id)
        .where(
            Position.thread_id == thread_id,
            Mark.stance == Stance.SUPPORT,
            Mark.version >= Position.current_from,
            side.version >= between.current_from,
        )
        .group_by(Mark.position_id, side.stance)
    )
    if position_ids is not None:
        found = found.where(Mark.position_id.in_(position_ids))
    return {(id_, stance): count for id_, stance, count in db.session.execute(found)}


def marked_by(person_id: int, thread_id: int) -> Iterable[int]:
    """Return the positions of a thread that a person has marked."""
    return db.session.scalars(
        select(Mark.position_id)
        .join(Position, Position.id == Mark.position_id)
        .where(Mark.person_id == person_id, Position.thread_id == thread_id)
    )
