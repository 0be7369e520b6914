"""Threads: the debate of one question, and how it was concluded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, false, text, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.group import Group
from forum.models.person import Person
from forum.models.question import Question
from forum.vocabulary import SemanticsKind, ThreadState


class Thread(Base):
    """The debate of one question; it opens and closes by itself where a time is set for it.

    Where it ``asks_restatement``, nobody rebuts a claim without saying it in their own words first.
    Strength is worked out by its ``semantics``, from marks, too, where it ``counts_marks``.
    While one that ``hides_marks`` is open, nobody sees how others marked what they have not marked.

    ``revision`` rises with every act in the thread; ``positions_count`` counts the visible ones.
    A thread of a group is private: see policy.rules.is_reader.
    ``divided_by_id`` is the position that divides people most (no foreign key: positions have one
    to threads).
    """

    __tablename__ = "threads"
    __table_args__ = (
        CheckConstraint("revision >= 0 AND positions_count >= 0", name="counts_are_counts"),
        CheckConstraint(
            "state IN ('draft', 'scheduled') OR opened_at IS NOT NULL", name="opened_at_some_time"
        ),
        CheckConstraint(
            "state <> 'scheduled' OR opens_at IS NOT NULL", name="scheduled_for_a_time"
        ),
        CheckConstraint("closes_at > opens_at", name="closes_after_it_opens"),
        Index("ix_threads_state_opened_at", "state", "opened_at"),
        Index("ix_threads_opens_at", "opens_at"),
        Index("ix_threads_closes_at", "closes_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), unique=True)
    state: Mapped[ThreadState] = mapped_column(default=ThreadState.DRAFT)
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    opened_at: Mapped[datetime | None]
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    asks_restatement: Mapped[bool] = mapped_column(default=False, server_default=false())
    semantics: Mapped[SemanticsKind] = mapped_column(
        default=SemanticsKind.QUADRATIC_ENERGY, server_default="quadratic-energy"
    )
    counts_marks: Mapped[bool] = mapped_column(default=True, server_default=true())
    hides_marks: Mapped[bool] = mapped_column(default=False, server_default=false())
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    place: Mapped[int | None]  # on the front page, before the threads that have none
    revision: Mapped[int] = mapped_column(default=0)
    positions_count: Mapped[int] = mapped_column(default=0)
    divided_by_id: Mapped[int | None]
    active_at: Mapped[datetime] = mapped_column(default=now)

    question: Mapped[Question] = relationship(lazy="joined", innerjoin=True)
    group: Mapped[Group | None] = relationship()


class Conclusion(Base):
    """How a thread was closed; reopening the thread ends it and keeps it."""

    __tablename__ = "conclusions"
    __table_args__ = (
        CheckConstraint("length(summary) BETWEEN 1 AND 20000", name="summary_has_length"),
        Index(
            "ix_conclusions_one_stands",
            "thread_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    summary: Mapped[str] = mapped_column(Text)
    summary_html: Mapped[str] = mapped_column(Text)
    renderer: Mapped[int]
    concluded_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    concluded_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None]

    concluded_by: Mapped[Person] = relationship()
