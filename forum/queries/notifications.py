"""What a person was told, in the words that they may read now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import (
    Citation,
    Evidence,
    Forecast,
    Notification,
    Person,
    Position,
    Question,
    Thread,
    Version,
)
from forum.queries.muting import is_muted
from forum.queries.readers import readable
from forum.vocabulary import ForecastState, Label, NotificationKind, Standing

PAGE = 50  # news on one page


@dataclass(frozen=True, slots=True)
class NotificationRow:
    """Something that happened ``times`` times, lately at ``at``.

    ``claim`` is empty where the words of the position are out of sight. ``is_own`` tells that the
    person wrote the position, or what leans on the evidence; ``muted`` is the name of whose words
    these are, where the person mutes them.
    """

    id: int
    kind: NotificationKind
    times: int
    at: datetime
    event_id: int
    is_unread: bool
    thread_id: int
    question: str
    position_id: int | None
    claim: str
    is_own: bool
    label: Label | None
    open_challenges: int
    evidence_id: int | None
    standing: Standing | None
    forecast_id: int | None
    outcome: ForecastState | None  # of the forecast, as it is now
    author: str | None
    muted: str | None


@dataclass(frozen=True, slots=True)
class NewsPage:
    """News, the latest first; ``newer`` and ``older`` are keys of the pages beside this one."""

    rows: list[NotificationRow]
    newer: int | None
    older: int | None


def news_page(
    person: Person, *, before: int | None = None, after: int | None = None, page: int = PAGE
) -> NewsPage:
    """Return what a person was told, of threads that they may read: one query.

    The keys are events: one tells a person once. A page is before one, or after one, or the latest.
    """
    told = _chosen(person)
    if after is not None:
        chosen = told.where(Notification.event_id > after).order_by(Notification.event_id)
    else:
        chosen = told.order_by(Notification.event_id.desc())
        if before is not None:
            chosen = chosen.where(Notification.event_id < before)
    found = _rows(chosen.limit(page + 1), person)
    rows, is_more = found[:page], len(found) > page
    if after is not None:
        rows.reverse()
    if not rows:
        return NewsPage([], newer=None, older=None)
    is_newer, is_older = (is_more, True) if after is not None else (before is not None, is_more)
    return NewsPage(
        rows,
        newer=rows[0].event_id if is_newer else None,
        older=rows[-1].event_id if is_older else None,
    )


def told_by(letter_id: int, person: Person) -> list[NotificationRow]:
    """Return what a letter tells that its person has not read meanwhile: one query."""
    waiting = _chosen(person).where(
        Notification.letter_id == letter_id, Notification.read_at.is_(None)
    )
    return _rows(waiting.order_by(Notification.thread_id, Notification.at), person)


def _chosen(person: Person) -> Any:
    author, leaning = aliased(Person), aliased(Position)
    leans = exists().where(
        Citation.evidence_id == Notification.evidence_id,
        leaning.id == Citation.position_id,
        leaning.author_id == person.id,
    )
    return (
        select(
            Notification,
            Question.text,
            Position,
            Version.claim,
            Evidence.standing,
            Forecast.state,
            author.name,
            is_muted(author.id, person),
            leans,
        )
        .join(Thread, Thread.id == Notification.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .outerjoin(Position, Position.id == Notification.position_id)
        .outerjoin(
            Version, (Version.position_id == Position.id) & (Version.number == Position.version)
        )
        .outerjoin(Evidence, Evidence.id == Notification.evidence_id)
        .outerjoin(Forecast, Forecast.id == Notification.forecast_id)
        .outerjoin(author, author.id == func.coalesce(Notification.author_id, Position.author_id))
        .where(Notification.person_id == person.id, readable(person))
    )


def _rows(chosen: Select[Any], person: Person) -> list[NotificationRow]:
    return [_row(found, person) for found in db.session.execute(chosen)]


def _row(found: Sequence[Any], person: Person) -> NotificationRow:
    told, question, position, claim, standing, outcome, author, is_muted_, leans = found
    is_author = position is not None and position.author_id == person.id
    is_shown = position is not None and not (position.hidden_at or position.withdrawn_at)
    return NotificationRow(
        id=told.id,
        kind=told.kind,
        times=told.times,
        at=told.at,
        event_id=told.event_id,
        is_unread=told.read_at is None,
        thread_id=told.thread_id,
        question=question,
        position_id=told.position_id,
        claim=claim if is_shown else "",
        is_own=is_author or bool(leans),
        label=position.label if is_shown else None,
        open_challenges=position.open_challenges if is_shown else 0,
        evidence_id=told.evidence_id,
        standing=standing,
        forecast_id=told.forecast_id,
        outcome=outcome,
        author=author if told.author_id else None,
        muted=author if is_muted_ else None,
    )
