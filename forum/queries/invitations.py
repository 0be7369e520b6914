"""Invitations: as those who make them list them, and as those who follow one see it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from forum.clock import now
from forum.db import db
from forum.errors import MissingError
from forum.models import Acceptance, Invitation, Membership, Person
from forum.policy import Action, Actor, allows
from forum.vocabulary import InvitationState, Role
from forum.wording import N_

_SHOWN = 100  # invitations on one list


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation in a list; nothing in it leads to its link."""

    id: int
    state: InvitationState
    role: Role
    group_id: int | None
    group: str | None
    sent_to: str | None
    uses: int
    most_uses: int
    made_by: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """An invitation as whoever follows its link sees it.

    ``has_accepted`` is true from the viewer's own use on; ``is_member`` tells of the group, and
    ``keeps`` is the role that the viewer has and would not have less of.
    """

    invitation: InvitationRow
    has_accepted: bool
    is_member: bool
    keeps: Role | None


def hashed(token: str) -> str:
    """Return what is kept of a token: a hash is enough, for nobody can guess 256 random bits."""
    return sha256(token.encode(errors="replace")).hexdigest()


def state_of(invitation: Invitation) -> InvitationState:
    """Return whether an invitation lets somebody in; not where its maker may not invite so now."""
    if invitation.revoked_at is not None or not allows(
        invitation.made_by, Action.INVITATION_MAKE, invitation.role
    ):
        return InvitationState.REVOKED
    if invitation.uses >= invitation.most_uses:
        return InvitationState.USED_UP
    return InvitationState.EXPIRED if invitation.expires_at <= now() else InvitationState.OPEN


def invitation_by_id(invitation_id: int) -> Invitation:
    """Return an invitation, or refuse."""
    invitation = db.session.get(Invitation, invitation_id)
    if invitation is None:
        raise MissingError(N_("There is no such invitation."))
    return invitation


def invitation_by_token(token: str) -> Invitation:
    """Return the invitation of a link, or refuse: the same words for whatever is not one."""
    invitation = db.session.scalar(select(Invitation).where(Invitation.token_hash == hashed(token)))
    if invitation is None:
        raise MissingError(
            N_("This link is not complete, or was never one. Ask whoever sent it for a new one.")
        )
    return invitation


def invitations(group_id: int | None = None) -> list[InvitationRow]:
    """Return the newest invitations: all of them, or those into a group."""
    chosen = (
        select(Invitation)
        .options(joinedload(Invitation.group), joinedload(Invitation.made_by, innerjoin=True))
        .order_by(Invitation.id.desc())
        .limit(_SHOWN)
    )
    if group_id is not None:
        chosen = chosen.where(Invitation.group_id == group_id)
    return [_row(one) for one in db.session.scalars(chosen)]


def invitation_page(token: str, viewer: Actor) -> InvitationPage:
    """Return what the page of a link shows."""
    invitation = invitation_by_token(token)
    person_id = viewer.id if isinstance(viewer, Person) else None
    accepted = select(Acceptance.id).where(
        Acceptance.invitation_id == invitation.id, Acceptance.person_id == person_id
    )
    member = select(Membership.id).where(
        Membership.group_id == invitation.group_id, Membership.person_id == person_id
    )
    has_more = isinstance(viewer, Person) and not invitation.role.exceeds(viewer.role)
    return InvitationPage(
        invitation=_row(invitation),
        has_accepted=db.session.scalar(accepted) is not None,
        is_member=db.session.scalar(member) is not None,
        keeps=viewer.role if isinstance(viewer, Person) and has_more else None,
    )


def _row(invitation: Invitation) -> InvitationRow:
    return InvitationRow(
        id=invitation.id,
        state=state_of(invitation),
        role=invitation.role,
        group_id=invitation.group_id,
        group=invitation.group.name if invitation.group else None,
        sent_to=invitation.sent_to,
        uses=invitation.uses,
        most_uses=invitation.most_uses,
        made_by=invitation.made_by.name,
        made_at=invitation.made_at,
        expires_at=invitation.expires_at,
    )
