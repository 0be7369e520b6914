"""What every answer tells the browser, on pages for everybody and on pages for one person."""

import re

import pytest

from forum.adapters.accounts import add_account
from forum.db import db
from forum.policy import Outsider
from forum.services.people import join
from forum.unit_of_work import unit_of_work

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; manifest-src 'self'"
)


@pytest.fixture
def make_forum(make_app):
    made = []

    def make(**settings):
        made.append(forum := make_app(**settings))

        @forum.get("/kept")
        def kept():
            return "for everybody"

        @forum.get("/broken")
        def broken():
            raise RuntimeError

        forum.testing = False
        return forum

    yield make
    for forum in made:
        with forum.app_context():
            db.engine.dispose()


def sign_in(client, base="http://localhost"):
    with unit_of_work():
        add_account(join(Outsider.OPERATOR, "Ana"), "ana@example.org", "seven quiet herons")
    page = client.get("/account/login", base_url=base)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)[1]
    return client.post(
        "/account/login",
        data={"email": "ana@example.org", "password": "seven quiet herons", "csrf_token": token},
        base_url=base,
        headers={"Referer": f"{base}/account/login"},
    )


@pytest.mark.parametrize(
    "path", ["/kept", "/account/login", "/no/such/page", "/account/change", "/broken"]
)
def test_every_answer_carries_the_headers(make_forum, path):
    headers = make_forum().test_client().get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Strict-Transport-Security" not in headers
    assert "Cookie" in headers["Vary"]


def test_only_pages_for_one_person_are_kept_out_of_caches(make_forum):
    client = make_forum().test_client()
    assert "Cache-Control" not in client.get("/kept").headers
    assert client.get("/account/login").headers["Cache-Control"] == "private, no-store"
    sign_in(client)
    assert client.get("/kept").headers["Cache-Control"] == "private, no-store"


def test_behind_tls_the_cookie_is_bound_to_the_host_and_to_tls(make_forum):
    client = make_forum(secure=True).test_client()
    answer = sign_in(client, "https://localhost")
    assert "max-age=63072000" in answer.headers["Strict-Transport-Security"]
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-forum=")
    for word in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert word in cookie
    assert "Domain" not in cookie


def test_on_a_laptop_the_cookie_is_kept_from_scripts_and_other_sites(make_forum):
    cookie = sign_in(make_forum().test_client()).headers["Set-Cookie"]
    assert cookie.startswith("forum=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
