"""Mutes and blocks: what a person does not want to hear, and from whom to be left alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base

if TYPE_CHECKING:
    from forum.models.person import Person


class Mute(Base):
    """A person hears nothing of a thread, or of what another does; the debate stays whole."""

    __tablename__ = "mutes"
    __table_args__ = (
        UniqueConstraint("person_id", "thread_id"),
        UniqueConstraint("person_id", "muted_id"),
        CheckConstraint("(thread_id IS NULL) <> (muted_id IS NULL)", name="mutes_one_thing"),
        CheckConstraint("muted_id <> person_id", name="mutes_somebody_else"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("threads.id"))
    muted_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    muted_at: Mapped[datetime] = mapped_column(default=now)


class Block(Base):
    """A person is left alone by another: not asked, not followed; neither is told of the other."""

    __tablename__ = "blocks"
    __table_args__ = (
        UniqueConstraint("person_id", "blocked_id"),
        CheckConstraint("blocked_id <> person_id", name="blocks_somebody_else"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    blocked_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    blocked_at: Mapped[datetime] = mapped_column(default=now)

    blocked: Mapped[Person] = relationship(foreign_keys=[blocked_id], back_populates="blocked_by")
