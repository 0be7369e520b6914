"""A page that has not changed is not sent again, and asking costs one look at the database."""

import pytest

from forum.db import db
from forum.models import Visit
from forum.services.marks import mark_position
from forum.vocabulary import Stance
from tests.factories import a_participant, a_position, act

pytestmark = pytest.mark.usefixtures("app")


def asked_again(client, address, answer):
    return client.get(address, headers={"If-None-Match": answer.headers["ETag"]})


@pytest.mark.parametrize(
    "page",
    [
        "",
        "/news?since=0",
        "/outline",
        "/matrix",
        "/map",
        "/history",
        "/brief",
        "/camps",
        "?as_of=2999-01-01",
    ],
)
def test_what_has_not_changed_is_not_sent_again(client, count_queries, page):
    claim = a_position()
    address = f"/threads/{claim.thread_id}{page}"
    first = client.get(address)
    with count_queries() as asked:
        assert asked_again(client, address, first).status_code == 304
    assert len(asked) == 1
    act(mark_position, a_participant(), claim, Stance.SUPPORT)
    assert asked_again(client, address, first).status_code == 200


def test_another_view_page_language_or_reader_has_its_own(client, visit):
    claim = a_position()
    address = f"/threads/{claim.thread_id}"
    first = client.get(address)
    assert asked_again(client, f"{address}?order=newest", first).status_code == 200
    reader = visit(a_participant())
    assert asked_again(reader, address, first).status_code == 200
    assert asked_again(reader, address, reader.get(address)).status_code == 304


def test_news_are_told_in_a_few_words(client, visit):
    claim = a_position()
    since = f"/threads/{claim.thread_id}/news?since="
    for _ in range(2):
        a_position(target=claim, stance=Stance.SUPPORT)
    a_position(target=claim)
    told = " ".join(client.get(f"{since}0").text.split())
    assert told == "1 new position, 2 new supports, 1 new rebuttal"
    assert client.get(f"{since}99999").text.strip() == ""
    assert client.get(f"{since}x").status_code == 404
    assert client.get("/threads/999/news?since=1").status_code == 404


def test_reading_is_kept_when_one_says_so_and_not_before(visit):
    claim, reader = a_position(), a_participant()
    browser = visit(reader)
    address = f"/threads/{claim.thread_id}"
    assert "I have read this" in browser.get(address).text
    assert db.session.query(Visit).count() == 0
    assert browser.send(f"{address}/visit", until="1").status_code == 303
    assert browser.send(f"{address}/visit").status_code == 303
    assert "nothing new in the argument" in browser.get(address).text
    a_position(target=claim)
    page = browser.get(address).text
    assert "1 new rebuttal" in page
    assert "Revised or answered since your visit" in page
