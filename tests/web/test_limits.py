"""How often somebody may try, and what they are told when it was too often."""

import re

import pytest

from forum.adapters.accounts import add_account
from forum.db import db
from forum.policy import Outsider
from forum.services.people import join
from forum.unit_of_work import unit_of_work
from forum.web import limits
from forum.web.accounts import flows


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(flows, "_EQUAL", 0)


@pytest.fixture
def make_forum(make_app):
    made = []

    def make(**settings):
        made.append(forum := make_app(**settings))
        for name in ("first", "second"):
            forum.add_url_rule(f"/{name}", name, limits.limited_post(_say), methods=["GET", "POST"])
        return forum

    yield make
    for forum in made:
        with forum.app_context():
            db.engine.dispose()


def _say():
    return "said"


def send(client, path, address="192.0.2.1", **fields):
    """Send a form with its token, from an address."""
    environ = {"REMOTE_ADDR": address}
    page = client.get("/account/login", environ_base=environ)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)
    if token is None:  # signed in: the page for a new password has a form
        page = client.get("/account/change", environ_base=environ)
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)
    return client.post(path, data=fields | {"csrf_token": token[1]}, environ_base=environ)


def statuses(times, client, path, **given):
    return [send(client, path, **given).status_code for _ in range(times)]


def test_signing_in_is_limited_for_each_network(make_forum):
    client = make_forum(login_limit="3 per minute").test_client()
    tries = [
        send(client, "/account/login", email=f"a{n}@example.org", password="x").status_code
        for n in range(4)
    ]
    assert tries == [422, 422, 422, 429]
    assert statuses(1, client, "/account/login", address="192.0.2.2") == [422]


def test_only_what_failed_counts(make_forum):
    forum = make_forum(login_limit="2 per minute")
    with unit_of_work():
        add_account(join(Outsider.OPERATOR, "ana"), "ana@example.org", "seven quiet herons")
    ana = {"email": "ana@example.org", "password": "seven quiet herons"}
    for _ in range(4):
        assert statuses(1, forum.test_client(), "/account/login", **ana) == [302]


def test_one_address_is_limited_from_everywhere(make_forum):
    client = make_forum(login_limit="1 per minute; 1 per hour").test_client()
    tries = [
        send(client, "/account/login", f"192.0.2.{n}", email=email).status_code
        for n, email in enumerate(["ana@example.org"] * 3 + [" ANA@example.org"] * 3)
    ]
    assert tries == [422] * 5 + [429]
    assert statuses(1, client, "/account/login", address="192.0.2.9", email="b@c.org") == [422]


def test_what_a_proxy_writes_for_an_address_may_be_anything(make_forum):
    client = make_forum(login_limit="1 per minute").test_client()
    assert statuses(2, client, "/account/login", address="unknown") == [422, 429]


def test_a_home_network_of_ipv6_is_one_network(make_forum):
    client = make_forum(login_limit="2 per minute").test_client()
    tries = [
        send(client, "/account/login", address=f"2001:db8::{n}").status_code for n in range(1, 4)
    ]
    assert tries == [422, 422, 429]
    assert statuses(1, client, "/account/login", address="2001:db8:0:1::1") == [422]


def test_the_page_says_when_to_try_again(make_forum):
    client = make_forum(login_limit="1 per minute").test_client()
    send(client, "/account/login")
    refused = send(client, "/account/login")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 61
    assert re.search(r"Try again in (\d+ seconds?|1 minute)", refused.text)
    assert refused.headers["Cache-Control"] == "private, no-store"


def test_looking_at_a_page_is_never_limited(make_forum):
    client = make_forum(login_limit="1 per minute", post_limit="1 per minute").test_client()
    assert {client.get("/account/login").status_code for _ in range(5)} == {200}
    assert {client.get("/first").status_code for _ in range(5)} == {200}


def test_letters_of_every_kind_have_one_budget(make_forum):
    client = make_forum(register_limit="2 per hour").test_client()
    assert statuses(1, client, "/account/recover", email="a@example.org") == [200]
    assert statuses(1, client, "/account/confirm", email="a@example.org") == [200]
    assert statuses(1, client, "/account/register", email="a@example.org") == [429]


def test_contributions_of_every_kind_have_one_budget_for_each_person(make_forum):
    forum = make_forum(post_limit="2 per minute")
    people = []
    for name in ("ana", "ben"):
        with unit_of_work():
            add_account(join(Outsider.OPERATOR, name), f"{name}@example.org", "seven quiet herons")
        people.append(client := forum.test_client())
        send(client, "/account/login", email=f"{name}@example.org", password="seven quiet herons")
    ana, ben = people
    assert statuses(2, ana, "/first") == [200, 200]
    assert statuses(1, ana, "/second") == [429]
    assert statuses(1, ben, "/second") == [200], "from the same network"


def test_a_request_without_its_token_does_not_count(make_forum):
    client = make_forum(login_limit="1 per minute").test_client()
    for _ in range(3):
        assert client.post("/account/login").status_code == 400
    assert statuses(1, client, "/account/login") == [422]


def test_an_empty_setting_is_no_limit(make_forum):
    client = make_forum(login_limit="", register_limit="", post_limit="").test_client()
    assert set(statuses(15, client, "/account/login")) == {422}
    assert set(statuses(15, client, "/first")) == {200}


def test_limits_hold_when_valkey_is_gone(make_forum):
    pytest.importorskip("redis", reason="redis is not installed")
    client = make_forum(login_limit="2 per minute", redis_url="redis://127.0.0.1:1").test_client()
    assert statuses(3, client, "/account/login") == [422, 422, 429]
