"""Deciding about what was found: nothing becomes a question or evidence by itself."""

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Article, Candidate, Evidence, Person, Position, Question, Thread
from forum.policy import Action, require
from forum.services.events import record
from forum.services.evidence import EvidenceDraft, add_evidence, remove_evidence
from forum.services.forecasts import ForecastDraft, foresee
from forum.services.positions import PositionDraft, post_position
from forum.services.questions import new_question, remove_question
from forum.vocabulary import CandidateKind, CandidateState, EventKind, QuestionKind, SubjectKind
from forum.wording import N_

_EVIDENCE = (CandidateKind.CITATION, CandidateKind.QUOTATION, CandidateKind.FIGURE)


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
    """Let a citation, quotation or figure become an evidence item, with these fields.

    The finding shows what is like it: whoever accepts it instead of merging it has looked.
    """
    _check(actor, candidate, *_EVIDENCE)
    evidence = add_evidence(actor, draft, passage=candidate.passage, is_another=True)
    candidate.evidence_id = evidence.id
    _decide(actor, candidate, CandidateState.ACCEPTED)
    return evidence


def accept_forecast(actor: Person, candidate: Candidate, draft: ForecastDraft) -> Question:
    """Let a forecast become a question that a day will answer."""
    _check(actor, candidate, CandidateKind.FORECAST)
    question = new_question(
        actor,
        _article(candidate),
        draft.question,
        kind=QuestionKind.FORECAST,
        passage=candidate.passage,
    )
    foresee(actor, question, draft)
    candidate.question_id = question.id
    _decide(actor, candidate, CandidateState.ACCEPTED)
    return question


def post_forecast(
    actor: Person, candidate: Candidate, thread: Thread | None, *, claim: str
) -> Position:
    """Let a forecast that nobody could resolve stay what it is: a position, in an open thread."""
    _check(actor, candidate, CandidateKind.FORECAST)
    if thread is None or thread.question.article_id != candidate.article_id:
        raise BrokenRuleError(N_("Choose one of this article's open threads."), field="thread")
    draft = PositionDraft(
        claim=claim, submission=f"candidate-{candidate.id}", reasoning=f"> {candidate.text}"
    )
    position = post_position(actor, thread, draft)
    candidate.position_id = position.id
    _decide(actor, candidate, CandidateState.ACCEPTED)
    return position


def merge_question(actor: Person, candidate: Candidate, question: Question) -> None:
    """Let a finding be the same as a question that is asked already."""
    _check(actor, candidate, CandidateKind.QUESTION, CandidateKind.FORECAST)
    candidate.question_id = question.id
    _decide(actor, candidate, CandidateState.MERGED)


def merge_evidence(actor: Person, candidate: Candidate, evidence: Evidence) -> None:
    """Let a finding be the same as an evidence item that is there already."""
    _check(actor, candidate, *_EVIDENCE)
    candidate.evidence_id = evidence.id
    _decide(actor, candidate, CandidateState.MERGED)


def drop_candidate(actor: Person, candidate: Candidate) -> None:
    """Set a finding aside; it can be taken up again."""
    _check(actor, candidate, *CandidateKind)
    _decide(actor, candidate, CandidateState.DROPPED)


def reconsider_candidate(actor: Person, candidate: Candidate) -> None:
    """Undo a decision, as long as nobody has built on it."""
    require(actor, Action.ARTICLE_CURATE, candidate)
    if candidate.position_id is not None:
        raise BrokenRuleError(N_("It stands as a position: withdraw it in its thread."))
    was_its_own = candidate.state is CandidateState.ACCEPTED
    question_id, evidence_id = candidate.question_id, candidate.evidence_id
    candidate.question_id = candidate.evidence_id = None
    candidate.decided_at = candidate.decided_by_id = None
    candidate.state = CandidateState.OFFERED
    db.session.flush()  # what it became can go only when nothing points to it
    if was_its_own and question_id is not None:
        remove_question(actor, db.session.get_one(Question, question_id))
    if was_its_own and evidence_id is not None:
        remove_evidence(actor, db.session.get_one(Evidence, evidence_id))
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
