"""Estimates: what people together expected over time, and how well one of them did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select

from forum.clock import now
from forum.db import db
from forum.models import Estimate, Forecast
from forum.reasoning import forecasts as scoring
from forum.vocabulary import ForecastState

ENOUGH = 5  # people below which nothing is said of them together


@dataclass(frozen=True, slots=True)
class Expected:
    """What the crowd expected from a moment on; nothing where it was fewer than five people."""

    at: datetime
    count: int
    probability: float | None


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a person's estimates did; ``peer`` is missing where few others estimated."""

    brier: float
    baseline: float
    peer: float | None


@dataclass(frozen=True, slots=True)
class Given:
    """An estimate of the viewer, from a moment until they changed or withdrew it."""

    probability: float
    at: datetime
    until: datetime | None


def estimates_of(forecast: Forecast) -> Sequence[Estimate]:
    """Return all estimates of a forecast, the oldest first: one query."""
    of_it = select(Estimate).where(Estimate.forecast_id == forecast.id)
    return db.session.scalars(of_it.order_by(Estimate.given_at, Estimate.id)).all()


def closed_at(forecast: Forecast) -> datetime | None:
    """Return when estimates ended, if they have: with the resolution, or with the day."""
    over = datetime.combine(forecast.due_on + timedelta(days=1), time(), UTC)
    moments = [over, *([forecast.resolved_at] if forecast.resolved_at else [])]
    return min(moments) if min(moments) <= now() else None


def course_of(estimates: Sequence[Estimate]) -> list[Expected]:
    """Return what the crowd expected over time."""
    return [
        Expected(
            datetime.fromtimestamp(one.at, UTC),
            one.count,
            one.crowd if one.count >= ENOUGH else None,
        )
        for one in scoring.course([_held(one) for one in estimates])
    ]


def scores_of(
    forecast: Forecast, estimates: Sequence[Estimate], own: Sequence[Estimate]
) -> Scores | None:
    """Return how well somebody did who held an estimate to the end, once it is resolved."""
    came_true, ended = _outcome(forecast), closed_at(forecast)
    if came_true is None or ended is None or not own or own[-1].ended_at is not None:
        return None
    standing = [one for one in estimates if one.ended_at is None]
    peers = scoring.peer([one.probability for one in standing], came_true)
    last = own[-1]
    return Scores(
        brier=scoring.brier(last.probability, came_true),
        baseline=scoring.held_baseline(
            [_held(one) for one in own],
            came_true,
            forecast.posed_at.timestamp(),
            ended.timestamp(),
        ),
        peer=peers[standing.index(last)] if len(standing) >= ENOUGH else None,
    )


def _outcome(forecast: Forecast) -> bool | None:
    return {ForecastState.YES: True, ForecastState.NO: False}.get(forecast.state)


def _held(one: Estimate) -> scoring.Held:
    ended = one.ended_at.timestamp() if one.ended_at else None
    return scoring.Held(one.probability, one.given_at.timestamp(), ended)
