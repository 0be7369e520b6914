"""Events: what happened, to what, by whom. The log is never edited."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.vocabulary import MODERATION, EventKind, SubjectKind

_ACTS = ", ".join(f"'{kind}'" for kind in sorted(MODERATION))


class Event(Base):
    """One act, in the past tense; ``details`` are plain words and numbers about it."""

    __tablename__ = "events"
    __table_args__ = (
        CheckConstraint(
            f"kind NOT IN ({_ACTS}) OR (reason IS NOT NULL AND length(reason) > 0)",
            name="moderation_gives_a_reason",
        ),
        Index("ix_events_kind_id", "kind", "id"),
        Index("ix_events_thread_id_id", "thread_id", "id"),
        Index("ix_events_subject_kind_subject_id", "subject_kind", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EventKind]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    subject_kind: Mapped[SubjectKind]
    subject_id: Mapped[int]
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("threads.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime] = mapped_column(default=now)

    actor: Mapped[Person | None] = relationship()
