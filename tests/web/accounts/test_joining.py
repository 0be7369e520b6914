"""Joining: an account, a letter, an address confirmed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from forum.adapters import accounts as adapter
from forum.db import db
from forum.models import Account, Event, Person
from tests.web.accounts.browser import ANA, Browser, link


def test_a_visitor_joins_confirms_the_address_and_signs_in(browser, letters):
    assert browser.send("/account/register", **ANA).location == "/account/login"
    assert letters[0].to == ["ana@example.org"]
    assert "Ana Costa" in letters[0].body

    assert browser.sign_in().status_code == 422, "the address is not confirmed yet"
    confirmed = browser.send(link(letters[0]))
    assert confirmed.location == "/account/login"
    assert browser.sign_in().location == "/"
    assert browser.is_signed_in()


def test_joining_is_written_down_as_an_event_by_a_visitor(browser, stored):
    browser.send("/account/register", **ANA)
    (event,) = stored(select(Event))
    (person,) = stored(select(Person))
    assert event.subject_id == person.id
    assert event.actor_id is None


def test_following_the_link_of_a_letter_changes_nothing_before_the_button(browser, letters, stored):
    browser.send("/account/register", **ANA)
    assert browser.get(link(letters[0])).status_code == 200
    assert stored(select(Account.confirmed_at)) == [None]


def test_nothing_typed_is_lost_but_the_password(browser):
    page = browser.send("/account/register", **(ANA | {"password": "short"}))
    assert page.status_code == 422
    assert 'value="Ana Costa"' in page.text
    assert 'value="ana@example.org"' in page.text
    assert "at least 10 characters" in page.text
    assert 'value="short"' not in page.text


@pytest.mark.parametrize(
    "password",
    ["1234567890", "qwertyuiop", "aaaaaaaaaaaa", "Password123!", "p@ssw0rd2026", "anacosta2026"],
)
def test_a_password_that_anybody_would_try_is_refused(browser, password, stored):
    page = browser.send("/account/register", **(ANA | {"password": password, "name": "anacosta"}))
    assert page.status_code == 422
    assert "Anybody would try" in page.text
    assert stored(select(Account)) == []


@pytest.mark.parametrize(
    "name", ["Ana Costa", "ana costa", "Äna Cösta", "ＡＮＡ　Costa", "Ana\u200bCosta"]
)
def test_a_name_too_like_another_is_refused_beside_its_field(browser, ana, name, stored):
    page = browser.send("/account/register", **(ANA | {"email": "x@example.org", "name": name}))
    assert page.status_code == 422
    assert "taken, or too like another" in page.text
    assert len(stored(select(Account))) == 1


def test_an_address_that_has_an_account_gets_the_same_answer_and_another_letter(
    browser, letters, ana, stored
):
    other = ANA | {"name": "Somebody Else"}
    known = browser.send("/account/register", **other)
    new = browser.send("/account/register", **(other | {"email": "new@example.org"}))
    assert (known.status_code, known.location) == (new.status_code, new.location)
    assert "has an account already" in letters[0].body
    assert letters[1].to == ["new@example.org"]
    assert len(stored(select(Person))) == 2


def test_an_address_in_other_letters_is_the_same_address(browser, letters, ana):
    assert browser.sign_in(email="ANA@Example.org").location == "/"


def test_nobody_can_give_themselves_a_role_or_a_confirmed_address(browser, stored):
    browser.send(
        "/account/register",
        **ANA,
        role="administrator",
        roles="administrator",
        confirmed_at="2026-01-01",
        person_id="1",
        active="1",
        fs_uniquifier="x",
    )
    (account,) = stored(select(Account))
    assert account.confirmed_at is None
    assert account.person.role == "participant"
    assert account.fs_uniquifier != "x"


def test_joining_that_fails_half_way_stores_nothing_and_sends_nothing(
    browser, letters, monkeypatch, stored
):
    def fail(account):
        db.session.flush()
        raise IntegrityError("", {}, ValueError())

    monkeypatch.setattr(adapter, "_stored", fail)
    assert browser.send("/account/register", **ANA).status_code == 409
    assert stored(select(Person)) == []
    assert stored(select(Event)) == []
    assert letters == []


def test_of_several_who_join_under_one_name_at_once_one_is_let_in(forum, stored):
    forms = [(Browser(forum), ANA | {"email": f"ana{n}@example.org"}) for n in range(4)]
    with ThreadPoolExecutor(4) as threads:
        sent = threads.map(lambda one: one[0].send("/account/register", **one[1]), forms)
        assert sorted(answer.status_code for answer in sent)[0] == 302
    assert len(stored(select(Person))) == len(stored(select(Account))) == 1
    assert len(stored(select(Event))) == 1
