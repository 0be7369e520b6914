"""The gap board: what is missing in the debates that are open, for those who can do about it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, exists, func, null, select
from sqlalchemy.orm import aliased

from forum.clock import now
from forum.db import db
from forum.models import (
    Citation,
    Evidence,
    Forecast,
    Position,
    Question,
    Relation,
    Source,
    Thread,
    Version,
)
from forum.queries.readers import forecast_in_sight, in_sight
from forum.vocabulary import ForecastState, Stance, Standing, ThreadState

_Rows = Select[*tuple[Any, ...]]

SHOWN = 20  # rows of each gap
_ENOUGH = 3  # positions from which a thread without a rebuttal is one-sided


@dataclass(frozen=True, slots=True)
class GapRow:
    """What is missing, and where it is mended: a thread, a position, evidence or a forecast."""

    kind: str
    id: int
    words: str
    question: str | None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of gap: ``count`` is of all, ``rows`` are the oldest."""

    name: str
    count: int
    rows: list[GapRow]


def gap_board(thread_id: int | None = None) -> list[Gap]:
    """Return the gaps of all open threads, or of one: a query for each kind.

    Forecasts are due in closed threads as well.
    """
    threads, positions = _threads(), _positions()
    found = (
        ("unanswered_threads", "thread", threads.where(Thread.positions_count == 0)),
        (
            "one_sided",
            "thread",
            threads.where(Thread.positions_count >= _ENOUGH, ~_has_rebuttal()),
        ),
        ("without_evidence", "position", positions.where(Position.citations_count == 0)),
        ("single_source", "position", positions.where(_sources() == 1)),
        (
            "open_challenges",
            "position",
            positions.where(Position.open_challenges > 0),
        ),
        ("unverified", "evidence", _evidence()),
        ("overdue", "forecast", _overdue()),
    )
    return [_gap(name, kind, chosen, thread_id) for name, kind, chosen in found]


def _gap(name: str, kind: str, chosen: _Rows, thread_id: int | None) -> Gap:
    if thread_id is not None:
        chosen = chosen.where(Thread.id == thread_id)
    found = db.session.execute(chosen.add_columns(func.count().over()).limit(SHOWN)).all()
    return Gap(
        name=name,
        count=found[0][-1] if found else 0,
        rows=[GapRow(kind, id_, words, asked, due) for id_, words, asked, due, _all in found],
    )


def _threads() -> _Rows:
    """Select open threads."""
    return (
        select(Thread.id, Question.text, null(), null())
        .select_from(Thread)
        .join(Question, Question.id == Thread.question_id)
        .where(Thread.state == ThreadState.OPEN)
        .order_by(Thread.id)
    )


def _positions() -> _Rows:
    """Select the visible positions of open threads."""
    return (
        select(Position.id, Version.claim, Question.text, null())
        .select_from(Position)
        .join(Thread, Thread.id == Position.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .join(Version, and_(Version.position_id == Position.id, Version.number == Position.version))
        .where(
            Thread.state == ThreadState.OPEN,
            in_sight(Position),
        )
        .order_by(Position.id)
    )


def _evidence() -> _Rows:
    """Select the evidence that positions of open threads cite and nobody has verified."""
    return (
        select(Evidence.id, Evidence.says, func.min(Question.text), null())
        .select_from(Evidence)
        .join(Citation, Citation.evidence_id == Evidence.id)
        .join(Thread, Thread.id == Citation.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .where(Thread.state == ThreadState.OPEN, Evidence.standing == Standing.AS_CITED)
        .group_by(Evidence.id, Evidence.says)
        .order_by(Evidence.id)
    )


def _overdue() -> _Rows:
    """Select the forecasts of all threads whose day is over and that nobody has resolved."""
    return (
        select(Forecast.id, Forecast.statement, Question.text, Forecast.due_on)
        .select_from(Forecast)
        .join(Thread, Thread.id == Forecast.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .where(
            Thread.opened_at.is_not(None),
            Forecast.state == ForecastState.OPEN,
            Forecast.due_on < now().date(),
            forecast_in_sight(),
        )
        .order_by(Forecast.due_on, Forecast.id)
    )


def _has_rebuttal() -> Any:
    """Tell whether a visible position of the thread rebuts anything in it."""
    rebutting = aliased(Position)
    return exists(
        select(Relation.id)
        .join(rebutting, rebutting.id == Relation.source_id)
        .where(
            Relation.thread_id == Thread.id,
            Relation.stance == Stance.REBUTTAL,
            in_sight(rebutting),
        )
    )


def _sources() -> Any:
    """Count the sources that a position leans on."""
    return (
        select(func.count(func.distinct(Source.id)))
        .select_from(Citation)
        .join(Evidence, Evidence.id == Citation.evidence_id)
        .join(Source, Source.id == Evidence.source_id)
        .where(Citation.position_id == Position.id)
        .scalar_subquery()
    )
