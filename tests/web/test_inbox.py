"""The inbox: what waits for a person, counted on every page, and done with one press."""

import re

import pytest

from forum.db import db
from forum.queries.inbox import inbox_page
from forum.queries.waiting import masthead
from forum.services.citations import CitationDraft
from forum.services.enquiries import enquire
from forum.services.marks import mark_position
from forum.services.positions import Revision, revise_position
from forum.services.threads import lock_thread
from forum.vocabulary import EnquiryKind, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    act,
    an_evidence_item,
)


def busy(author):
    """Give an author one of everything that can wait, and return the position it waits at."""
    own = a_position(author=author, citations=[CitationDraft(an_evidence_item().id)])
    act(revise_position, author, own, Revision(f"{own.id} is another claim.", ""))
    a_position(target=own, restatement="You say that it is so.")
    act(enquire, a_participant(), own, EnquiryKind.SOURCE, "Which year?")
    other = a_position()
    a_position(target=other, author=author)
    act(mark_position, author, other, Stance.SUPPORT)
    act(revise_position, other.author, other, Revision(f"{other.id} says more.", ""))
    return own


def counted(page):
    found = re.search(r'masthead__count">(\d+)<', page)
    return int(found[1]) if found else 0


def test_an_empty_inbox_says_what_will_stand_there(visit):
    page = visit(a_participant()).get("/inbox").text
    assert "Nothing. Every challenge to your positions is answered." in page
    assert counted(page) == 0
    assert visit().get("/inbox").location.startswith("/account/login")


def presses(page):
    """The address and the stance of every button that settles something, but for conceding."""
    forms = re.findall(r'<form class="press".*?</form>', page, re.DOTALL)
    found = [re.search(r'action="([^"]+)"', one)[1] for one in forms]
    stances = [re.search(r'name="stance"\s+value="(\w+)"', one) for one in forms]
    return [
        (address, {"stance": stance[1]} if stance else {})
        for address, stance in zip(found, stances, strict=True)
        if not address.endswith("concession")
    ]


def test_everything_that_waits_is_counted_and_done_with_one_press(visit):
    author = a_participant()
    busy(author)
    browser = visit(author)
    page = browser.get("/inbox").text
    assert counted(page) == counted(browser.get("/about").text) == 6
    for left in range(5, 0, -1):
        address, fields = presses(page)[0]
        browser.send(address, **fields)
        page = browser.get("/inbox").text
        assert counted(page) == left, address
    assert "1 challenge to your position" in page


@pytest.mark.usefixtures("app")
def test_nothing_waits_where_nothing_can_be_done():
    author = a_participant()
    own = busy(author)
    before = masthead(author).waiting
    act(lock_thread, a_moderator(), own.thread, reason="It cools down.")
    assert (before, masthead(author).waiting) == (6, 2)


@pytest.mark.usefixtures("app")
def test_the_inbox_costs_the_same_for_little_and_for_much(count_queries):
    lone, author = a_participant(), a_participant()
    for one in (lone, author, author, author):
        busy(one)
    with count_queries() as few:
        inbox_page(lone)
    with count_queries() as many:
        page = inbox_page(author)
    assert [len(one.challenges) for one in page.challenged] == [1, 1, 1]
    assert len(many) == len(few) <= 16
    db.session.rollback()
    with count_queries() as one:
        masthead(author)
    assert len(one) <= 2  # and who the author is
