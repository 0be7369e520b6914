"""The pages of forecasts: a thread's, and one with what people expect and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from forum.clock import now
from forum.db import db
from forum.models import Estimate, Evidence, Forecast, Person, Proof
from forum.policy import Action, Actor, allows
from forum.queries.estimates import (
    Expected,
    Given,
    Scores,
    closed_at,
    course_of,
    estimates_of,
    scores_of,
)
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.foreseen import (
    LIST,
    ForecastRow,
    forecast_by_id,
    forecast_row,
    forecasts_to,
)
from forum.queries.positions import position_row
from forum.queries.readers import readable_evidence
from forum.queries.rows import PositionRow
from forum.queries.threads import ThreadHead, thread_head
from forum.vocabulary import ForecastState

_OFFERED = (
    Action.FORECAST_ESTIMATE,
    Action.FORECAST_RESOLVE,
    Action.FORECAST_REOPEN,
    Action.FORECAST_HIDE,
    Action.FORECAST_RESTORE,
)


@dataclass(frozen=True, slots=True)
class ForecastsPage:
    """The forecasts of a thread: those to resolve, by their days; then those that are resolved."""

    thread: ThreadHead
    open: list[ForecastRow]
    resolved: list[ForecastRow]


@dataclass(frozen=True, slots=True)
class ForecastPage:
    """A forecast: ``own`` are the viewer's estimates, the oldest first; the last may stand.

    ``is_crowd_shown`` tells that the viewer would not be swayed by it, or asked to see it.
    """

    thread: ThreadHead
    forecast: ForecastRow
    position: PositionRow | None
    posed_by: str
    posed_at: datetime
    resolution: str | None
    resolved_by: str | None
    hidden_reason: str | None
    closed_at: datetime | None
    proofs: list[EvidenceRow]
    course: list[Expected]
    count: int
    is_crowd_shown: bool
    own: list[Given]
    scores: Scores | None
    may: frozenset[Action]

    @property
    def standing(self) -> Given | None:
        """Return the estimate that the viewer holds."""
        return self.own[-1] if self.own and self.own[-1].until is None else None

    @property
    def crowd(self) -> float | None:
        """Return what the crowd expects now, or expected when it was closed."""
        return self.course[-1].probability if self.course else None

    @property
    def takes_estimates(self) -> bool:
        """Tell whether the viewer may give or change an estimate."""
        return Action.FORECAST_ESTIMATE in self.may


def forecasts_page(thread_id: int, viewer: Actor) -> ForecastsPage:
    """Return the forecasts of a thread with how many people estimate them: two queries."""
    head = thread_head(thread_id, viewer)
    standing = select(func.count()).where(
        Estimate.forecast_id == Forecast.id, Estimate.ended_at.is_(None)
    )
    own = select(Estimate.probability).where(
        Estimate.forecast_id == Forecast.id,
        Estimate.ended_at.is_(None),
        Estimate.person_id == (viewer.id if isinstance(viewer, Person) else 0),
    )
    found = db.session.execute(
        forecasts_to(viewer)
        .where(Forecast.thread_id == thread_id)
        .add_columns(standing.scalar_subquery(), own.scalar_subquery())
        .order_by(Forecast.state != ForecastState.OPEN, Forecast.due_on, Forecast.id)
        .limit(LIST)
    )
    rows = [forecast_row(one, people, estimate) for one, people, estimate in found]
    resolved = [row for row in rows if not row.is_open]
    return ForecastsPage(
        thread=head,
        open=[row for row in rows if row.is_open],
        resolved=sorted(resolved, key=lambda row: row.resolved_at or now(), reverse=True),
    )


def forecast_page(forecast_id: int, viewer: Actor, *, is_asked: bool = False) -> ForecastPage:
    """Return the page of a forecast; ``is_asked`` shows what the crowd expects in any case."""
    forecast = forecast_by_id(forecast_id, viewer)
    posed_by, resolved_by = _names(forecast)
    estimates = estimates_of(forecast)
    own = [one for one in estimates if isinstance(viewer, Person) and one.person_id == viewer.id]
    may = _may(forecast, viewer)
    stands = bool(own) and own[-1].ended_at is None
    ended = closed_at(forecast)
    return ForecastPage(
        thread=thread_head(forecast.thread_id or 0, viewer),
        forecast=forecast_row(forecast),
        position=position_row(forecast.position_id, viewer) if forecast.position_id else None,
        posed_by=posed_by,
        posed_at=forecast.posed_at,
        resolution=forecast.resolution,
        resolved_by=resolved_by,
        hidden_reason=forecast.hidden_reason,
        closed_at=ended,
        proofs=_proofs(forecast, viewer),
        course=course_of(estimates),
        count=sum(one.ended_at is None for one in estimates),
        is_crowd_shown=is_asked or stands or Action.FORECAST_ESTIMATE not in may,
        own=[Given(one.probability, one.given_at, one.ended_at) for one in own],
        scores=scores_of(forecast, estimates, own),
        may=may,
    )


def _names(forecast: Forecast) -> tuple[str, str | None]:
    posed, resolved = aliased(Person), aliased(Person)
    found = db.session.execute(
        select(posed.name, resolved.name)
        .select_from(Forecast)
        .join(posed, posed.id == Forecast.posed_by_id)
        .outerjoin(resolved, resolved.id == Forecast.resolved_by_id)
        .where(Forecast.id == forecast.id)
    ).one()
    return found[0], found[1]


def _may(forecast: Forecast, viewer: Actor) -> frozenset[Action]:
    """Return what the viewer may do; no estimates are taken when the day is over."""
    may = {action for action in _OFFERED if allows(viewer, action, forecast)}
    if forecast.due_on < now().date():
        may.discard(Action.FORECAST_ESTIMATE)
    return frozenset(may)


def _proofs(forecast: Forecast, viewer: Actor) -> list[EvidenceRow]:
    chosen: Any = (
        evidence_items()
        .join(Proof, Proof.evidence_id == Evidence.id)
        .where(Proof.forecast_id == forecast.id, readable_evidence(viewer))
        .order_by(Evidence.id)
    )
    return [evidence_row(item) for item in db.session.scalars(chosen)]
