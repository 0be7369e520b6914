"""Somebody follows a debate, is told what happens in it, and has read it."""

from itertools import count

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from forum.db import db
from forum.models import Person, Position
from tests.factories import a_position, a_thread

_number = count(1)


def test_a_reader_follows_a_debate_is_told_once_and_has_read_it(somebody, join, desk):
    name = f"Reader Falk {next(_number)}"
    reader = somebody().signs_in(join(name))
    with desk.app_context():
        thread = a_thread(f"Does the ferry of {name} run in winter?")
        address = f"/threads/{thread.id}"
        own = a_position(
            thread=thread, author=db.session.query(Person).filter_by(name=name).one()
        ).id
    page = reader.goes(address)
    page.get_by_role("button", name="Follow this debate").click()
    expect(page.get_by_role("button", name="You follow this debate")).to_be_visible()
    with desk.app_context():
        a_position(target=db.session.get_one(Position, own))
        a_position(thread=db.session.merge(thread))
    page = reader.goes("/notifications")
    reader.reads("Your position has a new open rebuttal")
    reader.reads("1 new position in a debate you follow")
    expect(page.locator(".masthead__news")).to_have_text("2 unread", use_inner_text=False)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if reader.has_script:
        assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="Mark all as read").click()
    expect(page.locator(".masthead__news")).to_have_count(0)
    reader.goes("/following")
    page.get_by_role("button", name="Stop following").filter(has_text="Does the ferry").click()
    expect(page.get_by_role("heading", name="Debates")).to_have_count(0)
