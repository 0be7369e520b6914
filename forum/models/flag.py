"""Flags: a participant asking moderators to look."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.evidence import Evidence
from forum.models.person import Person
from forum.models.position import Position
from forum.vocabulary import FlagOutcome, FlagReason

_WAITING = text("answered_at IS NULL")


def _once(subject: str) -> Index:
    return Index(
        f"ix_flags_once_{subject}",
        "raised_by_id",
        subject,
        unique=True,
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )


class Flag(Base):
    """A request to look at a position or an evidence item; one open flag a person and subject."""

    __tablename__ = "flags"
    __table_args__ = (
        CheckConstraint("(position_id IS NULL) <> (evidence_id IS NULL)", name="one_subject"),
        CheckConstraint(
            "(answered_at IS NULL) = (answered_by_id IS NULL)"
            " AND (answered_at IS NULL) = (outcome IS NULL)",
            name="answered_by_someone",
        ),
        _once("position_id"),
        _once("evidence_id"),
        Index("ix_flags_answered_at", "answered_at"),
        Index("ix_flags_position_id", "position_id"),
        Index("ix_flags_evidence_id", "evidence_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    position_id: Mapped[int | None] = mapped_column(ForeignKey("positions.id"))
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"))
    reason: Mapped[FlagReason]
    words: Mapped[str] = mapped_column(String(500), default="")
    raised_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    raised_at: Mapped[datetime] = mapped_column(default=now)
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    answered_at: Mapped[datetime | None]
    outcome: Mapped[FlagOutcome | None]

    position: Mapped[Position | None] = relationship()
    evidence: Mapped[Evidence | None] = relationship()
    raised_by: Mapped[Person] = relationship(foreign_keys=raised_by_id)
