import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Event, Relation, Version
from forum.services.citations import CitationDraft
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.services.relations import RelationDraft
from forum.services.threads import lock_thread
from forum.vocabulary import Bearing, EventKind, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_draft,
    an_evidence_item,
)

pytestmark = pytest.mark.usefixtures("app")


def standing_version(position):
    return (
        db.session.query(Version).filter_by(position_id=position.id, number=position.version).one()
    )


def test_a_position_is_counted_rendered_and_recorded():
    thread = a_thread()
    position = a_position("The harbour is  full.", thread=thread, reasoning="*Look* at it.")
    version = standing_version(position)
    assert version.claim == "The harbour is full."
    assert version.reasoning_html == "<p><em>Look</em> at it.</p>\n"
    assert (thread.positions_count, thread.revision) == (1, 2)
    event = db.session.query(Event).filter_by(kind=EventKind.POSITION_POSTED).one()
    assert (event.subject_id, event.thread_id) == (position.id, thread.id)


def test_a_form_sent_twice_posts_one_position():
    thread, author = a_thread(), a_participant()
    first = a_position(thread=thread, author=author, submission="the-same-form")
    second = a_position(thread=thread, author=author, submission="the-same-form")
    assert first.id == second.id
    assert thread.positions_count == 1


@pytest.mark.parametrize("claim", ["", "   ", "\u200b\u202e", "x" * 281])
def test_a_claim_has_one_to_280_characters(claim):
    thread, author = a_thread(), a_participant()
    with pytest.raises(BrokenRuleError) as refusal:
        a_position(claim or " ", thread=thread, author=author)
    assert refusal.value.field == "claim"
    assert thread.positions_count == 0


def test_a_locked_thread_takes_no_positions():
    thread = a_thread()
    act(lock_thread, a_moderator(), thread, reason="It cools down until Monday.")
    with pytest.raises(ForbiddenError):
        a_position(thread=thread)


def test_an_answer_counts_at_what_it_answers():
    claim = a_position()
    a_position(target=claim, stance=Stance.REBUTTAL)
    a_position(target=claim, stance=Stance.SUPPORT)
    a_position(target=claim, stance=Stance.SUPPORT)
    assert (claim.supports_count, claim.rebuttals_count) == (2, 1)
    assert claim.thread.positions_count == 4


def test_a_link_can_be_rebutted_while_both_ends_stay():
    claim = a_position()
    support = a_position(target=claim, stance=Stance.SUPPORT)
    link = db.session.query(Relation).filter_by(source_id=support.id).one()
    challenge = a_position(target=link, stance=Stance.REBUTTAL)
    relation = db.session.query(Relation).filter_by(source_id=challenge.id).one()
    assert (relation.target_relation_id, relation.toward_id) == (link.id, support.id)
    assert (support.rebuttals_count, claim.rebuttals_count) == (1, 0)


def test_a_citation_can_be_rebutted():
    item = an_evidence_item()
    claim = a_position(citations=[CitationDraft(evidence=item.id, stance=Bearing.SUPPORT)])
    from forum.models import Citation

    citation = db.session.query(Citation).one()
    a_position(target=citation, stance=Stance.REBUTTAL)
    assert claim.rebuttals_count == 1


def test_an_answer_stays_in_its_thread():
    elsewhere, author = a_position(), a_participant()
    with pytest.raises(BrokenRuleError):
        a_position(thread=a_thread("Another question?"), author=author, target=elsewhere)


def test_an_answer_says_whether_it_supports_or_rebuts():
    claim = a_position()
    with pytest.raises(BrokenRuleError) as refusal:
        a_position(thread=claim.thread, answers=RelationDraft(claim, None))
    assert refusal.value.field == "stance"


def test_what_is_withdrawn_cannot_be_answered():
    claim = a_position()
    act(withdraw_position, claim.author, claim)
    with pytest.raises(BrokenRuleError):
        a_position(target=claim)


def test_evidence_can_be_added_with_a_position():
    position = a_position(citations=[CitationDraft(evidence=an_evidence_draft())])
    assert position.citations_count == 1


def test_a_refused_citation_leaves_no_position():
    thread, author, item = a_thread(), a_participant(), an_evidence_item()
    twice = [CitationDraft(evidence=item.id), CitationDraft(evidence=item.id)]
    with pytest.raises(BrokenRuleError):
        a_position(thread=thread, author=author, citations=twice)
    assert (thread.positions_count, item.citations_count) == (0, 0)


def test_a_revision_keeps_the_old_version_and_sets_marks_aside():
    position = a_position("It costs 4 million.")
    act(mark_position, a_participant(), position, Stance.SUPPORT)
    act(revise_position, position.author, position, Revision("It costs 6 million.", ""))
    assert (position.version, position.support_marks) == (2, 0)
    claims = (
        db.session.query(Version.claim).filter_by(position_id=position.id).order_by(Version.number)
    )
    assert [claim for (claim,) in claims] == ["It costs 4 million.", "It costs 6 million."]


def test_a_revision_without_a_change_is_none():
    position = a_position("It costs 4 million.")
    act(revise_position, position.author, position, Revision("It  costs 4 million. ", ""))
    assert position.version == 1


def test_the_second_of_two_editors_is_told():
    position = a_position()
    act(revise_position, position.author, position, Revision("First.", "", edited=1))
    with pytest.raises(BrokenRuleError, match="Version 2 was stored meanwhile"):
        act(revise_position, position.author, position, Revision("Second.", "", edited=1))


def test_only_the_author_revises_and_withdraws():
    position, other = a_position(), a_moderator()
    with pytest.raises(ForbiddenError):
        act(revise_position, other, position, Revision("No.", ""))
    with pytest.raises(ForbiddenError):
        act(withdraw_position, other, position)


def test_a_withdrawn_answer_counts_no_more():
    claim = a_position()
    answer = a_position(target=claim, stance=Stance.REBUTTAL)
    act(withdraw_position, answer.author, answer)
    assert (claim.rebuttals_count, claim.thread.positions_count) == (0, 1)
    with pytest.raises(ForbiddenError):
        act(hide_position, answer.author, answer, reason="Not a moderator.")
