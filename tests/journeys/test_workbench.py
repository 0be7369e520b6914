"""The organiser's workbench: every format, an address, a correction, and a sentence taken up."""

import re
from itertools import count

import pytest
from playwright.sync_api import expect

from tests import documents
from tests.journeys.test_organiser import bring_in, card
from tests.web.test_fetching import web_site

_number = count(1)

TEXT = """# The ferry and the bridge

The town of Marlow Sound debates its crossing, and the ferry has a long history here.

## Costs

A bridge would cost €40 million in 2026. That is a 25% increase compared to 2024 (Marlow Sound
Council, “Crossing Study,” March 2026). Traffic could double within the next 5 years.

## Questions for readers

- What should the town build first, and who should pay for it?
- Can a ferry serve the islands in winter?
"""
ARTICLE = r"/organise/articles/\d+$"  # the address of one
ENDINGS = {"docx": "docx", "pdf": "pdf", "html": "html", "markdown": "md", "text": "txt"}


def test_every_format_asks_the_same_questions(somebody, join):
    organiser = somebody().signs_in(join(f"Fritz Ende {next(_number)}", "organiser"))
    for form, ending in ENDINGS.items():
        page = organiser.goes("/organise/articles/new")
        page.set_input_files(
            "[name=file]",
            {"name": f"a.{ending}", "mimeType": "", "buffer": documents.FORMATS[form]()},
        )
        page.get_by_role("button", name="Find questions and evidence").click()
        organiser.reads(documents.TITLE)
        cards = page.locator(".candidate--question .candidate__text")
        expect(cards).to_have_text(documents.QUESTIONS)


def test_a_document_that_cannot_be_read_says_so_and_keeps_what_was_typed(somebody, join):
    organiser = somebody().signs_in(join(f"Olga Ende {next(_number)}", "organiser"))
    page = organiser.goes("/organise/articles/new")
    page.fill("[name=title]", "My own title")
    bomb = {"name": "a.docx", "mimeType": "", "buffer": documents.bomb()}
    page.set_input_files("[name=file]", bomb)
    page.get_by_role("button", name="Find questions and evidence").click()
    organiser.reads("This file would unpack to more than can be read")
    assert page.input_value("[name=title]") == "My own title"


def look_again_until(page, address):
    """Load a page again, as somebody without JavaScript does, until it leads elsewhere."""
    for _look in range(60):
        if re.search(address, page.url):
            return
        page.wait_for_timeout(250)
        page.reload()
    raise AssertionError(f"{page.url} does not lead to {address}")


def test_an_article_is_fetched_from_its_address(somebody, join):
    with web_site() as base:
        organiser = somebody().signs_in(join(f"Nora Ende {next(_number)}", "organiser"))
        page = organiser.goes("/organise/articles/new")
        page.fill("[name=url]", f"{base}/old")
        page.get_by_role("button", name="Find questions and evidence").click()
        page.wait_for_url(re.compile(r"/organise/\w+/\d+$"))
        if not organiser.has_script:
            look_again_until(page, ARTICLE)
        page.wait_for_url(re.compile(ARTICLE))
        organiser.reads(documents.TITLE)
        expect(page.locator(".candidate--question")).to_have_count(len(documents.QUESTIONS))


def test_fetching_can_be_cancelled_and_gone_on_with_by_hand(somebody, join):
    with web_site() as base:
        organiser = somebody().signs_in(join(f"Lars Ende {next(_number)}", "organiser"))
        page = organiser.goes("/organise/articles/new")
        page.fill("[name=url]", f"{base}/drip")
        page.fill("[name=title]", "A slow page")
        page.get_by_role("button", name="Find questions and evidence").click()
        page.get_by_role("button", name="Cancel").click()
        organiser.reads("Cancelled")
        assert page.input_value("[name=title]") == "A slow page"
        page.fill("[name=text]", TEXT)
        page.get_by_role("button", name="Find questions and evidence").click()
        organiser.reads("0 questions confirmed")


def publish(page, *words):
    for number, one in enumerate(words, 1):
        card(page, one).get_by_role("button", name="Accept").click()
        expect(page.locator(".summary-bar")).to_contain_text(f"{number} question")
    page.get_by_role("button", name="Publish and open").click()
    expect(page.locator(".thread-row")).to_have_count(len(words))


def test_a_correction_moves_one_passage_and_loses_another(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Ines Ende {number}", "organiser"))
    page = bring_in(organiser, TEXT, f"The crossing {number}")
    publish(page, "What should the town build first", "Can a ferry serve")
    article = page.url.split("?")[0]
    page.get_by_role("link", name="Import page").click()
    page.get_by_role("link", name="Correct the article").click()
    lost, moved = (
        "What should the town build first, and who should pay for it?",
        ("Can a ferry serve the islands in winter?"),
    )
    corrected = TEXT.replace(f"- {moved}\n", "").replace(lost, "Which of the two comes first?")
    corrected = corrected.replace("debates its crossing, and", f"debates its crossing. {moved} And")
    page.fill("[name=url]", "")
    page.fill("[name=text]", corrected)
    page.fill("[name=note]", "The questions were unclear.")
    page.get_by_role("button", name="Store the new edition").click()
    organiser.reads("The questions were unclear.")
    expect(page.locator(".passage-row--moved")).to_contain_text(moved)
    expect(page.locator(".passage-row--lost")).to_contain_text(lost)
    expect(page.locator(".difference del").first).to_be_visible()
    moderator = somebody().signs_in(join(f"Mira Ende {number}", "moderator"))
    page = moderator.goes("/moderation/queue")
    row = page.locator(".passage-row--lost", has=page.get_by_text(f"The crossing {number}"))
    row.get_by_role("link", name="Say where it stands now").click()
    expect(page.get_by_role("heading", name="What it may have become")).to_be_visible()
    if moderator.has_script:
        page.get_by_role("button", name="Which of the two comes first?").click()
        expect(page.locator("[name=words]")).to_have_value("Which of the two comes first?")
    else:
        page.fill("[name=words]", "Which of the two comes first?")
    page.get_by_label("It stands in these words now").check()
    page.fill("[name=reason]", "The question was reworded.")
    page.get_by_role("button", name="Decide").click()
    reader = somebody()
    reader.page.goto(article)
    reader.reads("corrected: edition 2")
    expect(reader.page.locator("a.sentence", has_text="Which of the two")).to_be_visible()


def test_a_sentence_is_disputed_and_another_becomes_evidence(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Paul Ende {number}", "organiser"))
    page = bring_in(organiser, TEXT, f"The crossing {number}")
    publish(page, "Can a ferry serve")
    article = page.url.split("?")[0]
    person = somebody().signs_in(join(f"Rosa Ende {number}"))
    page = person.page
    page.goto(article)
    if person.has_script:
        page.locator(".sentence", has_text="A bridge would cost").click()
    else:
        page.get_by_role("link", name="Take up this paragraph").nth(1).click()
    expect(page.locator(".here__words")).to_contain_text("A bridge would cost €40 million")
    page.get_by_role("link", name="Dispute it").click()
    page.fill("[name=claim]", "The study says 48 million, not 40.")
    page.get_by_role("button", name="Dispute it").click()
    person.reads("The sentence is disputed")
    page.goto(article)
    expect(page.locator("a.sentence--disputed")).to_contain_text("A bridge would cost")
    expect(page.get_by_role("heading", name="Sentences in dispute")).to_be_visible()
    if person.has_script:
        page.locator(".sentence", has_text="Traffic could double").click()
        expect(page.locator(".here__words")).to_contain_text("Traffic could double")
    else:
        page.get_by_role("link", name="Take up this paragraph").nth(1).click()
        for _step in range(2):
            page.get_by_role("link", name="Next sentence").click()
    page.get_by_role("button", name="Use it as evidence").click()
    person.reads("The sentence is evidence now")
    person.reads("Traffic could double within the next 5 years.")


def test_findings_are_merged_a_forecast_becomes_a_question_and_threads_wait(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Tove Ende {number}", "organiser"))
    page = bring_in(organiser, TEXT, f"The crossing {number}")
    card(page, "What should the town build first").get_by_role("button", name="Accept").click()
    organiser.reads("1 question confirmed")
    other = card(page, "Can a ferry serve")
    other.locator(".candidate__elsewhere summary").click()
    other.locator("select").select_option(
        label="What should the town build first, and who should pay for it?"
    )
    other.get_by_role("button", name="Merge").click()
    expect(card(page, "Can a ferry serve")).to_contain_text("Merged")
    forecast = page.locator(".candidate--forecast").first
    forecast.locator("summary").first.click()
    forecast.locator("[name=criterion]").fill("The register counts twice the crossings of 2026.")
    forecast.locator("[name=due_on]").fill("2031-12-31")
    forecast.get_by_role("button", name="Accept").click()
    organiser.reads("2 questions confirmed")
    page.reload()
    organiser.reads("2 questions confirmed")
    page.locator(".publish__when summary").click()
    page.fill("[name=opens_at]", "2099-01-01T09:00")
    page.get_by_role("button", name="Publish and open 2 threads").click()
    organiser.reads("2 threads are scheduled")
    organiser.reads("None of its questions is open yet")


@pytest.mark.ways(["desktop", "phone"])
def test_a_sentence_is_taken_up_by_a_tap(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Zoe Ende {number}", "organiser"))
    page = bring_in(organiser, TEXT, f"The crossing {number}")
    words = "The town of Marlow Sound debates its crossing, and the ferry has a long history here."
    page.wait_for_url(re.compile(ARTICLE))  # and its scripts: the tap is their business
    page.locator(".reading__paragraph", has_text=words).click(position={"x": 60, "y": 12})
    page.locator(".take-up").get_by_role("button", name="Add a question").click()
    expect(page.locator("#add-question [name=question]")).to_have_value(words)
    page.fill("#add-question [name=question]", "Is the ferry worth keeping?")
    page.get_by_role("button", name="Add the question").click()
    organiser.reads("1 question confirmed")
    organiser.reads("Is the ferry worth keeping?")
    page.get_by_role("button", name="Take it back").click()
    organiser.reads("0 questions confirmed")
