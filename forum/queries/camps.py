"""Who of either camp of a thread supports what, counted by the database."""

from collections.abc import Collection, Iterable

from sqlalchemy import ScalarSelect, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Mark, Position, Thread
from forum.queries.readers import in_sight
from forum.reasoning.camps import dividing
from forum.vocabulary import Stance


def divide_of(thread: Thread, changed: int | None = None) -> int | None:
    """Return the position that divides a thread most; one query.

    Where only the marks of one other position have ``changed`` since this was last asked, it alone
    can take the place of the one so far, and no other is looked at.
    """
    held = thread.divided_by_id
    smaller = case(
        (Position.support_marks < Position.rebuttal_marks, Position.support_marks),
        else_=Position.rebuttal_marks,
    )
    contested = select(Position.id, smaller).where(
        Position.thread_id == thread.id, smaller > 0, in_sight(Position)
    )
    most: ScalarSelect[int] | int | None = changed
    if changed in {None, held}:
        ranked = contested.order_by(smaller.desc(), Position.id).limit(1)
        most = ranked.with_only_columns(Position.id).scalar_subquery()
    found = db.session.execute(contested.where(or_(Position.id == held, Position.id == most)))
    return dividing(dict(found.all()), held)


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
