"""Positions: what a participant holds, and each version of its wording."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    Float,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person
from forum.models.thread import Thread
from forum.vocabulary import Label

CLAIM_LENGTH = 280
REASONING_LENGTH = 40_000  # room for 4,000 words in any language
REVISED = text("current_from > 1")  # others have nothing stale
PLACES = ("place_shared", "place_unanswered", "place_strongest", "place_needs_work")


class Position(Base):
    """A claim in a thread, by one author.

    ``current_from`` is the first version that means what the one that stands means: what was made
    on it or later is current, what was made before is stale. The counters count what is visible
    and current, ``stale_marks`` what is not; acts keep them, and with them the label and the
    challenges. ``is_answer``: it bears on something in its thread, not only on the question.
    ``camp_supporters`` and ``camp_rebutters`` are how many of either camp of the position that
    divides the thread support this one. ``strength`` is None where nothing is known; where there is
    more than one stable reading, ``strength_low`` and ``strength_high`` are the ends. The places
    are those in each order, the smallest first.
    ``submission`` is the key of the form that posted it, so that a double submit stores one.
    """

    __tablename__ = "positions"
    __table_args__ = (
        UniqueConstraint("author_id", "submission"),
        UniqueConstraint("thread_id", "id"),  # so that a relation can be held to one thread
        CheckConstraint("version >= 1", name="has_a_version"),
        CheckConstraint("current_from BETWEEN 1 AND version", name="is_current_from_a_version"),
        CheckConstraint(
            "(hidden_at IS NULL) = (hidden_by_id IS NULL)"
            " AND (hidden_at IS NULL) = (hidden_reason IS NULL)",
            name="hidden_by_someone",
        ),
        CheckConstraint(
            "support_marks >= 0 AND rebuttal_marks >= 0 AND supports_count >= 0"
            " AND rebuttals_count >= 0 AND citations_count >= 0 AND open_challenges >= 0",
            name="counts_are_counts",
        ),
        CheckConstraint(
            "stale_marks >= 0 AND answered_challenges >= 0 AND conceded_challenges >= 0"
            " AND sources_count >= 0 AND camp_supporters >= 0 AND camp_rebutters >= 0",
            name="counts_for_places_are_counts",
        ),
        CheckConstraint(
            "strength BETWEEN 0 AND 1 AND (strength_low IS NULL) = (strength_high IS NULL)"
            " AND (strength_low IS NULL OR strength BETWEEN strength_low AND strength_high)",
            name="strength_is_a_share",
        ),
        Index("ix_positions_thread_id_posted_at", "thread_id", "posted_at"),
        Index("ix_positions_revised", "thread_id", sqlite_where=REVISED, postgresql_where=REVISED),
        *(
            Index(f"ix_positions_{place}", "thread_id", "is_answer", place, "id")
            for place in PLACES
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    submission: Mapped[str] = mapped_column(String(64))
    version: Mapped[int] = mapped_column(default=1)
    current_from: Mapped[int] = mapped_column(default=1, server_default="1")
    posted_at: Mapped[datetime] = mapped_column(default=now)
    revised_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    hidden_at: Mapped[datetime | None]
    hidden_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    hidden_reason: Mapped[str | None] = mapped_column(Text)
    support_marks: Mapped[int] = mapped_column(default=0)
    rebuttal_marks: Mapped[int] = mapped_column(default=0)
    supports_count: Mapped[int] = mapped_column(default=0)
    rebuttals_count: Mapped[int] = mapped_column(default=0)
    citations_count: Mapped[int] = mapped_column(default=0)
    label: Mapped[Label] = mapped_column(default=Label.IN, server_default="in")
    open_challenges: Mapped[int] = mapped_column(default=0, server_default="0")
    answered_challenges: Mapped[int] = mapped_column(default=0, server_default="0")
    conceded_challenges: Mapped[int] = mapped_column(default=0, server_default="0")
    sources_count: Mapped[int] = mapped_column(default=0, server_default="0")
    stale_marks: Mapped[int] = mapped_column(default=0, server_default="0")
    is_answer: Mapped[bool] = mapped_column(default=False, server_default=false())
    camp_supporters: Mapped[int] = mapped_column(default=0, server_default="0")
    camp_rebutters: Mapped[int] = mapped_column(default=0, server_default="0")
    strength: Mapped[float | None] = mapped_column(Float(53))
    strength_low: Mapped[float | None] = mapped_column(Float(53))
    strength_high: Mapped[float | None] = mapped_column(Float(53))
    place_shared: Mapped[float] = mapped_column(Float(53), default=0, server_default="0")
    place_unanswered: Mapped[float] = mapped_column(Float(53), default=0, server_default="0")
    place_strongest: Mapped[float] = mapped_column(Float(53), default=0, server_default="0")
    place_needs_work: Mapped[float] = mapped_column(Float(53), default=0, server_default="0")

    thread: Mapped[Thread] = relationship()
    author: Mapped[Person] = relationship(foreign_keys=author_id)


class Version(Base):
    """The wording of a position at one time; never changed. HTML is rendered once, when stored.

    ``is_typo`` says that it mends the spelling of the one before and means the same.
    """

    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("position_id", "number"),
        CheckConstraint("number >= 1", name="counts_from_one"),
        CheckConstraint("length(claim) BETWEEN 1 AND 280", name="claim_has_length"),
        CheckConstraint("length(reasoning) <= 40000", name="reasoning_has_length"),
        CheckConstraint("number > 1 OR NOT is_typo", name="the_first_is_no_typo"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    position_id: Mapped[int] = mapped_column(ForeignKey("positions.id"))
    number: Mapped[int]
    claim: Mapped[str] = mapped_column(String(CLAIM_LENGTH))
    reasoning: Mapped[str] = mapped_column(Text, default="")
    reasoning_html: Mapped[str] = mapped_column(Text, default="")
    renderer: Mapped[int]
    is_typo: Mapped[bool] = mapped_column(default=False, server_default=false())
    written_at: Mapped[datetime] = mapped_column(default=now)
