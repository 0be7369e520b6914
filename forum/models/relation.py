"""Relations: one position supporting or rebutting a target."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import RebuttalKind, Stance

RESTATEMENT_LENGTH = 280


def _one_each(target: str) -> Index:
    held = text(f"{target} IS NOT NULL")
    name = f"ix_relations_source_id_{target}"
    return Index(name, "source_id", target, unique=True, sqlite_where=held, postgresql_where=held)


class Relation(Base):
    """A stance that one position takes on a position, a relation or a citation of its thread.

    A relation as target is its inference ("true, but does not follow"); a citation as target is
    the link to the evidence ("the report does not show this"). ``toward`` is the position on whose
    page the answer stands: the target, or the one whose link or citation is the target.
    Relations with one ``joint_id``, the smallest of their ids, count only together. A rebuttal
    says which part it is about, and may restate what it rebuts; the author of that may concede it,
    or confirm that it was restated fairly.
    """

    __tablename__ = "relations"
    __table_args__ = (
        ForeignKeyConstraint(
            ["thread_id", "source_id"], ["positions.thread_id", "positions.id"], name="source"
        ),
        ForeignKeyConstraint(
            ["thread_id", "toward_id"], ["positions.thread_id", "positions.id"], name="toward"
        ),
        ForeignKeyConstraint(
            ["thread_id", "target_relation_id"],
            ["relations.thread_id", "relations.id"],
            name="target_relation",
        ),
        ForeignKeyConstraint(
            ["thread_id", "joint_id"], ["relations.thread_id", "relations.id"], name="joint"
        ),
        ForeignKeyConstraint(
            ["thread_id", "target_citation_id"],
            ["citations.thread_id", "citations.id"],
            name="target_citation",
        ),
        UniqueConstraint("thread_id", "id"),
        CheckConstraint(
            "(CASE WHEN target_position_id IS NULL THEN 0 ELSE 1 END"
            " + CASE WHEN target_relation_id IS NULL THEN 0 ELSE 1 END"
            " + CASE WHEN target_citation_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_target",
        ),
        CheckConstraint("source_id <> toward_id", name="not_its_own_source"),
        CheckConstraint(
            "target_position_id IS NULL OR target_position_id = toward_id", name="target_is_toward"
        ),
        CheckConstraint("id <> target_relation_id", name="not_itself"),
        CheckConstraint("kind IS NULL OR stance = 'rebuttal'", name="only_rebuttals_have_a_kind"),
        CheckConstraint(
            "kind IS NULL OR (kind = 'link') = (target_position_id IS NULL)",
            name="rebuts_the_part_of_its_target",
        ),
        CheckConstraint(
            "conceded_at IS NULL OR stance = 'rebuttal'", name="only_rebuttals_are_conceded"
        ),
        CheckConstraint(
            "restated_fairly_at IS NULL OR restatement IS NOT NULL", name="confirms_a_restatement"
        ),
        CheckConstraint("source_version >= 1 AND toward_version >= 1", name="made_on_versions"),
        _one_each("target_position_id"),
        _one_each("target_relation_id"),
        _one_each("target_citation_id"),
        Index("ix_relations_source_id", "source_id"),
        Index("ix_relations_toward_id", "toward_id"),
        Index("ix_relations_target_relation_id", "target_relation_id"),
        Index("ix_relations_target_citation_id", "target_citation_id"),
        Index("ix_relations_joint_id", "joint_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("threads.id"))
    source_id: Mapped[int]
    toward_id: Mapped[int]
    target_position_id: Mapped[int | None]
    target_relation_id: Mapped[int | None]
    target_citation_id: Mapped[int | None]
    stance: Mapped[Stance]
    kind: Mapped[RebuttalKind | None]
    joint_id: Mapped[int | None]
    restatement: Mapped[str | None] = mapped_column(String(RESTATEMENT_LENGTH))
    restated_fairly_at: Mapped[datetime | None]
    conceded_at: Mapped[datetime | None]
    source_version: Mapped[int] = mapped_column(default=1)
    toward_version: Mapped[int]
    related_at: Mapped[datetime] = mapped_column(default=now)
