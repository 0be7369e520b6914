"""How a question was put, and how people would put it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Person, Thread, Wording
from forum.policy import Actor
from forum.queries.readers import readable
from forum.vocabulary import WordingState
from forum.wording import N_

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording of a question."""

    id: int
    text: str
    why: str
    state: WordingState
    by: str
    at: datetime


def wordings_of(thread_id: int) -> list[WordingRow]:
    """Return the other wordings of a thread's question, those that wait first."""
    found = db.session.execute(
        select(Wording, Person.name)
        .join(Person, Person.id == Wording.offered_by_id)
        .join(Thread, Thread.question_id == Wording.question_id)
        .where(Thread.id == thread_id)
        .order_by(Wording.state != WordingState.OFFERED, Wording.id.desc())
        .limit(_SHOWN)
    )
    return [
        WordingRow(one.id, one.text, one.why, one.state, by, one.offered_at) for one, by in found
    ]


def wording_by_id(wording_id: int, viewer: Actor) -> tuple[Wording, Thread]:
    """Return a wording and the thread of its question, or refuse."""
    found = db.session.execute(
        select(Wording, Thread)
        .join(Thread, Thread.question_id == Wording.question_id)
        .where(Wording.id == wording_id, readable(viewer))
    ).first()
    if found is None:
        raise MissingError(N_("There is no such wording."))
    return found[0], found[1]
