"""Asking questions: an article's own, or one that an organiser writes."""

from sqlalchemy import delete, select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Article, Candidate, Forecast, Passage, Person, Question, Thread
from forum.models.question import QUESTION_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.vocabulary import EventKind, QuestionKind, SubjectKind
from forum.wording import N_


def ask_question(
    actor: Person, article: Article, text: str, *, passage: Passage | None = None
) -> Question:
    """Add a question in an organiser's own words to an article."""
    require(actor, Action.ARTICLE_CURATE, article)
    return new_question(actor, article, text, kind=QuestionKind.WRITTEN, passage=passage)


def new_question(
    actor: Person,
    article: Article | None,
    text: str,
    *,
    kind: QuestionKind,
    passage: Passage | None,
) -> Question:
    """Add a question within another act of the same person."""
    require(actor, Action.ARTICLE_CURATE, article)
    text = characters.line(text)
    if not text or len(text) > QUESTION_LENGTH:
        raise BrokenRuleError(
            N_("Write the question, in at most %(most)d characters."),
            field="question",
            most=QUESTION_LENGTH,
        )
    question = Question(
        text=text,
        kind=kind,
        article_id=article.id if article else None,
        passage=passage,
        asked_by_id=actor.id,
    )
    db.session.add(question)
    db.session.flush()  # the event needs the id
    record(EventKind.QUESTION_ASKED, actor, (SubjectKind.QUESTION, question.id))
    return question


def remove_question(actor: Person, question: Question) -> None:
    """Take back a question for which no thread was opened."""
    require(actor, Action.ARTICLE_CURATE, question)
    if db.session.scalar(select(Thread.id).where(Thread.question_id == question.id)):
        raise BrokenRuleError(
            N_("The thread of this question is open: it can be closed, not undone.")
        )
    if db.session.scalar(select(Candidate.id).where(Candidate.question_id == question.id)):
        raise BrokenRuleError(N_("Another finding was merged with this question: undo that first."))
    db.session.execute(delete(Forecast).where(Forecast.question_id == question.id))
    record(
        EventKind.QUESTION_REMOVED, actor, (SubjectKind.QUESTION, question.id), text=question.text
    )
    db.session.delete(question)
