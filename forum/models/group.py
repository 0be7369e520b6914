"""Groups: people to whom threads can be kept, and who belongs to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.person import Person

GROUP_LENGTH = 80


class Group(Base):
    """A circle of people, under a name that its members and those in office see."""

    __tablename__ = "groups"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_has_length"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(GROUP_LENGTH))
    name_key: Mapped[str] = mapped_column(String(GROUP_LENGTH * 4), unique=True)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    made_at: Mapped[datetime] = mapped_column(default=now)


class Membership(Base):
    """A person in a group."""

    __tablename__ = "memberships"
    __table_args__ = (UniqueConstraint("person_id", "group_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    since: Mapped[datetime] = mapped_column(default=now)

    person: Mapped[Person] = relationship(back_populates="memberships")
