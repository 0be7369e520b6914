"""Groupings: who thinks what in a thread, worked out at one time."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base


class Grouping(Base):
    """The opinion groups of a thread at a revision; the next one takes its place.

    ``positions`` are the ids of what was marked, each with the version its meaning dates from;
    ``landscape`` is the reasoning.landscape.Landscape over them. No person is in it.
    """

    __tablename__ = "groupings"

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"), unique=True)
    revision: Mapped[int]
    positions: Mapped[list[list[int]]] = mapped_column(JSON)
    landscape: Mapped[dict[str, Any]] = mapped_column(JSON)
    worked_out_at: Mapped[datetime] = mapped_column(default=now)
