"""Calibration: whether what a person thought likely came true as often as they thought."""

from dataclasses import dataclass

from forum.db import db
from forum.models import Estimate, Forecast, Person
from forum.policy import Actor
from forum.queries.foreseen import forecasts_to
from forum.queries.readers import forecast_in_sight
from forum.reasoning.forecasts import ENOUGH, Bin, calibration
from forum.vocabulary import ForecastState


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a person's estimates did, of ``count`` resolved forecasts; no bins below 20."""

    count: int
    bins: list[Bin]

    @property
    def missing(self) -> int:
        """Return how many more have to be resolved before it says something."""
        return max(ENOUGH - self.count, 0)


def calibration_of(person: Person, viewer: Actor) -> Calibration:
    """Return a person's calibration over the forecasts in the viewer's sight: one query."""
    found = db.session.execute(
        forecasts_to(viewer)
        .join(Estimate, Estimate.forecast_id == Forecast.id)
        .where(
            Estimate.person_id == person.id,
            Estimate.ended_at.is_(None),
            Forecast.state.in_([ForecastState.YES, ForecastState.NO]),
            forecast_in_sight(),
        )
        .with_only_columns(Estimate.probability, Forecast.state)
    )
    held = [(probability, state is ForecastState.YES) for probability, state in found]
    return Calibration(len(held), calibration(held) or [])
