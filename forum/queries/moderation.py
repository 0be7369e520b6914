"""The moderators' queue, and the public log of what they did."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.errors import MissingError
from forum.models import Event, Evidence, Flag, Person, Position, Question, Thread
from forum.policy import Actor, Outsider
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.readers import readable_evidence, readable_threads
from forum.queries.rows import PositionRow, position_rows, positions
from forum.vocabulary import (
    MODERATION,
    EventKind,
    FlagReason,
    ForecastState,
    Standing,
    SubjectKind,
)
from forum.wording import N_

PAGE = 50  # entries on one page of the log, flags on one page of the queue


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag that waits, with what it is about."""

    id: int
    reason: FlagReason
    words: str
    raised_by: str
    raised_at: datetime
    position: PositionRow | None
    evidence: EvidenceRow | None
    thread_id: int | None
    question: str | None


@dataclass(frozen=True, slots=True)
class LogRow:
    """A moderator's act in the public log."""

    id: int
    kind: EventKind
    by: str | None
    at: datetime
    reason: str
    subject_kind: SubjectKind
    subject_id: int
    thread_id: int | None
    question: str | None
    details: dict[str, Any]
    standing: Standing | None  # of evidence that was judged
    resolved: ForecastState | None  # how a forecast was resolved


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log, the newest first; ``after`` leads to the older ones."""

    entries: list[LogRow]
    after: int | None


def flag_by_id(flag_id: int) -> Flag:
    """Return a flag, or refuse."""
    flag = db.session.get(Flag, flag_id)
    if flag is None:
        raise MissingError(N_("There is no such flag."))
    return flag


def queue(viewer: Actor) -> list[FlagRow]:
    """Return the flags that wait for an answer, the oldest first."""
    flags = db.session.scalars(
        select(Flag)
        .where(Flag.answered_at.is_(None))
        .options(joinedload(Flag.raised_by, innerjoin=True))
        .order_by(Flag.id)
        .limit(PAGE)
    ).all()
    of_positions = db.session.execute(
        positions().where(Position.id.in_([flag.position_id for flag in flags if flag.position_id]))
    ).all()
    rows = {row.id: row for row in position_rows(of_positions, viewer)}
    items = {
        item.id: evidence_row(item)
        for item in db.session.scalars(
            evidence_items().where(
                Evidence.id.in_([flag.evidence_id for flag in flags if flag.evidence_id])
            )
        )
    }
    questions = _questions({row.thread_id for row in rows.values()})
    return [_flag_row(flag, rows, items, questions) for flag in flags]


def log(
    viewer: Actor = Outsider.VISITOR,
    *,
    thread_id: int | None = None,
    after: int | None = None,
    page: int = PAGE,
) -> LogPage:
    """Return a page of the public log, of the forum or of one thread, but for private threads."""
    chosen = (
        select(Event, Person.name)
        .outerjoin(Person, Person.id == Event.actor_id)
        .where(
            Event.kind.in_(MODERATION),
            or_(Event.thread_id.is_(None), Event.thread_id.in_(readable_threads(viewer))),
            or_(
                Event.subject_kind != SubjectKind.EVIDENCE,
                Event.subject_id.in_(select(Evidence.id).where(readable_evidence(viewer))),
            ),
        )
        .order_by(Event.id.desc())
        .limit(page + 1)
    )
    if thread_id is not None:
        chosen = chosen.where(Event.thread_id == thread_id)
    if after is not None:
        chosen = chosen.where(Event.id < after)
    found = db.session.execute(chosen).all()
    questions = _questions({event.thread_id for event, _by in found if event.thread_id})
    entries = [_log_row(event, by, questions) for event, by in found[:page]]
    return LogPage(entries, entries[-1].id if len(found) > page else None)


def _questions(thread_ids: set[int]) -> dict[int, str]:
    if not thread_ids:
        return {}
    found = db.session.execute(
        select(Thread.id, Question.text)
        .join(Question, Question.id == Thread.question_id)
        .where(Thread.id.in_(thread_ids))
    )
    return {row.id: row.text for row in found}


def _flag_row(
    flag: Flag,
    rows: dict[int, PositionRow],
    items: dict[int, EvidenceRow],
    questions: dict[int, str],
) -> FlagRow:
    position = rows.get(flag.position_id or 0)
    return FlagRow(
        id=flag.id,
        reason=flag.reason,
        words=flag.words,
        raised_by=flag.raised_by.name,
        raised_at=flag.raised_at,
        position=position,
        evidence=items.get(flag.evidence_id or 0),
        thread_id=position.thread_id if position else None,
        question=questions.get(position.thread_id) if position else None,
    )


def _log_row(event: Event, by: str | None, questions: dict[int, str]) -> LogRow:
    return LogRow(
        id=event.id,
        kind=event.kind,
        by=by,
        at=event.at,
        reason=event.reason or "",
        subject_kind=event.subject_kind,
        subject_id=event.subject_id,
        thread_id=event.thread_id,
        question=questions.get(event.thread_id or 0),
        details=event.details,
        standing=Standing(event.details["after"])
        if event.kind is EventKind.EVIDENCE_JUDGED
        else None,
        resolved=ForecastState(event.details["resolved"])
        if event.kind is EventKind.FORECAST_RESOLVED
        else None,
    )
