"""Questions: what an article asks, or an organiser writes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.article import Article, Passage
from forum.vocabulary import QuestionKind

QUESTION_LENGTH = 500


class Question(Base):
    """A question that a thread may be opened for."""

    __tablename__ = "questions"
    __table_args__ = (
        CheckConstraint("length(text) BETWEEN 1 AND 500", name="text_has_length"),
        CheckConstraint("kind = 'written' OR article_id IS NOT NULL", name="asked_by_an_article"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(QUESTION_LENGTH))
    kind: Mapped[QuestionKind]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)
    passage_id: Mapped[int | None] = mapped_column(ForeignKey("passages.id"), index=True)
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(default=now)

    article: Mapped[Article | None] = relationship()
    passage: Mapped[Passage | None] = relationship()
