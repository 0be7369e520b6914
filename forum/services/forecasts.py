"""Forecasts: what will answer a question, when, and who will say so."""

from dataclasses import dataclass
from datetime import date

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Forecast, Question
from forum.models.forecast import CRITERION_LENGTH
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class ForecastDraft:
    """A forecast as a question that can be resolved."""

    question: str
    criterion: str
    due_on: date | None
    source: str = ""


def resolvable(question: Question, draft: ForecastDraft) -> Forecast:
    """Say of a question how it will be resolved."""
    criterion = characters.prose(draft.criterion)
    if not criterion or len(criterion) > CRITERION_LENGTH:
        raise BrokenRuleError(
            N_("Say by what one will see whether it came true, in at most %(most)d characters."),
            field="criterion",
            most=CRITERION_LENGTH,
        )
    if draft.due_on is None:
        raise BrokenRuleError(N_("Give the day on which it can be told."), field="due_on")
    forecast = Forecast(
        question_id=question.id,
        criterion=criterion,
        due_on=draft.due_on,
        source=characters.line(draft.source)[:500],
    )
    db.session.add(forecast)
    return forecast
