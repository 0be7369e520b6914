"""Bringing in an article, and letting readers see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import ColumnElement, select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.extraction import Extraction
from forum.models import Anchor, Article, Edition, Group, Person, Question, Thread
from forum.models.article import ADDRESS_LENGTH, TITLE_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.offers import candidates_of, offers
from forum.services.passages import outline
from forum.services.threads import Schedule, open_thread
from forum.vocabulary import ArticleState, EventKind, SubjectKind, ThreadState
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """What an organiser says of an article; what is empty is taken from the document."""

    title: str = ""
    authors: str = ""
    url: str = ""
    written_on: date | None = None
    file: str = ""  # the name of its file, where it has no title


def bring_in(actor: Person, draft: ArticleDraft, found: Extraction) -> Article:
    """Store an article with everything found in it as candidates; nothing is opened."""
    require(actor, Action.ARTICLE_BRING_IN)
    document = found.document
    title = characters.line(draft.title or document.title or _title(draft.file))[:TITLE_LENGTH]
    if not title:
        raise BrokenRuleError(N_("Give the article a title: none was found in it."), field="title")
    article = Article(
        title=title,
        authors=characters.line(draft.authors or ", ".join(document.authors))[:300],
        language=document.language,
        url=address_of(draft) if draft.url.strip() else None,
        written_on=draft.written_on or document.date,
        brought_in_by_id=actor.id,
    )
    edition = Edition(
        article=article,
        number=1,
        text=document.text,
        blocks=outline(document),
        made_by_id=actor.id,
    )
    db.session.add(edition)
    db.session.flush()  # passages and candidates need the ids
    db.session.add_all(candidates_of(article, edition, offers(found, title, article.url)))
    record(EventKind.ARTICLE_BROUGHT_IN, actor, (SubjectKind.ARTICLE, article.id))
    return article


def _title(file: str) -> str:
    return Path(file).stem.replace("_", " ").replace("-", " ").capitalize()


def address_of(draft: ArticleDraft) -> str:
    """Return where an article stands on the web, or refuse what leads nowhere."""
    address = characters.web_address(draft.url)
    if address is None or len(address) > ADDRESS_LENGTH:
        raise BrokenRuleError(
            N_("Write the whole address of the page, beginning with https:// or http://."),
            field="url",
        )
    return address


def publish_article(
    actor: Person,
    article: Article,
    schedule: Schedule | None = None,
    group: Group | None = None,
) -> list[Thread]:
    """Let readers see an article, and open the threads of its confirmed questions, now or later.

    With a group only its members read the threads.
    """
    require(actor, Action.ARTICLE_CURATE, article)
    if article.state is ArticleState.DRAFT:
        article.state, article.published_at = ArticleState.PUBLISHED, now()
        record(EventKind.ARTICLE_PUBLISHED, actor, (SubjectKind.ARTICLE, article.id))
    return [open_thread(actor, question, schedule, group) for question in _waiting(article)]


def _waiting(article: Article) -> Sequence[Question]:
    """Return the article's questions whose threads are not open yet, in reading order."""
    opened = select(Thread.question_id).where(Thread.state != ThreadState.DRAFT)
    return db.session.scalars(
        select(Question)
        .where(Question.article_id == article.id, Question.id.not_in(opened))
        .outerjoin(Anchor, (Anchor.passage_id == Question.passage_id) & _is_seen(article))
        .order_by(Anchor.start.is_(None), Anchor.start, Question.id)
    ).all()


def _is_seen(article: Article) -> ColumnElement[bool]:
    """Select the anchors of the edition that readers see."""
    seen = select(Edition.id).where(
        Edition.article_id == article.id, Edition.number == article.edition
    )
    return Anchor.edition_id == seen.scalar_subquery()
