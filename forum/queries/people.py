"""People: who they are, and what they wrote."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select

from forum import characters
from forum.db import db
from forum.errors import MissingError
from forum.models import Block, Citation, Follow, Mute, Person, Position, Thread
from forum.policy import Action, Actor, allows
from forum.queries.calibrations import Calibration, calibration_of
from forum.queries.readers import in_sight, readable
from forum.queries.rows import PositionRow, position_rows, positions
from forum.vocabulary import Role
from forum.wording import N_

PAGE = 50  # positions on a person's page
_OFFERED = (Action.PERSON_FOLLOW, Action.PERSON_MUTE, Action.PERSON_BLOCK)


@dataclass(frozen=True, slots=True)
class Record:
    """What a person did in the threads that the viewer may read: of what is still in sight."""

    positions: int
    answered: int
    conceded: int
    open: int
    evidence: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person, the newest positions that readers may see, and what they are to the viewer."""

    id: int
    name: str
    about: str
    role: Role
    joined_at: datetime
    record: Record
    calibration: Calibration
    positions: list[PositionRow]
    questions: dict[int, str]
    may: frozenset[Action]
    is_followed: bool
    is_muted: bool
    is_blocked: bool


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
        positions().where(*_in_sight(person, viewer)).order_by(Position.id.desc()).limit(PAGE)
    ).all()
    rows = position_rows(found, viewer)
    threads = db.session.scalars(
        select(Thread).where(Thread.id.in_({row.thread_id for row in rows}))
    )
    is_followed, is_muted, is_blocked = _own(person, viewer)
    return PersonPage(
        id=person.id,
        name=person.name,
        about=person.about,
        role=person.role,
        joined_at=person.joined_at,
        record=_record(person, viewer),
        calibration=calibration_of(person, viewer),
        positions=rows,
        questions={thread.id: thread.question.text for thread in threads},
        may=frozenset(action for action in _OFFERED if allows(viewer, action, person)),
        is_followed=is_followed,
        is_muted=is_muted,
        is_blocked=is_blocked,
    )


def _in_sight(person: Person, viewer: Actor) -> tuple[ColumnElement[bool], ...]:
    """Keep a person's positions that readers may see; for queries that join threads."""
    return (
        Position.author_id == person.id,
        in_sight(Position),
        readable(viewer),
    )


def _record(person: Person, viewer: Actor) -> Record:
    """Return what a person did: one query."""
    positions = (
        select(Position.id)
        .join(Thread, Thread.id == Position.thread_id)
        .where(*_in_sight(person, viewer))
    )
    cited = select(func.count(Citation.evidence_id.distinct())).where(
        Citation.cited_by_id == person.id, Citation.position_id.in_(positions)
    )
    found = db.session.execute(
        select(
            func.count(Position.id).label("positions"),
            func.coalesce(func.sum(Position.answered_challenges), 0).label("answered"),
            func.coalesce(func.sum(Position.conceded_challenges), 0).label("conceded"),
            func.coalesce(func.sum(Position.open_challenges), 0).label("open"),
            cited.scalar_subquery().label("evidence"),
        ).where(Position.id.in_(positions))
    ).one()
    return Record(**found._mapping)


def _own(person: Person, viewer: Actor) -> tuple[bool, bool, bool]:
    """Return whether the viewer follows, mutes and blocks a person: one query."""
    own_id = viewer.id if isinstance(viewer, Person) else 0
    found = db.session.execute(
        select(
            exists().where(Follow.person_id == own_id, Follow.followed_id == person.id),
            exists().where(Mute.person_id == own_id, Mute.muted_id == person.id),
            exists().where(Block.person_id == own_id, Block.blocked_id == person.id),
        )
    ).one()
    return bool(found[0]), bool(found[1]), bool(found[2])
