"""Somebody poses a forecast, says how likely it is, and sees how well they did."""

from datetime import timedelta
from itertools import count

import pytest
from playwright.sync_api import expect

from forum.clock import now
from forum.db import db
from forum.models import Forecast
from forum.services.estimates import give_estimate
from tests.factories import a_participant, a_thread, act, an_evidence_item

_number = count(1)


@pytest.mark.ways(["phone without JavaScript"])
def test_a_forecast_is_posed_estimated_resolved_and_scored(somebody, join, desk):
    number = next(_number)
    with desk.app_context():
        thread = a_thread(f"Should the ferry run in summer, {number}?")
        address = f"/threads/{thread.id}/forecasts"
    one = somebody().signs_in(join(f"Runa Forecaster {number}"))
    page = one.goes(address)
    page.get_by_role("link", name="Pose a forecast").click()
    page.fill("[name=question]", f"Will the ferry run in June, {number}?")
    page.fill("[name=criterion]", "The register counts a crossing.")
    page.get_by_role("button", name="Pose it").click()
    one.reads("Give the day on which it can be told")
    expect(page.locator("[name=criterion]")).to_have_value("The register counts a crossing.")
    page.fill("[name=due_on]", f"{now() + timedelta(days=30):%Y-%m-%d}")
    page.get_by_role("button", name="Pose it").click()
    page.wait_for_url("**/forecasts/*")
    address = page.url.removeprefix(one.base)
    with desk.app_context():
        forecast = db.session.get_one(Forecast, int(address.rpartition("/")[2]))
        for chance in (0.2, 0.4, 0.6, 0.7):
            act(give_estimate, a_participant(f"Oracle {number} {chance}"), forecast, chance)
        item = an_evidence_item("The register counts 14 crossings in June.").id
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
