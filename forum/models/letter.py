"""Letters: how a person wants to be written to, and the outbox."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import Pace

_WAITS = text("try_at IS NOT NULL")


class Mailing(Base):
    """How often a person gets letters; without a row, as ``queries.manners`` says.

    Quiet hours are whole hours of the day in the person's time zone, from the first to before the
    second. Only what happened after ``since`` goes into letters.
    """

    __tablename__ = "mailings"
    __table_args__ = (
        CheckConstraint(
            "quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23", name="hours_of_a_day"
        ),
        CheckConstraint(
            "(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet_hours_begin_and_end"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), unique=True)
    pace: Mapped[Pace]
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    quiet_from: Mapped[int | None]
    quiet_until: Mapped[int | None]
    since: Mapped[datetime] = mapped_column(default=now)


class Letter(Base):
    """A letter in the outbox; it is written when it goes out, from what may be read then.

    ``key`` says whose and for when, so that there are no two. ``try_at`` is when to send it;
    nothing from when somebody takes it to send it until that is known to have failed.
    """

    __tablename__ = "letters"
    __table_args__ = (
        CheckConstraint("tries >= 0", name="tries_are_a_count"),
        Index("ix_letters_try_at", "try_at", sqlite_where=_WAITS, postgresql_where=_WAITS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)
    pace: Mapped[Pace]
    made_at: Mapped[datetime] = mapped_column(default=now)
    tries: Mapped[int] = mapped_column(default=0)
    try_at: Mapped[datetime | None] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]
