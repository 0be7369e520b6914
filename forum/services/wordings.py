"""Contesting how a question is put: other wordings are offered, decided about, and all kept."""

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Person, Thread, Wording
from forum.models.question import QUESTION_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.services.reasons import given
from forum.vocabulary import EventKind, SubjectKind, WordingState
from forum.wording import N_


def offer_wording(actor: Person, thread: Thread, text: str, *, why: str) -> Wording:
    """Say that a question is loaded or rests on something false, and put it in other words."""
    thread = hold(thread.id)
    require(actor, Action.WORDING_OFFER, thread)
    text = characters.line(text)
    if not text or len(text) > QUESTION_LENGTH:
        raise BrokenRuleError(
            N_("Write the question, in at most %(most)d characters."),
            field="text",
            most=QUESTION_LENGTH,
        )
    if text == thread.question.text:
        raise BrokenRuleError(N_("This is how the question is put already."), field="text")
    wording = Wording(
        question_id=thread.question_id,
        text=text,
        why=given(why, field="why"),
        offered_by_id=actor.id,
    )
    db.session.add(wording)
    _record(EventKind.WORDING_OFFERED, actor, thread, wording)
    return wording


def adopt_wording(actor: Person, thread: Thread, wording: Wording, *, reason: str) -> None:
    """Put the question in the words that were offered; the former ones are kept beside them."""
    thread = _held(actor, thread, wording)
    question = thread.question
    former = Wording(
        question_id=question.id,
        text=question.text,
        state=WordingState.FORMER,
        offered_by_id=question.asked_by_id,
        offered_at=question.asked_at,
        decided_by_id=actor.id,
        decided_at=now(),
    )
    db.session.add(former)
    question.text = wording.text
    _decide(actor, wording, WordingState.ADOPTED)
    _record(EventKind.WORDING_ADOPTED, actor, thread, wording, reason=given(reason))


def decline_wording(actor: Person, thread: Thread, wording: Wording, *, reason: str) -> None:
    """Leave the question as it is put, and say why."""
    thread = _held(actor, thread, wording)
    _decide(actor, wording, WordingState.DECLINED)
    _record(EventKind.WORDING_DECLINED, actor, thread, wording, reason=given(reason))


def _held(actor: Person, thread: Thread, wording: Wording) -> Thread:
    thread = hold(thread.id)
    require(actor, Action.WORDING_DECIDE, thread)
    if wording.state is not WordingState.OFFERED or wording.question_id != thread.question_id:
        raise BrokenRuleError(N_("Somebody has decided about this wording already."))
    return thread


def _decide(actor: Person, wording: Wording, state: WordingState) -> None:
    wording.state, wording.decided_by_id, wording.decided_at = state, actor.id, now()


def _record(
    kind: EventKind, actor: Person, thread: Thread, wording: Wording, *, reason: str | None = None
) -> None:
    record(
        kind,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        reason=reason,
        text=wording.text,
    )
