"""Drafts: kept for one person alone, on all of their devices, until they are posted."""

import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, MissingError
from forum.models import Draft, Event
from forum.queries.drafts import draft_at, draft_by_id, drafts_of
from forum.services import drafts
from forum.services.drafts import Kept, Typed, exchange_draft, keep_draft, throw_draft_away
from forum.services.positions import PositionDraft, Revision, post_position, revise_position
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_organiser,
    kept_to,
)

pytestmark = pytest.mark.usefixtures("app")


def typed(claim, form="desk", seen=0):
    return Typed({"claim": [claim]}, form, seen)


def kept(person, place):
    row = draft_at(person, place)
    return row and [one["claim"][0] for one in (row.fields, *row.others)]


def test_a_draft_follows_its_writer_and_goes_with_the_position_in_one_act():
    thread, writer = a_thread(), a_participant()
    place, events = f"thread-{thread.id}", db.session.query(Event).count()
    for words in ("The ferry", "The ferry pays."):
        act(keep_draft, writer, thread, place, typed(words))
    assert kept(writer, place) == ["The ferry pays."]
    assert db.session.query(Event).count() == events
    kept_at = Kept(place, "a-form-key", seen=2)
    with pytest.raises(BrokenRuleError):
        act(post_position, writer, thread, PositionDraft("", "a-form-key", kept=kept_at))
    assert kept(writer, place)
    act(post_position, writer, thread, PositionDraft("It pays.", "a-form-key", kept=kept_at))
    assert drafts_of(writer) == []
    with pytest.raises(BrokenRuleError):
        act(keep_draft, writer, thread, place, typed("It pays.", "a-form-key"))


def test_what_several_devices_write_at_once_is_all_kept_until_one_decides(monkeypatch):
    thread, writer = a_thread(), a_participant()
    place = f"thread-{thread.id}"
    for form in ("desk", "phone", "tablet"):
        act(keep_draft, writer, thread, place, typed(f"From the {form}.", form))
    assert kept(writer, place) == ["From the tablet.", "From the desk.", "From the phone."]
    act(keep_draft, writer, thread, place, typed("From the desk, more.", "desk", 1))
    assert kept(writer, place) == ["From the desk, more.", "From the phone.", "From the tablet."]
    draft = db.session.query(Draft).one()
    act(exchange_draft, writer, draft, 1)
    assert kept(writer, place) == ["From the phone.", "From the desk, more.", "From the tablet."]
    act(keep_draft, writer, thread, place, typed("From the phone, more.", "phone", 1))
    with pytest.raises(BrokenRuleError, match="meanwhile"):
        act(throw_draft_away, writer, draft, draft.number - 1)
    act(throw_draft_away, writer, draft)
    assert kept(writer, place) == ["From the tablet.", "From the desk, more."]
    monkeypatch.setattr(drafts, "MOST_TEXTS", 2)
    with pytest.raises(BrokenRuleError, match="2 texts"):
        act(keep_draft, writer, thread, place, typed("From a fourth.", "fourth"))
    act(throw_draft_away, writer, draft)
    seen = draft_at(writer, place).number
    act(keep_draft, writer, thread, place, typed("Gone on with.", "a third", seen))
    assert kept(writer, place) == ["Gone on with."]
    act(throw_draft_away, writer, draft)
    assert kept(writer, place) is None


def test_what_is_posted_takes_no_text_with_it_that_another_device_kept_meanwhile():
    thread, writer = a_thread(), a_participant()
    place = f"thread-{thread.id}"
    for form in ("a-phone-form", "a-desk-form"):
        act(keep_draft, writer, thread, place, typed(f"From {form}.", form))
    posted = PositionDraft("It pays.", "a-phone-form", kept=Kept(place, "a-phone-form", seen=1))
    act(post_position, writer, thread, posted)
    assert kept(writer, place) == ["From a-desk-form."]
    unseen = PositionDraft("It costs.", "a-third-form", kept=Kept(place, "a-third-form", seen=1))
    act(post_position, writer, thread, unseen)
    assert kept(writer, place) == ["From a-desk-form."]


def test_a_draft_of_a_wording_goes_when_the_wording_is_stored():
    position = a_position("It pays.")
    place = f"revision-{position.id}"
    act(keep_draft, position.author, position.thread, place, typed("It pays by now."))
    act(
        revise_position,
        position.author,
        position,
        Revision("It pays by now.", "", kept=Kept(place, "desk")),
    )
    assert kept(position.author, place) is None


def test_nobody_else_reads_a_draft_and_it_leaves_with_the_access_to_its_thread():
    keeper, writer, moderator = an_organiser(), a_participant(), a_moderator()
    thread = a_thread(organiser=keeper)
    act(keep_draft, writer, thread, f"thread-{thread.id}", typed("Mine."))
    draft = db.session.query(Draft).one()
    assert drafts_of(moderator) == []
    with pytest.raises(MissingError):
        draft_by_id(draft.id, moderator)
    with pytest.raises(ForbiddenError):
        act(throw_draft_away, moderator, draft)
    kept_to(a_group(a_participant(), organiser=keeper), thread, organiser=keeper)
    assert drafts_of(writer) == []
    assert draft_at(writer, f"thread-{thread.id}") is None
    with pytest.raises(ForbiddenError):
        act(keep_draft, writer, thread, f"thread-{thread.id}", typed("More."))


def test_drafts_are_bounded_in_number_and_in_length(monkeypatch):
    thread, writer = a_thread(), a_participant()
    monkeypatch.setattr(drafts, "MOST", 1)
    act(keep_draft, writer, thread, "thread-1", typed("One."))
    for place, words in (("thread-2", "Two."), ("thread-1", "x" * drafts.LONGEST)):
        with pytest.raises(BrokenRuleError):
            act(keep_draft, writer, thread, place, typed(words))
    assert kept(writer, "thread-1") == ["One."]
