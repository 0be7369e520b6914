"""Marks: taking a side with one press, and taking it back."""

from sqlalchemy import func, select

from forum.clock import now
from forum.db import db
from forum.models import Mark, Person, Position
from forum.policy import Action, require
from forum.services.camps import share
from forum.services.events import record
from forum.services.holding import hold
from forum.services.weighing import weigh
from forum.vocabulary import EventKind, Stance, SubjectKind


def mark_position(actor: Person, position: Position, stance: Stance) -> Mark:
    """Mark support or rebuttal of a position as it now stands; a later mark replaces it."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_MARK, position)
    mark = _own(actor, position)
    if mark is not None and (mark.stance, mark.version) == (stance, position.version):
        return mark
    if mark is None:
        mark = Mark(position_id=position.id, person_id=actor.id)
        db.session.add(mark)
    mark.stance, mark.version, mark.marked_at = stance, position.version, now()
    count_marks(position)
    share(thread, position, actor)
    weigh(thread, position)
    record(
        EventKind.POSITION_MARKED,
        actor,
        (SubjectKind.POSITION, position.id),
        thread=thread,
        stance=stance.value,
        version=position.version,
    )
    return mark


def take_back_mark(actor: Person, position: Position) -> None:
    """Take one's mark off a position."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_MARK, position)
    mark = _own(actor, position)
    if mark is None:
        return
    db.session.delete(mark)
    count_marks(position)
    share(thread, position, actor)
    weigh(thread, position)
    record(EventKind.MARK_TAKEN_BACK, actor, (SubjectKind.POSITION, position.id), thread=thread)


def _own(actor: Person, position: Position) -> Mark | None:
    return db.session.scalar(
        select(Mark).where(Mark.position_id == position.id, Mark.person_id == actor.id)
    )


def count_marks(position: Position) -> None:
    """Count the marks made on what the position means now; a part of acts."""
    db.session.flush()  # the count reads the marks
    is_current = Mark.version >= position.current_from
    found = db.session.execute(
        select(is_current, Mark.stance, func.count())
        .where(Mark.position_id == position.id)
        .group_by(is_current, Mark.stance)
    )
    counts = {(bool(current), stance): count for current, stance, count in found}
    position.support_marks = counts.get((True, Stance.SUPPORT), 0)
    position.rebuttal_marks = counts.get((True, Stance.REBUTTAL), 0)
    position.stale_marks = sum(count for (current, _), count in counts.items() if not current)
