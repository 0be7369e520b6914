"""Fetches: an address that an organiser named, until its article is brought in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.article import TITLE_LENGTH
from forum.models.person import Person
from forum.vocabulary import FetchState


class Fetch(Base):
    """One fetching; ``refusal`` and ``values`` say why it failed, in words to be translated.

    It becomes an article of its own, or a new edition of the one that it corrects.
    ``title``, ``authors`` and ``written_on`` are what the organiser said of the article; ``size``
    is the number of bytes that have come.
    """

    __tablename__ = "fetches"
    __table_args__ = (
        CheckConstraint("(state = 'done') = (article_id IS NOT NULL)", name="done_with_an_article"),
        CheckConstraint("(state = 'failed') = (refusal IS NOT NULL)", name="failed_for_a_reason"),
        CheckConstraint("size >= 0", name="size_is_a_size"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(String(2000))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH), default="")
    authors: Mapped[str] = mapped_column(String(300), default="")
    written_on: Mapped[date | None]
    state: Mapped[FetchState] = mapped_column(default=FetchState.WAITING)
    size: Mapped[int] = mapped_column(default=0)
    refusal: Mapped[str | None] = mapped_column(String(500))
    values: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(default=now)
    changed_at: Mapped[datetime] = mapped_column(default=now)

    asked_by: Mapped[Person] = relationship()
