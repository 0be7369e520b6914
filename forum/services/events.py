"""Recording what happened: the one log that history, feeds and the moderation log read."""

from typing import Any

from forum.clock import now
from forum.db import db
from forum.models import Event, Person, Thread
from forum.policy import Actor
from forum.vocabulary import EventKind, SubjectKind

_HAPPENED = "happened"  # where a session keeps the events of its transaction


def record(
    kind: EventKind,
    actor: Actor,
    subject: tuple[SubjectKind, int],
    *,
    thread: Thread | None = None,
    reason: str | None = None,
    **details: Any,
) -> None:
    """Add an event to the log; one in a thread raises the thread's revision."""
    event = Event(
        kind=kind,
        actor_id=actor.id if isinstance(actor, Person) else None,
        subject_kind=subject[0],
        subject_id=subject[1],
        thread_id=thread.id if thread else None,
        reason=reason,
        details=details,
        at=now(),
    )
    db.session.add(event)
    db.session.info.setdefault(_HAPPENED, []).append(event)
    if thread is not None:
        thread.revision += 1
        thread.active_at = event.at


def happened() -> list[Event]:
    """Return the events recorded since this was last asked; a part of every transaction."""
    events: list[Event] = db.session.info.pop(_HAPPENED, [])
    return events
