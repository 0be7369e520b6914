"""Visits: saying that one has read a thread. It is nobody else's business: no event tells it."""

from sqlalchemy import select

from forum.db import db
from forum.models import Event, Notification, Person, Thread, Visit
from forum.policy import Action, require
from forum.services.notifications import let_read


def keep_visit(actor: Person, thread: Thread, until: int | None = None) -> None:
    """Keep that a person has read a thread up to an event, or up to now; never back again."""
    require(actor, Action.THREAD_VISIT, thread)
    newest = select(Event.id, Event.at).order_by(Event.id.desc()).limit(1)
    if until is not None:
        newest = newest.where(Event.id <= until)
    found = db.session.execute(newest).first()
    if found is None:
        return
    own = select(Visit).where(Visit.person_id == actor.id, Visit.thread_id == thread.id)
    visit = db.session.scalar(own)
    if visit is None:
        visit = Visit(person_id=actor.id, thread_id=thread.id, event_id=0)
        db.session.add(visit)
    if found.id > visit.event_id:
        visit.event_id, visit.at = found.id, found.at
        let_read(actor, Notification.thread_id == thread.id, Notification.event_id <= found.id)
