"""Candidates: what was found in an article, until an organiser confirms or drops it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.db import Base
from forum.models.article import Passage
from forum.vocabulary import CandidateKind, CandidateState


class Candidate(Base):
    """One finding; ``details`` are the fields of the extraction that belong to its kind."""

    __tablename__ = "candidates"
    __table_args__ = (
        CheckConstraint(
            "(state = 'offered') = (decided_at IS NULL)"
            " AND (decided_at IS NULL) = (decided_by_id IS NULL)",
            name="decided_by_someone",
        ),
        CheckConstraint(
            "question_id IS NULL OR kind IN ('question', 'forecast')", name="becomes_a_question"
        ),
        CheckConstraint("position_id IS NULL OR kind = 'forecast'", name="becomes_a_position"),
        CheckConstraint(
            "evidence_id IS NULL OR kind <> 'question'",
            name="becomes_evidence",
        ),
        Index("ix_candidates_article_id_place", "article_id", "place"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    passage_id: Mapped[int] = mapped_column(ForeignKey("passages.id"), index=True)
    kind: Mapped[CandidateKind]
    state: Mapped[CandidateState] = mapped_column(default=CandidateState.OFFERED)
    place: Mapped[int]  # reading order within the article
    text: Mapped[str] = mapped_column(Text)
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    decided_at: Mapped[datetime | None]
    question_id: Mapped[int | None] = mapped_column(ForeignKey("questions.id"), index=True)
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("evidence.id"), index=True)
    position_id: Mapped[int | None] = mapped_column(ForeignKey("positions.id"), index=True)

    passage: Mapped[Passage] = relationship()
