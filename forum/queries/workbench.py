"""The import page: an article with everything found in it, and what an organiser decided."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Anchor, Candidate, Edition, Question, Thread
from forum.policy import Actor
from forum.queries.articles import ArticleHead, article_by_id, article_head, edition_of
from forum.queries.evidence import EvidenceRow, evidence_of_article
from forum.queries.places import in_reading_order, with_places
from forum.queries.reading import ReadingBlock, Stretch, reading_view
from forum.vocabulary import CandidateKind, CandidateState, QuestionKind
from forum.wording import N_


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
    thread_id: int | None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A confirmed question on the import page; ``thread_id`` once its thread is open."""

    id: int
    text: str
    kind: QuestionKind
    thread_id: int | None


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
        return sum(question.thread_id is None for question in self.questions)

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
                thread_id=thread_id,
            ),
            Stretch(start, end, candidate.kind.value, candidate.id)
            if start is not None and end is not None
            else None,
        )
        for candidate, start, end, thread_id in found
    ]


def _questions(article_id: int) -> list[QuestionRow]:
    found = db.session.execute(
        with_places(select(Question, Thread.id), Question.passage_id, Question.article_id)
        .outerjoin(Thread, (Thread.question_id == Question.id) & Thread.opened_at.is_not(None))
        .where(Question.article_id == article_id)
        .order_by(*in_reading_order(), Question.id)
    )
    return [
        QuestionRow(question.id, question.text, question.kind, thread_id)
        for question, thread_id in found
    ]
