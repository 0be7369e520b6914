"""Forecasts: questions that a day will answer."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.db import Base
from forum.models.question import Question

CRITERION_LENGTH = 500


class Forecast(Base):
    """How a question will be resolved: by what, on which day, and as told by whom."""

    __tablename__ = "forecasts"
    __table_args__ = (
        CheckConstraint("length(criterion) BETWEEN 1 AND 500", name="has_a_criterion"),
        Index("ix_forecasts_due_on", "due_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), unique=True)
    criterion: Mapped[str] = mapped_column(String(CRITERION_LENGTH))
    due_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(500), default="")

    question: Mapped[Question] = relationship()
