"""A thread as it stood: the same as a snapshot that was taken at the time."""

import pytest

from forum.clock import now
from forum.db import db
from forum.models import Position, Relation, Version
from forum.policy import Outsider
from forum.queries import outlines, pasts
from forum.queries.pasts import past_page
from forum.services.moderation import hide_position
from forum.services.positions import withdraw_position
from tests.factories import a_moderator, a_position, a_thread, act
from tests.services.debating import Debate

ACTS = 60


def told(nodes):
    for node in nodes:
        if not node.is_elsewhere:
            yield node.line
        yield from told(node.under)


def links(nodes):
    for node in nodes:
        if node.link is not None:
            yield (node.link.id, node.link.is_stale, node.link.is_conceded, node.link.joint)
        yield from links(node.under)


def picture(thread_id):
    """What is stored about a thread now."""
    found = db.session.query(Position, Version).join(
        Version, (Version.position_id == Position.id) & (Version.number == Position.version)
    )
    current = {one.id: one.current_from for one in db.session.query(Position)}
    positions = {
        one.id: (
            version.claim,
            one.hidden_at is not None,
            one.withdrawn_at is not None,
            one.label,
            one.open_challenges,
            one.support_marks,
            one.rebuttal_marks,
        )
        for one, version in found
    }
    relations = {
        (
            one.id,
            one.source_version < current[one.source_id]
            or one.toward_version < current[one.toward_id],
            one.conceded_at is not None,
            one.joint_id,
        )
        for one in db.session.query(Relation)
    }
    return positions, relations


def rebuilt(thread_id, viewer, moment):
    nodes = past_page(thread_id, viewer, moment).nodes
    positions = {
        one.id: (
            one.claim,
            one.is_hidden,
            one.is_withdrawn,
            one.label,
            one.open_challenges,
            one.support_marks,
            one.rebuttal_marks,
        )
        for one in told(nodes)
    }
    return positions, set(links(nodes))


@pytest.mark.parametrize("seed", range(2))
def test_the_past_is_as_it_was_when_it_was_the_present(app, seed):
    debate = Debate(seed)
    a_position(target=a_position(thread=debate.thread, author=debate.people[0]))
    pictures = []
    for number in range(ACTS):
        debate.goes_on()
        if number % 10 == 9:
            db.session.rollback()
            pictures.append((now(), picture(debate.thread.id)))
    for moment, taken in pictures:
        assert rebuilt(debate.thread.id, debate.moderator, moment) == taken


def test_words_that_are_out_of_sight_now_are_out_of_sight_in_the_past(app):
    hidden = a_position("The neighbour is a thief.")
    withdrawn, moment = a_position("I was wrong.", thread=hidden.thread), now()
    act(hide_position, a_moderator(), hidden, reason="It names somebody.")
    act(withdraw_position, withdrawn.author, withdrawn)
    lines = list(told(past_page(hidden.thread_id, Outsider.VISITOR, moment).nodes))
    assert [(one.claim, one.is_visible) for one in lines] == [("", True), ("", True)]


def test_a_part_of_the_past_costs_what_is_connected_with_it(count_queries, monkeypatch):
    monkeypatch.setattr(outlines, "MOST", 2)
    weighed, weigh = [], pasts.Web
    monkeypatch.setattr(pasts, "Web", lambda *web: weighed.append(len(web[0])) or weigh(*web))
    small = a_position()
    few, author, deep = small.thread_id, small.author, a_position(thread=a_thread("How large?"))
    many = deep.thread_id
    for _ in range(3):
        deep = a_position(target=deep, author=author)
    for _ in range(9):
        a_position(thread=deep.thread, author=author)
    with count_queries() as for_one:
        past_page(few, Outsider.VISITOR, now())
    with count_queries() as for_many:
        page = past_page(many, Outsider.VISITOR, now())
    assert len(for_many) == len(for_one) == 9
    assert (page.thread.positions_count, len(page.parts), weighed) == (13, 7, [1, 4])
