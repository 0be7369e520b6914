"""Deciding about what was found: nothing becomes a question or evidence by itself."""

from sqlalchemy import select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Article, Candidate, Evidence, Person, Question, Thread
from forum.policy import Action, require
from forum.services.events import record
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.questions import new_question
from forum.vocabulary import CandidateKind, CandidateState, EventKind, QuestionKind, SubjectKind
from forum.wording import N_


def accept_question(actor: Person, candidate: Candidate, *, text: str) -> Question:
    """Let the article's question, in these words, become a question of the forum."""
    _check(actor, candidate, CandidateKind.QUESTION)
    question = new_question(
        actor,
        _article(candidate),
        text,
        kind=QuestionKind(candidate.details["kind"]),
        passage=candidate.passage,
    )
    candidate.question_id = question.id
    _decide(actor, candidate, CandidateState.ACCEPTED)
    return question


def accept_evidence(actor: Person, candidate: Candidate, draft: EvidenceDraft) -> Evidence:
    """Let a citation, quotation or figure become an evidence item, with these fields."""
    _check(actor, candidate, *(set(CandidateKind) - {CandidateKind.QUESTION}))
    evidence = add_evidence(actor, draft, passage=candidate.passage)
    candidate.evidence_id = evidence.id
    _decide(actor, candidate, CandidateState.ACCEPTED)
    return evidence


def drop_candidate(actor: Person, candidate: Candidate) -> None:
    """Set a finding aside; it can be taken up again."""
    _check(actor, candidate, *CandidateKind)
    _decide(actor, candidate, CandidateState.DROPPED)


def reconsider_candidate(actor: Person, candidate: Candidate) -> None:
    """Undo a decision, as long as nobody has built on it."""
    require(actor, Action.ARTICLE_CURATE, candidate)
    question_id, evidence_id = candidate.question_id, candidate.evidence_id
    candidate.question_id = candidate.evidence_id = None
    candidate.decided_at = candidate.decided_by_id = None
    candidate.state = CandidateState.OFFERED
    db.session.flush()  # what it became can go only when nothing points to it
    if question_id is not None:
        _unask(question_id)
    if evidence_id is not None:
        _unadd(evidence_id)
    _record(actor, candidate)


def _check(actor: Person, candidate: Candidate, *kinds: CandidateKind) -> None:
    require(actor, Action.ARTICLE_CURATE, candidate)
    db.session.refresh(candidate, with_for_update={"of": Candidate})
    if candidate.kind not in kinds or candidate.state is not CandidateState.OFFERED:
        raise BrokenRuleError(N_("This has been decided already. Take it up again first."))


def _decide(actor: Person, candidate: Candidate, state: CandidateState) -> None:
    candidate.state, candidate.decided_by_id, candidate.decided_at = state, actor.id, now()
    _record(actor, candidate)


def _record(actor: Person, candidate: Candidate) -> None:
    record(
        EventKind.CANDIDATE_DECIDED,
        actor,
        (SubjectKind.ARTICLE, candidate.article_id),
        candidate=candidate.id,
        state=candidate.state.value,
    )


def _article(candidate: Candidate) -> Article:
    return db.session.get_one(Article, candidate.article_id)


def _unask(question_id: int) -> None:
    if db.session.scalar(select(Thread.id).where(Thread.question_id == question_id)):
        raise BrokenRuleError(
            N_("The thread of this question is open: it can be closed, not undone.")
        )
    db.session.delete(db.session.get_one(Question, question_id))


def _unadd(evidence_id: int) -> None:
    evidence = db.session.get_one(Evidence, evidence_id)
    if evidence.citations_count:
        raise BrokenRuleError(N_("Positions cite this evidence: it can be disputed, not undone."))
    if evidence.figure is not None:
        db.session.delete(evidence.figure)
    db.session.delete(evidence)
