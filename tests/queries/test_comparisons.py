"""Positions to compare: orders that explain themselves, choices, and pages."""

import pytest

from forum.db import db
from forum.models import Position, Thread
from forum.queries.comparisons import Chosen, Listed, is_listed, key_of_page
from forum.queries.threads import thread_page
from forum.reasoning.ranking import Order
from forum.services.citations import CitationDraft
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position
from forum.vocabulary import Label, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
)

pytestmark = pytest.mark.usefixtures("app")
SUPPORT, REBUTTAL = Stance.SUPPORT, Stance.REBUTTAL


def mark(people, position, stance=SUPPORT):
    for person in people:
        act(mark_position, person, position, stance)


def order_of(thread, order=Order.SHARED, chosen=None):
    page = thread_page(thread.id, order=order, chosen=chosen or Chosen())
    return [row.id for row in page.positions]


@pytest.fixture
def divided():
    """A thread whose first position divides it into twelve and six people."""
    thread = a_thread()
    thread.many, thread.few = (
        [a_participant() for _ in range(12)],
        [a_participant() for _ in range(6)],
    )
    thread.divide = a_position(thread=thread)
    mark(thread.many, thread.divide)
    mark(thread.few, thread.divide, REBUTTAL)
    thread.liked = a_position("One side likes it.", thread=thread)
    thread.shared = a_position("Both sides like it.", thread=thread)
    mark(thread.many, thread.liked)
    mark([*thread.many[:6], *thread.few[:4]], thread.shared)
    return thread


def test_six_and_four_beat_twelve_and_none(divided):
    assert order_of(divided)[0] == divided.shared.id
    page = thread_page(divided.id)
    told = page.why[divided.shared.id]
    assert (told.by["supporters"], told.by["rebutters"]) == (6, 4)
    assert told.divide == divided.divide.id
    assert page.thread.divide_claim == page.positions[1].claim


def test_thirty_accounts_of_one_side_change_nothing(divided):
    before = order_of(divided)
    for _ in range(30):
        one = a_participant()
        mark([one], divided.divide)
        mark([one], divided.liked)
        mark([one], divided.shared, REBUTTAL)
    assert order_of(divided) == before
    assert db.session.get(Thread, divided.id).divided_by_id == divided.divide.id


def test_what_is_out_of_sight_comes_last_and_divides_nobody(divided):
    act(hide_position, a_moderator(), divided.divide, reason="Off topic.")
    assert db.session.get(Thread, divided.id).divided_by_id is None
    assert order_of(divided)[-1] == divided.divide.id
    assert thread_page(divided.id).thread.divide_claim is None


def test_every_order_has_its_first():
    thread = a_thread()
    met, open_ = a_position(thread=thread), a_position(thread=thread)
    a_position(target=a_position(target=met))
    a_position(target=open_)
    quiet = a_position(thread=thread, citations=[CitationDraft(an_evidence_item().id)])
    mark([a_participant() for _ in range(3)], quiet)
    first = {order: order_of(thread, order)[0] for order in Order}
    assert first == {
        Order.SHARED: met.id,
        Order.UNANSWERED: met.id,
        Order.STRONGEST: quiet.id,
        Order.NEWEST: quiet.id,
        Order.NEEDS_WORK: open_.id,
    }


def test_choices_combine_with_orders():
    thread, author = a_thread(), a_participant("Ana Silva")
    claim = a_position(thread=thread, author=author)
    support = a_position(target=claim, stance=SUPPORT)
    rebuttal = a_position(target=claim, citations=[CitationDraft(an_evidence_item().id)])
    stale = a_position(thread=thread)
    mark([a_participant()], stale)
    act(revise_position, stale.author, stale, Revision("Quite another claim.", ""))
    for chosen, found in {
        Chosen(): [claim, stale],
        Chosen(listed=Listed.SUPPORTS): [support],
        Chosen(listed=Listed.REBUTTALS): [rebuttal],
        Chosen(standing=Label.OUT): [claim],
        Chosen(listed=Listed.ALL, with_evidence=True): [rebuttal],
        Chosen(listed=Listed.ALL, with_evidence=False): [claim, support, stale],
        Chosen(author="ana silva"): [claim],
        Chosen(author="Nobody"): [],
        Chosen(with_stale=True): [stale],
    }.items():
        for order in Order:
            assert sorted(order_of(thread, order, chosen)) == [one.id for one in found], chosen


def test_a_position_is_found_on_the_page_of_each_order_on_which_readers_meet_it(divided):
    a_position(thread=divided)
    answer = a_position(target=divided.liked)
    for order in Order:
        after, pages = None, 0
        while pages == 0 or after:
            page = thread_page(divided.id, order=order, after=after, page=2)
            for row in page.positions:
                position = db.session.get(Position, row.id)
                assert key_of_page(position, order, Chosen(), 2) == after
            after, pages = page.after, pages + 1
        assert pages == 2
    assert not is_listed(answer, Chosen())
    assert is_listed(answer, Chosen(listed=Listed.ALL))


def test_a_mark_looks_at_few_rows_only(divided, count_queries):
    person = a_participant()
    others = [a_participant() for _ in range(8)]
    with count_queries() as small:
        mark([person], db.session.get(Position, divided.liked.id))
    for other in others:
        mark([other], a_position(thread=divided, author=person))
    with count_queries() as large:
        mark([others[0]], db.session.get(Position, divided.liked.id))
    assert len(large) <= len(small)
