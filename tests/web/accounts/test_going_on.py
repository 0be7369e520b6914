"""Where one goes after signing in: a page of this forum, or nowhere."""

import json
import re
from urllib.parse import urljoin, urlsplit

import pytest

from forum.web.pages import own_path
from tests.web.accounts.browser import SIGN_IN

HOSTILE = [
    "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "///evil.example",
    "/%09/evil.example", "/\t/evil.example", "https:evil.example", "https:/evil.example", "@evil.example",
    "javascript:alert(1)", "http://localhost@evil.example/", "/\r\nLocation: https://evil.example/",
    " https://evil.example/", "\x01https://evil.example/", "http://[", "http://localhost:x/", "evil.example",
    "http://localhost/", "/account/login?next=/account/login", "",
]  # fmt: skip


def hostile(shared):
    lines = (shared / "data/hostile/redirect.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["p"] for line in lines]


def leads_away(location):
    """Tell whether a browser would leave the forum: it drops controls and turns backslashes."""
    read = re.sub(r"[\x00-\x20]", "", location).replace("\\", "/")
    found = urlsplit(urljoin("http://localhost/account/login", read))
    return found.scheme != "http" or found.netloc != "localhost"


@pytest.mark.parametrize("where", HOSTILE)
def test_the_sign_in_page_offers_no_way_elsewhere(browser, where):
    page = browser.get("/account/login", query_string={"next": where})
    assert page.status_code == 200
    offered = re.search(r'name="next"[^>]*value="([^"]*)"', page.text)[1]
    assert not leads_away(offered)


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("engine", ["sqlite"])  # the address is never stored
@pytest.mark.parametrize("where", HOSTILE)
def test_next_leads_to_this_forum_or_nowhere(browser, where):
    page = browser.get("/account/login")
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)[1]
    sent = browser.client.post(
        "/account/login",
        query_string={"next": where},
        data=SIGN_IN | {"csrf_token": token, "next": where},
    )
    assert sent.status_code == 302
    assert not leads_away(sent.location)
    assert not sent.location.startswith("/account")


def test_no_known_trick_passes_for_a_path_of_this_forum(app, shared):
    away = [where for where in hostile(shared) if own_path(where) and leads_away(own_path(where))]
    assert away == []
