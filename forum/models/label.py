"""Labels: the category of a thread, and its tags."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from forum.db import Base
from forum.vocabulary import LabelKind

LABEL_LENGTH = 60


class Label(Base):
    """A category or a tag; ``key`` is what it is called in addresses."""

    __tablename__ = "labels"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_has_length"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[LabelKind]
    name: Mapped[str] = mapped_column(String(LABEL_LENGTH))
    key: Mapped[str] = mapped_column(String(LABEL_LENGTH * 4))


class Labelling(Base):
    """A label on a thread."""

    __tablename__ = "labellings"
    __table_args__ = (UniqueConstraint("thread_id", "label_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    label_id: Mapped[int] = mapped_column(ForeignKey("labels.id"), index=True)
