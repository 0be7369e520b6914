"""Getting a new password by letter, and changing one."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from forum.web.accounts import flows
from tests.web.accounts.browser import ANA, NEW, Browser, link


@pytest.mark.usefixtures("ana")
def test_a_letter_leads_to_a_new_password_once(browser, letters):
    assert browser.send("/account/recover", email=ANA["email"]).status_code == 200
    path = link(letters[0])
    assert browser.send(path, password=NEW, password_confirm=NEW).location == "/account/login"
    assert browser.sign_in().status_code == 422
    assert browser.sign_in(password=NEW).location == "/"
    assert "was replaced" in letters[1].body

    again = browser.get(path)
    assert again.location == "/account/recover"
    assert "was used already" in browser.get("/account/recover").text


@pytest.mark.usefixtures("ana")
def test_recovery_answers_the_same_whether_there_is_an_account_or_not(browser, letters):
    known = browser.send("/account/recover", email="ana@example.org")
    unknown = browser.send("/account/recover", email="nob@example.org")
    assert known.status_code == unknown.status_code == 200

    def plain(page):
        return re.sub(r'(name="csrf_token"[^>]*value=")[^"]+|(ana|nob)@example.org', "", page.text)

    assert plain(known) == plain(unknown)
    assert len(letters) == 1


@pytest.mark.usefixtures("ana")
def test_a_letter_of_recovery_ends_with_a_change_of_password_and_after_an_hour(
    browser, forum, letters
):
    browser.send("/account/recover", email=ANA["email"])
    browser.sign_in()
    fields = {"new_password": NEW, "new_password_confirm": NEW}
    browser.send("/account/change", password=ANA["password"], **fields)
    assert Browser(forum).get(link(letters[0])).location == "/account/recover"

    assert forum.config["SECURITY_RESET_PASSWORD_WITHIN"] == timedelta(hours=1)
    Browser(forum).send("/account/recover", email=ANA["email"])
    forum.config["SECURITY_RESET_PASSWORD_WITHIN"] = timedelta(seconds=-1)
    old = Browser(forum)
    assert old.get(link(letters[-1])).location == "/account/recover"
    assert "too old" in old.get("/account/recover").text


@pytest.mark.usefixtures("ana")
def test_changing_the_password_signs_out_every_other_device(browser, forum, letters):
    other = Browser(forum)
    other.sign_in()
    browser.sign_in()
    fields = {"new_password": NEW, "new_password_confirm": NEW}
    assert browser.send("/account/change", password="wrong", **fields).status_code == 422
    assert other.is_signed_in()
    assert browser.send("/account/change", password=ANA["password"], **fields).location == "/"
    assert browser.is_signed_in()
    assert not other.is_signed_in()
    assert "was changed" in letters[0].body


def test_another_letter_of_confirmation_comes_only_to_who_waits_for_one(browser, letters, ana):
    browser.send("/account/register", **(ANA | {"name": "Ben", "email": "ben@example.org"}))
    answers = {
        re.sub(
            r'value="[^"]+"|\w+@example.org', "", browser.send("/account/confirm", email=who).text
        )
        for who in ("ana@example.org", "ben@example.org", "nob@example.org")
    }
    assert len(answers) == 1
    assert [letter.to for letter in letters] == [["ben@example.org"]] * 2
    browser.send(link(letters[1]))
    assert browser.sign_in(email="ben@example.org").location == "/"


@pytest.mark.usefixtures("ana")
def test_a_letter_followed_twice_at_the_same_moment_works_once(browser, forum, letters):
    browser.send("/account/recover", email=ANA["email"])
    path = link(letters[0])
    browsers = [Browser(forum) for _ in range(4)]
    tokens = [one.token(path) for one in browsers]

    def follow(one, token):
        fields = {"password": NEW, "password_confirm": NEW, "csrf_token": token}
        return one.client.post(path, data=fields).location

    with ThreadPoolExecutor(4) as threads:
        led = sorted(threads.map(follow, browsers, tokens))
    assert led == ["/account/login"] + ["/account/recover"] * 3


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("path", ["recover", "confirm", "register"])
def test_a_letter_takes_as_long_for_nobody_as_for_somebody(browser, monkeypatch, path):
    monkeypatch.setattr(flows, "_EQUAL", 0.3)
    for who in ("ana@example.org", "nob@example.org"):
        token = browser.token(f"/account/{path}")
        began = time.monotonic()
        fields = ANA | {"name": "Ben", "email": who, "csrf_token": token}
        browser.client.post(f"/account/{path}", data=fields)
        assert time.monotonic() - began >= 0.3
