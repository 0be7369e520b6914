"""Holding a thread still while an act changes it."""

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Thread
from forum.wording import N_


def hold(thread_id: int) -> Thread:
    """Lock a thread until the act is stored, and return it.

    Acts in one thread happen one after another, so that counters and rules see what is true.
    Whatever was read before the lock is read again.
    """
    locked = db.session.scalar(select(Thread.id).where(Thread.id == thread_id).with_for_update())
    db.session.expire_all()
    thread = db.session.get(Thread, thread_id) if locked else None
    if thread is None:
        raise MissingError(N_("There is no such thread."))
    return thread
