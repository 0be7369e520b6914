"""Where entries come from: for each kind, the one statement that tells what search may know.

Whoever keeps the entries, makes them anew or checks them reads these statements; and a change to
any column that a statement reads is what makes an entry old.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Select, and_, case, null, or_, select, true
from sqlalchemy.sql import visitors

from forum import markup
from forum.db import Base, db
from forum.models import (
    Article,
    Conclusion,
    Edition,
    Evidence,
    Person,
    Position,
    Question,
    Source,
    Thread,
    Version,
)
from forum.queries.readers import in_sight
from forum.queries.search.words import indexed
from forum.vocabulary import ArticleState, EntryKind, ThreadState

BATCH = 500  # subjects at a time
Fields = dict[str, Any]  # the columns of an entry but its id


@dataclass(frozen=True, slots=True)
class Origin:
    """A noun that search finds.

    ``told`` has the columns ``subject_id``, ``is_public``, ``title``, ``thread_id``,
    ``article_id``, ``author_id``, ``at`` and those that ``body`` takes.
    """

    kind: EntryKind
    noun: type[Base]
    told: Select[*tuple[Any, ...]]
    body: Callable[[Row[*tuple[Any, ...]]], str]

    def reads(self) -> Mapping[str, frozenset[str]]:
        """Return the columns that the statement reads, by table."""
        read: dict[str, set[str]] = {}
        for part in visitors.iterate(self.told):
            if isinstance(part, Column):
                read.setdefault(part.table.name, set()).add(part.key)
        return {table: frozenset(columns) for table, columns in read.items()}

    def entries(self, condition: ColumnElement[bool]) -> dict[int, Fields | None]:
        """Return what search may know of subjects, by their ids; nothing of what is not public."""
        rows = db.session.execute(self.told.where(condition))
        return {row.subject_id: self._fields(row) if row.is_public else None for row in rows}

    def all_entries(self) -> Iterator[dict[int, Fields | None]]:
        """Read all subjects, some at a time."""
        id_ = self.noun.__table__.c.id
        ids = db.session.scalars(select(id_).order_by(id_)).all()
        for start in range(0, len(ids), BATCH):
            yield self.entries(id_.in_(ids[start : start + BATCH]))

    def _fields(self, row: Row[*tuple[Any, ...]]) -> Fields:
        title, body = row.title, self.body(row)
        return {
            "kind": self.kind,
            "subject_id": row.subject_id,
            "thread_id": row.thread_id,
            "article_id": row.article_id,
            "author_id": row.author_id,
            "at": row.at,
            "title": title,
            "body": body,
            "title_words": indexed(title),
            "body_words": indexed(body),
        }


_NOTHING = null()

_POSITIONS = Origin(
    EntryKind.POSITION,
    Position,
    select(
        Position.id.label("subject_id"),
        in_sight(Position).label("is_public"),
        Position.thread_id,
        Question.article_id,
        Position.author_id,
        Position.posted_at.label("at"),
        Version.claim.label("title"),
        Version.reasoning_html,
    )
    .join(Version, and_(Version.position_id == Position.id, Version.number == Position.version))
    .join(Thread, Thread.id == Position.thread_id)
    .join(Question, Question.id == Thread.question_id),
    lambda row: markup.plain(row.reasoning_html),
)

_QUESTIONS = Origin(
    EntryKind.QUESTION,
    Question,
    select(
        Question.id.label("subject_id"),
        Thread.opened_at.is_not(None).label("is_public"),
        Thread.id.label("thread_id"),
        Question.article_id,
        Question.asked_by_id.label("author_id"),
        Thread.opened_at.label("at"),
        Question.text.label("title"),
        case((Thread.state == ThreadState.CLOSED, Conclusion.summary_html)).label("conclusion"),
    )
    .join(Thread, Thread.question_id == Question.id)
    .outerjoin(Conclusion, and_(Conclusion.thread_id == Thread.id, Conclusion.ended_at.is_(None))),
    lambda row: markup.plain(row.conclusion or ""),
)

_EVIDENCE = Origin(
    EntryKind.EVIDENCE,
    Evidence,
    select(
        Evidence.id.label("subject_id"),
        or_(Article.id.is_(None), Article.state == ArticleState.PUBLISHED).label("is_public"),
        _NOTHING.label("thread_id"),
        Evidence.article_id,
        Evidence.added_by_id.label("author_id"),
        Evidence.added_at.label("at"),
        Evidence.says.label("title"),
        Evidence.speaker,
        Source.title.label("source"),
        Source.publisher,
        Source.authors,
    )
    .join(Source, Source.id == Evidence.source_id)
    .outerjoin(Article, Article.id == Evidence.article_id),
    lambda row: " · ".join(filter(None, (row.speaker, *row.authors, row.source, row.publisher))),
)

_ARTICLES = Origin(
    EntryKind.ARTICLE,
    Article,
    select(
        Article.id.label("subject_id"),
        (Article.state == ArticleState.PUBLISHED).label("is_public"),
        _NOTHING.label("thread_id"),
        Article.id.label("article_id"),
        _NOTHING.label("author_id"),
        Article.published_at.label("at"),
        Article.title,
        Article.authors,
        Edition.text,
    ).join(Edition, and_(Edition.article_id == Article.id, Edition.number == Article.edition)),
    lambda row: "\n".join(filter(None, (row.authors, row.text))),
)

_PEOPLE = Origin(
    EntryKind.PERSON,
    Person,
    select(
        Person.id.label("subject_id"),
        true().label("is_public"),
        _NOTHING.label("thread_id"),
        _NOTHING.label("article_id"),
        _NOTHING.label("author_id"),
        Person.joined_at.label("at"),
        Person.name.label("title"),
        Person.about,
    ),
    lambda row: str(row.about),
)

ORIGINS = (_POSITIONS, _QUESTIONS, _EVIDENCE, _ARTICLES, _PEOPLE)
