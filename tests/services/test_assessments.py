"""Evidence is judged with reasons, by participants and, for everybody, by moderators."""

import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Event
from forum.queries.integrity import wrong_counts
from forum.services.assessments import assess_evidence, judge_evidence, take_back_assessment
from forum.services.citations import CitationDraft
from forum.services.enquiries import enquire, settle_enquiry
from forum.vocabulary import EnquiryKind, EventKind, Judgement, Standing
from tests.factories import a_moderator, a_participant, a_position, act, an_evidence_item

pytestmark = pytest.mark.usefixtures("app")


def test_each_person_has_one_judgement_and_may_change_it():
    item, person = an_evidence_item(), a_participant()
    act(assess_evidence, person, item, Judgement.RELIABLE, reason="The office counts daily.")
    act(assess_evidence, person, item, Judgement.DOUBTFUL, reason="It counts by eye.")
    act(assess_evidence, a_participant(), item, Judgement.RELIABLE, reason="I was there.")
    assert (item.reliable_count, item.doubtful_count) == (1, 1)
    act(take_back_assessment, person, item)
    assert (item.reliable_count, item.doubtful_count) == (1, 0)
    assert wrong_counts() == []


def test_a_judgement_needs_a_reason():
    with pytest.raises(BrokenRuleError) as refusal:
        act(assess_evidence, a_participant(), an_evidence_item(), Judgement.DOUBTFUL, reason=" ")
    assert refusal.value.field == "reason"


def test_a_retracted_item_shows_in_every_thread_that_leans_on_it():
    item = an_evidence_item()
    leaning = [a_position(citations=[CitationDraft(item.id)]) for _ in range(2)]
    before = [position.thread.revision for position in leaning]
    act(judge_evidence, a_moderator(), item, Standing.RETRACTED, reason="The office withdrew it.")
    assert item.standing is Standing.RETRACTED
    db.session.expire_all()
    assert [position.thread.revision for position in leaning] == [one + 1 for one in before]
    event = db.session.query(Event).filter_by(kind=EventKind.EVIDENCE_JUDGED).one()
    assert (event.reason, event.details["after"]) == ("The office withdrew it.", "retracted")


def test_only_moderators_judge_for_everybody():
    with pytest.raises(ForbiddenError):
        act(judge_evidence, a_participant(), an_evidence_item(), Standing.VERIFIED, reason="So.")


def test_asking_for_a_source_is_no_rebuttal():
    position, reader = a_position(), a_participant()
    asked = act(enquire, reader, position, EnquiryKind.SOURCE)
    assert act(enquire, reader, position, EnquiryKind.SOURCE).id == asked.id
    assert (position.rebuttals_count, position.open_challenges) == (0, 0)
    with pytest.raises(ForbiddenError):
        act(settle_enquiry, a_participant(), asked)
    act(settle_enquiry, position.author, asked)
    assert asked.settled_by_id == position.author_id
    assert act(enquire, reader, position, EnquiryKind.SOURCE).id != asked.id


def test_who_asks_what_is_meant_says_what_is_not_clear():
    position = a_position()
    with pytest.raises(BrokenRuleError) as refusal:
        act(enquire, a_participant(), position, EnquiryKind.CLARIFICATION)
    assert refusal.value.field == "words"
