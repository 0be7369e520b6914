"""The import page: an article with everything found in it, and what an organiser decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Anchor, Candidate, Edition, Evidence, Forecast, Question, Thread
from forum.policy import Actor
from forum.queries.articles import ArticleHead, article_by_id, article_head, edition_of
from forum.queries.evidence import EvidenceRow, evidence_of_article
from forum.queries.places import in_reading_order, with_places
from forum.queries.reading import ReadingBlock, Stretch, reading_view
from forum.vocabulary import CandidateKind, CandidateState, QuestionKind, ThreadState
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """A question or an evidence item of the forum that a finding may be the same as."""

    id: int
    words: str


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A finding on the import page."""

    id: int
    kind: CandidateKind
    state: CandidateState
    text: str
    details: dict[str, Any]
    start: int | None  # missing where a correction took its words away
    question_id: int | None
    evidence_id: int | None
    position_id: int | None
    alike: list[AlikeRow]
    thread_id: int | None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A confirmed question on the import page; ``thread_id`` once its thread is open."""

    id: int
    text: str
    kind: QuestionKind
    thread_id: int | None
    opens_at: datetime | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Workbench:
    """The import page: the article with everything found marked in place, and listed beside it."""

    article: ArticleHead
    blocks: list[ReadingBlock]
    candidates: list[CandidateRow]
    questions: list[QuestionRow]
    evidence: list[EvidenceRow]

    @property
    def waiting(self) -> int:
        """Return how many confirmed questions have no open thread yet."""
        return sum(not (question.thread_id or question.opens_at) for question in self.questions)

    @property
    def threads(self) -> list[QuestionRow]:
        """Return the questions whose threads are open."""
        return [question for question in self.questions if question.thread_id]

    @property
    def removable(self) -> set[int]:
        """Return the evidence that no finding became and nobody cites: it can be taken back."""
        found = {candidate.evidence_id for candidate in self.candidates}
        return {item.id for item in self.evidence if item.id not in found and not item.is_cited}

    @property
    def undecided(self) -> int:
        """Return how many findings nobody has decided about."""
        return sum(one.state is CandidateState.OFFERED for one in self.candidates)


def candidate_by_id(candidate_id: int) -> Candidate:
    """Return a finding, or refuse."""
    candidate = db.session.get(Candidate, candidate_id)
    if candidate is None:
        raise MissingError(N_("There is no such finding."))
    return candidate


def question_by_id(question_id: int) -> Question:
    """Return a question, or refuse."""
    question = db.session.get(Question, question_id)
    if question is None:
        raise MissingError(N_("There is no such question."))
    return question


def open_thread_by_id(thread_id: int) -> Thread | None:
    """Return a thread if it is open."""
    thread = db.session.get(Thread, thread_id)
    return thread if thread and thread.state is ThreadState.OPEN else None


def workbench(article_id: int, viewer: Actor) -> Workbench:
    """Return the import page of an article."""
    article = article_by_id(article_id, viewer)
    edition = edition_of(article)
    found = _candidates(edition)
    return Workbench(
        article=article_head(article, viewer),
        blocks=reading_view(
            edition.text, edition.blocks, (stretch for _row, stretch in found if stretch)
        ),
        candidates=[row for row, _stretch in found],
        questions=_questions(article_id),
        evidence=evidence_of_article(article_id),
    )


def _candidates(edition: Edition) -> list[tuple[CandidateRow, Stretch | None]]:
    found = db.session.execute(
        select(Candidate, Anchor.start, Anchor.end, Thread.id)
        .outerjoin(
            Anchor,
            (Anchor.passage_id == Candidate.passage_id) & (Anchor.edition_id == edition.id),
        )
        .outerjoin(
            Thread, (Thread.question_id == Candidate.question_id) & Thread.opened_at.is_not(None)
        )
        .where(Candidate.article_id == edition.article_id)
        .order_by(*in_reading_order(), Candidate.place, Candidate.id)
    )
    rows = found.all()
    asked, told = _alike([row[0] for row in rows])
    return [
        (
            CandidateRow(
                id=candidate.id,
                kind=candidate.kind,
                state=candidate.state,
                text=candidate.text,
                details=candidate.details,
                start=start,
                question_id=candidate.question_id,
                evidence_id=candidate.evidence_id,
                position_id=candidate.position_id,
                alike=_resolved(candidate, asked, told),
                thread_id=thread_id,
            ),
            Stretch(start, end, candidate.kind.value, candidate.id)
            if start is not None and end is not None
            else None,
        )
        for candidate, start, end, thread_id in rows
    ]


def _questions(article_id: int) -> list[QuestionRow]:
    found = db.session.execute(
        with_places(
            select(Question, Thread.id, Thread.opened_at, Thread.opens_at, Forecast.due_on)
            .select_from(Question)
            .outerjoin(Thread, Thread.question_id == Question.id)
            .outerjoin(Forecast, Forecast.question_id == Question.id),
            Question.passage_id,
            Question.article_id,
        )
        .where(Question.article_id == article_id)
        .order_by(*in_reading_order(), Question.id)
    )
    return [
        QuestionRow(
            id=question.id,
            text=question.text,
            kind=question.kind,
            thread_id=thread_id if opened_at else None,
            opens_at=None if opened_at else opens_at,
            due_on=due_on,
        )
        for question, thread_id, opened_at, opens_at, due_on in found
    ]


def _alike(candidates: Sequence[Candidate]) -> tuple[dict[int, str], dict[int, str]]:
    """Return the words of the questions and of the evidence that findings may be the same as."""
    asking = {CandidateKind.QUESTION, CandidateKind.FORECAST}
    ids: tuple[set[int], set[int]] = (set(), set())
    for one in candidates:
        if one.state is CandidateState.OFFERED:
            ids[one.kind not in asking].update(one.details.get("alike", ()))
    asked = select(Question.id, Question.text).where(Question.id.in_(ids[0]))
    told = select(Evidence.id, Evidence.says).where(Evidence.id.in_(ids[1]))
    return (
        {row[0]: row[1] for row in db.session.execute(asked)},
        {row[0]: row[1] for row in db.session.execute(told)},
    )


def _resolved(candidate: Candidate, asked: dict[int, str], told: dict[int, str]) -> list[AlikeRow]:
    is_asking = candidate.kind in {CandidateKind.QUESTION, CandidateKind.FORECAST}
    words = asked if is_asking else told
    return [AlikeRow(id_, words[id_]) for id_ in candidate.details.get("alike", ()) if id_ in words]
