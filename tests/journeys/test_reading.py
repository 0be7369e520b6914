"""Reading a debate: orders that say why, the other views, and what happens meanwhile."""

import re

import pytest
from playwright.sync_api import expect

from forum.policy import Outsider
from forum.queries.threads import PAGE, thread_by_id
from forum.services.marks import mark_position
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Stance
from tests.factories import a_participant, a_position, a_thread
from tests.factories.oddities import ARABIC, HEBREW, an_odd_thread


@pytest.fixture
def debate(desk):
    """A thread with two positions and two rebuttals, on the shared forum."""
    with desk.app_context():
        thread = a_thread("Should the pier stay open at night?")
        first = a_position("The pier should close at ten.", thread=thread)
        a_position("The pier is safest when people are on it.", thread=thread)
        a_position("Nobody has counted what closing costs.", target=first)
        for stance in Stance:
            with unit_of_work():
                mark_position(a_participant(), first, stance)
        return thread.id


def test_somebody_compares_and_asks_why(somebody, debate):
    reader = somebody()
    page = reader.goes(f"/threads/{debate}")
    reader.reads("Shared across camps")
    page.get_by_text("Why is this here?").first.click()
    reader.reads("Among equals, fewer open challenges come first")
    page.get_by_role("link", name="Stands unanswered").click()
    expect(page.locator(".position-row__claim").first).to_contain_text("safest")
    page.get_by_text("Choose what to compare").click()
    page.get_by_label("Standing").select_option("out")
    page.get_by_role("button", name="Show these").click()
    reader.misses("safest")
    reader.reads("close at ten")


def test_somebody_reads_the_whole_thread_in_other_ways(somebody, debate):
    reader = somebody()
    page = reader.goes(f"/threads/{debate}")
    page.get_by_role("link", name="Outline").click()
    expect(page.locator(".outline li li")).to_contain_text("Nobody has counted")
    page.get_by_role("link", name="Brief").click()
    reader.reads("Against it")
    page.get_by_role("link", name="Matrix").click()
    reader.reads("No position here leans on evidence yet.")


@pytest.mark.ways(["phone"])  # without JavaScript a page says what is new when it is loaded again
def test_a_reader_is_told_within_five_seconds_and_nothing_moves(somebody, debate, join):
    reader, writer = somebody(), somebody()
    writer.signs_in(join(f"Writer {debate}"))
    page = reader.goes(f"/threads/{debate}")
    row = page.locator(".position-row").first
    before = row.bounding_box()
    form = writer.goes(f"/threads/{debate}/positions/new")
    form.fill("[name=claim]", "The ferry makes the pier pay.")
    form.get_by_role("button", name=re.compile("Post", re.I)).click()
    expect(page.locator(".live--on")).to_contain_text("1 new position", timeout=5_000)
    assert row.bounding_box() == before
    page.locator(".live a").click()
    reader.reads("The ferry makes the pier pay.")


def test_a_person_sees_next_time_what_is_new(somebody, debate, join, desk):
    reader = somebody().signs_in(join(f"Reader {debate}"))
    page = reader.goes(f"/threads/{debate}")
    page.get_by_role("button", name="I have read this").click()
    reader.reads("nothing new in the argument")
    with desk.app_context():
        a_position("Fishermen need it at four.", thread=thread_by_id(debate, Outsider.VISITOR))
    reader.goes(f"/threads/{debate}")
    reader.reads("1 new position")
    reader.reads("New since your visit")


def test_somebody_looks_at_the_map_and_back_in_time(somebody, debate):
    reader = somebody()
    page = reader.goes(f"/threads/{debate}/map")
    reader.reads("Nobody has counted what closing costs.")
    if reader.has_script:
        expect(page.locator(".map__line--rebuttal")).to_have_count(1)
        sheet = page.locator(".map__sheet")
        before = sheet.get_attribute("style")
        page.get_by_role("button", name="Nearer").click()
        expect(sheet).not_to_have_attribute("style", before)
        page.locator(".map__node a").first.focus()
        page.keyboard.press("ArrowRight")
    page.get_by_role("link", name="History").click()
    reader.reads("Thread opened")
    page.get_by_role("link", name="As it stood then").last.click()
    reader.reads("Nobody has taken a position yet.")
    page.get_by_role("link", name="Back to now").click()
    reader.reads("The pier should close at ten.")


def apart(page, box, before, after):
    """Put two fingers on the middle of a box and move them, as far apart as ``after`` pixels."""
    fingers = page.context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for kind, width in [("touchStart", before), ("touchMove", after), ("touchEnd", None)]:
        places = [(x - width / 2, 0), (x + width / 2, 1)] if width else []
        points = [{"x": at, "y": y, "id": number} for at, number in places]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


@pytest.mark.ways(["phone"])  # the rules are the server's; fingers, keys and folds the browser's
def test_addresses_keys_and_fingers_lead_to_what_they_mean(somebody, desk):
    with desk.app_context():
        author = a_participant()
        first = a_position("The quay needs a lamp.", author=author)
        for number in range(PAGE):
            last = a_position(f"Lamp {number} is enough.", author=author, thread=first.thread)
        for number in range(4):
            answer = a_position(f"Not at the gate {number}.", author=author, target=first)
        thread, first, last, answer = first.thread_id, first.id, last.id, answer.id
    reader = somebody()
    page = reader.goes(f"/threads/{thread}#position-{last}")
    row = page.locator(f"#position-{last}:target")
    expect(row).to_be_in_viewport()
    row.locator(".position-row__claim a").click()
    expect(page).to_have_url(re.compile(rf"/positions/{last}\?order=shared"))
    page.wait_for_load_state()
    page.keyboard.press("k")
    expect(page).to_have_url(re.compile(rf"/positions/{last - 1}\?order=shared"))
    page.wait_for_load_state()
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile(rf"/positions/{last}\?order=shared"))
    page.get_by_role("link", name="Back to the list").click()
    expect(row).to_be_in_viewport()
    reader.goes(f"/positions/{first}#position-{answer}")
    expect(page.locator(f"details[open] #position-{answer}")).to_be_in_viewport()
    reader.goes(f"/threads/{thread}/map")
    sheet = page.locator(".map--drawn .map__sheet")
    window = page.locator(".map__window")
    window.evaluate("one => one.scrollIntoView({ block: 'center' })")
    apart(page, window.bounding_box(), 80, 160)
    expect(sheet).to_have_attribute("style", re.compile(r"scale\(1\.2\)"))


@pytest.mark.ways(["phone"])
def test_texts_that_are_hard_to_set_fit_a_phone_and_run_their_own_way(somebody, desk):
    with desk.app_context():
        thread, deepest = an_odd_thread()
        views = [f"/threads/{thread.id}/{one}" for one in ("outline", "map", "matrix", "brief")]
        views += [f"/threads/{thread.id}?list=all", f"/threads/{thread.id}?as_of=2100-01-01"]
        views += [f"/threads/{thread.id}/history", f"/positions/{deepest.id}", "/search?q=רציפים"]
    reader = somebody()
    for view in views:
        page = reader.goes(view)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, (view, wide)
        for words in (HEBREW, ARABIC):
            for one in page.get_by_text(words, exact=True).all():
                assert one.evaluate("one => getComputedStyle(one).direction") == "rtl", view
