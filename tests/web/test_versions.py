"""Revising over HTTP: a slip is mended, another meaning is not, and readers see which it was."""

import pytest

from forum.services.positions import Revision, revise_position
from tests.factories import a_moderator, a_position, act


def sent(browser, position, **fields):
    fields = {"reasoning": "", "version": position.version} | fields
    return browser.send(f"/positions/{position.id}/versions", **fields)


def test_who_mends_a_typing_error_says_so_and_marks_stay(visit):
    position = a_position("The harbbour is full.")
    browser = visit(position.author)
    answer = sent(browser, position, claim="The harbour is full.", is_typo="y")
    assert answer.status_code == 303
    assert "Marks and answers stay." in browser.get(answer.location).text
    assert (position.version, position.current_from) == (2, 1)
    assert "only a typing error" in browser.get(f"/positions/{position.id}/versions").text


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("The harbour is full on 53 days.", "A number changed: “35” became “53”."),
        ("The harbour is not full on 35 days.", "It says yes where it said no: “…” became “not”."),
        ("The ferry is full on 35 days.", "Other words stand there: “harbour” became “ferry”."),
        ("The harbour is full on 35 days?", "A question changed: “days.” became “days?”."),
    ],
)
def test_what_is_no_typing_error_is_named_beside_the_box(visit, claim, told):
    position = a_position("The harbour is full on 35 days.")
    answer = sent(visit(position.author), position, claim=claim, is_typo="y")
    assert answer.status_code == 422
    assert 'id="is_typo-error"' in answer.text
    assert told in answer.text


def test_any_two_versions_are_compared_word_by_word(visit):
    position = a_position("The harbour is full in winter.")
    for season in ("spring", "summer"):
        act(revise_position, position.author, position, Revision(f"It is full in {season}.", ""))
    address = f"/positions/{position.id}/versions"
    assert "from version 2 to version 3" in visit().get(address).text
    page = visit().get(f"{address}?old=1&new=3").text
    assert "from version 1 to version 3" in page
    assert "<del>" in page
    assert visit().get(f"{address}?old=9&new=x").status_code == 200


def test_a_moderator_overrules_what_was_called_a_typing_error(visit):
    position = a_position("They adopt the plan.")
    revision = Revision("They adapt the plan.", "", is_typo=True)
    act(revise_position, position.author, position, revision)
    browser, address = visit(a_moderator()), f"/positions/{position.id}/versions"
    assert "This is no typing error" in browser.get(address).text
    assert "This is no typing error" not in visit().get(address).text
    assert browser.send(f"{address}/2/judgement", reason="").status_code == 422
    browser.send(f"{address}/2/judgement", reason="It says something else now.")
    assert position.current_from == 2
    assert "It says something else now." in visit().get("/moderation/log").text
