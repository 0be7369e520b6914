"""People are invited into a group, and debate where nobody else finds them."""

import re
from itertools import count

from playwright.sync_api import expect

from tests.journeys.conftest import PASSWORD
from tests.journeys.test_organiser import bring_in, card
from tests.journeys.test_workbench import TEXT

_number = count(1)


def letter_to(site, address):
    """The path of the link in the newest letter to an address."""
    written = sorted(site.mail.glob(f"*-{address}.txt"))[-1].read_text("utf-8")
    (link,) = re.findall(r"https?://[^/\s]+(/\S+)", written)
    return link


def test_people_are_invited_by_link_and_by_mail_into_a_private_thread(somebody, join, site):
    number = next(_number)
    circle, by_mail = f"Harbour board {number}", f"mail.{number}@example.org"
    organiser = somebody().signs_in(join(f"Ada Kreis {number}", "organiser"))
    page = organiser.goes("/organise/")
    page.get_by_role("link", name="Groups").click()
    page.fill("[name=name]", circle)
    page.get_by_role("button", name="Make the group").click()
    page.get_by_role("link", name="Invite people").click()
    page.fill("[name=addresses]", by_mail)
    page.get_by_role("button", name="Send the letters").click()
    organiser.reads("1 letter is on its way.")
    page.fill("[name=uses]", "2")
    page.get_by_role("button", name="Make a link").click()
    organiser.reads("this page shows it once")
    link = page.locator(".made input").input_value().removeprefix(site.base)
    page.reload()
    organiser.misses("this page shows it once")

    page = bring_in(organiser, TEXT, f"The quay {number}")
    card(page, "Can a ferry serve").get_by_role("button", name="Accept").click()
    organiser.reads("1 question confirmed")
    page.locator(".publish summary").click()
    page.select_option(".publish [name=group]", label=f"Only members of “{circle}”")
    page.get_by_role("button", name="Publish and open 1 thread").click()
    organiser.reads("1 thread is opened")
    page.locator(".thread-row a").first.click()
    organiser.reads(f"Private: only members of {circle} read this")
    address = page.url.removeprefix(site.base)

    newcomer = somebody()
    page = newcomer.goes(letter_to(site, by_mail))
    newcomer.reads(f"Ada Kreis {number} invites you to Rejoinder, into the group “{circle}”.")
    page.locator("main").get_by_role("link", name="Create an account").click()
    page.fill("[name=name]", f"Neu Kreis {number}")
    page.fill("[name=email]", by_mail)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Create the account").click()
    newcomer.reads("A letter is on its way")
    newcomer.reads("You are invited")
    page = newcomer.goes(letter_to(site, by_mail))
    page.get_by_role("button", name="Confirm").click()
    page.fill("[name=email]", by_mail)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Accept the invitation").click()
    newcomer.reads(f"You belong to {circle}.")
    page.get_by_role("link", name="Can a ferry serve").click()
    page.get_by_role("link", name="Take a position").click()
    page.fill("[name=claim]", f"It can, with ice on the rail {number}.")
    page.get_by_role("button", name="Post").click()
    newcomer.reads("Your position is posted.")

    second = somebody().signs_in(join(f"Zoe Kreis {number}"))
    second.goes(address)
    second.reads("Not found")
    page = second.goes(link)
    page.get_by_role("button", name="Accept the invitation").click()
    page.get_by_role("link", name="Can a ferry serve").click()
    second.reads(f"ice on the rail {number}")

    outsider = somebody().signs_in(join(f"Rex Kreis {number}"))
    for place in (address, "/", f"/people/Neu%20Kreis%20{number}"):
        outsider.goes(place)
        outsider.misses(f"ice on the rail {number}")
    page = organiser.goes("/organise/groups/")
    page.get_by_role("link", name=circle).click()
    organiser.reads("used 1 of 2")
    page.locator(".roll__one", has_text="By link").get_by_role("button", name="Revoke").click()
    outsider.goes(link)
    outsider.reads("This invitation is over")
    page.locator(".roll__one", has_text=f"Zoe Kreis {number}").get_by_role("button").click()
    second.goes(address)
    second.reads("Not found")
    expect(page.locator("main")).not_to_contain_text(f"Zoe Kreis {number}")
