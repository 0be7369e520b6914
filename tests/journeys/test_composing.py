"""A position is written with what the forum knows at hand, begun on one device and ended on another."""

import re
from itertools import count

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import a_position, a_thread, an_evidence_item

_number = count(1)


def is_for_everybody(visitor):
    """Nothing that axe knows is wrong, and nothing scrolls sideways."""
    assert visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if visitor.has_script:
        found = Axe().run(visitor.page)
        assert found.violations_count == 0, found.generate_report()


def looks_for(visitor, words):
    """Search the evidence without leaving the composer."""
    visitor.page.fill("[name=find]", words)
    if not visitor.has_script:
        visitor.page.get_by_role("button", name="Search", exact=True).last.click()


def test_a_position_is_begun_on_one_device_and_posted_from_another(somebody, join, desk):
    number = next(_number)
    with desk.app_context():
        thread = a_thread(f"How to cross the sound, {number}?")
        a_position("A ferry would cost more than repairing the bridge.", thread=thread)
        an_evidence_item(f"The Kattegat tariff no. {number} rose in winter.")
        address = f"/threads/{thread.id}/positions/new"
    account = join(f"Runa Holm {number} {id(somebody)}")
    first, second = somebody().signs_in(account), somebody().signs_in(account)
    page = first.goes(address)
    page.fill("[name=claim]", "The ferry would cost more than mending that old bridge.")
    if first.has_script:
        first.reads("Already said?")
        expect(page.locator("[name=claim]")).to_be_focused()
        page.get_by_role("button", name="Mine says something else").click()
        first.misses("Already said?")
    page.fill("[name=reasoning]", "It is **dear**.")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("#preview strong")).to_have_text("dear")
    expect(page.locator("[name=reasoning]")).to_have_value("It is **dear**.")
    if not first.has_script:
        first.reads("Already said?")
    is_for_everybody(first)
    page.get_by_role("button", name="Save draft").click()
    first.reads("Kept as a draft")

    page = second.goes("/drafts")
    page.get_by_role("link", name="Go on writing").click()
    second.reads("Draft of")
    expect(page.locator("[name=reasoning]")).to_have_value("It is **dear**.")
    looks_for(second, f"Kattegat {number}")
    page.get_by_label("The Kattegat tariff").check()
    page.locator(".picked:has(> .pick :checked)").get_by_text("Context").click()
    is_for_everybody(second)
    if second.has_script:
        page.locator("[name=reasoning]").press("Control+Enter")
    else:
        page.get_by_role("button", name="Post").click()
    page.wait_for_url(re.compile(r"/positions/\d+$"))
    second.reads("The Kattegat tariff")
    second.reads("Gives context")
    first.goes("/drafts")
    first.reads("Everything that you wrote is posted")
