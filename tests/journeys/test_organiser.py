"""An organiser brings in an article and opens its questions."""

from itertools import count
from pathlib import Path

from playwright.sync_api import expect

import forum.sample

_number = count(1)
SAMPLE = Path(forum.sample.__file__).with_name("article.md")


def bring_in(organiser, text, title):
    page = organiser.goes("/organise/articles/new")
    page.fill("[name=text]", text)
    page.fill("[name=title]", title)
    page.get_by_role("button", name="Find questions and evidence").click()
    return page


def card(page, words):
    return page.locator(".candidate", has=page.locator(".candidate__text", has_text=words)).first


def test_the_cambodia_article_becomes_two_threads(somebody, join, shared):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Otto Grau {number}", "organiser"))
    text = (shared / "articles/cambodia.txt").read_text("utf-8")
    page = bring_in(organiser, text, f"Cambodia's alignment {number}")
    organiser.reads("0 questions confirmed, 18 findings undecided")
    expect(page.locator(".stretch--question")).to_have_count(3)
    first, second = "What diplomatic strategies", "Can the ASEAN framework"
    card(page, first).get_by_role("button", name="Accept").click()
    organiser.reads("1 question confirmed, 17 findings undecided")
    asean = card(page, second)
    if not asean.locator("textarea").is_visible():
        asean.locator("summary").first.click()
    asean.locator("textarea").fill("Can the ASEAN framework be strengthened?")
    asean.get_by_role("button", name="Accept").click()
    organiser.reads("2 questions confirmed, 16 findings undecided")
    card(page, "according to Cambodian customs").get_by_role("button", name="Drop").click()
    organiser.reads("2 questions confirmed, 15 findings undecided")
    card(page, "a 150% increase").get_by_role("button", name="Accept").click()
    organiser.reads("2 questions confirmed, 14 findings undecided")
    page.get_by_role("button", name="Publish and open 2 threads").click()
    organiser.reads("2 threads are opened")
    expect(page.locator(".thread-row")).to_have_count(2)
    organiser.reads("Can the ASEAN framework be strengthened?")
    organiser.misses(
        "The question is not whether this realignment is inevitable, but rather how effectively the international community – particularly the US and its allies – can manage this shift and mitigate the risks.\n0 positions"
    )
    visitor = somebody()
    visitor.page.goto(page.url)
    visitor.reads("Stockholm International Peace Research Institute (SIPRI)")
    visitor.reads("As cited, unverified")
    visitor.reads("A percentage without the number it changed says little.")


def test_the_projects_own_article_walks_the_same_path(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Ada Grau {number}", "organiser"))
    page = bring_in(organiser, SAMPLE.read_text("utf-8"), f"Thirty by default {number}")
    for number, words in enumerate(("Should 30 km/h become", "What should be built first"), 1):
        card(page, words).get_by_role("button", name="Accept").click()
        expect(page.locator(".summary-bar")).to_contain_text(f"{number} question")
    card(page, "Is enforcement by cameras").get_by_role("button", name="Drop").click()
    card(page, "Is enforcement by cameras").get_by_role("button", name="Take it up again").click()
    page.get_by_role("button", name="Publish and open 2 threads").click()
    expect(page.locator(".thread-row")).to_have_count(2)


def test_a_text_without_a_title_is_kept_and_asked_for_one(somebody, join):
    organiser = somebody().signs_in(join(f"Eva Grau {next(_number)}", "organiser"))
    page = bring_in(organiser, "Only one sentence, and no heading.", "")
    organiser.reads("Give the article a title")
    assert page.input_value("[name=text]") == "Only one sentence, and no heading."
