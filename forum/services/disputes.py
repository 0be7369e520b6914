"""The article's own sentences: disputing one, and citing one."""

from sqlalchemy import select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Article, Edition, Evidence, Passage, Person, Position, Question, Thread
from forum.models.evidence import SAYS_LENGTH
from forum.models.question import QUESTION_LENGTH
from forum.policy import Action, require
from forum.queries.beside import sentence_at
from forum.queries.readers import readable
from forum.services.events import record
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.passages import passage_at
from forum.services.positions import PositionDraft, post_position
from forum.services.sources import SourceDraft
from forum.vocabulary import (
    EventKind,
    EvidenceKind,
    QuestionKind,
    SourceType,
    SubjectKind,
    ThreadState,
)
from forum.wording import N_


def dispute_sentence(
    actor: Person, article: Article, offset: int, draft: PositionDraft
) -> Position:
    """Say that a sentence of an article is not right, and why; one thread holds all that is said.

    A thread that the actor may not read is none to them: they open another. ``offset`` (code
    points) is anywhere in the sentence, in the edition that readers see.
    """
    require(actor, Action.ARTICLE_DISPUTE, article)
    passage = _passage(article, offset)
    disputed = (
        select(Thread)
        .join(Question, Question.id == Thread.question_id)
        .where(
            Question.passage_id == passage.id,
            Question.kind == QuestionKind.DISPUTE,
            readable(actor),
        )
        .order_by(Thread.id)
        .limit(1)
    )
    thread = db.session.scalar(disputed) or _opened(actor, article, passage)
    return post_position(actor, thread, draft)


def cite_sentence(actor: Person, article: Article, offset: int) -> Evidence:
    """Let a sentence of an article be evidence, so that positions can lean on it."""
    require(actor, Action.ARTICLE_DISPUTE, article)
    passage = _passage(article, offset)
    known = select(Evidence).where(
        Evidence.passage_id == passage.id, Evidence.kind == EvidenceKind.DOCUMENT
    )
    if (evidence := db.session.scalar(known.order_by(Evidence.id).limit(1))) is not None:
        return evidence
    source = SourceDraft(
        title=article.title,
        authors=tuple(name for name in article.authors.split(", ") if name),
        issued=article.written_on.isoformat() if article.written_on else "",
        url=article.url or "",
        type=SourceType.WEBPAGE,
    )
    draft = EvidenceDraft(says=passage.exact[:SAYS_LENGTH], source=source)
    return add_evidence(actor, draft, passage=passage, is_another=True)


def _passage(article: Article, offset: int) -> Passage:
    edition = db.session.scalars(
        select(Edition).where(Edition.article_id == article.id, Edition.number == article.edition)
    ).one()
    place = sentence_at(edition, offset)
    if place is None:
        raise BrokenRuleError(N_("There is no sentence at this place. Choose one in the article."))
    passage = passage_at(edition, *place)
    db.session.flush()  # what stands on it is looked up by its id
    return passage


def _opened(actor: Person, article: Article, passage: Passage) -> Thread:
    question = Question(
        text=passage.exact[:QUESTION_LENGTH],
        kind=QuestionKind.DISPUTE,
        article_id=article.id,
        passage=passage,
        asked_by_id=actor.id,
    )
    thread = Thread(
        question=question, opened_by_id=actor.id, state=ThreadState.OPEN, opened_at=now()
    )
    db.session.add(thread)
    db.session.flush()  # the events need the ids
    record(EventKind.QUESTION_ASKED, actor, (SubjectKind.QUESTION, question.id))
    record(EventKind.THREAD_OPENED, actor, (SubjectKind.THREAD, thread.id), thread=thread)
    return thread
