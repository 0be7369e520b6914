"""Joining the forum, and what a person is in it."""

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Person
from forum.models.person import NAME_LENGTH
from forum.policy import Action, Actor, require
from forum.services.events import record
from forum.vocabulary import EventKind, Role, SubjectKind
from forum.wording import N_

_SHORTEST_NAME = 2


def join(actor: Actor, name: str, *, role: Role = Role.PARTICIPANT, about: str = "") -> Person:
    """Let a person into the forum under a name that nobody else could be taken for."""
    require(actor, Action.PERSON_JOIN)
    if role is not Role.PARTICIPANT:
        require(actor, Action.PERSON_SET_ROLE)
    name, key = characters.name(name), characters.name_key(name)
    check_name(name)
    person = Person(name=name, name_key=key, role=role, about=characters.line(about)[:280])
    db.session.add(person)
    db.session.flush()  # the event needs the id
    record(EventKind.PERSON_JOINED, actor, (SubjectKind.PERSON, person.id), role=role.value)
    return person


def set_role(actor: Actor, person: Person, role: Role) -> None:
    """Make a person a participant, moderator, organiser or administrator."""
    require(actor, Action.PERSON_SET_ROLE, person)
    if person.role is role:
        return
    before, person.role = person.role, role
    record(
        EventKind.PERSON_ROLE_CHANGED,
        actor,
        (SubjectKind.PERSON, person.id),
        before=before.value,
        after=role.value,
    )


def check_name(name: str) -> None:
    """Refuse a name that is too short, too long, or too like another."""
    name, key = characters.name(name), characters.name_key(name)
    if not _SHORTEST_NAME <= len(name) <= NAME_LENGTH or len(key) < _SHORTEST_NAME:
        raise BrokenRuleError(
            N_("Choose a name of 2 to 40 characters, with at least two letters or digits."),
            field="name",
        )
    if "/" in name or name.startswith("."):
        raise BrokenRuleError(
            N_("A name holds no slash and does not begin with a dot."), field="name"
        )
    if db.session.scalar(select(Person.id).where(Person.name_key == key)):
        raise BrokenRuleError(
            N_("This name is taken, or too like another. Choose a different one."), field="name"
        )
