"""Who thinks what: two camps of 20 people, and nobody's name."""

from datetime import timedelta

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import ForbiddenError
from forum.jobs.opinions import group_opinions
from forum.models import Grouping
from forum.policy import Outsider
from forum.queries.ballots import threads_to_group
from forum.queries.opinions import opinions_page
from forum.reasoning.landscape import Landscape
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.opinions import keep_grouping
from forum.services.positions import Revision, revise_position
from forum.vocabulary import Stance
from tests.factories import a_group, a_moderator, a_participant, act, kept_to, two_camps

pytestmark = pytest.mark.usefixtures("app")

CAMP = 20


@pytest.fixture
def debate():
    return two_camps(CAMP)


def page(thread, viewer=Outsider.VISITOR):
    return opinions_page(thread.id, viewer)


def claims(opinions):
    return [one.position.claim for one in opinions]


def test_groups_are_told_with_what_unites_and_divides_and_to_each_where_they_are(debate, visit):
    thread, _, people = debate
    group_opinions()
    seen = page(thread)
    assert [group.size for group in seen.groups] == [CAMP, CAMP]
    assert seen.stability > 0.9
    assert claims(seen.unites) == ["Claim 0."]
    assert len(seen.divides) == 5
    said = [{(one.position.claim, one.stance) for one in group.says} for group in seen.groups]
    assert all(said)
    assert not said[0] & said[1]
    near = [page(thread, person).own.nearest for person in people]
    assert near == ["A"] * CAMP + ["B"] * CAMP
    assert page(thread, a_participant()).own.place is None
    told = visit().get(f"/threads/{thread.id}/opinions").text
    assert "What unites" in told
    assert "Zebedee" not in told
    assert "Author Of It" not in told
    kept = db.session.query(Grouping).one()
    assert "Zebedee" not in str(kept.landscape)


def test_what_is_hidden_or_means_something_else_is_not_told(debate):
    thread, positions, _ = debate
    group_opinions()
    act(hide_position, a_moderator(), positions[0], reason="It names a neighbour.")
    act(revise_position, positions[1].author, positions[1], Revision("The opposite of it.", ""))
    seen = page(thread)
    assert seen.acts == 2
    assert not seen.unites
    assert not {"Claim 1.", "The opposite of it."} & set(claims(seen.listed))
    thread.revision += 10
    db.session.commit()
    group_opinions()
    assert page(thread).acts == 0
    kept = [position for position, _ in db.session.query(Grouping).one().positions]
    assert positions[0].id not in kept


def test_fewer_than_thirty_people_are_told_what_is_missing(visit):
    thread, _, people = two_camps(12)
    group_opinions()
    seen = page(thread, people[0])
    assert (seen.groups, seen.active, seen.own.place) == ([], 24, None)
    told = visit().get(f"/threads/{thread.id}/opinions").text
    assert "24 of 30" in told
    assert '<svg class="opinions__map' not in told


def test_groups_are_worked_out_after_ten_acts_or_an_hour_and_never_by_looking(debate, visit):
    thread, positions, _ = debate
    told = visit().get(f"/threads/{thread.id}/opinions").text
    assert "Being worked out" in told
    assert db.session.query(Grouping).count() == 0
    group_opinions()
    assert threads_to_group() == []
    act(mark_position, a_participant(), positions[0], Stance.SUPPORT)
    assert threads_to_group() == []
    db.session.query(Grouping).one().worked_out_at = now() - timedelta(hours=2)
    db.session.commit()
    assert threads_to_group() == [thread.id]
    with pytest.raises(ForbiddenError):
        act(keep_grouping, a_participant(), thread.id, 9, [], Landscape(0, 0, [], False, [], []))


def test_a_private_thread_tells_its_readers_only_and_the_page_is_new_with_new_groups(debate, visit):
    thread, _, people = debate
    address = f"/threads/{thread.id}/opinions"
    kept_to(a_group(people[0]), thread)
    inside = visit(people[0])
    first = inside.get(address)
    group_opinions()
    again = inside.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    same = inside.get(address, headers={"If-None-Match": again.headers["ETag"]})
    assert same.status_code == 304
    assert "you are nearest to group" in again.text
    assert visit().get(address).status_code == 404
