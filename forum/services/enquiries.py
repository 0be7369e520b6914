"""Asking for a source or a clarification: neutral acts that never count as a rebuttal."""

from sqlalchemy import select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Enquiry, Person, Position
from forum.models.enquiry import ENQUIRY_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.vocabulary import EnquiryKind, EventKind, SubjectKind
from forum.wording import N_


def enquire(actor: Person, position: Position, kind: EnquiryKind, words: str = "") -> Enquiry:
    """Ask the author of a position for a source, or what is meant; asking again changes nothing."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_ENQUIRE, position)
    words = characters.line(words)
    if kind is EnquiryKind.CLARIFICATION and not words:
        raise BrokenRuleError(N_("Say what is not clear to you."), field="words")
    if len(words) > ENQUIRY_LENGTH:
        raise BrokenRuleError(
            N_("Ask in at most %(most)d characters."), field="words", most=ENQUIRY_LENGTH
        )
    waiting = select(Enquiry).where(
        Enquiry.position_id == position.id,
        Enquiry.asked_by_id == actor.id,
        Enquiry.kind == kind,
        Enquiry.settled_at.is_(None),
    )
    if (asked := db.session.scalar(waiting)) is not None:
        return asked
    enquiry = Enquiry(position_id=position.id, kind=kind, words=words, asked_by_id=actor.id)
    db.session.add(enquiry)
    record(
        EventKind.ENQUIRY_RAISED,
        actor,
        (SubjectKind.POSITION, position.id),
        thread=thread,
        asks=kind.value,
    )
    return enquiry


def settle_enquiry(actor: Person, enquiry: Enquiry) -> None:
    """Say that an enquiry is met: by whoever asked, or by the author of the position."""
    position = enquiry.position
    thread = hold(position.thread_id)
    if actor.id != enquiry.asked_by_id:
        require(actor, Action.POSITION_CONCEDE, position)
    if enquiry.settled_at is not None:
        return
    enquiry.settled_by_id, enquiry.settled_at = actor.id, now()
    record(
        EventKind.ENQUIRY_SETTLED,
        actor,
        (SubjectKind.POSITION, position.id),
        thread=thread,
        asks=enquiry.kind.value,
    )
