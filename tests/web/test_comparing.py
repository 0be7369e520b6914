"""The thread page as a comparison: orders that say why, choices that stay, pages that keep still."""

import re

import pytest

from forum.queries import threads
from forum.vocabulary import Stance
from tests.factories import a_position, a_thread

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def thread():
    thread = a_thread()
    thread.positions = [a_position(thread=thread) for _ in range(3)]
    return thread


def test_every_order_says_in_words_why_a_position_is_where_it_is(client, thread):
    words = {
        "shared": "not divided here yet",
        "unanswered": "Nobody has challenged it",
        "strongest": "Nothing is known of its strength",
        "newest": "Nothing else counts",
        "needs_work": "It cites no evidence",
    }
    for order, said in words.items():
        page = client.get(f"/threads/{thread.id}?order={order}").text
        assert page.count("Why is this here?") == 3
        assert said in page


def test_a_choice_stays_when_the_order_changes(client, thread):
    page = client.get(f"/threads/{thread.id}?evidence=without&standing=in&author=nobody").text
    assert "No position is like that." in page
    assert "order=newest&amp;standing=in&amp;evidence=without&amp;author=nobody" in page
    odd = client.get(f"/threads/{thread.id}?evidence=%00&standing=best&list=x&stale=1").text
    assert odd.count("Why is this here?") == 3


def test_a_later_page_says_when_people_went_on_meanwhile(client, thread, monkeypatch):
    monkeypatch.setitem(threads.thread_page.__kwdefaults__, "page", 2)
    address = f"/threads/{thread.id}?order=newest"
    more = re.search(r'rel="next"\s+href="([^"]+)"', client.get(address).text)[1]
    more = more.replace("&amp;", "&")
    assert "out of date" not in client.get(more).text
    a_position(target=thread.positions[0], stance=Stance.SUPPORT)
    page = client.get(more).text
    assert "the order is out of date" in page
    assert page.count("Why is this here?") == 1


def test_a_position_leads_back_to_its_list_and_on_to_the_next(client, thread):
    address = f"/threads/{thread.id}?order=newest"
    oldest, middle, newest = (one.id for one in thread.positions)
    assert f"/positions/{middle}?order=newest" in client.get(address).text
    page = client.get(f"/positions/{middle}?order=newest&author=&evil=//elsewhere").text
    assert "2 of 3" in page
    back = re.search(r'href="([^"]+)">Back to the list', page)[1].replace("&amp;", "&")
    assert client.get(back).location == f"{address}#position-{middle}"
    assert re.search(rf'rel="prev"\s+href="/positions/{newest}\?order=newest"', page)
    assert re.search(rf'rel="next"\s+href="/positions/{oldest}\?order=newest"', page)
    assert "Back to the list" not in client.get(f"/positions/{middle}").text
