"""The forecasts of the bundled debate, as if people had estimated them over some weeks."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from forum.cli.arguing import Cast
from forum.clock import now
from forum.db import db
from forum.models import Article, Candidate, Estimate, Forecast, Position, Thread
from forum.services.articles import publish_article
from forum.services.candidates import accept_forecast
from forum.services.estimates import give_estimate
from forum.services.forecasts import ForecastDraft, pose_forecast
from forum.services.resolutions import resolve_forecast
from forum.vocabulary import CandidateKind, ForecastState

_MARGIN = timedelta(hours=1)  # from posing a forecast to the first estimate


def foretell(cast: Cast, one: dict[str, Any]) -> None:
    """Pose a forecast, let people estimate it, and resolve it if the script says how."""
    forecast = _posed(cast, one)
    told = sorted(one["estimates"], reverse=True)  # days ago, by whom, per cent
    given = [(_give(cast, forecast, name, percent), days) for days, name, percent in told]
    for estimate, days in given:
        _set_back(estimate, now() - timedelta(days=days))
    forecast.posed_at = now() - timedelta(days=told[0][0]) - _MARGIN
    if (end := one.get("end")) is not None:
        resolve_forecast(
            cast.person(end["by"]),
            forecast,
            ForecastState(end["outcome"]),
            evidence=[cast.evidence[key] for key in end["evidence"]],
            reason=end["reason"],
        )


def _posed(cast: Cast, one: dict[str, Any]) -> Forecast:
    person = cast.person(one["by"])
    due = now().date() + timedelta(days=one["due_in"])
    draft = ForecastDraft(one["question"], one["criterion"], due, one.get("source", ""))
    if "passage" not in one:
        return pose_forecast(person, _place(cast, one), draft)
    found = select(Candidate).where(
        Candidate.kind == CandidateKind.FORECAST, Candidate.text.contains(one["passage"])
    )
    question = accept_forecast(person, db.session.scalars(found).one(), draft)
    publish_article(person, db.session.get_one(Article, question.article_id))
    return db.session.scalars(select(Forecast).where(Forecast.question_id == question.id)).one()


def _place(cast: Cast, one: dict[str, Any]) -> Thread | Position:
    if "position" in one:
        return cast.position(one["position"])
    return db.session.get_one(Thread, cast.threads[one["thread"]])


def _give(cast: Cast, forecast: Forecast, name: str, percent: float) -> Estimate:
    return give_estimate(cast.person(name), forecast, percent / 100)


def _set_back(estimate: Estimate, given_at: datetime) -> None:
    """Let an estimate have been given at a time, when the one before it ended."""
    before = select(Estimate).where(
        Estimate.forecast_id == estimate.forecast_id,
        Estimate.person_id == estimate.person_id,
        Estimate.ended_at == estimate.given_at,
    )
    if (former := db.session.scalar(before)) is not None:
        former.ended_at = given_at
    estimate.given_at = given_at
