"""Assessments: what a participant thinks of an evidence item."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.vocabulary import Judgement

ASSESSMENT_LENGTH = 500


class Assessment(Base):
    """One person's judgement of an evidence item, with the reason; one each, changeable."""

    __tablename__ = "assessments"
    __table_args__ = (
        UniqueConstraint("evidence_id", "person_id"),
        CheckConstraint("length(reason) BETWEEN 1 AND 500", name="gives_a_reason"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    judgement: Mapped[Judgement]
    reason: Mapped[str] = mapped_column(String(ASSESSMENT_LENGTH))
    assessed_at: Mapped[datetime] = mapped_column(default=now)

    person: Mapped[Person] = relationship()
