"""Estimates: saying how likely a forecast is, changing one's mind, and taking it back."""

from sqlalchemy import select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Estimate, Forecast, Person, Thread
from forum.policy import Action, require
from forum.reasoning.forecasts import LEAST, MOST
from forum.services.events import record
from forum.services.holding import hold
from forum.vocabulary import EventKind, SubjectKind
from forum.wording import N_


def give_estimate(actor: Person, forecast: Forecast, probability: float) -> Estimate:
    """Say how likely it is that a forecast comes true; the one before is kept, and ends."""
    thread = _open(actor, forecast)
    if not LEAST <= probability <= MOST:
        raise BrokenRuleError(
            N_("Give a number from 0.1 to 99.9: nobody is quite sure."), field="percent"
        )
    standing = _own(actor, forecast)
    if standing is not None and standing.probability == probability:
        return standing
    moment = now()
    if standing is not None:
        standing.ended_at = moment
        db.session.flush()  # one stands at a time
    estimate = Estimate(
        forecast_id=forecast.id, person_id=actor.id, probability=probability, given_at=moment
    )
    db.session.add(estimate)
    record(EventKind.ESTIMATE_GIVEN, actor, (SubjectKind.FORECAST, forecast.id), thread=thread)
    return estimate


def withdraw_estimate(actor: Person, forecast: Forecast) -> None:
    """Take one's estimate back; it stays in what the crowd expected until now."""
    thread = _open(actor, forecast)
    if (standing := _own(actor, forecast)) is None:
        return
    standing.ended_at = now()
    record(EventKind.ESTIMATE_WITHDRAWN, actor, (SubjectKind.FORECAST, forecast.id), thread=thread)


def _open(actor: Person, forecast: Forecast) -> Thread:
    """Hold the thread of a forecast that still takes estimates, or refuse."""
    thread = hold(forecast.thread_id or 0)
    require(actor, Action.FORECAST_ESTIMATE, forecast)
    if forecast.due_on < now().date():
        raise BrokenRuleError(N_("Its day is over: no more estimates are taken."), field="percent")
    return thread


def _own(actor: Person, forecast: Forecast) -> Estimate | None:
    return db.session.scalar(
        select(Estimate).where(
            Estimate.forecast_id == forecast.id,
            Estimate.person_id == actor.id,
            Estimate.ended_at.is_(None),
        )
    )
