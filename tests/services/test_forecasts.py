"""Forecasts: posed, estimated until their day is over, resolved by evidence, and scored."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, MissingError
from forum.models import Estimate, Event, Forecast, Notification
from forum.policy import Outsider
from forum.queries.calibrations import calibration_of
from forum.queries.forecasts import forecast_page, forecasts_page
from forum.queries.gaps import gap_board
from forum.queries.news import Happening, news_since
from forum.queries.notifications import news_page
from forum.queries.threads import thread_page
from forum.reasoning import forecasts as scoring
from forum.services.estimates import give_estimate, withdraw_estimate
from forum.services.following import follow
from forum.services.forecasts import ForecastDraft, pose_forecast
from forum.services.moderation import hide_position
from forum.services.resolutions import (
    hide_forecast,
    reopen_forecast,
    resolve_forecast,
    restore_forecast,
)
from forum.services.threads import close_thread, lock_thread
from forum.vocabulary import EventKind, ForecastState
from tests.factories import (
    a_forecast,
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
    kept_to,
)

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
ASKED = {"is_asked": True}


def estimated(forecast, *probabilities):
    """Let as many people estimate it, one after another."""
    people = [a_participant() for _ in probabilities]
    for person, probability in zip(people, probabilities, strict=True):
        act(give_estimate, person, forecast, probability)
    return people


def resolved(forecast, outcome=ForecastState.YES, by=None, item=None):
    given = {"evidence": [], "reason": "The register says so."}
    if outcome is not ForecastState.ANNULLED:
        given["evidence"] = [(item or an_evidence_item()).id]
    act(resolve_forecast, by or an_organiser(), forecast, outcome, **given)


def over(forecast):
    """Let the day of a forecast be over."""
    db.session.get_one(Forecast, forecast.id).due_on = now().date() - timedelta(days=1)
    db.session.commit()


def test_an_estimate_changes_and_every_one_is_kept(app):
    forecast, person = a_forecast(), a_participant()
    for probability in (0.2, 0.7, 0.7):
        act(give_estimate, person, forecast, probability)
    page = forecast_page(forecast.id, person)
    assert [one.probability for one in page.own] == [0.2, 0.7]
    assert (page.standing.probability, page.own[0].until) == (0.7, page.own[1].at)
    act(withdraw_estimate, person, forecast)
    page = forecast_page(forecast.id, person)
    assert (page.standing, page.count, len(page.own)) == (None, 0, 2)
    act(give_estimate, person, forecast, 0.4)
    assert forecast_page(forecast.id, person).standing.probability == 0.4


@pytest.mark.parametrize("probability", [0, 1, float("nan")])
def test_nobody_is_quite_sure(app, probability):
    with pytest.raises(BrokenRuleError) as refused:
        act(give_estimate, a_participant(), a_forecast(), probability)
    assert refused.value.field == "percent"


def test_what_the_crowd_expects_is_the_median_of_five_or_more(app):
    forecast, chances = a_forecast(), [0.1, 0.2, 0.6, 0.8]
    estimated(forecast, *chances)
    few = forecast_page(forecast.id, Outsider.VISITOR)
    assert (few.count, few.crowd) == (4, None)
    (last,) = estimated(forecast, 0.9)
    page = forecast_page(forecast.id, last)
    assert page.crowd == scoring.crowd([*chances, 0.9])
    assert [one.probability is None for one in page.course] == [True] * 4 + [False]


def test_the_crowd_is_shown_to_those_whom_it_cannot_sway(app):
    forecast = a_forecast()
    (estimating,) = estimated(forecast, 0.5)
    reader = a_participant()
    assert not forecast_page(forecast.id, reader).is_crowd_shown
    assert forecast_page(forecast.id, reader, **ASKED).is_crowd_shown
    assert forecast_page(forecast.id, estimating).is_crowd_shown
    over(forecast)
    assert forecast_page(forecast.id, reader).is_crowd_shown


def test_estimates_end_with_the_day_the_lock_and_the_resolution(app):
    forecast, person = a_forecast(), a_participant()
    act(close_thread, a_moderator(), forecast.thread, summary="So.", reason="Settled.")
    act(give_estimate, person, forecast, 0.3)  # a debate that has ended may still be tested
    resolved(forecast)
    with pytest.raises(ForbiddenError):
        act(give_estimate, person, forecast, 0.9)
    act(reopen_forecast, a_moderator(), forecast, reason="It was another ferry.")
    act(give_estimate, person, forecast, 0.9)
    over(forecast)
    with pytest.raises(BrokenRuleError, match="day is over"):
        act(give_estimate, person, forecast, 0.95)
    locked = a_forecast()
    act(lock_thread, a_moderator(), locked.thread, reason="A storm.")
    with pytest.raises(ForbiddenError):
        act(give_estimate, person, locked, 0.5)


def test_a_forecast_is_posed_once_for_a_day_to_come(app):
    thread, person = a_thread(), a_participant()
    assert (
        a_forecast(person=person, thread=thread).id == a_forecast(person=person, thread=thread).id
    )
    late = ForecastDraft("Will it?", "It did.", now().date() - timedelta(days=1))
    with pytest.raises(BrokenRuleError) as refused:
        act(pose_forecast, person, thread, late)
    assert refused.value.field == "due_on"
    hidden = a_position()
    act(hide_position, a_moderator(), hidden, reason="Spam.")
    with pytest.raises(ForbiddenError):
        a_forecast(position=hidden)


def test_it_is_resolved_by_evidence_in_the_open(app):
    forecast, organiser = a_forecast(), an_organiser()
    with pytest.raises(ForbiddenError):
        resolved(forecast, by=a_participant())
    with pytest.raises(BrokenRuleError) as refused:
        act(resolve_forecast, organiser, forecast, ForecastState.NO, reason="None ran.")
    assert refused.value.field == "evidence"
    given = {"evidence": [999_999], "reason": "See there."}
    with pytest.raises(BrokenRuleError, match="There is no evidence"):
        act(resolve_forecast, organiser, forecast, ForecastState.NO, **given)
    resolved(forecast, by=organiser)
    page = forecast_page(forecast.id, Outsider.VISITOR)
    assert (page.forecast.state, page.resolution) == (ForecastState.YES, "The register says so.")
    assert (page.resolved_by, len(page.proofs)) == (organiser.name, 1)
    act(reopen_forecast, organiser, forecast, reason="It was another ferry.")
    page = forecast_page(forecast.id, Outsider.VISITOR)
    assert (page.forecast.is_open, page.resolution, page.proofs) == (True, None, [])
    kept = db.session.query(Event).filter_by(kind=EventKind.FORECAST_RESOLVED).one()
    assert (kept.reason, kept.details["resolved"]) == ("The register says so.", "yes")


def test_scores_are_those_of_the_pure_core(app):
    forecast = a_forecast()
    chances = [0.3, 0.6, 0.7, 0.8, 0.9]
    people = estimated(forecast, *chances)
    act(give_estimate, people[0], forecast, 0.4)
    resolved(forecast)
    forecast = db.session.get_one(Forecast, forecast.id)
    forecast.posed_at, forecast.resolved_at = BEGAN, BEGAN + timedelta(days=10)
    first, second = db.session.query(Estimate).filter_by(person_id=people[0].id).order_by("id")
    first.given_at = BEGAN + timedelta(days=2)
    second.given_at = first.ended_at = BEGAN + timedelta(days=5)
    db.session.commit()
    told = forecast_page(forecast.id, people[0]).scores
    assert told.brier == scoring.brier(0.4, True)
    assert told.baseline == pytest.approx(
        scoring.baseline(0.3, True, 0.3) + scoring.baseline(0.4, True, 0.5)
    )
    assert told.peer == pytest.approx(scoring.peer([0.4, *chances[1:]], True)[0])
    assert forecast_page(forecast.id, a_participant()).scores is None


def test_few_others_and_what_cannot_be_told_are_not_scored(app):
    forecast, void = a_forecast(), a_forecast()
    (alone,), (other,) = estimated(forecast, 0.8), estimated(void, 0.8)
    resolved(forecast, ForecastState.NO)
    resolved(void, ForecastState.ANNULLED)
    assert forecast_page(forecast.id, alone).scores.peer is None
    assert forecast_page(void.id, other).scores is None


def test_a_profile_is_calibrated_from_twenty_on_in_the_readers_sight(app):
    thread, person, organiser = a_thread(), a_participant(), an_organiser()
    private, item = kept_to(a_group(person), a_thread()), an_evidence_item()
    for number in range(20):
        place = private if number else thread
        forecast = a_forecast(f"Will it, number {number}?", person=person, thread=place)
        act(give_estimate, person, forecast, 0.85)
        outcome = ForecastState.YES if number % 4 else ForecastState.NO
        resolved(forecast, outcome, organiser, item)
    told, outside = calibration_of(person, person), calibration_of(person, Outsider.VISITOR)
    assert [(one.count, one.came_true) for one in told.bins] == [(20, 15)]
    assert (outside.count, outside.missing, outside.bins) == (1, 19, [])


def test_those_whom_it_concerns_are_told_how_it_ended(app):
    forecast = a_forecast()
    (estimating,) = estimated(forecast, 0.5)
    following, other = a_participant(), a_participant()
    act(follow, following, forecast.thread)
    resolved(forecast)
    for person, kinds in ((estimating, 1), (following, 1), (other, 0)):
        rows = news_page(person).rows
        assert [row.outcome for row in rows] == [ForecastState.YES] * kinds
    assert db.session.query(Notification).count() == 3  # and whoever posed it


def test_lists_show_what_is_overdue_and_rows_what_is_due(app):
    position = a_position()
    forecast, late = a_forecast(position=position), a_forecast("Late?", thread=position.thread)
    over(late)
    page = forecasts_page(position.thread_id, Outsider.VISITOR)
    assert [(row.id, row.is_overdue) for row in page.open] == [
        (late.id, True),
        (forecast.id, False),
    ]
    overdue = next(gap for gap in gap_board() if gap.name == "overdue")
    assert [(row.kind, row.id) for row in overdue.rows] == [("forecast", late.id)]
    assert thread_page(position.thread_id).due[position.id].id == forecast.id
    resolved(late)
    assert [row.id for row in forecasts_page(position.thread_id, Outsider.VISITOR).resolved]
    told = news_since(position.thread_id, 0, Outsider.VISITOR)
    assert (told[Happening.FORESEEN], told[Happening.RESOLVED]) == (2, 1)


def test_what_is_hidden_is_out_of_sight_until_it_is_back(app):
    author, moderator = a_participant(), a_moderator()
    forecast = a_forecast(person=author, position=a_position())
    (estimating,) = estimated(forecast, 0.5)
    act(hide_forecast, moderator, forecast, reason="It exposes somebody.")
    for viewer in (Outsider.VISITOR, estimating):
        with pytest.raises(MissingError):
            forecast_page(forecast.id, viewer)
    assert forecast_page(forecast.id, author).hidden_reason == "It exposes somebody."
    act(restore_forecast, moderator, forecast, reason="It was a misreading.")
    assert forecast_page(forecast.id, estimating).count == 1
    act(hide_position, moderator, forecast.position, reason="Spam.")
    with pytest.raises(MissingError):
        forecast_page(forecast.id, estimating)


def test_pages_of_forecasts_cost_the_same_with_many(app, count_queries):
    position = a_position()
    forecast = a_forecast(position=position)
    estimated(forecast, 0.5)

    def costs():
        for read in (
            lambda: forecast_page(forecast.id, Outsider.VISITOR),
            lambda: forecasts_page(position.thread_id, Outsider.VISITOR),
            lambda: thread_page(position.thread_id),
        ):
            with count_queries() as seen:
                read()
            yield len(seen)

    before = list(costs())
    estimated(forecast, 0.1, 0.6, 0.9)
    for number in range(3):
        a_forecast(f"And number {number}?", position=position)
    assert list(costs()) == before
