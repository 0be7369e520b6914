"""Forecasts: what will answer a question, when, and who will say so."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Forecast, Person, Position, Question, Thread
from forum.models.forecast import CRITERION_LENGTH, STATEMENT_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.vocabulary import EventKind, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class ForecastDraft:
    """A forecast as a question that can be resolved."""

    question: str
    criterion: str
    due_on: date | None
    source: str = ""


def pose_forecast(actor: Person, place: Thread | Position, draft: ForecastDraft) -> Forecast:
    """Pose a forecast in a thread, or on a position; sent twice it is one."""
    position = place if isinstance(place, Position) else None
    thread = hold(position.thread_id if position else place.id)
    require(actor, Action.FORECAST_POSE, place)
    forecast = _forecast(actor, draft)
    forecast.thread_id, forecast.position_id = thread.id, position.id if position else None
    if forecast.due_on < now().date():
        raise BrokenRuleError(N_("This day is over. Choose one that is to come."), field="due_on")
    if (posed := _posed_by(actor, forecast)) is not None:
        return posed
    db.session.add(forecast)
    db.session.flush()  # the event needs the id
    record(
        EventKind.FORECAST_POSED,
        actor,
        (SubjectKind.FORECAST, forecast.id),
        thread=thread,
        position=forecast.position_id,
    )
    return forecast


def foresee(actor: Person, question: Question, draft: ForecastDraft) -> Forecast:
    """Say of a question how it will be resolved; a part of the act that asks it."""
    forecast = _forecast(actor, draft)
    forecast.question_id = question.id
    db.session.add(forecast)
    return forecast


def let_stand_in(thread: Thread) -> None:
    """Let the forecast of a thread's question stand in the thread; a part of opening it."""
    db.session.execute(
        update(Forecast)
        .where(Forecast.question_id == thread.question_id)
        .values(thread_id=thread.id)
    )


def _forecast(actor: Person, draft: ForecastDraft) -> Forecast:
    statement, criterion = characters.line(draft.question), characters.prose(draft.criterion)
    if not statement or len(statement) > STATEMENT_LENGTH:
        raise BrokenRuleError(
            N_("Write the question, in at most %(most)d characters."),
            field="question",
            most=STATEMENT_LENGTH,
        )
    if not criterion or len(criterion) > CRITERION_LENGTH:
        raise BrokenRuleError(
            N_("Say by what one will see whether it came true, in at most %(most)d characters."),
            field="criterion",
            most=CRITERION_LENGTH,
        )
    if draft.due_on is None:
        raise BrokenRuleError(N_("Give the day on which it can be told."), field="due_on")
    return Forecast(
        statement=statement,
        criterion=criterion,
        due_on=draft.due_on,
        source=characters.line(draft.source)[:500],
        posed_by_id=actor.id,
    )


def _posed_by(actor: Person, forecast: Forecast) -> Forecast | None:
    return db.session.scalar(
        select(Forecast).where(
            Forecast.posed_by_id == actor.id,
            Forecast.thread_id == forecast.thread_id,
            Forecast.statement == forecast.statement,
            Forecast.due_on == forecast.due_on,
        )
    )
