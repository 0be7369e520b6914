"""Articles: the front page, the list, and what the pages of an article have in common."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.errors import MissingError
from forum.models import Article, Edition, Labelling, Question, Thread
from forum.policy import Action, Actor, Outsider, allows
from forum.queries.labels import LabelRow, labels_in_use
from forum.queries.places import in_reading_order, with_places
from forum.queries.readers import readable
from forum.vocabulary import ArticleState, QuestionKind, ThreadState
from forum.wording import N_

LIST = 50  # articles, or threads, on one list


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A thread in a list."""

    id: int
    question: str
    state: ThreadState
    positions_count: int
    active_at: datetime
    article_id: int | None
    article_title: str | None
    kind: QuestionKind
    is_private: bool


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list."""

    id: int
    title: str
    authors: str
    written_on: date | None
    state: ArticleState
    threads_count: int
    brought_in_at: datetime


@dataclass(frozen=True, slots=True)
class HomePage:
    """What a reader sees first: threads in their places, then by their last act, and articles.

    ``label`` is the category or tag that was asked for.
    """

    threads: list[ThreadRow]
    articles: list[ArticleRow]
    labels: list[LabelRow]
    label: LabelRow | None


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What every page of an article shows at its top."""

    id: int
    title: str
    authors: str
    language: str
    url: str | None
    written_on: date | None
    state: ArticleState
    brought_in_by: str
    edition: int
    may_curate: bool


def article_by_id(article_id: int, viewer: Actor) -> Article:
    """Return an article that this viewer may read, or refuse as if there were none."""
    article = db.session.get(Article, article_id)
    if article is None or not allows(viewer, Action.ARTICLE_READ, article):
        raise MissingError(N_("There is no such article."))
    return article


def edition_of(article: Article) -> Edition:
    """Return the edition of an article that readers see."""
    return db.session.scalars(
        select(Edition).where(Edition.article_id == article.id, Edition.number == article.edition)
    ).one()


def home_page(label: LabelRow | None = None, viewer: Actor = Outsider.VISITOR) -> HomePage:
    """Return the front page; of a category or a tag, its threads alone."""
    return HomePage(
        threads=threads_of(None, viewer, label),
        articles=article_list(ArticleState.PUBLISHED, viewer=viewer, most=8),
        labels=labels_in_use(viewer),
        label=label,
    )


def article_list(*states: ArticleState, viewer: Actor, most: int = LIST) -> list[ArticleRow]:
    """Return the newest articles in these states; threads are counted that the viewer may read."""
    opened = (
        select(func.count(Thread.id))
        .join(Question, Question.id == Thread.question_id)
        .where(Question.article_id == Article.id, Thread.opened_at.is_not(None), readable(viewer))
        .scalar_subquery()
    )
    found = db.session.execute(
        select(Article, opened)
        .where(Article.state.in_(states))
        .order_by(Article.id.desc())
        .limit(most)
    )
    return [
        ArticleRow(
            id=article.id,
            title=article.title,
            authors=article.authors,
            written_on=article.written_on,
            state=article.state,
            threads_count=threads_count,
            brought_in_at=article.brought_in_at,
        )
        for article, threads_count in found
    ]


def article_head(article: Article, viewer: Actor) -> ArticleHead:
    """Return what the pages of an article show at their top."""
    return ArticleHead(
        id=article.id,
        title=article.title,
        authors=article.authors,
        language=article.language,
        url=article.url,
        written_on=article.written_on,
        state=article.state,
        brought_in_by=article.brought_in_by.name,
        edition=article.edition,
        may_curate=allows(viewer, Action.ARTICLE_CURATE, article),
    )


def threads_of(
    article_id: int | None, viewer: Actor, label: LabelRow | None = None
) -> list[ThreadRow]:
    """Return open and closed threads: an article's in reading order, or the liveliest of all."""
    chosen = (
        select(Thread)
        .join(Question, Question.id == Thread.question_id)
        .where(Thread.opened_at.is_not(None), readable(viewer))
        .options(joinedload(Thread.question, innerjoin=True).joinedload(Question.article))
        .limit(LIST)
    )
    if article_id is None:
        is_over = Thread.state != ThreadState.OPEN
        chosen = chosen.order_by(
            is_over, Thread.place.is_(None), Thread.place, Thread.active_at.desc(), Thread.id.desc()
        )
        if label is not None:
            labelled = select(Labelling.thread_id).where(Labelling.label_id == label.id)
            chosen = chosen.where(Thread.id.in_(labelled))
    else:
        chosen = with_places(chosen, Question.passage_id, Question.article_id)
        chosen = chosen.where(Question.article_id == article_id)
        chosen = chosen.order_by(*in_reading_order(), Question.id)
    return [_thread_row(thread) for thread in db.session.scalars(chosen)]


def _thread_row(thread: Thread) -> ThreadRow:
    article = thread.question.article
    shown = article is not None and article.state is ArticleState.PUBLISHED
    return ThreadRow(
        id=thread.id,
        question=thread.question.text,
        state=thread.state,
        positions_count=thread.positions_count,
        active_at=thread.active_at,
        article_id=article.id if article and shown else None,
        article_title=article.title if article and shown else None,
        kind=thread.question.kind,
        is_private=thread.group_id is not None,
    )
