"""What is new in a thread since an event, at the level of the argument."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Citation, Event, Follow, Mute, Person, Position, Relation, Thread, Visit
from forum.policy import Actor
from forum.queries.muting import is_muted
from forum.queries.readers import readable
from forum.vocabulary import MODERATION, EventKind, Stance


class Happening(StrEnum):
    """What readers of an argument want to be told; marks and slips are none of it."""

    POSITION = "position"
    SUPPORT = "support"
    REBUTTAL = "rebuttal"
    REVISED = "revised"
    CONCEDED = "conceded"
    CITED = "cited"
    WITHDRAWN = "withdrawn"
    HIDDEN = "hidden"
    RESTORED = "restored"
    EVIDENCE_JUDGED = "evidence_judged"
    FORESEEN = "foreseen"
    RESOLVED = "resolved"
    STATE = "state"


_TOLD = {
    EventKind.POSITION_REVISED: Happening.REVISED,
    EventKind.REBUTTAL_CONCEDED: Happening.CONCEDED,
    EventKind.EVIDENCE_CITED: Happening.CITED,
    EventKind.POSITION_WITHDRAWN: Happening.WITHDRAWN,
    EventKind.POSITION_HIDDEN: Happening.HIDDEN,
    EventKind.POSITION_RESTORED: Happening.RESTORED,
    EventKind.EVIDENCE_JUDGED: Happening.EVIDENCE_JUDGED,
    EventKind.FORECAST_POSED: Happening.FORESEEN,
    EventKind.FORECAST_RESOLVED: Happening.RESOLVED,
    EventKind.THREAD_LOCKED: Happening.STATE,
    EventKind.THREAD_REOPENED: Happening.STATE,
    EventKind.THREAD_CLOSED: Happening.STATE,
}
_POSTED = {
    None: Happening.POSITION,
    Stance.SUPPORT: Happening.SUPPORT,
    Stance.REBUTTAL: Happening.REBUTTAL,
}
News = dict[Happening, int]


@dataclass(frozen=True, slots=True)
class Since:
    """What others did since a reader was here, and which of some positions are unread."""

    at: datetime
    news: News
    unread: frozenset[int]


class Seen(NamedTuple):
    """Up to which event, and which moment, a thread was read."""

    event_id: int
    at: datetime


class Before(NamedTuple):
    """The id of the forum's last event, and what a thread is to the viewer."""

    newest: int
    seen: Seen | None
    is_followed: bool
    is_muted: bool


def read_before(thread_id: int, viewer: Actor, since: int | None = None) -> Before:
    """Return what a thread was to the viewer before this page: one query.

    Who never said that they have read it has seen what happened until an event, ``since``.
    """
    own_id = viewer.id if isinstance(viewer, Person) else 0
    newest = select(func.coalesce(func.max(Event.id), 0)).scalar_subquery()
    until = select(Event.at).where(Event.thread_id == thread_id, Event.id <= (since or 0))
    until = until.order_by(Event.id.desc()).limit(1)
    found = db.session.execute(
        select(newest, Visit.event_id, Visit.at, until.scalar_subquery(), Follow.id, Mute.id)
        .select_from(Thread)
        .outerjoin(Visit, and_(Visit.thread_id == Thread.id, Visit.person_id == own_id))
        .outerjoin(Follow, and_(Follow.thread_id == Thread.id, Follow.person_id == own_id))
        .outerjoin(Mute, and_(Mute.thread_id == Thread.id, Mute.person_id == own_id))
        .where(Thread.id == thread_id)
    ).first()
    if found is None:
        return Before(0, None, is_followed=False, is_muted=False)
    newest_id, event_id, read_at, shown_at, follow_id, mute_id = found
    seen = Seen(event_id, read_at) if read_at else Seen(since or 0, shown_at) if shown_at else None
    return Before(newest_id, seen, is_followed=follow_id is not None, is_muted=mute_id is not None)


def revision_of(thread_id: int, viewer: Actor) -> int | None:
    """Return the revision of a thread that this viewer may read: one query by its key."""
    chosen = select(Thread.revision).where(
        Thread.id == thread_id, Thread.opened_at.is_not(None), readable(viewer)
    )
    return db.session.scalar(chosen)


def news_since(thread_id: int, event_id: int, viewer: Actor) -> News:
    """Return how often what happened since an event: one query.

    The viewer's own acts are left out, and those of people whom they mute. A position that bears on
    several counts for each stance.
    """
    by = aliased(Relation)
    found = db.session.execute(
        _events(thread_id, event_id, viewer)
        .outerjoin(
            by,
            and_(Event.kind == EventKind.POSITION_POSTED, by.source_id == Event.subject_id),
        )
        .with_only_columns(Event.kind, by.stance, func.count(Event.id.distinct()))
        .group_by(Event.kind, by.stance)
    )
    told: News = dict.fromkeys(Happening, 0)
    for kind, stance, count in found:
        told[_POSTED[stance] if kind is EventKind.POSITION_POSTED else _TOLD[kind]] += count
    return {happening: count for happening, count in told.items() if count}


def news_of(
    thread_id: int, seen: Seen | None, viewer: Actor, position_ids: Sequence[int]
) -> Since | None:
    """Return what is new to a reader who has seen a thread before: two queries."""
    if seen is None:
        return None
    return Since(
        at=seen.at,
        news=news_since(thread_id, seen.event_id, viewer),
        unread=frozenset(_unread(seen.at, viewer, position_ids)),
    )


def _events(thread_id: int, event_id: int, viewer: Actor) -> Select[int]:
    cited = select(Citation.evidence_id).where(Citation.thread_id == thread_id)
    judged = and_(Event.kind == EventKind.EVIDENCE_JUDGED, Event.subject_id.in_(cited))
    kinds = [EventKind.POSITION_POSTED, *_TOLD]
    chosen = select(Event.id).where(
        Event.id > event_id,
        or_(and_(Event.thread_id == thread_id, Event.kind.in_(kinds)), judged),
    )
    if isinstance(viewer, Person):
        is_office = Event.kind.in_(MODERATION)  # which is not a person whom one could mute
        is_heard = and_(
            Event.actor_id != viewer.id, or_(is_office, ~is_muted(Event.actor_id, viewer))
        )
        chosen = chosen.where(or_(Event.actor_id.is_(None), is_heard))
    return chosen


def _unread(at: datetime, viewer: Actor, position_ids: Sequence[int]) -> Sequence[int]:
    """Return which positions others wrote, revised or answered since a moment."""
    own_id = viewer.id if isinstance(viewer, Person) else 0
    answer = aliased(Position)
    answered = (
        select(Relation.id)
        .join(answer, answer.id == Relation.source_id)
        .where(
            Relation.toward_id == Position.id,
            Relation.related_at > at,
            answer.author_id != own_id,
            ~is_muted(answer.author_id, viewer),
            answer.hidden_at.is_(None),
        )
    )
    wrote = and_(
        Position.author_id != own_id,
        ~is_muted(Position.author_id, viewer),
        or_(Position.posted_at > at, Position.revised_at > at),
    )
    chosen = select(Position.id).where(Position.id.in_(position_ids), or_(wrote, answered.exists()))
    return db.session.scalars(chosen).all()
