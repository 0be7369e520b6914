"""The whole thread in one list."""

import pytest

from forum.policy import Outsider
from forum.queries import outlines
from forum.queries.outlines import outline_page
from forum.services.moderation import hide_position
from forum.services.relations import RelationDraft, relate_position
from forum.vocabulary import Stance
from tests.factories import a_moderator, a_position, a_thread, act

pytestmark = pytest.mark.usefixtures("app")
VISITOR = Outsider.VISITOR


def shape(nodes):
    return [(node.line.id, node.is_elsewhere, shape(node.under)) for node in nodes]


def test_a_position_that_bears_on_two_has_one_place():
    first = a_position()
    second = a_position(target=first, stance=Stance.SUPPORT)
    both = a_position(target=second)
    act(relate_position, both.author, both, RelationDraft(first, Stance.REBUTTAL))
    assert shape(outline_page(first.thread_id, VISITOR).nodes) == [
        (first.id, False, [(second.id, False, [(both.id, False, [])]), (both.id, True, [])])
    ]


def test_what_is_hidden_keeps_its_place_without_its_words():
    first = a_position("The neighbour is a thief.")
    a_position(target=first)
    act(hide_position, a_moderator(), first, reason="It names somebody.")
    (node,) = outline_page(first.thread_id, VISITOR).nodes
    assert (node.line.claim, len(node.under)) == ("", 1)
    (seen,) = outline_page(first.thread_id, a_moderator()).nodes
    assert seen.line.claim


def test_nothing_is_lost_in_circles_and_depths(monkeypatch):
    monkeypatch.setattr(outlines, "DEEPEST", 2)
    first = a_position()
    second = a_position(target=first)
    third = a_position(target=second)
    act(relate_position, first.author, first, RelationDraft(third, Stance.REBUTTAL))
    assert shape(outline_page(first.thread_id, VISITOR).nodes) == [
        (first.id, False, [(second.id, False, [(third.id, True, [])])]),
        (third.id, False, [(first.id, True, [])]),
    ]


def test_an_outline_costs_the_same_for_1_and_30_positions(count_queries):
    small, large = a_position(), a_thread("A livelier question?")
    author, few, many = small.author, small.thread_id, large.id
    deep = a_position(thread=large, author=author)
    for _ in range(29):
        deep = a_position(target=deep, author=author)
    with count_queries() as for_one:
        outline_page(few, VISITOR)
    with count_queries() as for_many:
        outline_page(many, VISITOR)
    assert len(for_many) == len(for_one) == 6


def test_a_long_outline_comes_in_parts_and_none_is_lost(monkeypatch):
    monkeypatch.setattr(outlines, "MOST", 2)
    first = a_position()
    second = a_position(target=first)
    third = a_position(target=second)
    whole = outline_page(first.thread_id, VISITOR)
    assert (list(whole.parts), shape(whole.nodes)) == (
        [0, 2],
        [(first.id, False, [(second.id, False, [])])],
    )
    rest = outline_page(first.thread_id, VISITOR, sought=third.id)
    assert rest.first == 2
    (above,) = rest.nodes
    assert (above.is_above, above.under[0].is_above, above.under[0].under[0].is_above) == (
        True,
        True,
        False,
    )
    assert outline_page(first.thread_id, VISITOR, first=99).first == 2
