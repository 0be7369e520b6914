"""Signing in, out, and coming back to where one was."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from forum.db import db
from forum.models import Account
from forum.unit_of_work import unit_of_work
from tests.web.accounts.browser import Browser


@pytest.mark.usefixtures("ana")
def test_signing_in_answers_the_same_whether_there_is_an_account_or_not(browser):
    known = browser.sign_in(password="wrong password")
    unknown = browser.sign_in(email="nobody@example.org", password="wrong password")
    assert known.status_code == unknown.status_code == 422

    def plain(page):
        return re.sub(
            r'(name="csrf_token"[^>]*value=")[^"]+|(ana|nobody)@example.org', "", page.text
        )

    assert plain(known) == plain(unknown)
    assert "do not go together" in known.text


@pytest.mark.usefixtures("ana")
def test_signing_in_begins_a_new_session(browser):
    browser.get("/account/login")
    with browser.client.session_transaction() as session:
        before = session["csrf_token"]
        session["planted"] = "by somebody else"
    browser.sign_in()
    with browser.client.session_transaction() as session:
        assert session.get("csrf_token") != before
        assert "planted" not in session


@pytest.mark.usefixtures("ana")
def test_the_session_lasts_as_long_as_the_browser_or_thirty_days(browser, forum):
    assert "Expires" not in browser.sign_in().headers["Set-Cookie"]
    staying = Browser(forum).sign_in(stay="y").headers["Set-Cookie"]
    assert "Expires" in staying
    assert forum.permanent_session_lifetime == timedelta(days=30)


@pytest.mark.usefixtures("ana")
def test_signing_out_needs_a_post_with_a_token(browser):
    browser.sign_in()
    assert browser.get("/account/logout").status_code == 405
    assert browser.client.post("/account/logout").status_code == 400
    assert browser.is_signed_in()
    assert browser.sign_out().location == "/"
    assert not browser.is_signed_in()


@pytest.mark.usefixtures("ana")
def test_a_copy_of_the_cookie_is_worth_nothing_after_signing_out(browser, forum):
    browser.sign_in()
    copied = browser.client.get_cookie("forum").value
    thief = Browser(forum)
    thief.client.set_cookie("forum", copied)
    assert thief.is_signed_in()
    browser.sign_out()
    assert not thief.is_signed_in()


@pytest.mark.usefixtures("ana")
def test_a_closed_account_ends_its_sessions(browser, forum):
    browser.sign_in()
    with forum.app_context(), unit_of_work():
        db.session.scalar(select(Account)).active = False
    assert not browser.is_signed_in()
    assert Browser(forum).sign_in().status_code == 422


def test_a_page_for_people_leads_to_signing_in_and_back(browser, ana):
    asked = browser.get("/account/change?a=1")
    assert asked.location == "/account/login?next=/account/change?a%3D1"
    page = browser.get(asked.location)
    assert "You will come back" in page.text
    assert 'value="/account/change?a=1"' in page.text
    assert browser.sign_in(next="/account/change?a=1").location == "/account/change?a=1"


def test_a_post_without_an_account_leads_back_to_the_page_of_the_form(browser):
    sent = browser.send(
        "/account/login",
        to="/account/change",
        headers={"Referer": "http://localhost/people/ana?x=1"},
    )
    assert sent.location == "/account/login?next=/people/ana?x%3D1"
    sent = browser.send(
        "/account/login", to="/account/change", headers={"Referer": "http://evil.example/x"}
    )
    assert sent.location == "/account/login"


def test_a_part_of_a_page_asked_for_without_an_account_leaves_the_whole_page(browser):
    asked = browser.get("/account/change", headers={"HX-Request": "true"})
    assert asked.status_code == 401
    assert asked.headers["HX-Redirect"].startswith("/account/login")
