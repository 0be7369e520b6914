"""What happened in a thread, and how it stood on a day."""

import pytest

from forum.queries import histories
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position
from forum.vocabulary import Stance
from tests.factories import a_moderator, a_participant, a_position, act

pytestmark = pytest.mark.usefixtures("app")


def test_a_history_tells_the_argument_and_no_marks(client, monkeypatch):
    claim = a_position("The pier should close.")
    rebuttal = a_position("Nobody has counted the cost.", target=claim)
    act(revise_position, claim.author, claim, Revision("The pier should close at ten.", ""))
    act(mark_position, a_participant(), claim, Stance.SUPPORT)
    act(hide_position, a_moderator(), rebuttal, reason="It is off topic.")
    page = client.get(f"/threads/{claim.thread_id}/history").text
    for words in ("rebuts", "version 2", "It is off topic.", "a position that is out of sight"):
        assert words in page
    assert "Position marked" not in page
    assert "Nobody has counted" not in page
    monkeypatch.setattr(histories, "PAGE", 2)
    assert "before=" in client.get(f"/threads/{claim.thread_id}/history").text


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "9999-12-31", "\x00", "1-1-1"])
def test_a_day_that_is_none_shows_the_thread_as_it_is(client, day):
    claim = a_position("The pier should close.")
    answer = client.get(f"/threads/{claim.thread_id}", query_string={"as_of": day})
    assert answer.status_code == 200
    assert "The pier should close." in answer.text


def test_a_thread_can_be_read_as_of_a_day(client):
    claim = a_position("The pier should close.")
    before = client.get(f"/threads/{claim.thread_id}?as_of=2020-01-01").text
    assert "The pier should close." not in before
    assert "Back to now" in before
    after = client.get(f"/threads/{claim.thread_id}?as_of=2100-01-01").text
    assert "The pier should close." in after
