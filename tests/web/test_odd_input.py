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
# In a round each field gets another value; on SQLite each gets each at every address in the end.
ROUNDS = {"sqlite": range(14), "postgresql": range(0, 15, 3)}


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


class Values:
    """Odd values in turn, so that each field gets another one."""

    def __init__(self, first):
        self.turn = count(first)

    def of(self, fields):
        return {field: ODD[next(self.turn) % len(ODD)] for field in fields}


@pytest.mark.parametrize(
    ("engine", "first"),
    [(engine, first) for engine, rounds in ROUNDS.items() for first in rounds],
    indirect=["engine"],
    ids=count(),
)
def test_odd_values_never_break_a_page(app, visit, world, first):
    values = Values(first)
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
        answer = browser.get(address, query_string=(given := values.of(names)))
        assert answer.status_code < 500, (address, given)
    fields = (
        "claim", "reasoning", "stance", "target", "submission", "evidence", "evidence_stance",
        "locator", "note", "says", "source_title", "source_publisher", "source_issued",
        "source_url", "source_authors", "value", "unit", "period", "change", "baseline", "kind",
        "speaker", "question", "passage", "reason", "summary", "words", "answer", "next", "version",
        "text", "format", "title", "authors", "url", "written_on", "position", "role", "author_id",
    )  # fmt: skip
    token = browser.token()
    for address in addresses(app, "POST"):
        given = values.of(fields)
        answer = browser.post(address, data=given | {"csrf_token": token})
        assert answer.status_code < 500, (address, given)


@pytest.mark.parametrize("odd", ["\x00", "x" * 9_000, "💥", "%00", "a/../b"])
def test_odd_addresses_are_not_found(visit, odd):
    for room in ("people", "articles", "threads", "positions", "evidence", "static"):
        assert visit().get(f"/{room}/{odd}").status_code in {400, 404}
