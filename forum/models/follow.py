"""Follows: what a person wants to be told of. Who follows what is nobody else's business."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base

ONE_OF_THREE = (
    "(thread_id IS NOT NULL AND position_id IS NULL AND followed_id IS NULL)"
    " OR (thread_id IS NULL AND position_id IS NOT NULL AND followed_id IS NULL)"
    " OR (thread_id IS NULL AND position_id IS NULL AND followed_id IS NOT NULL)"
)


class Follow(Base):
    """A person follows a thread, a position or another person; authors follow what they post."""

    __tablename__ = "follows"
    __table_args__ = (
        UniqueConstraint("thread_id", "person_id"),
        UniqueConstraint("position_id", "person_id"),
        UniqueConstraint("followed_id", "person_id"),
        CheckConstraint(ONE_OF_THREE, name="follows_one_thing"),
        CheckConstraint("followed_id <> person_id", name="follows_somebody_else"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    thread_id: Mapped[int | None] = mapped_column(ForeignKey("threads.id"))
    position_id: Mapped[int | None] = mapped_column(ForeignKey("positions.id"))
    followed_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    followed_at: Mapped[datetime] = mapped_column(default=now)
