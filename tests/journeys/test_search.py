"""Somebody looks for words, narrows the search, and reads what was found."""

import pytest
from playwright.sync_api import expect

from forum.db import db
from forum.models import Question
from forum.policy import Outsider
from forum.services.people import join as join_forum
from forum.services.positions import PositionDraft, post_position
from forum.services.threads import open_thread
from forum.unit_of_work import unit_of_work
from forum.vocabulary import QuestionKind, Role


@pytest.fixture(scope="module")
def heronry(desk):
    """A thread about herons, with a position in each of two scripts."""
    with desk.app_context(), unit_of_work():
        person = join_forum(Outsider.OPERATOR, "Hedda Reiher", role=Role.ORGANISER)
        question = Question(
            text="Should the heronry be closed to boats?",
            kind=QuestionKind.WRITTEN,
            asked_by_id=person.id,
        )
        db.session.add(question)
        db.session.flush()
        thread = open_thread(person, question)
        for claim in ("Boats drive the herons away.", "船が鷺を追い払う。"):
            post_position(person, thread, PositionDraft(claim, f"heronry {claim}"))


def test_somebody_searches_from_any_page_and_narrows(somebody, heronry):
    reader = somebody()
    page = reader.goes("/about")
    box = page.get_by_role("searchbox")
    if box.is_visible():
        if reader.has_script:
            page.keyboard.press("/")
            expect(box).to_be_focused()
        box.fill("herons")
        page.keyboard.press("Enter")
    else:  # a phone: the glass leads to the box
        page.get_by_role("button", name="Search").click()
        box = page.get_by_role("searchbox")
        box.fill("herons")
        page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("searchbox")).to_have_value("herons")
    reader.reads("Boats drive the herons away.")
    expect(page.locator("mark")).to_have_text(["herons"])
    page.get_by_role("searchbox").fill("heron boats")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Questions").click()
    reader.misses("Boats drive")
    page.get_by_role("link", name="Should the heronry be closed to boats?").click()
    expect(page.locator("h1")).to_contain_text("heronry")


def test_a_character_is_found_and_what_is_not_there_is_said(somebody, heronry):
    reader = somebody()
    page = reader.goes("/search?q=鷺")
    page.get_by_role("link", name="船が鷺を追い払う。").click()
    expect(page.locator("h1")).to_contain_text("鷺")
    page = reader.goes("/search?q=heron+submarines")
    reader.reads("Ask for one of the words alone")
    page.get_by_role("link", name="heron", exact=True).click()
    reader.reads("Should the heronry be closed")
