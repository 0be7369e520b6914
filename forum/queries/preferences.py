"""How a person is written to, what they mute, and whom they block."""

from dataclasses import dataclass

from sqlalchemy import select

from forum.db import db
from forum.models import Block, Mute, Person, Question, Thread
from forum.queries.manners import Manner, manner_of
from forum.queries.readers import readable


@dataclass(frozen=True, slots=True)
class PreferencesPage:
    """What a person has chosen; names and questions by id, the latest first."""

    manner: Manner
    muted_people: dict[int, str]
    muted_threads: dict[int, str]
    blocked: dict[int, str]


def preferences_page(person: Person) -> PreferencesPage:
    """Return what a person has chosen: four queries."""
    muted = (
        select(Person.id, Person.name)
        .join(Mute, Mute.muted_id == Person.id)
        .where(Mute.person_id == person.id)
        .order_by(Mute.id.desc())
    )
    threads = (
        select(Thread.id, Question.text)
        .join(Question, Question.id == Thread.question_id)
        .join(Mute, Mute.thread_id == Thread.id)
        .where(Mute.person_id == person.id, readable(person))
        .order_by(Mute.id.desc())
    )
    blocked = (
        select(Person.id, Person.name)
        .join(Block, Block.blocked_id == Person.id)
        .where(Block.person_id == person.id)
        .order_by(Block.id.desc())
    )
    return PreferencesPage(
        manner=manner_of(person.id),
        muted_people=dict(db.session.execute(muted).all()),
        muted_threads=dict(db.session.execute(threads).all()),
        blocked=dict(db.session.execute(blocked).all()),
    )
