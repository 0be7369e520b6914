import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Conclusion, Event
from forum.services.flags import answer_flag, raise_flag
from forum.services.moderation import hide_position, restore_position
from forum.services.threads import close_thread, lock_thread, reopen_thread
from forum.vocabulary import EventKind, FlagOutcome, FlagReason, Stance, ThreadState
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
)

pytestmark = pytest.mark.usefixtures("app")


def test_hiding_and_restoring_are_counted_and_logged_with_their_reasons():
    claim, moderator = a_position(), a_moderator()
    answer = a_position(target=claim, stance=Stance.SUPPORT)
    act(hide_position, moderator, answer, reason="It names a neighbour.")
    assert (claim.supports_count, claim.thread.positions_count) == (0, 1)
    act(restore_position, moderator, answer, reason="The name is public.")
    assert (claim.supports_count, claim.thread.positions_count) == (1, 2)
    reasons = [event.reason for event in db.session.query(Event).order_by(Event.id) if event.reason]
    assert reasons == ["It names a neighbour.", "The name is public."]


@pytest.mark.parametrize("who", [a_participant, an_organiser])
def test_only_moderators_hide(who):
    position, person = a_position(), who()
    with pytest.raises(ForbiddenError):
        act(hide_position, person, position, reason="I do not like it.")


def test_an_act_without_a_reason_is_refused():
    position, moderator = a_position(), a_moderator()
    with pytest.raises(BrokenRuleError) as refusal:
        act(hide_position, moderator, position, reason=" \n ")
    assert refusal.value.field == "reason"
    assert position.hidden_at is None


def test_a_thread_is_locked_and_reopened():
    thread, moderator = a_thread(), a_moderator()
    act(lock_thread, moderator, thread, reason="Over the holidays.")
    assert thread.state is ThreadState.LOCKED
    act(reopen_thread, moderator, thread, reason="The holidays are over.")
    assert thread.state is ThreadState.OPEN


def test_a_thread_is_closed_with_a_conclusion_and_reopening_keeps_it_as_ended():
    thread, moderator = a_thread(), a_moderator()
    act(close_thread, moderator, thread, summary="Both accept **the count**.", reason="Settled.")
    conclusion = db.session.query(Conclusion).one()
    assert "<strong>the count</strong>" in conclusion.summary_html
    act(reopen_thread, moderator, thread, reason="A new report is out.")
    assert conclusion.ended_at is not None
    act(close_thread, moderator, thread, summary="Now settled.", reason="The report is read.")
    assert db.session.query(Conclusion).count() == 2


def test_a_flag_waits_once_and_is_answered_once():
    position, person, moderator = a_position(), a_participant(), a_moderator()
    flag = act(raise_flag, person, position, FlagReason.UNCIVIL, words="Look at the last line.")
    again = act(raise_flag, person, position, FlagReason.SPAM)
    assert flag.id == again.id
    act(answer_flag, moderator, flag, FlagOutcome.DISMISSED, reason="Sharp, not uncivil.")
    with pytest.raises(BrokenRuleError, match="answered this flag meanwhile"):
        act(answer_flag, moderator, flag, FlagOutcome.UPHELD, reason="It is.")
    logged = db.session.query(Event).filter_by(kind=EventKind.FLAG_ANSWERED).one()
    assert (logged.reason, logged.subject_id) == ("Sharp, not uncivil.", position.id)


def test_evidence_can_be_flagged():
    flag = act(raise_flag, a_participant(), an_evidence_item(), FlagReason.MISQUOTES_SOURCE)
    assert flag.evidence_id is not None


def test_a_flag_for_something_else_says_what():
    position, person = a_position(), a_participant()
    with pytest.raises(BrokenRuleError) as refusal:
        act(raise_flag, person, position, FlagReason.OTHER)
    assert refusal.value.field == "words"
