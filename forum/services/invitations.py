"""Invitations: making them, taking them back, and following one."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Acceptance, Group, Invitation, Person
from forum.policy import Action, require
from forum.queries.invitations import hashed, state_of
from forum.services.events import record
from forum.services.groups import enter
from forum.vocabulary import EventKind, InvitationState, Role, SubjectKind
from forum.wording import N_

DAYS, USES = 14, 25  # what a link is made with, if nothing else is said
MOST_DAYS, MOST_USES, MOST_LETTERS = 365, 1000, 100
_BYTES = 32  # of a token, from the system's source of randomness


@dataclass(frozen=True, slots=True)
class InvitationDraft:
    """What an invitation gives, to how many, and for how long."""

    role: Role = Role.PARTICIPANT
    group: Group | None = None
    days: int = DAYS
    uses: int = USES


def invite_by_link(actor: Person, draft: InvitationDraft) -> str:
    """Make an invitation for many, and return its token: it is not kept and never shown again."""
    require(actor, Action.INVITATION_MAKE, draft.role)
    if not 1 <= draft.uses <= MOST_USES:
        raise BrokenRuleError(
            N_("A link lets in from 1 to %(most)d people."), field="uses", most=MOST_USES
        )
    return _invited(actor, draft, draft.uses)


def invite_by_mail(
    actor: Person, draft: InvitationDraft, addresses: Sequence[str]
) -> dict[str, str]:
    """Make an invitation for each address, of one use; return the token that goes to each."""
    require(actor, Action.INVITATION_MAKE, draft.role)
    once = dict.fromkeys(address for given in addresses if (address := characters.line(given)))
    if not 1 <= len(once) <= MOST_LETTERS:
        raise BrokenRuleError(
            N_("Give from 1 to %(most)d mail addresses."), field="addresses", most=MOST_LETTERS
        )
    return {address: _invited(actor, draft, 1, sent_to=address) for address in once}


def revoke_invitation(actor: Person, invitation: Invitation) -> None:
    """Let an invitation let nobody in any more."""
    require(actor, Action.INVITATION_REVOKE, invitation)
    db.session.refresh(invitation, with_for_update={"of": Invitation})
    if invitation.revoked_at is not None:
        return
    invitation.revoked_by_id, invitation.revoked_at = actor.id, now()
    record(EventKind.INVITATION_REVOKED, actor, _subject(invitation))


def accept_invitation(actor: Person, invitation: Invitation) -> None:
    """Take what an invitation gives; a second time it is the same, and uses nothing up."""
    require(actor, Action.INVITATION_ACCEPT, invitation)
    db.session.refresh(invitation, with_for_update={"of": Invitation})
    if _has_accepted(actor, invitation):
        return
    if state_of(invitation) is not InvitationState.OPEN:
        raise BrokenRuleError(N_("This invitation lets nobody in any more."))
    invitation.uses += 1
    db.session.add(Acceptance(invitation_id=invitation.id, person_id=actor.id))
    record(EventKind.INVITATION_ACCEPTED, actor, _subject(invitation))
    _raise_role(actor, invitation)
    if invitation.group_id is not None and enter(invitation.group_id, actor):
        record(
            EventKind.MEMBER_ADDED,
            actor,
            (SubjectKind.GROUP, invitation.group_id),
            person=actor.id,
            invitation=invitation.id,
        )


def _raise_role(actor: Person, invitation: Invitation) -> None:
    """Give the role of an invitation to whoever has less; nobody loses one by it."""
    if not invitation.role.exceeds(actor.role):
        return
    before, actor.role = actor.role, invitation.role
    record(
        EventKind.PERSON_ROLE_CHANGED,
        actor,
        (SubjectKind.PERSON, actor.id),
        before=before.value,
        after=actor.role.value,
        invitation=invitation.id,
    )


def _invited(
    actor: Person, draft: InvitationDraft, uses: int, *, sent_to: str | None = None
) -> str:
    if not 1 <= draft.days <= MOST_DAYS:
        raise BrokenRuleError(
            N_("An invitation is good for 1 to %(most)d days."), field="days", most=MOST_DAYS
        )
    token, made_at = secrets.token_urlsafe(_BYTES), now()
    invitation = Invitation(
        token_hash=hashed(token),
        role=draft.role,
        group_id=draft.group.id if draft.group else None,
        sent_to=sent_to,
        most_uses=uses,
        made_by_id=actor.id,
        made_at=made_at,
        expires_at=made_at + timedelta(days=draft.days),
    )
    db.session.add(invitation)
    db.session.flush()  # the event needs the id
    record(
        EventKind.INVITATION_MADE,
        actor,
        _subject(invitation),
        role=draft.role.value,
        group=invitation.group_id,
        uses=uses,
    )
    return token


def _has_accepted(actor: Person, invitation: Invitation) -> bool:
    accepted = select(Acceptance.id).where(
        Acceptance.invitation_id == invitation.id, Acceptance.person_id == actor.id
    )
    return db.session.scalar(accepted) is not None


def _subject(invitation: Invitation) -> tuple[SubjectKind, int]:
    return SubjectKind.INVITATION, invitation.id
