"""Marks are made one by one, before one sees what others marked."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from forum.services.marks import mark_position
from forum.services.threads import set_thread
from forum.vocabulary import Stance
from tests.factories import a_participant, a_position, a_thread, act, an_organiser

CHOICES = {"Trams": "s", "Rails": "s", "Ferries": "p"}  # by the first word of a claim, a key


@pytest.mark.ways(["desktop"])
def test_positions_are_marked_one_by_one_and_then_compared(somebody, join, desk):
    with desk.app_context():
        thread = a_thread("How should people cross the sound?")
        tram = a_position("Trams should run over the bridge.", thread=thread)
        a_position("Rails would break the bridge.", target=tram)
        a_position("Ferries should run at night.", thread=thread)
        act(mark_position, a_participant(), tram, Stance.REBUTTAL)
        act(set_thread, an_organiser(), thread, asks_restatement=False, hides_marks=True)
        address = f"/threads/{thread.id}"
    person = somebody().signs_in(join("Marit Holm"))
    page = person.goes(address)
    person.reads("Marks of others are hidden until you have marked it")
    person.misses("1 rebuts")
    page.get_by_role("link", name="Mark one by one").click()
    for marked in range(3):
        claim = page.locator("h1").inner_text().split()[0]
        assert Axe().run(page).violations_count == 0
        expect(page.get_by_text("Keys: s supports")).to_be_visible()
        if claim == "Trams":
            page.get_by_role("button", name="I support this").click()
            if marked < 2:
                person.reads("1 rebuts")
        else:
            page.keyboard.press(CHOICES[claim])
        expect(page.locator("h1")).not_to_contain_text(claim)
    person.reads("2 of 3 marked")
    person.reads("You support “Trams should run over the bridge.” and you also support")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("link", name="Go on marking").click()
    expect(page.locator("h1")).to_have_text("Ferries should run at night.")
    page.get_by_role("link", name="End here").click()
    person.reads("1 position waits for your mark, or you passed it.")
