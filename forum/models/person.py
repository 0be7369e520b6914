"""People: who speaks in the forum. What signs them in is an account, kept apart."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.vocabulary import Role

if TYPE_CHECKING:
    from forum.models.group import Membership
    from forum.models.mute import Block

NAME_LENGTH = 40


class Person(Base):
    """A person, under the name that everybody sees."""

    __tablename__ = "people"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 2 AND 40", name="name_has_length"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    name_key: Mapped[str] = mapped_column(String(160), unique=True)  # see services.people
    about: Mapped[str] = mapped_column(String(280), default="")
    role: Mapped[Role] = mapped_column(default=Role.PARTICIPANT)
    joined_at: Mapped[datetime] = mapped_column(default=now)

    memberships: Mapped[list[Membership]] = relationship(back_populates="person")
    blocked_by: Mapped[list[Block]] = relationship(
        back_populates="blocked", foreign_keys="Block.blocked_id"
    )
