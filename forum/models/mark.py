"""Marks: one person's support or rebuttal of a position."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import Stance


class Mark(Base):
    """A person's mark on a position; one each, changeable, bound to the version it was made on."""

    __tablename__ = "marks"
    __table_args__ = (
        UniqueConstraint("position_id", "person_id"),
        CheckConstraint("version >= 1", name="made_on_a_version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    position_id: Mapped[int] = mapped_column(ForeignKey("positions.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    stance: Mapped[Stance]
    version: Mapped[int]
    marked_at: Mapped[datetime] = mapped_column(default=now)
