"""Entries: what search knows. Everything in them is told by other tables, and public."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.db import Base
from forum.vocabulary import EntryKind


class Entry(Base):
    """An article, question, position, evidence item or person whose words every reader may see.

    ``title`` and ``body`` are plain text; ``title_words`` and ``body_words`` are the same as the
    indexes take them, see queries.search.words. The indexes themselves are the engine's own, made
    and kept by the database (the migration that adds this table says how). A thread that not
    everybody may read has entries too: see queries.search.readable.
    """

    __tablename__ = "entries"
    __table_args__ = (UniqueConstraint("kind", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EntryKind]
    subject_id: Mapped[int]
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("threads.id"), index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    at: Mapped[datetime]
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    title_words: Mapped[str] = mapped_column(Text)
    body_words: Mapped[str] = mapped_column(Text)
