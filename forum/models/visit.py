"""Visits: up to which event a person has read a thread."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base


class Visit(Base):
    """What a person said to have read of a thread; one each, moved on by the next."""

    __tablename__ = "visits"
    __table_args__ = (UniqueConstraint("person_id", "thread_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"), index=True)
    event_id: Mapped[int]  # the last that was there; of any thread
    at: Mapped[datetime] = mapped_column(default=now)
