"""Articles, their editions, and passages of an edition."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.vocabulary import AnchorState, ArticleState

TITLE_LENGTH = 300
ADDRESS_LENGTH = 2000


class Article(Base):
    """A source text that an organiser brought in."""

    __tablename__ = "articles"
    __table_args__ = (
        CheckConstraint("(state = 'published') = (published_at IS NOT NULL)", name="published_at"),
        CheckConstraint("edition >= 1", name="has_an_edition"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    authors: Mapped[str] = mapped_column(String(300), default="")
    language: Mapped[str] = mapped_column(String(16), default="en")
    url: Mapped[str | None] = mapped_column(String(ADDRESS_LENGTH))
    written_on: Mapped[date | None]
    state: Mapped[ArticleState] = mapped_column(default=ArticleState.DRAFT)
    edition: Mapped[int] = mapped_column(default=1)  # the number of the one that readers see
    brought_in_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    brought_in_at: Mapped[datetime] = mapped_column(default=now)
    published_at: Mapped[datetime | None]

    brought_in_by: Mapped[Person] = relationship()


class Edition(Base):
    """The text of an article at one time; never changed. ``note`` says what a correction mends.

    ``blocks`` is the outline of the text: ``{"kind", "level", "start", "end", "sentences"}`` in
    code points, a sentence being ``[start, end]``; the first release kept no sentences.
    """

    __tablename__ = "editions"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number >= 1", name="counts_from_one"),
        CheckConstraint("length(text) > 0", name="has_text"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    note: Mapped[str] = mapped_column(String(300), default="", server_default="")
    made_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    made_at: Mapped[datetime] = mapped_column(default=now)

    article: Mapped[Article] = relationship()


class Passage(Base):
    """A stretch of an edition (W3C Web Annotation: TextQuoteSelector and TextPositionSelector)."""

    __tablename__ = "passages"
    __table_args__ = (
        UniqueConstraint("edition_id", "start", "end"),
        CheckConstraint('"start" >= 0 AND "end" > "start"', name="is_a_stretch"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("editions.id"))
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str] = mapped_column(Text)
    prefix: Mapped[str] = mapped_column(Text, default="")
    suffix: Mapped[str] = mapped_column(Text, default="")

    edition: Mapped[Edition] = relationship()


class Anchor(Base):
    """Where a passage stands in an edition; the one it was taken from included.

    ``start`` and ``end`` are missing where its words are nowhere in the edition. A lost passage
    waits for a moderator until ``settled_at``.
    """

    __tablename__ = "anchors"
    __table_args__ = (
        UniqueConstraint("edition_id", "passage_id"),
        CheckConstraint(
            '(state = \'lost\') = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL)',
            name="lost_is_nowhere",
        ),
        CheckConstraint('"start" >= 0 AND "end" > "start"', name="is_a_stretch"),
        CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)", name="settled_by_someone"
        ),
        Index(
            "ix_anchors_waiting",
            "id",
            sqlite_where=text("state = 'lost' AND settled_at IS NULL"),
            postgresql_where=text("state = 'lost' AND settled_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("editions.id"))
    passage_id: Mapped[int] = mapped_column(ForeignKey("passages.id"), index=True)
    state: Mapped[AnchorState]
    start: Mapped[int | None]
    end: Mapped[int | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    settled_at: Mapped[datetime | None]

    edition: Mapped[Edition] = relationship()
    passage: Mapped[Passage] = relationship()


Index("ix_articles_state_published_at", Article.state, Article.published_at)
