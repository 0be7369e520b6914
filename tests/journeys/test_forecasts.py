"""Somebody says how likely it is, changes their mind, and sees how well they did."""

from itertools import count

import pytest
from playwright.sync_api import expect

from forum.services.estimates import give_estimate
from tests.factories import a_forecast, a_participant, act, an_evidence_item

_number = count(1)


@pytest.mark.ways(["phone without JavaScript"])
def test_an_estimate_is_given_changed_and_scored(somebody, join, desk):
    number = next(_number)
    with desk.app_context():
        forecast = a_forecast(f"Will the ferry run in June, {number}?")
        for chance in (0.2, 0.4, 0.6, 0.7):
            act(give_estimate, a_participant(f"Oracle {number} {chance}"), forecast, chance)
        item = an_evidence_item("The register counts 14 crossings in June.").id
        address = f"/forecasts/{forecast.id}"
    one = somebody().signs_in(join(f"Runa Forecaster {number}"))
    page = one.goes(address)
    one.reads("is shown once you have given your own estimate")
    page.fill("[name=percent]", "as good as sure")
    page.get_by_role("button", name="Give it").click()
    one.reads("This is no number")
    expect(page.locator("[name=percent]")).to_have_value("as good as sure")
    page.fill("[name=percent]", "62,5")
    page.get_by_role("button", name="Give it").click()
    one.reads("You say 62.5 %")
    page.fill("[name=percent]", "80")
    page.get_by_role("button", name="Change it").click()
    one.reads("You say 80 %")
    page.locator(".curve__numbers summary").click()
    expect(page.locator(".curve__numbers tbody tr")).to_have_count(6)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    organiser = somebody().signs_in(join(f"Olga Resolver {number}", "organiser"))
    page = organiser.goes(address)
    page.get_by_role("link", name="Say how it ended").click()
    page.get_by_label("It came true").check()
    page.fill("[name=numbers]", f"E{item}")
    page.get_by_role("button", name="Resolve it so").click()
    organiser.reads("Say why")
    expect(page.locator("[name=numbers]")).to_have_value(f"E{item}")
    page.fill("[name=reason]", "The register says so.")
    page.get_by_role("button", name="Resolve it so").click()
    organiser.reads("It came true.")

    page = one.goes("/notifications")
    page.get_by_role("link", name="A forecast was resolved: it came true").click()
    one.reads("The register counts 14 crossings in June.")
    expect(page.locator(".scores strong").first).to_have_text("0.04")
