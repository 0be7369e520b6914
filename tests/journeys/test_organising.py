"""Organisers and participants put a debate in order."""

from itertools import count

from playwright.sync_api import expect

from tests.journeys.test_organiser import bring_in
from tests.journeys.test_workbench import TEXT, publish

_number = count(1)
CSV = """question,position,stance,target
{question},It costs too much.,,
{question},"It brings people, too.",rebuts,It costs too much.
"""


def test_a_question_is_contested_reworded_and_filed(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Kai Werk {number}", "organiser"))
    page = bring_in(organiser, TEXT, f"The crossing {number}")
    publish(page, "Can a ferry serve")
    page.locator(".thread-row a").first.click()
    address = page.url
    person = somebody().signs_in(join(f"Lea Werk {number}"))
    page = person.page
    page.goto(address)
    page.locator("#wordings summary").click()
    page.get_by_role("link", name="Put the question in other words").click()
    page.fill("[name=text]", f"Is a ferry enough in winter {number}?")
    page.fill("[name=why]", "It asks for the islands only.")
    page.get_by_role("button", name="Offer it").click()
    person.reads("Your wording stands beside the question")
    page = organiser.page
    page.goto(address)
    page.locator("#wordings summary").click()
    page.get_by_role("link", name="Decide").click()
    page.get_by_label("Adopt it").check()
    page.fill("[name=reason]", "It is the better question.")
    page.get_by_role("button", name="Decide").click()
    expect(page.locator("h1")).to_have_text(f"Is a ferry enough in winter {number}?")
    page.get_by_role("link", name="File it").click()
    page.fill("[name=category]", f"Harbour {number}")
    page.fill("[name=tags]", "ferries, winter")
    page.get_by_role("button", name="File it").click()
    page.locator(".label", has_text=f"Harbour {number}").click()
    expect(page.locator(".thread-row")).to_have_count(1)
    organiser.reads(f"Is a ferry enough in winter {number}?")
    organiser.goes("/moderation/log")
    organiser.reads("It is the better question.")


def test_threads_are_opened_from_a_file_after_a_look_at_it(somebody, join):
    number = next(_number)
    organiser = somebody().signs_in(join(f"Uwe Werk {number}", "organiser"))
    page = organiser.goes("/organise/import-csv")
    page.fill("[name=text]", "question,stance\nWho?,maybe\n")
    page.get_by_role("button", name="Look at what would be opened").click()
    organiser.reads("Line 2")
    question = f"Should the pier {number} close?"
    page.fill("textarea[name=text]", CSV.format(question=question))
    page.get_by_role("button", name="Look at what would be opened").click()
    organiser.reads(question)
    page.get_by_role("button", name="Open 1 thread").click()
    organiser.reads("1 thread is opened.")
    organiser.reads(question)
    opened = page.get_by_role("link", name=question).first.get_attribute("href")
    organiser.goes(f"/organise/gaps?thread={opened.rpartition('/')[2]}")
    organiser.reads("It brings people, too.")
