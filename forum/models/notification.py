"""Notifications: what a person is told, one for each cause until it is read."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import NotificationKind

_UNREAD = text("read_at IS NULL")
_UNSENT = text("read_at IS NULL AND letter_id IS NULL")


class Notification(Base):
    """Something that happened ``times`` times since the person last read it, lately at ``at``.

    It holds no words: whoever may not read its thread any more is told nothing. ``cause`` names
    what is grouped; ``event_id`` is the last event (of any thread); ``letter_id`` the letter that
    tells it, if one does: what happens after that waits for another.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        CheckConstraint("times >= 1", name="happened"),
        Index(
            "ix_notifications_one_unread",
            "person_id",
            "cause",
            unique=True,
            sqlite_where=_UNREAD,
            postgresql_where=_UNREAD,
        ),
        Index("ix_notifications_person_id_event_id", "person_id", "event_id"),
        Index(
            "ix_notifications_unsent",
            "person_id",
            "at",
            sqlite_where=_UNSENT,
            postgresql_where=_UNSENT,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    kind: Mapped[NotificationKind]
    cause: Mapped[str] = mapped_column(String(80))
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    position_id: Mapped[int | None] = mapped_column(ForeignKey("positions.id"))
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"))
    forecast_id: Mapped[int | None] = mapped_column(ForeignKey("forecasts.id"))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # whom one follows
    times: Mapped[int] = mapped_column(default=1)
    event_id: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(default=now)
    read_at: Mapped[datetime | None]
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"), index=True)
