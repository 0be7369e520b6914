"""Flags: asking moderators to look, and their answer."""

from sqlalchemy import select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Evidence, Flag, Person, Position
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.services.reasons import given
from forum.vocabulary import EventKind, FlagOutcome, FlagReason, SubjectKind
from forum.wording import N_


def raise_flag(
    actor: Person, subject: Position | Evidence, reason: FlagReason, *, words: str = ""
) -> Flag:
    """Ask moderators to look at a position or an evidence item; once until they answer."""
    of_position = isinstance(subject, Position)
    require(actor, Action.POSITION_FLAG if of_position else Action.EVIDENCE_FLAG, subject)
    column = Flag.position_id if of_position else Flag.evidence_id
    waiting = select(Flag).where(
        Flag.raised_by_id == actor.id, column == subject.id, Flag.answered_at.is_(None)
    )
    if (flag := db.session.scalar(waiting)) is not None:
        return flag
    if reason is FlagReason.OTHER and not characters.line(words):
        raise BrokenRuleError(
            N_("Say in a few words what moderators should look at."), field="words"
        )
    flag = Flag(
        position_id=subject.id if of_position else None,
        evidence_id=None if of_position else subject.id,
        reason=reason,
        words=characters.line(words)[:500],
        raised_by_id=actor.id,
    )
    db.session.add(flag)
    db.session.flush()  # the event needs the id
    record(EventKind.FLAG_RAISED, actor, (SubjectKind.FLAG, flag.id), about=reason.value)
    return flag


def answer_flag(actor: Person, flag: Flag, outcome: FlagOutcome, *, reason: str) -> None:
    """Answer a flag, with a reason; one that is answered already stays so."""
    require(actor, Action.FLAG_ANSWER, flag)
    thread = hold(flag.position.thread_id) if flag.position else None
    db.session.refresh(flag, with_for_update=True)
    if flag.answered_at is not None:
        raise BrokenRuleError(N_("Another moderator has answered this flag meanwhile."))
    flag.outcome, flag.answered_by_id, flag.answered_at = outcome, actor.id, now()
    record(
        EventKind.FLAG_ANSWERED,
        actor,
        _subject(flag),
        thread=thread,
        reason=given(reason),
        outcome=outcome.value,
        flag=flag.id,
        about=flag.reason.value,
    )


def _subject(flag: Flag) -> tuple[SubjectKind, int]:
    if flag.position_id is not None:
        return SubjectKind.POSITION, flag.position_id
    assert flag.evidence_id is not None  # the database keeps one of the two
    return SubjectKind.EVIDENCE, flag.evidence_id
