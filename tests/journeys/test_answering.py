"""Challenges are answered, revisions set aside what was made before, evidence is judged."""

import re
from itertools import count

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from forum.db import db
from forum.models import Person
from forum.services.citations import CitationDraft
from tests.factories import a_position, a_thread, an_evidence_item

_number = count(1)


@pytest.fixture
def people(somebody, join):
    """Make people who are signed in; each tells its name."""

    def made(name, role="participant"):
        name = f"{name} Lund {next(_number)}"
        visitor = somebody().signs_in(join(name, role))
        visitor.name = name
        return visitor

    return made


@pytest.fixture
def holds(desk):
    """Let a person hold a position, and return its address; all are in one thread."""
    kept = {}

    def posted(visitor, claim, *, on=None, evidence=None, **given):
        with desk.app_context():
            author = db.session.query(Person).filter_by(name=visitor.name).one()
            thread = db.session.merge(kept.setdefault("thread", a_thread(f"Lund {next(_number)}?")))
            if on is not None:
                given["target"] = db.session.get_one(*on)
            if evidence is not None:
                given["citations"] = [CitationDraft(evidence)]
            position = a_position(claim, author=author, thread=thread, **given)
            kept["thread"] = thread
            return f"/positions/{position.id}"

    return posted


def answers(visitor, address, claim, side="Rebut this", part=None):
    """Answer a position as its reader would."""
    page = visitor.goes(address)
    page.get_by_role("link", name=side).click()
    if part:
        page.get_by_label(part).check()
    page.fill("[name=claim]", claim)
    page.get_by_role("button", name="Post").click()
    page.wait_for_url(re.compile(r"/positions/\d+$"))
    return page.url.removeprefix(visitor.base)


def is_for_everybody(visitor):
    """Nothing that axe knows is wrong, and nothing scrolls sideways."""
    assert visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if visitor.has_script:
        found = Axe().run(visitor.page)
        assert found.violations_count == 0, found.generate_report()


def test_a_challenge_is_open_until_what_stands_answers_it(people, holds):
    author, first, second = people("Anna"), people("Rolf"), people("Sara")
    claim = holds(author, "The ferry pays for itself.")
    rebuttal = answers(first, claim, "It lost money last year.", part="The fact")
    first.reads("the fact: it is not so")
    answers(second, claim, "The bridge would carry more.")
    answer = answers(author, rebuttal, "The loss was a repair that comes once.")
    author.goes(claim)
    author.reads("1 open challenge")
    author.reads("1 answered")
    is_for_everybody(author)
    author.goes(answer).get_by_role("link", name="Withdraw").click()
    author.page.get_by_role("button", name="Withdraw").click()
    author.goes(claim)
    author.reads("2 open challenges")
    expect(author.page.locator(".masthead__count")).to_contain_text("2")

    page = author.goes("/inbox")
    author.reads("2 challenges to your position")
    is_for_everybody(author)
    page.get_by_role("button", name="Concede").first.click()
    author.reads("You conceded it.")
    author.reads("1 challenge to your position")
    page = author.goes(claim)
    author.reads("1 conceded")
    page.get_by_role("button", name="Contest it again").click()
    author.reads("2 open challenges")


def test_a_material_revision_sets_aside_until_it_is_affirmed_and_a_typo_does_not(people, holds):
    author, reader, other = people("Anna"), people("Rolf"), people("Sara")
    claim = holds(author, "The harbbour is full on 35 days.")
    answers(other, claim, "The harbour office counted them.", side="Support this")
    reader.goes(claim)
    reader.page.locator(".position").get_by_role("button", name="I support this").click()
    reader.page.locator(".position").get_by_role("button", name="You support this").wait_for()

    def revises(wording, *, typo):
        page = author.goes(claim)
        page.get_by_role("link", name="Revise").click()
        page.fill("[name=claim]", wording)
        if typo:
            page.get_by_label("I only mend a typing error").check()
        page.get_by_role("button", name="Store the new wording").click()
        return page

    revises("The harbour is full on 35 days.", typo=True)
    author.reads("1 support")
    page = revises("The harbour is full on 53 days.", typo=True)
    author.reads("A number changed: “35” became “53”.")
    page.get_by_label("I only mend a typing error").uncheck()
    page.get_by_role("button", name="Store the new wording").click()
    author.reads("No marks yet")
    author.reads("made on version 1")

    reader.goes("/inbox")
    reader.reads("marked on version 1")
    is_for_everybody(reader)
    reader.page.get_by_role("button", name="Still right").click()
    reader.reads("Nothing.")
    other.goes(claim).get_by_role("button", name="Still right").click()
    other.reads("It counts for the wording that stands now.")
    other.reads("1 support")
    other.misses("made on version 1")

    page = author.goes(f"{claim}/versions")
    author.reads("only a typing error was mended")
    page.get_by_label("From version", exact=True).select_option("1")
    page.get_by_role("button", name="Compare").click()
    author.reads("What changed from version 1 to version 3".upper())
    is_for_everybody(author)


def test_retracted_evidence_shows_at_once_on_everything_that_leans_on_it(people, holds, desk):
    author, moderator, reader = people("Anna"), people("Mona", "moderator"), people("Rolf")
    with desk.app_context():
        item = an_evidence_item("The ferry carried 9,000 people.").id
    leaning = [
        holds(author, f"The ferry is full, {n}.", evidence=item) for n in ("says one", "two")
    ]
    page = reader.goes(f"/evidence/{item}")
    page.locator("summary", has_text="Assess it").click()
    page.get_by_label("Doubtful").check()
    page.fill("[name=why]", "It counts every trip of the same people.")
    page.get_by_role("button", name="Say so").click()
    reader.reads("1 finds it doubtful")
    reader.reads("few people")
    is_for_everybody(reader)
    page = moderator.goes(f"/evidence/{item}")
    page.locator("summary", has_text="for everybody").click()
    page.get_by_label("Retracted").check()
    page.fill("#judgement [name=reason]", "The office took the number back.")
    page.get_by_role("button", name="Judge it so").click()
    moderator.reads("Every position that leans on it shows it now.")
    for address in leaning:
        reader.goes(address)
        reader.reads("Retracted")
    reader.page.locator(".thread-head a").click()
    expect(reader.page.locator(".chip", has_text="1 retracted")).to_have_count(2)


def test_a_citation_is_challenged_while_source_and_claim_stay(people, holds, desk):
    author, reader = people("Anna"), people("Rolf")
    with desk.app_context():
        item = an_evidence_item("The ferry carried 9,000 people.").id
    claim = holds(author, "The ferry is full.", evidence=item)
    page = reader.goes(claim)
    page.get_by_role("link", name="Challenge this citation").click()
    expect(page.locator("[name=kind]")).to_have_count(0)
    page.fill("[name=claim]", "Nothing says how many it could carry.")
    page.get_by_role("button", name="Post").click()
    page.wait_for_url(re.compile(r"/positions/\d+$"))
    reader.goes(claim)
    reader.reads("a citation: the source does not show this")
    expect(reader.page.locator(".citation .chip--open")).to_contain_text("1 open challenge")
    reader.misses("does not stand")
    reader.goes(f"/evidence/{item}")
    reader.reads("As cited, unverified")


def test_a_reader_asks_what_is_meant_and_a_position_is_used_elsewhere(people, holds):
    author, reader = people("Anna"), people("Rolf")
    claim = holds(author, "The ferry is the heart of the town.")
    reason = holds(author, "Everybody meets on it.")
    page = reader.goes(claim)
    page.get_by_role("link", name="Ask for a source, or what is meant").click()
    page.get_by_label("A clarification").check()
    page.fill("[name=words]", "Whose heart?")
    page.get_by_role("button", name="Ask", exact=True).click()
    reader.reads("Whose heart?")
    is_for_everybody(reader)
    page = author.goes(reason)
    page.get_by_role("link", name="Use it elsewhere").click()
    page.fill("[name=number]", claim.rpartition("/")[2])
    page.get_by_role("button", name="Go on with it").click()
    page.get_by_label("It supports it").check()
    is_for_everybody(author)
    page.get_by_role("button", name="Use it there").click()
    author.reads("It stands there, too")
    author.goes(claim)
    author.reads("Everybody meets on it.")
    author.page.get_by_role("button", name="It is answered").click()
    author.misses("Whose heart?")


def strength(visitor, address):
    """Return the strength that a position's page shows, in hundredths."""
    meter = visitor.goes(address).locator(".position .meter__words b")
    return hundredths(meter.inner_text())


def hundredths(words):
    return round(100 * float(words.replace("\N{MINUS SIGN}", "-")))


@pytest.mark.ways(["phone"])
def test_strength_moves_with_what_people_do_and_explains_itself(people, holds, desk):
    author, reader, moderator = people("Anna"), people("Rolf"), people("Mona", "moderator")
    with desk.app_context():
        item = an_evidence_item("The ferry carried 9,000 people.").id
    claim = holds(author, "The ferry is worth its price.", evidence=item)
    page = reader.goes(claim)
    page.get_by_role("button", name="I support this").click()
    expect(page.locator(".position .meter__words b")).to_have_text(".60")  # without a new page
    rebuttal = answers(reader, claim, "It runs empty in winter.")
    lowered = strength(reader, claim)
    assert lowered < 60
    answers(author, rebuttal, "Winter has fewer trips, as full as in summer.")
    restored = strength(reader, claim)
    assert lowered < restored < 60
    page = moderator.goes(f"/evidence/{item}")
    page.locator("summary", has_text="for everybody").click()
    page.get_by_label("Retracted").check()
    page.fill("#judgement [name=reason]", "The office took the number back.")
    page.get_by_role("button", name="Judge it so").click()
    moderator.reads("Every position that leans on it shows it now.")
    moved = strength(reader, claim)
    assert moved < restored
    reader.page.locator(".position .meter__words a").click()
    reader.reads("because its only rebuttal “It runs empty in winter.” is itself rebutted by")
    rows = reader.page.locator(".ledger__table").first.locator("tbody tr td:nth-child(2)")
    total = reader.page.locator(".ledger__table tfoot td").first
    assert sum(map(hundredths, rows.all_inner_texts())) == hundredths(total.inner_text()) == moved
    is_for_everybody(reader)
