"""Guided marking: one position at a time, in an order of one's own."""

import pytest

from forum.queries.marking import marking_end, marking_page
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position
from forum.vocabulary import Stance
from tests.factories import a_moderator, a_participant, a_position, a_thread, act

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def debate():
    """Eight positions that a person can mark, and two that they cannot."""
    thread, person, author = a_thread(), a_participant(), a_participant()
    positions = [a_position(thread=thread, author=author) for _ in range(7)]
    positions.append(a_position(target=positions[0], author=author))
    a_position(thread=thread, author=person)
    act(hide_position, a_moderator(), a_position(thread=thread), reason="Off topic.")
    return thread, person, positions


def walked(thread, person):
    """The positions that come one after another, none of which is marked."""
    found, after = [], None
    while (page := marking_page(thread.id, person, after=after)) is not None:
        after = page.row.id
        found.append(after)
    return found


def test_each_comes_once_in_an_order_that_stays_and_is_ones_own(debate):
    thread, person, positions = debate
    first = walked(thread, person)
    assert sorted(first) == [one.id for one in positions]
    here, passed = first[0], first[1]
    act(mark_position, person, positions[here - positions[0].id], Stance.SUPPORT)
    assert walked(thread, person) == first[1:], "it goes on where one left"
    page = marking_page(thread.id, person, after=here)
    assert (page.row.id, page.before.id) == (passed, here)
    assert (page.progress.marked, page.progress.count) == (1, 8)
    assert marking_page(thread.id, person, at=here).row.id == here
    later = a_position(thread=thread).id
    assert [one for one in walked(thread, person) if one != later] == first[1:]
    orders = {tuple(walked(thread, a_participant())[:3]) for _ in range(4)}
    assert len(orders) > 1


def test_what_was_marked_before_a_revision_is_asked_again(debate):
    thread, person, positions = debate
    act(mark_position, person, positions[3], Stance.SUPPORT)
    act(revise_position, positions[3].author, positions[3], Revision("Something else.", ""))
    assert positions[3].id in walked(thread, person)


def test_the_end_names_what_pulls_against_what(debate):
    thread, person, positions = debate
    for one in (positions[0], positions[7]):
        act(mark_position, person, one, Stance.SUPPORT)
    end = marking_end(thread.id, person)
    assert [(one.position, one.sources) for one in end.inconsistencies] == [
        (positions[0].id, (positions[7].id,))
    ]
    assert end.claims.keys() == {positions[0].id, positions[7].id}
    assert end.progress.left == 6


def test_both_pages_cost_the_same_in_any_thread(debate, count_queries):
    thread, person, positions = debate
    alone = a_position()
    for number, one in enumerate(positions):
        act(mark_position, person, one, Stance.SUPPORT if number else Stance.REBUTTAL)
    costs = []
    for thread_id in (thread.id, alone.thread_id):
        with count_queries() as seen:
            marking_page(thread_id, person, at=alone.id if costs else positions[7].id)
            marking_end(thread_id, person)
        costs.append(len(seen))
    assert costs[0] == costs[1] <= 15
