"""Citations: a position leaning on an evidence item."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import Bearing, Label

LOCATOR_LENGTH = 120
NOTE_LENGTH = 500


class Citation(Base):
    """How an evidence item bears on a position, made on one of the position's versions.

    ``label`` says whether the link between them stands; acts keep it.
    """

    __tablename__ = "citations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["thread_id", "position_id"], ["positions.thread_id", "positions.id"], name="position"
        ),
        UniqueConstraint("position_id", "evidence_id"),
        UniqueConstraint("thread_id", "id"),  # so that a relation can be held to one thread
        CheckConstraint("version >= 1", name="made_on_a_version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    position_id: Mapped[int]
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"), index=True)
    stance: Mapped[Bearing]
    locator: Mapped[str] = mapped_column(String(LOCATOR_LENGTH), default="")
    note: Mapped[str] = mapped_column(String(NOTE_LENGTH), default="")
    version: Mapped[int]
    label: Mapped[Label] = mapped_column(default=Label.IN, server_default="in")
    cited_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    cited_at: Mapped[datetime] = mapped_column(default=now)
