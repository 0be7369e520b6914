"""Forecasts as rows: which a viewer may read, those on positions, and those of an article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, or_, select, true

from forum.clock import now
from forum.db import db
from forum.errors import MissingError
from forum.models import Forecast, Person, Question, Thread
from forum.policy import Action, Actor, allows
from forum.queries.readers import forecast_in_sight, readable
from forum.vocabulary import ForecastState
from forum.wording import N_

LIST = 200  # forecasts on one list


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """A forecast in a list: how it will be resolved, or was.

    ``people`` counts those who hold an estimate, ``own`` is the viewer's: only in a thread's list.
    """

    id: int
    thread_id: int | None
    position_id: int | None
    question_id: int | None
    statement: str
    criterion: str
    due_on: date
    source: str
    state: ForecastState
    resolved_at: datetime | None
    is_hidden: bool
    people: int = 0
    own: float | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it has not been resolved."""
        return self.state is ForecastState.OPEN

    @property
    def is_overdue(self) -> bool:
        """Tell whether its day is over and nobody has resolved it."""
        return self.is_open and self.due_on < now().date()


def forecasts_to(viewer: Actor) -> Select[Forecast]:
    """Select the forecasts that this viewer may read: a hidden one is its author's, and in office.

    It joins threads.
    """
    return (
        select(Forecast)
        .join(Thread, Thread.id == Forecast.thread_id)
        .where(Thread.opened_at.is_not(None), readable(viewer), _in_sight_of(viewer))
    )


def forecast_by_id(forecast_id: int, viewer: Actor) -> Forecast:
    """Return a forecast that this viewer may read, or refuse as if there were none."""
    forecast = db.session.scalar(forecasts_to(viewer).where(Forecast.id == forecast_id))
    if forecast is None:
        raise MissingError(N_("There is no such forecast."))
    return forecast


def due_on_positions(position_ids: Sequence[int]) -> dict[int, ForecastRow]:
    """Return by position the open forecast on it that is due first: one query.

    Only for positions of a thread that the viewer may read.
    """
    if not position_ids:
        return {}
    chosen = select(Forecast).where(
        Forecast.position_id.in_(position_ids),
        Forecast.state == ForecastState.OPEN,
        forecast_in_sight(),
    )
    latest_first = chosen.order_by(Forecast.due_on.desc(), Forecast.id.desc())
    return {one.position_id or 0: forecast_row(one) for one in db.session.scalars(latest_first)}


def forecasts_on(position_id: int, viewer: Actor) -> list[ForecastRow]:
    """Return the forecasts on a position: one query."""
    return _rows(forecasts_to(viewer).where(Forecast.position_id == position_id))


def forecasts_of_article(article_id: int, viewer: Actor) -> list[ForecastRow]:
    """Return what an article foresees, where it is debated: one query."""
    chosen = forecasts_to(viewer).join(Question, Question.id == Forecast.question_id)
    return _rows(chosen.where(Question.article_id == article_id))


def forecast_row(forecast: Forecast, people: int = 0, own: float | None = None) -> ForecastRow:
    """Return a forecast as lists show it."""
    return ForecastRow(
        id=forecast.id,
        thread_id=forecast.thread_id,
        position_id=forecast.position_id,
        question_id=forecast.question_id,
        statement=forecast.statement,
        criterion=forecast.criterion,
        due_on=forecast.due_on,
        source=forecast.source,
        state=forecast.state,
        resolved_at=forecast.resolved_at,
        is_hidden=forecast.hidden_at is not None,
        people=people,
        own=own,
    )


def _rows(chosen: Select[Any]) -> list[ForecastRow]:
    found: Iterable[Forecast] = db.session.scalars(
        chosen.order_by(Forecast.due_on, Forecast.id).limit(LIST)
    )
    return [forecast_row(one) for one in found]


def _in_sight_of(viewer: Actor) -> ColumnElement[bool]:
    if allows(viewer, Action.QUEUE_READ):
        return true()
    own = Forecast.posed_by_id == viewer.id if isinstance(viewer, Person) else false()
    return or_(forecast_in_sight(), own)
