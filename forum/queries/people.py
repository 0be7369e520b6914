"""People: who they are, and what they wrote."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import MissingError
from forum.models import Person, Position, Thread
from forum.policy import Actor
from forum.queries.readers import readable
from forum.queries.rows import PositionRow, position_rows, positions
from forum.vocabulary import Role
from forum.wording import N_

PAGE = 50  # positions on a person's page


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person, and the newest positions that readers may see."""

    id: int
    name: str
    about: str
    role: Role
    joined_at: datetime
    positions: list[PositionRow]
    questions: dict[int, str]


def person_by_name(name: str) -> Person:
    """Return a person by name, or refuse."""
    person = db.session.scalar(select(Person).where(Person.name_key == characters.name_key(name)))
    if person is None:
        raise MissingError(N_("Nobody here has this name."))
    return person


def person_by_id(person_id: int) -> Person:
    """Return a person, or refuse."""
    person = db.session.get(Person, person_id)
    if person is None:
        raise MissingError(N_("There is no such person."))
    return person


def person_page(name: str, viewer: Actor) -> PersonPage:
    """Return the page of a person."""
    person = person_by_name(name)
    found = db.session.execute(
        positions()
        .where(
            Position.author_id == person.id,
            Position.hidden_at.is_(None),
            Position.withdrawn_at.is_(None),
            readable(viewer),
        )
        .order_by(Position.id.desc())
        .limit(PAGE)
    ).all()
    rows = position_rows(found, viewer)
    threads = db.session.scalars(
        select(Thread).where(Thread.id.in_({row.thread_id for row in rows}))
    )
    return PersonPage(
        id=person.id,
        name=person.name,
        about=person.about,
        role=person.role,
        joined_at=person.joined_at,
        positions=rows,
        questions={thread.id: thread.question.text for thread in threads},
    )
