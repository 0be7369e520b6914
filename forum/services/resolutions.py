"""Resolving forecasts: by evidence, in words, in the open; and hiding what should not be read."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Evidence, Forecast, Person, Proof
from forum.policy import Action, allows, require
from forum.services.events import record
from forum.services.holding import hold
from forum.services.reasons import given
from forum.vocabulary import EventKind, ForecastState, SubjectKind
from forum.wording import N_


def resolve_forecast(
    actor: Person,
    forecast: Forecast,
    outcome: ForecastState,
    *,
    evidence: Sequence[int] = (),
    reason: str,
) -> None:
    """Say that a forecast came true or did not, by evidence; or annul it. Estimates end here."""
    hold(forecast.thread_id or 0)
    require(actor, Action.FORECAST_RESOLVE, forecast)
    if outcome is ForecastState.OPEN:
        raise BrokenRuleError(N_("Choose how it ended."), field="outcome")
    reason, proofs = given(reason), _proofs(actor, evidence)
    if not proofs and outcome is not ForecastState.ANNULLED:
        raise BrokenRuleError(
            N_("Choose the evidence that shows it, or annul the forecast."), field="evidence"
        )
    forecast.state, forecast.resolution = outcome, reason
    forecast.resolved_at, forecast.resolved_by_id = now(), actor.id
    db.session.add_all(Proof(forecast_id=forecast.id, evidence_id=id_) for id_ in proofs)
    told = {"resolved": outcome.value, "evidence": proofs}
    _record(EventKind.FORECAST_RESOLVED, actor, forecast, reason, **told)


def reopen_forecast(actor: Person, forecast: Forecast, *, reason: str) -> None:
    """Take a resolution back; the log keeps it. Estimates are taken again until the day is over."""
    hold(forecast.thread_id or 0)
    require(actor, Action.FORECAST_REOPEN, forecast)
    reason = given(reason)
    forecast.state = ForecastState.OPEN
    forecast.resolution = forecast.resolved_at = forecast.resolved_by_id = None
    db.session.execute(delete(Proof).where(Proof.forecast_id == forecast.id))
    _record(EventKind.FORECAST_REOPENED, actor, forecast, reason)


def hide_forecast(actor: Person, forecast: Forecast, *, reason: str) -> None:
    """Take a forecast out of sight; whoever posed it and moderators still read it."""
    hold(forecast.thread_id or 0)
    require(actor, Action.FORECAST_HIDE, forecast)
    reason = given(reason)
    forecast.hidden_at, forecast.hidden_by_id, forecast.hidden_reason = now(), actor.id, reason
    _record(EventKind.FORECAST_HIDDEN, actor, forecast, reason)


def restore_forecast(actor: Person, forecast: Forecast, *, reason: str) -> None:
    """Bring a hidden forecast back."""
    hold(forecast.thread_id or 0)
    require(actor, Action.FORECAST_RESTORE, forecast)
    reason = given(reason)
    forecast.hidden_at = forecast.hidden_by_id = forecast.hidden_reason = None
    _record(EventKind.FORECAST_RESTORED, actor, forecast, reason)


def _record(
    kind: EventKind, actor: Person, forecast: Forecast, reason: str, **details: Any
) -> None:
    subject = (SubjectKind.FORECAST, forecast.id)
    record(kind, actor, subject, thread=forecast.thread, reason=reason, **details)


def _proofs(actor: Person, evidence: Sequence[int]) -> list[int]:
    """Return the numbers of evidence that the actor may read, each once; refuse another."""
    wanted = list(dict.fromkeys(evidence))
    found = db.session.scalars(select(Evidence).where(Evidence.id.in_(wanted)))
    known = {item.id for item in found if allows(actor, Action.EVIDENCE_READ, item)}
    for id_ in wanted:
        if id_ not in known:
            raise BrokenRuleError(
                N_("There is no evidence E%(number)d."), field="numbers", number=id_
            )
    return wanted
