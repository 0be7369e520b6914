"""Telling people what happened to what they follow, wrote, marked or lean on.

It is derived from events, in the transaction that records them, by at most three statements for
each thing to tell, however many follow. Nobody is told of their own act, of one act twice, of what
they may not read, of what they mute, or of those they block or are blocked by.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, insert, literal, or_, select, update

from forum.clock import now
from forum.db import db
from forum.models import (
    Block,
    Citation,
    Estimate,
    Event,
    Follow,
    Forecast,
    Mark,
    Mute,
    Notification,
    Person,
    Position,
    Relation,
    Thread,
)
from forum.policy import Action, require
from forum.queries.readers import in_sight, readers
from forum.vocabulary import MODERATION, EventKind, NotificationKind, Stance


@dataclass(frozen=True, slots=True)
class _News:
    """One thing to tell: to whom, and what it is about besides the thread."""

    kind: NotificationKind
    to: Select[int]
    thread_id: int
    position_id: int | None = None
    evidence_id: int | None = None
    forecast_id: int | None = None
    author_id: int | None = None

    @property
    def cause(self) -> str:
        """Return what is told once until it is read."""
        about = self.position_id or self.evidence_id or self.forecast_id or self.author_id or 0
        return f"{self.kind}-{self.thread_id}-{about}"


def notify(events: Iterable[Event]) -> None:
    """Tell of events whom they concern; the graver news first, and to each person one of it."""
    for event in events:
        if event.kind not in _TELLING:
            continue
        db.session.flush()  # what follows reads what the act has changed
        for news in _TELLING[event.kind](event):
            _tell(event, news)


def read_notifications(actor: Person, since: int, until: int) -> None:
    """Keep that a person has read what they were shown, from an event to another."""
    require(actor, Action.NOTIFICATIONS_READ)
    let_read(actor, Notification.event_id.between(since, until))


def let_read(person: Person, *which: ColumnElement[bool]) -> None:
    """Let a person have read some of what they were told: it waits for them nowhere any more."""
    reading = update(Notification).where(
        Notification.person_id == person.id, Notification.read_at.is_(None), *which
    )
    db.session.execute(_silently(reading.values(read_at=now())))


def _tell(event: Event, news: _News) -> None:
    if db.session.scalar(news.to.limit(1)) is None:
        return  # as a rule nobody follows
    listening = select(Person.id).where(Person.id.in_(news.to), *_would_hear(event, news.thread_id))
    again = update(Notification).where(
        Notification.cause == news.cause,
        Notification.read_at.is_(None),
        Notification.person_id.in_(listening),
    )
    lately = {"event_id": event.id, "at": event.at}
    again = again.values(times=Notification.times + 1, letter_id=None, **lately)
    db.session.execute(_silently(again))
    about = "kind cause thread_id position_id evidence_id forecast_id author_id".split()
    fields = {"times": 1} | lately | {name: getattr(news, name) for name in about}
    columns = [
        literal(value, Notification.__table__.c[name].type) for name, value in fields.items()
    ]
    chosen = listening.add_columns(*columns)
    db.session.execute(insert(Notification).from_select(["person_id", *fields], chosen))


def _would_hear(event: Event, thread_id: int) -> Iterator[ColumnElement[bool]]:
    """Keep the people who may and want to be told of an event, and have not been yet."""
    thread = db.session.get_one(Thread, thread_id)
    yield readers(thread)
    yield ~exists().where(Notification.person_id == Person.id, Notification.event_id == event.id)
    yield ~exists().where(Mute.person_id == Person.id, Mute.thread_id == thread_id)
    if event.actor_id is None:
        return
    yield Person.id != event.actor_id
    if event.kind in MODERATION:
        return  # an office is not a person
    yield ~exists().where(Mute.person_id == Person.id, Mute.muted_id == event.actor_id)
    yield ~exists().where(
        or_(
            and_(Block.person_id == Person.id, Block.blocked_id == event.actor_id),
            and_(Block.person_id == event.actor_id, Block.blocked_id == Person.id),
        )
    )


def _posted(event: Event) -> Iterator[_News]:
    position = db.session.get_one(Position, event.subject_id)
    given = select(Relation).where(Relation.source_id == position.id).order_by(Relation.id)
    for relation in db.session.scalars(given).all():
        yield _answered(relation)
    by, thread_id = position.author_id, position.thread_id
    followers = select(Follow.person_id)
    yield _News(
        NotificationKind.PERSON_POSTED,
        followers.where(Follow.followed_id == by),
        thread_id,
        author_id=by,
    )
    yield _News(
        NotificationKind.THREAD_GREW, followers.where(Follow.thread_id == thread_id), thread_id
    )


def _related(event: Event) -> Iterator[_News]:
    yield _answered(db.session.get_one(Relation, event.subject_id))


def _answered(relation: Relation) -> _News:
    """Tell those who follow a position what bears on it; to rebut a rebuttal is to answer it."""
    kind = NotificationKind.POSITION_SUPPORTED
    if relation.stance is Stance.REBUTTAL:
        rebuts = select(Relation.id).where(
            Relation.source_id == relation.toward_id, Relation.stance == Stance.REBUTTAL
        )
        is_rebuttal = db.session.scalar(rebuts.limit(1)) is not None
        kind = (
            NotificationKind.REBUTTAL_ANSWERED
            if is_rebuttal
            else NotificationKind.POSITION_REBUTTED
        )
    return _of_position(kind, relation.thread_id, relation.toward_id)


def _conceded(event: Event) -> Iterator[_News]:
    relation = db.session.get_one(Relation, event.subject_id)
    kind = NotificationKind.REBUTTAL_CONCEDED
    yield _of_position(kind, relation.thread_id, relation.source_id)


def _revised(event: Event) -> Iterator[_News]:
    """Tell of a new meaning: first those whose marks or answers it sets aside."""
    if event.details["is_typo"]:
        return
    position = db.session.get_one(Position, event.subject_id)
    thread_id, id_ = position.thread_id, position.id
    marked = select(Mark.person_id).where(
        Mark.position_id == id_, Mark.version < position.current_from
    )
    yield _News(NotificationKind.MARK_STALE, marked, thread_id, id_)
    answered = (
        select(Position.author_id)
        .join(Relation, Relation.source_id == Position.id)
        .where(
            Relation.toward_id == id_,
            Relation.toward_version < position.current_from,
            in_sight(Position),
        )
    )
    yield _News(NotificationKind.ANSWER_STALE, answered, thread_id, id_)
    yield _of_position(NotificationKind.POSITION_REVISED, thread_id, id_)


def _judged(event: Event) -> Iterator[_News]:
    """Tell those who follow, and usually wrote, what leans on the evidence as it now means."""
    leaning = and_(
        Citation.evidence_id == event.subject_id,
        Citation.version >= Position.current_from,
        in_sight(Position),
    )
    citing = (
        select(Position.thread_id)
        .join(Citation, Citation.position_id == Position.id)
        .where(leaning)
        .distinct()
    )
    for thread_id in db.session.scalars(citing.order_by(Position.thread_id)).all():
        followers = (
            select(Follow.person_id)
            .join(Position, Position.id == Follow.position_id)
            .join(Citation, Citation.position_id == Position.id)
            .where(leaning, Position.thread_id == thread_id)
        )
        kind = NotificationKind.EVIDENCE_JUDGED
        yield _News(kind, followers, thread_id, evidence_id=event.subject_id)


def _closed(event: Event) -> Iterator[_News]:
    inside = select(Position.id).where(Position.thread_id == event.subject_id)
    followers = select(Follow.person_id).where(
        or_(Follow.thread_id == event.subject_id, Follow.position_id.in_(inside))
    )
    yield _News(NotificationKind.THREAD_CLOSED, followers, event.subject_id)


def _resolved(event: Event) -> Iterator[_News]:
    """Tell those who estimate a forecast, who posed it, and who follow what it stands in."""
    forecast = db.session.get_one(Forecast, event.subject_id)
    assert forecast.thread_id is not None
    estimating = select(Estimate.person_id).where(
        Estimate.forecast_id == forecast.id, Estimate.ended_at.is_(None)
    )
    following = select(Follow.person_id).where(
        or_(
            Follow.thread_id == forecast.thread_id,
            Follow.position_id == (forecast.position_id or 0),
        )
    )
    concerned = select(Person.id).where(
        or_(
            Person.id == forecast.posed_by_id,
            Person.id.in_(estimating),
            Person.id.in_(following),
        )
    )
    kind = NotificationKind.FORECAST_RESOLVED
    yield _News(kind, concerned, forecast.thread_id, forecast_id=forecast.id)


def _told_to_author(kind: NotificationKind) -> Callable[[Event], Iterator[_News]]:
    def news(event: Event) -> Iterator[_News]:
        position = db.session.get_one(Position, event.subject_id)
        author = select(Person.id).where(Person.id == position.author_id)
        yield _News(kind, author, position.thread_id, position.id)

    return news


def _of_position(kind: NotificationKind, thread_id: int, position_id: int) -> _News:
    followers = select(Follow.person_id).where(Follow.position_id == position_id)
    return _News(kind, followers, thread_id, position_id)


def _silently(statement: Any) -> Any:
    """Change rows that no page of this transaction holds."""
    return statement.execution_options(synchronize_session=False)


_TELLING: dict[EventKind, Callable[[Event], Iterator[_News]]] = {
    EventKind.POSITION_POSTED: _posted,
    EventKind.POSITION_RELATED: _related,
    EventKind.REBUTTAL_CONCEDED: _conceded,
    EventKind.POSITION_REVISED: _revised,
    EventKind.VERSION_JUDGED: _revised,
    EventKind.EVIDENCE_JUDGED: _judged,
    EventKind.THREAD_CLOSED: _closed,
    EventKind.FORECAST_RESOLVED: _resolved,
    EventKind.POSITION_HIDDEN: _told_to_author(NotificationKind.POSITION_HIDDEN),
    EventKind.ENQUIRY_RAISED: _told_to_author(NotificationKind.POSITION_ASKED),
}
