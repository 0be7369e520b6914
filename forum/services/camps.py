"""What both camps of a thread endorse, stored with the acts that change it."""

from collections.abc import Collection

from sqlalchemy import or_, select

from forum.db import db
from forum.models import Person, Position, Thread
from forum.queries.camps import divide_of, marked_by, supported_by_camps
from forum.services.placing import place
from forum.vocabulary import Stance


def share(thread: Thread, position: Position, marker: Person | None = None) -> None:
    """Count anew what both camps endorse after a position's marks have changed; a part of acts.

    ``marker`` is the only one whose mark has. Looked at are the marks of the position; where it
    makes the camps, those of what the marker has marked; all of the thread only where another
    position divides it from now on, or its camps have come or gone as a whole.
    """
    db.session.flush()  # the counts read what the act has changed
    before, thread.divided_by_id = thread.divided_by_id, divide_of(thread)
    changed: set[int] | None = {position.id}
    if thread.divided_by_id != before or (before == position.id and marker is None):
        changed = None
    elif before == position.id and marker is not None:
        changed = {position.id, *marked_by(marker.id, thread.id)}
    _count(thread, changed)


def share_everything(thread: Thread) -> None:
    """Count anew what both camps endorse in a held thread, all of it; a part of acts."""
    thread.divided_by_id = divide_of(thread)
    _count(thread, None)


def _count(thread: Thread, changed: Collection[int] | None) -> None:
    divide = thread.divided_by_id
    counts = supported_by_camps(divide, thread.id, changed) if divide is not None else {}
    for position in _touched(thread, changed, {id_ for id_, _stance in counts}):
        position.camp_supporters = counts.get((position.id, Stance.SUPPORT), 0)
        position.camp_rebutters = counts.get((position.id, Stance.REBUTTAL), 0)
        place(position)


def _touched(
    thread: Thread, changed: Collection[int] | None, counted: Collection[int]
) -> Collection[Position]:
    chosen = select(Position).where(Position.thread_id == thread.id)
    if changed is not None:
        chosen = chosen.where(Position.id.in_(changed))
    else:
        had = or_(Position.camp_supporters > 0, Position.camp_rebutters > 0)
        chosen = chosen.where(or_(had, Position.id.in_(counted)))
    return db.session.scalars(chosen).all()
