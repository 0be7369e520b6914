"""Drafts: what a person has begun to write, kept for them alone."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.thread import Thread

Fields = dict[str, list[str]]  # what was typed, by the names of the form's fields


class Text(TypedDict):
    """A text that stands beside a draft; ``by`` is the key of the form that kept it."""

    by: str
    fields: Fields


class Draft(Base):
    """The fields of a form as typed so far; one for each person and place.

    A place is a thread, what is answered, or whose wording is revised: ``thread-7``,
    ``position-9``, ``relation-3``, ``citation-4``, ``revision-9``, ``evidence-9``. ``number``
    counts what was kept, and ``kept_by`` is the key of the form that kept it last: a form that has
    seen neither was filled on another device, and what it would have replaced stays in ``others``,
    one text for each form, the newest last.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        UniqueConstraint("person_id", "place"),
        CheckConstraint("number >= 1", name="counts_from_one"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"), index=True)
    place: Mapped[str] = mapped_column(String(40))
    number: Mapped[int] = mapped_column(default=1)
    kept_by: Mapped[str] = mapped_column(String(64))
    fields: Mapped[Fields] = mapped_column(JSON)
    others: Mapped[list[Text]] = mapped_column(JSON, default=list)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    thread: Mapped[Thread] = relationship()
