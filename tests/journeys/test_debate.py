"""Participants join, argue with evidence, and mark; a moderator curates in the open."""

import re
from itertools import count

import pytest
from playwright.sync_api import expect

from forum.extraction import extract, read_document
from forum.policy import Outsider
from forum.services.articles import ArticleDraft, bring_in, publish_article
from forum.services.people import join as join_forum
from forum.services.questions import ask_question
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Role
from tests.journeys.conftest import WAYS

_number = count(1)
# What is said alike is asked about before it is added again: journeys bring in different things.
SAYINGS = iter(
    (
        "Arms exports grew by 150% between 2020 and 2024.",
        "Four of nine licences were granted without an inspection of the cargo.",
        "Insurers doubled the premium for ships that pass at night.",
        "The register lists no end user for the crates of last March.",
    )
)

ARTICLE = """# Trade and arms in the strait

Figures released by the Stockholm International Peace Research Institute (SIPRI) indicate a 150%
increase in arms exports to the strait between 2020 and 2024. (SIPRI, “Armaments Transfers,” 2025).

## Call to reflection

Should the strait be opened to inspection? Tell us what you think.
"""


@pytest.fixture
def thread(desk):
    """An open thread of its own, from an article with a figure."""
    number = next(_number)
    found = extract(read_document(ARTICLE.replace("strait", f"strait {number}"), "markdown"))
    with desk.app_context(), unit_of_work():
        organiser = join_forum(Outsider.OPERATOR, f"Olga Grau {number}", role=Role.ORGANISER)
        article = bring_in(organiser, ArticleDraft(), found)
        ask_question(organiser, article, f"Should strait {number} be opened to inspection?")
        return f"/threads/{publish_article(organiser, article)[0].id}"


def letter_link(site, address):
    for file in sorted(site.mail.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True):
        text = file.read_text()
        if address in text:
            return re.search(r"https?://\S+/account/confirm\S+", text)[0]
    raise AssertionError("no letter came")


def takes_a_position(visitor, thread, claim, **fields):
    page = visitor.goes(f"{thread}/positions/new")
    page.fill("[name=claim]", claim)
    for name, text in fields.items():
        page.fill(f"[name={name}]", text)
    page.get_by_role("button", name="Post").click()
    return page


@pytest.mark.ways(WAYS)
def test_somebody_joins_posts_with_evidence_is_rebutted_and_both_mark(somebody, site, join, thread):
    number = next(_number)
    name, address = f"Ines Prado {number}", f"ines.{number}@example.org"
    ines = somebody()
    page = ines.goes("/account/register")
    page.fill("[name=name]", name)
    page.fill("[name=email]", address)
    page.fill("[name=password]", "seven herons over water")
    page.get_by_role("button", name="Create").click()
    page.goto(letter_link(site, address))
    page.locator("main").get_by_role("button").click()
    ines.signs_in_at_the_door(address)

    page = ines.goes(f"{thread}/positions/new")
    page.fill("[name=claim]", "x" * 20)
    if not page.locator("[name=says]").is_visible():
        page.locator("summary", has_text="Add evidence").click()
    page.fill("[name=says]", next(SAYINGS))
    page.get_by_role("button", name="Post").click()
    ines.reads("Name the source")
    assert page.input_value("[name=claim]") == "x" * 20
    page.fill("[name=claim]", "Exports grew so much that inspection is due.")
    page.fill("[name=source_title]", f"Armaments Transfers {number}")
    page.fill("[name=source_publisher]", "SIPRI")
    page.get_by_role("button", name="Post").click()
    ines.reads("Exports grew so much that inspection is due.")
    ines.reads(f"Armaments Transfers {number}")
    position = page.url

    marek = somebody().signs_in(join(f"Marek Prado {number}"))
    marek.page.goto(position)
    marek.page.get_by_role("link", name="Rebut this").click()
    marek.reads("Exports grew so much that inspection is due.")
    marek.page.fill("[name=claim]", "A percentage without its base says nothing.")
    marek.page.get_by_role("button", name="Post").click()
    marek.reads("rebuts")
    rebuttal = marek.page.url

    ines.page.goto(rebuttal)
    ines.page.get_by_role("button", name="I rebut this").first.click()
    ines.page.get_by_role("button", name="You rebut this").wait_for()
    ines.reads("1 rebuts")
    marek.page.goto(position)
    box = marek.page.locator(".position .marks")
    box.get_by_role("button", name="I rebut this").click()
    box.get_by_role("button", name="You rebut this").wait_for()
    box.get_by_role("button", name="I support this").click()
    box.get_by_role("button", name="You support this").wait_for()
    expect(box).to_contain_text("1 supports")
    box.get_by_role("button", name="You support this").click()
    box.get_by_role("button", name="I support this").wait_for()
    expect(box).to_contain_text("No marks yet")
    box.get_by_role("button", name="I support this").click()
    box.get_by_role("button", name="You support this").wait_for()

    ines.page.goto(position)
    ines.page.get_by_role("link", name="Revise").click()
    ines.page.fill("[name=claim]", "Exports grew: inspection is due.")
    ines.page.get_by_role("button", name="Store the new wording").click()
    marek.page.goto(position)
    marek.reads("Your mark was made on version 1. Still right?")


def test_a_claim_that_is_too_long_is_kept_and_measured(somebody, join, thread):
    visitor = somebody().signs_in(join(f"Lena Prado {next(_number)}"))
    page = takes_a_position(visitor, thread, "far too long " * 25)
    said = re.compile("324 / 280. Too long: shorten it|at most 280 characters; this one has 324")
    expect(page.locator("main")).to_contain_text(said)
    assert page.input_value("[name=claim]").startswith("far too long " * 24)


def test_a_double_click_posts_one_position(somebody, join, thread):
    visitor = somebody().signs_in(join(f"Dora Prado {next(_number)}"))
    page = visitor.goes(f"{thread}/positions/new")
    page.fill("[name=claim]", "Posted once.")
    page.get_by_role("button", name="Post").dblclick()
    page.wait_for_url(re.compile(r"/positions/\d+$"))
    visitor.goes(thread)
    expect(visitor.page.locator(".position-row", has_text="Posted once.")).to_have_count(1)


@pytest.mark.ways(WAYS)
def test_a_moderator_hides_with_a_reason_that_a_visitor_reads(somebody, join, thread):
    number = next(_number)
    author = somebody().signs_in(join(f"Anna Prado {number}"))
    position = takes_a_position(author, thread, f"My neighbour {number} is a smuggler.").url
    flagger = somebody().signs_in(join(f"Felix Prado {number}"))
    flagger.page.goto(position)
    flagger.page.get_by_role("link", name="Flag").click()
    flagger.page.get_by_label("Exposes somebody").check()
    flagger.page.get_by_role("button", name="Flag it").click()
    flagger.reads("Moderators will look")

    moderator = somebody().signs_in(join(f"Mona Prado {number}", "moderator"))
    page = moderator.goes("/moderation/queue")
    card = page.locator(".flag-card", has_text=f"My neighbour {number}")
    reason = f"It accuses a neighbour, {number}."
    card.locator("textarea").fill(reason)
    card.get_by_role("button", name="Uphold and hide").click()
    moderator.reads("The flag is answered")

    visitor = somebody()
    visitor.goes("/moderation/log")
    visitor.reads(reason)
    visitor.page.goto(position)
    visitor.reads(reason)
    visitor.misses("is a smuggler")
    visitor.goes(thread)
    visitor.misses("is a smuggler")
    author.page.goto(position)
    author.reads("is a smuggler")

    page.goto(position)
    page.get_by_role("link", name="Restore").click()
    page.fill("[name=reason]", "The name is not his.")
    page.get_by_role("button", name="Restore").click()
    visitor.page.goto(position)
    visitor.reads("is a smuggler")


def test_a_thread_is_locked_reopened_and_closed_with_a_conclusion(somebody, join, thread):
    moderator = somebody().signs_in(join(f"Mia Prado {next(_number)}", "moderator"))
    visitor = somebody()
    for button, reason in (("Lock", "It cools down."), ("Reopen", "It is cool.")):
        page = moderator.goes(f"{thread}/moderation")
        page.locator("[name=reason]").first.fill(reason)
        page.get_by_role("button", name=button, exact=True).click()
        if button == "Lock":
            visitor.goes(thread)
            visitor.reads("This thread is locked")
    page = moderator.goes(f"{thread}/moderation")
    page.fill("[name=summary]", "Inspection stands; **who pays** is open.")
    page.fill("#closing-reason", "Nobody has added a reason for two weeks.")
    page.get_by_role("button", name="Close the thread").click()
    visitor.goes(thread)
    visitor.reads("Inspection stands; who pays is open.")


def test_a_position_is_posted_with_the_keyboard_alone(somebody, join, thread):
    visitor = somebody().signs_in(join(f"Kim Prado {next(_number)}"))
    page = visitor.goes(f"{thread}/positions/new")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "claim":
            break
    page.keyboard.type("Typed without a mouse.")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Post":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/positions/\d+$"))
    visitor.reads("Typed without a mouse.")
