"""Sources: who published what, when, where (CSL-JSON fields)."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base
from forum.vocabulary import SourceType

SOURCE_LENGTH = 500


class Source(Base):
    """A bibliographic record; ``issued`` is an ISO date as exact as it is known (2025, 2025-10)."""

    __tablename__ = "sources"
    __table_args__ = (
        CheckConstraint(
            "title IS NOT NULL OR publisher IS NOT NULL OR url IS NOT NULL", name="says_something"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[SourceType] = mapped_column(default=SourceType.DOCUMENT)
    title: Mapped[str | None] = mapped_column(String(SOURCE_LENGTH))
    publisher: Mapped[str | None] = mapped_column(String(SOURCE_LENGTH))
    authors: Mapped[list[str]] = mapped_column(JSON, default=list)
    issued: Mapped[str | None] = mapped_column(String(10))
    url: Mapped[str | None] = mapped_column(String(2000))
    doi: Mapped[str | None] = mapped_column(String(200))
    doi_key: Mapped[str | None] = mapped_column(String(64), index=True)  # see reasoning.works
    address_key: Mapped[str | None] = mapped_column(String(64), index=True)
    key: Mapped[str] = mapped_column(String(64), unique=True)  # see services.sources
    added_at: Mapped[datetime] = mapped_column(default=now)
