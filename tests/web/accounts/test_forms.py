"""What the forms of the account flows refuse."""

import pytest
from sqlalchemy import select

from forum.app import create_app
from forum.models import Account
from tests.web.accounts.browser import ANA


@pytest.mark.usefixtures("ana")
def test_passwords_are_kept_as_argon2id(stored):
    assert stored(select(Account.password))[0].startswith("$argon2id$")


def test_outside_the_tests_a_password_costs_who_guesses_64_mebibytes_each(app):
    forum = create_app(app.config["FORUM"])
    assert "$m=65536,t=3,p=4$" in forum.extensions["security"].pwd_context.hash("herons")


@pytest.mark.parametrize("path", ["login", "register", "recover", "confirm"])
def test_a_form_without_its_token_is_refused(browser, path):
    browser.get(f"/account/{path}")
    refused = browser.client.post(f"/account/{path}", data=ANA)
    assert refused.status_code == 400
    assert "load the page again" in refused.text


def test_a_form_that_went_out_of_date_gives_back_what_was_written(browser):
    browser.get("/account/login")
    fields = {"reasoning": "It was <b>measured</b> twice.", "password": "a secret word"}
    own = browser.client.post("/account/login", data=fields, headers={"Origin": "http://localhost"})
    assert own.status_code == 400
    assert "It was &lt;b&gt;measured&lt;/b&gt; twice." in own.text
    assert "a secret word" not in own.text
    foreign = browser.client.post(
        "/account/login", data=fields, headers={"Origin": "http://evil.example"}
    )
    assert "measured" not in foreign.text


def test_forms_are_forms(browser):
    token = browser.token("/account/login")
    for body in ('"x"', "[1]", '{"email": {"a": 1}}', "{"):
        sent = browser.client.post(
            "/account/login",
            data=body,
            headers={"X-CSRFToken": token, "Content-Type": "application/json"},
        )
        assert sent.status_code == 415


@pytest.mark.parametrize("value", ["", "\x00", "a@b", "x" * 100_000, "\ud83d", "a b@example.org"])
def test_odd_values_are_refused_and_break_nothing(browser, value):
    for path in ("login", "register", "recover", "confirm"):
        sent = browser.send(
            f"/account/{path}",
            name=value.encode("utf-8", "replace").decode(),
            email=value.encode("utf-8", "replace").decode(),
            password=value.encode("utf-8", "replace").decode(),
        )
        assert sent.status_code in {200, 422}
