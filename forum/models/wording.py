"""Wordings: other ways to put a question, offered by participants; all are kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.models.question import QUESTION_LENGTH, Question
from forum.vocabulary import WordingState


class Wording(Base):
    """One wording of a question; ``why`` says what was loaded or wrong about the one before."""

    __tablename__ = "wordings"
    __table_args__ = (
        CheckConstraint("length(text) BETWEEN 1 AND 500", name="text_has_length"),
        CheckConstraint(
            "(state = 'offered') = (decided_at IS NULL)"
            " AND (decided_at IS NULL) = (decided_by_id IS NULL)",
            name="decided_by_someone",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), index=True)
    text: Mapped[str] = mapped_column(String(QUESTION_LENGTH))
    why: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[WordingState] = mapped_column(default=WordingState.OFFERED)
    offered_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    offered_at: Mapped[datetime] = mapped_column(default=now)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    decided_at: Mapped[datetime | None]

    question: Mapped[Question] = relationship()
    offered_by: Mapped[Person] = relationship(foreign_keys=[offered_by_id])
