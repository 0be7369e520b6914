"""What both camps of a thread endorse, stored with the acts that change it."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select, update

from forum.db import db
from forum.models import Person, Position, Thread
from forum.queries.camps import divide_of, marked_by, supported_by_camps
from forum.queries.placing import shared_place
from forum.reasoning.camps import Endorsement
from forum.services.placing import place
from forum.vocabulary import Stance


def share(thread: Thread, position: Position, marker: Person | None = None) -> None:
    """Count anew what both camps endorse after a position's marks have changed; a part of acts.

    ``marker`` is the only one whose mark has. Looked at are the marks of the position; where it
    makes the camps, those of what the marker has marked; all of the thread only where another
    position divides it from now on, or its camps have come or gone as a whole.
    """
    db.session.flush()  # the counts read what the act has changed
    before, thread.divided_by_id = thread.divided_by_id, divide_of(thread, position.id)
    changed: set[int] | None = {position.id}
    if thread.divided_by_id != before or (before == position.id and marker is None):
        changed = None
    elif before == position.id and marker is not None:
        changed = {position.id, *marked_by(marker.id, thread.id)}
    _count(thread, changed)
    place(position)


def share_everything(thread: Thread) -> None:
    """Count anew what both camps endorse in a held thread, all of it; a part of acts."""
    thread.divided_by_id = divide_of(thread)
    _count(thread, None)


def _count(thread: Thread, changed: Collection[int] | None) -> None:
    """Store the counts that are others than before, in plain rows: there may be thousands."""
    divide = thread.divided_by_id
    counts = supported_by_camps(divide, thread.id, changed) if divide is not None else {}
    anew: list[dict[str, Any]] = []
    for one in _touched(thread, changed):
        supporters = counts.get((one.id, Stance.SUPPORT), 0)
        rebutters = counts.get((one.id, Stance.REBUTTAL), 0)
        if (supporters, rebutters) != (one.camp_supporters, one.camp_rebutters):
            shared = shared_place(one, Endorsement(divide, supporters, rebutters))
            camps = {"camp_supporters": supporters, "camp_rebutters": rebutters}
            anew.append({"id": one.id, **camps, "place_shared": shared})
    if anew:
        db.session.flush()
        db.session.execute(update(Position), anew)
        for held in list(db.session):
            if isinstance(held, Position):
                db.session.expire(held, ["camp_supporters", "camp_rebutters", "place_shared"])


def _touched(thread: Thread, changed: Collection[int] | None) -> Sequence[Any]:
    chosen = select(
        Position.id,
        Position.camp_supporters,
        Position.camp_rebutters,
        Position.open_challenges,
        Position.hidden_at,
        Position.withdrawn_at,
    ).where(Position.thread_id == thread.id)
    if changed is not None:
        chosen = chosen.where(Position.id.in_(changed))
    return db.session.execute(chosen).all()
