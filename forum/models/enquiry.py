"""Enquiries: asking for a source or a clarification, which takes no side."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.models.position import Position
from forum.vocabulary import EnquiryKind

ENQUIRY_LENGTH = 500
_WAITING = text("settled_at IS NULL")


class Enquiry(Base):
    """Something that a reader asks of a position; each person waits for one of a kind at a time."""

    __tablename__ = "enquiries"
    __table_args__ = (
        CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)", name="settled_by_someone"
        ),
        Index(
            "ix_enquiries_once",
            "position_id",
            "asked_by_id",
            "kind",
            unique=True,
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    position_id: Mapped[int] = mapped_column(ForeignKey("positions.id"), index=True)
    kind: Mapped[EnquiryKind]
    words: Mapped[str] = mapped_column(String(ENQUIRY_LENGTH), default="")
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(default=now)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    settled_at: Mapped[datetime | None]

    position: Mapped[Position] = relationship()
    asked_by: Mapped[Person] = relationship(foreign_keys=[asked_by_id])
