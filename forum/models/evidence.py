"""Evidence items: what a source says, and the numeric face of some of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Float, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.article import Article, Passage
from forum.models.person import Person
from forum.models.source import Source
from forum.vocabulary import EvidenceKind, Standing

if TYPE_CHECKING:
    from forum.models.thread import Thread

SAYS_LENGTH = 1000


class Evidence(Base):
    """What a source says; shared by any number of positions, on both sides."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("length(says) BETWEEN 1 AND 1000", name="says_something"),
        CheckConstraint(
            "citations_count >= 0 AND reliable_count >= 0 AND doubtful_count >= 0",
            name="counts_are_counts",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EvidenceKind]
    says: Mapped[str] = mapped_column(String(SAYS_LENGTH))
    speaker: Mapped[str | None] = mapped_column(String(200))
    standing: Mapped[Standing] = mapped_column(default=Standing.AS_CITED)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"), index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), index=True)
    passage_id: Mapped[int | None] = mapped_column(ForeignKey("passages.id"), index=True)
    added_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    added_at: Mapped[datetime] = mapped_column(default=now)
    citations_count: Mapped[int] = mapped_column(default=0)
    reliable_count: Mapped[int] = mapped_column(default=0, server_default="0")
    doubtful_count: Mapped[int] = mapped_column(default=0, server_default="0")

    source: Mapped[Source] = relationship(lazy="joined", innerjoin=True)
    article: Mapped[Article | None] = relationship()
    passage: Mapped[Passage | None] = relationship()
    added_by: Mapped[Person] = relationship()
    figure: Mapped[Figure | None] = relationship(lazy="joined", back_populates="evidence")
    threads: Mapped[list[Thread]] = relationship(secondary="citations", viewonly=True)


class Figure(Base):
    """The numeric face of an evidence item; ``change`` is in per cent, against ``baseline``."""

    __tablename__ = "figures"
    __table_args__ = (
        CheckConstraint("value IS NOT NULL OR change IS NOT NULL", name="has_a_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"), unique=True)
    value: Mapped[float | None] = mapped_column(Float(53))
    unit: Mapped[str] = mapped_column(String(40), default="")
    period: Mapped[str | None] = mapped_column(String(40))
    change: Mapped[float | None] = mapped_column(Float(53))
    baseline: Mapped[str | None] = mapped_column(String(40))

    evidence: Mapped[Evidence] = relationship(back_populates="figure")
