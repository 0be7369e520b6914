"""Which things wait for a person: what is selected here is counted, and shown in the inbox."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import (
    Citation,
    Enquiry,
    Follow,
    Mark,
    Mute,
    Notification,
    Person,
    Position,
    Relation,
    Thread,
)
from forum.queries.readers import in_sight, readable
from forum.vocabulary import Role, ThreadState


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page tells a person: how much waits, and what is news to them.

    ``own`` changes whenever the person follows, mutes or blocks something, or no longer does.
    """

    waiting: int
    unread: int
    own: str


def masthead(person: Person) -> Masthead:
    """Return what every page tells a person: one query."""
    found = db.session.execute(_asked(person.role), {"whoever": person.id}).one()
    return Masthead(unread=found[0], own=" ".join(map(str, found[1:5])), waiting=sum(found[5:]))


@cache
def _asked(role: Role) -> Select[Any]:
    """Return the question of whoever has a role; to put it takes longer than to answer it."""
    whoever = Person(id=bindparam("whoever"), role=role)
    asked = [
        unread(whoever, func.count(Notification.id)),
        *(
            select(column).where(kept.person_id == whoever.id)
            for kept, at in ((Follow, Follow.followed_at), (Mute, Mute.muted_at))
            for column in (func.count(kept.id), func.max(at))
        ),
        challenged(whoever, func.coalesce(func.sum(Position.open_challenges), 0)),
        stale_relations(whoever, func.count(Relation.id)),
        stale_citations(whoever, func.count(Citation.id)),
        stale_marks(whoever, func.count(Mark.id)),
        enquiries(whoever, func.count(Enquiry.id)),
        restatements(whoever, func.count(Relation.id)),
    ]
    return select(*(one.scalar_subquery() for one in asked))


def unread(person: Person, column: Any) -> Select[Any]:
    """Select what a person was told and has not read, of threads that they may read."""
    return (
        select(column)
        .select_from(Notification)
        .join(Thread, Thread.id == Notification.thread_id)
        .where(
            Notification.person_id == person.id, Notification.read_at.is_(None), readable(person)
        )
    )


def _is_open(position: Any, person: Person) -> tuple[ColumnElement[bool], ...]:
    """Tell whether a person reads a position, and its thread takes contributions."""
    threads = select(Thread.id).where(Thread.state == ThreadState.OPEN, readable(person))
    return (
        in_sight(position),
        position.thread_id.in_(threads),
    )


def challenged(person: Person, *columns: Any) -> Select[Any]:
    """Select one's positions with open challenges."""
    return select(*columns).where(
        Position.author_id == person.id, Position.open_challenges > 0, *_is_open(Position, person)
    )


def stale_relations(person: Person, column: Any) -> Select[Any]:
    """Select one's relations that were made on what means something else by now."""
    source, toward = aliased(Position), aliased(Position)
    return (
        select(column)
        .select_from(source)
        .join(
            Relation,
            (Relation.thread_id == source.thread_id) & (Relation.source_id == source.id),
        )
        .join(toward, toward.id == Relation.toward_id)
        .where(
            source.author_id == person.id,
            *_is_open(source, person),
            in_sight(toward),
            or_(
                Relation.source_version < source.current_from,
                Relation.toward_version < toward.current_from,
            ),
        )
    )


def stale_citations(person: Person, column: Any) -> Select[Any]:
    """Select citations of one's positions that were made on what they meant before."""
    return (
        select(column)
        .select_from(Position)
        .join(Citation, Citation.position_id == Position.id)
        .where(
            Position.author_id == person.id,
            Citation.version < Position.current_from,
            *_is_open(Position, person),
        )
    )


def stale_marks(person: Person, column: Any) -> Select[Any]:
    """Select one's marks that were made on what the positions meant before."""
    return (
        select(column)
        .select_from(Mark)
        .join(Position, Position.id == Mark.position_id)
        .where(
            Mark.person_id == person.id,
            Mark.version < Position.current_from,
            *_is_open(Position, person),
        )
    )


def enquiries(person: Person, column: Any) -> Select[Any]:
    """Select what is asked of one's positions and not settled."""
    return (
        select(column)
        .select_from(Position)
        .join(Enquiry, Enquiry.position_id == Position.id)
        .where(
            Position.author_id == person.id,
            Enquiry.settled_at.is_(None),
            *_is_open(Position, person),
        )
    )


def restatements(person: Person, column: Any) -> Select[Any]:
    """Select restatements of one's claims that one has not confirmed."""
    source, toward = aliased(Position), aliased(Position)
    return (
        select(column)
        .select_from(toward)
        .join(Relation, Relation.toward_id == toward.id)
        .join(source, source.id == Relation.source_id)
        .where(
            toward.author_id == person.id,
            *_is_open(toward, person),
            in_sight(source),
            Relation.restatement.is_not(None),
            Relation.restated_fairly_at.is_(None),
            Relation.toward_version >= toward.current_from,
            Relation.source_version >= source.current_from,
        )
    )
