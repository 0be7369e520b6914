"""Odd values in every field and address: refused in words, never a broken page."""

from itertools import count

import pytest

from forum.services.flags import raise_flag
from forum.vocabulary import FlagReason, Stance
from tests.factories import (
    a_participant,
    a_position,
    act,
    an_administrator,
    an_article,
    an_evidence_item,
)

ODD = [
    "",
    " ",
    "\x00",
    "-1",
    "9" * 40,
    "1e400",
    "NaN",
    "x" * 30_000,
    "💥\u202e\u200b",
    "' OR 1=1 --",
    "../../etc/passwd",
    "<b>%s</b>",
    "http://[",
    "javascript:alert(1)",
]
# Where the two engines themselves differ; what the pages make of the rest is the same on both.
ODD_TO_ENGINES = ["\x00", "-1", "9" * 40, "x" * 30_000, "💥\u202e\u200b"]


@pytest.fixture
def world(app):
    """One of everything, and an administrator to meddle with it."""
    position = a_position()
    a_position(target=position, stance=Stance.SUPPORT)
    act(raise_flag, a_participant(), position, FlagReason.SPAM)
    an_evidence_item()
    an_article()
    return position


def addresses(app, method):
    urls = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if method in rule.methods and not rule.endpoint.startswith(("security.", "assets.")):
            values = {name: "x" if name == "name" else 1 for name in rule.arguments}
            yield urls.build(rule.endpoint, values)


@pytest.mark.parametrize(
    ("engine", "odd"),
    [("sqlite", odd) for odd in ODD] + [("postgresql", odd) for odd in ODD_TO_ENGINES],
    indirect=["engine"],
    ids=count(),
)
def test_odd_values_never_break_a_page(app, visit, world, odd):
    browser = visit(an_administrator())
    names = (
        "order",
        "after",
        "thread",
        "target",
        "stance",
        "position",
        "evidence",
        "next",
        "page",
        "at",
        "q",
        "kind",
    )
    for address in addresses(app, "GET"):
        answer = browser.get(address, query_string=dict.fromkeys(names, odd))
        assert answer.status_code < 500, address
    fields = {
        "claim", "reasoning", "stance", "target", "submission", "evidence", "evidence_stance",
        "locator", "note", "says", "source_title", "source_publisher", "source_issued",
        "source_url", "source_authors", "value", "unit", "period", "change", "baseline", "kind",
        "speaker", "question", "passage", "reason", "summary", "words", "answer", "next", "version",
        "text", "format", "title", "authors", "url", "written_on", "position", "role", "author_id",
    }  # fmt: skip
    sent = dict.fromkeys(fields, odd) | {"csrf_token": browser.token()}
    for address in addresses(app, "POST"):
        answer = browser.post(address, data=sent)
        assert answer.status_code < 500, address


@pytest.mark.parametrize("odd", ["\x00", "x" * 9_000, "💥", "%00", "a/../b"])
def test_odd_addresses_are_not_found(visit, odd):
    for room in ("people", "articles", "threads", "positions", "evidence", "static"):
        assert visit().get(f"/{room}/{odd}").status_code in {400, 404}
