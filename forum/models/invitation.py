"""Invitations: a link that lets people in, with a role and perhaps into a group."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from forum.clock import now
from forum.db import Base
from forum.models.group import Group
from forum.models.person import Person
from forum.vocabulary import Role


class Invitation(Base):
    """What a link gives to whoever accepts it; of the link itself only the hash is kept.

    ``sent_to`` is the mail address that a letter with the link went to: it says whose invitation
    this is, and does not bind it.
    """

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("role <> 'administrator'", name="no_administrators"),
        CheckConstraint("uses BETWEEN 0 AND most_uses", name="uses_have_a_limit"),
        CheckConstraint("expires_at > made_at", name="expires_after_it_was_made"),
        CheckConstraint(
            "(revoked_at IS NULL) = (revoked_by_id IS NULL)", name="revoked_by_someone"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)  # see services.invitations
    role: Mapped[Role]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    sent_to: Mapped[str | None] = mapped_column(String(254))
    most_uses: Mapped[int]
    uses: Mapped[int] = mapped_column(default=0)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    made_at: Mapped[datetime] = mapped_column(default=now)
    expires_at: Mapped[datetime]
    revoked_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    revoked_at: Mapped[datetime | None]

    group: Mapped[Group | None] = relationship()
    made_by: Mapped[Person] = relationship(foreign_keys=made_by_id)


class Acceptance(Base):
    """One use of an invitation: a person accepts it once, and never a second time."""

    __tablename__ = "acceptances"
    __table_args__ = (UniqueConstraint("invitation_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    accepted_at: Mapped[datetime] = mapped_column(default=now)
