import pytest

from forum.policy import Action, Outsider
from forum.queries.evidence import evidence_page
from forum.queries.focus import focus_page
from forum.queries.threads import thread_page
from forum.reasoning.ranking import Order
from forum.services.citations import CitationDraft, cite
from forum.services.enquiries import enquire
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.vocabulary import Bearing, EnquiryKind, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
)

pytestmark = pytest.mark.usefixtures("app")
VISITOR = Outsider.VISITOR


def test_a_thread_page_costs_the_same_for_1_and_50_positions(count_queries):
    small, large, author = a_thread(), a_thread("A livelier question?"), a_participant()
    a_position(thread=small, author=author)
    for number in range(50):
        a_position(thread=large, author=author, submission=f"of-the-large-{number}")
    reader = a_participant()
    with count_queries() as for_one:
        thread_page(small.id, reader)
    with count_queries() as for_many:
        thread_page(large.id, reader, page=50)
    assert len(for_many) == len(for_one) <= 10


def test_a_focus_page_costs_the_same_however_deep_and_wide(count_queries):
    lonely = a_position()
    deep = a_position(thread=a_thread("How deep?"))
    for _ in range(5):
        deep = a_position(target=deep, stance=Stance.SUPPORT)
    for stance in (*Stance, *Stance):
        a_position(target=a_position(target=deep, stance=stance))
        act(enquire, a_participant(), deep, EnquiryKind.SOURCE)
        act(cite, deep.author, deep, CitationDraft(an_evidence_item().id))
    with count_queries() as for_one:
        focus_page(lonely.id, VISITOR)
    with count_queries() as for_many:
        page = focus_page(deep.id, VISITOR)
    assert (len(page.trail), len(page.supports), len(page.rebuttals)) == (6, 2, 2)
    assert len(for_many) == len(for_one) <= 15


def test_pages_by_key_show_every_position_once_in_every_order():
    thread, author = a_thread(), a_participant()
    posted = {
        a_position(thread=thread, author=author, submission=f"submission {n}").id for n in range(7)
    }
    for order in Order:
        seen, after = [], None
        while True:
            page = thread_page(thread.id, order=order, after=after, page=3)
            seen += [row.id for row in page.positions]
            after = page.after
            if after is None:
                break
        assert sorted(seen) == sorted(posted)
        assert len(seen) == len(posted)


@pytest.mark.parametrize(
    "key", ["", "x", "1", "-1.2", "9" * 40 + ".1", "1_1_1", "\u0661_\u0661", "nan_1"]
)
def test_any_other_key_begins_at_the_beginning(key):
    position = a_position()
    rows = thread_page(position.thread_id, after=key).positions
    assert [row.id for row in rows] == [position.id]


def test_answers_stand_on_the_focus_page_and_not_in_the_comparison():
    claim = a_position()
    a_position(target=claim)
    assert [row.id for row in thread_page(claim.thread_id).positions] == [claim.id]


def test_a_hidden_position_keeps_its_place_and_loses_its_words():
    position, moderator = (
        a_position("The neighbour is a thief.", reasoning="He *is*."),
        a_moderator(),
    )
    act(hide_position, moderator, position, reason="It names a neighbour.")
    row = thread_page(position.thread_id).positions[0]
    assert (row.claim, row.reasoning, row.hidden_reason) == ("", "", "It names a neighbour.")
    for reader in (position.author, moderator):
        assert thread_page(position.thread_id, reader).positions[0].claim


def test_a_withdrawn_position_keeps_its_place_and_loses_its_words():
    position = a_position("I was wrong.")
    act(withdraw_position, position.author, position)
    page = focus_page(position.id, VISITOR)
    assert page.position.claim == ""
    assert page.citations == []


def test_a_mark_made_before_a_revision_is_shown_as_made_on_the_old_version():
    position, reader = a_position(), a_participant()
    act(mark_position, reader, position, Stance.SUPPORT)
    act(revise_position, position.author, position, Revision("Another wording.", ""))
    mark = thread_page(position.thread_id, reader).positions[0].own_mark
    assert (mark.stance, mark.version, mark.is_stale) == (Stance.SUPPORT, 1, True)


def test_what_a_row_offers_depends_on_the_reader():
    position = a_position()
    offered = {
        name: thread_page(position.thread_id, reader).positions[0].may
        for name, reader in {
            "visitor": VISITOR,
            "other": a_participant(),
            "author": position.author,
            "moderator": a_moderator(),
        }.items()
    }
    assert offered["visitor"] == {Action.POSITION_READ, Action.POSITION_SEE_MARKS}
    assert Action.POSITION_MARK in offered["other"]
    assert Action.POSITION_MARK not in offered["author"]
    assert Action.POSITION_REVISE in offered["author"]
    assert Action.POSITION_HIDE in offered["moderator"]


def test_an_evidence_page_shows_both_sides():
    item = an_evidence_item()
    for stance in (Bearing.SUPPORT, Bearing.REBUTTAL):
        a_position(citations=[CitationDraft(evidence=item.id, stance=stance)])
    hidden = a_position(citations=[CitationDraft(evidence=item.id)])
    act(hide_position, a_moderator(), hidden, reason="Off topic.")
    page = evidence_page(item.id, VISITOR)
    assert [len(page.side(stance)) for stance in Bearing] == [1, 1, 0]
