"""Forecasts: what will be seen to have come true, or not, on a day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.position import Position
from forum.models.question import Question
from forum.models.thread import Thread
from forum.vocabulary import ForecastState

STATEMENT_LENGTH = 500
CRITERION_LENGTH = 500


class Forecast(Base):
    """A statement with a day on which it can be told, and by what; its words never change.

    It has a question where an article foresaw it, which has a thread once that is opened; anybody
    else's is posed in a thread, perhaps on one of its positions. ``resolution`` says in words how
    it was resolved; reopening takes that away, the log keeps it.
    """

    __tablename__ = "forecasts"
    __table_args__ = (
        ForeignKeyConstraint(
            ["thread_id", "position_id"], ["positions.thread_id", "positions.id"], name="position"
        ),
        CheckConstraint("length(statement) BETWEEN 1 AND 500", name="states_something"),
        CheckConstraint("length(criterion) BETWEEN 1 AND 500", name="has_a_criterion"),
        CheckConstraint(
            "question_id IS NOT NULL OR thread_id IS NOT NULL", name="stands_somewhere"
        ),
        CheckConstraint(
            "(state = 'open') = (resolved_at IS NULL)"
            " AND (state = 'open') = (resolved_by_id IS NULL)"
            " AND (state = 'open') = (resolution IS NULL)",
            name="resolved_by_someone",
        ),
        CheckConstraint(
            "(hidden_at IS NULL) = (hidden_by_id IS NULL)"
            " AND (hidden_at IS NULL) = (hidden_reason IS NULL)",
            name="hidden_by_someone",
        ),
        Index("ix_forecasts_due_on", "due_on"),
        Index("ix_forecasts_thread_id_position_id", "thread_id", "position_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), unique=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("threads.id"))
    position_id: Mapped[int | None] = mapped_column()
    statement: Mapped[str] = mapped_column(String(STATEMENT_LENGTH))
    criterion: Mapped[str] = mapped_column(String(CRITERION_LENGTH))
    due_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(500), default="")
    posed_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    posed_at: Mapped[datetime] = mapped_column(default=now)
    state: Mapped[ForecastState] = mapped_column(default=ForecastState.OPEN, server_default="open")
    resolution: Mapped[str | None] = mapped_column(Text)
    resolved_at: Mapped[datetime | None]
    resolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    hidden_at: Mapped[datetime | None]
    hidden_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    hidden_reason: Mapped[str | None] = mapped_column(Text)

    question: Mapped[Question | None] = relationship()
    thread: Mapped[Thread | None] = relationship(viewonly=True)
    position: Mapped[Position | None] = relationship(
        primaryjoin=lambda: Position.id == Forecast.position_id,
        foreign_keys=position_id,
        viewonly=True,
    )


class Proof(Base):
    """An evidence item by which a forecast was resolved."""

    __tablename__ = "proofs"

    forecast_id: Mapped[int] = mapped_column(ForeignKey("forecasts.id"), primary_key=True)
    evidence_id: Mapped[int] = mapped_column(
        ForeignKey("evidence.id"), primary_key=True, index=True
    )
