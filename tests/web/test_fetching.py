"""Fetching an article from its address: the guard, the budget, the job, and thinking better."""

import threading
import time
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from forum import jobs
from forum.adapters.fetching import UnwantedError, client, fetch
from forum.adapters.fetching.refusals import refusal_of
from forum.clock import now
from forum.db import db
from forum.errors import UnreadableDocumentError
from forum.jobs.fetches import end_silent_fetches
from forum.models import Article, Candidate, Event, Fetch
from forum.services.articles import ArticleDraft
from forum.services.fetches import ask_fetch
from forum.vocabulary import DocumentFormat, EventKind, FetchState
from tests import documents
from tests.factories.acting import act
from tests.factories.people import a_participant, an_organiser

PAGES = {
    "/article": ("text/html; charset=utf-8", documents.as_html()),
    "/article.pdf": ("application/pdf", documents.as_pdf()),
    "/article.docx": ("application/octet-stream", documents.as_docx()),
    "/article.md": ("text/markdown", documents.as_markdown()),
    "/picture": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "/private/article": ("text/html", documents.as_html()),
}
TURNS = {
    "/old": "/article",
    "/round": "/round",
    "/inside": "http://10.0.0.1/",
    "/file": "file:///etc/passwd",
}


class Site(BaseHTTPRequestHandler):
    """A small web site with every kind of page."""

    def do_GET(self):
        if self.path in PAGES:
            kind, content = PAGES[self.path]
            self._answer(200, content, **{"Content-Type": kind})
        elif self.path in TURNS:
            self._answer(302, b"", Location=TURNS[self.path])
        elif self.path == "/robots.txt":
            rules = "User-agent: *\nDisallow: /private\n"
            self._answer(200, rules.encode(), **{"Content-Type": "text/plain"})
        elif self.path in {"/endless", "/drip"}:
            self._without_end(b"x" * 100_000 if self.path == "/endless" else b"x")
        else:
            self._answer(404, b"Not here")

    def _answer(self, status, content, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _without_end(self, piece):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0 if len(piece) > 1 else 0.1)
        except OSError:
            return

    def log_message(self, *given):
        """Say nothing."""


@contextmanager
def web_site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def web():
    with web_site() as base:
        yield base


def refusal(url, *, loopback=False):
    """Return what the guarded client says of an address; in a child it says the same."""
    with pytest.raises(client.CannotFetchError) as refused:
        client.Client(lambda _size: None, loopback=loopback).get(url)
    return str(refusal_of(refused.value.why, **refused.value.values))


def refusal_of_the_child(url, **more):
    began = time.monotonic()
    with pytest.raises(UnreadableDocumentError) as refused:
        fetch(url, lambda _size: True, **more)
    assert time.monotonic() - began < 13
    return str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/",
        "http://localhost/",
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://017700000001/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fd00::1]/",
    ],
)
def test_no_address_of_the_inside_is_fetched(url):
    assert "private network" in refusal(url)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.org/", "gopher://x", "//example.org/", "example.org",
     "http://", "http://user:word@example.org/", "http://[::1", "javascript:alert(1)"],
)  # fmt: skip
def test_only_whole_addresses_of_the_web_are_fetched(url):
    assert "whole address" in refusal(url)


def test_a_page_is_fetched_and_followed_where_it_turns(web):
    page = fetch(f"{web}/old", lambda _size: True, loopback=True)
    assert (page.content, page.form, page.url) == (
        documents.as_html(),
        DocumentFormat.HTML,
        f"{web}/article",
    )


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/missing", "answers “404”"),
        ("/round", "without end"),
        ("/inside", "private network"),
        ("/file", "whole address"),
        ("/picture", "image/png"),
        ("/private/article", "robots.txt"),
        ("/endless", "larger than 5 MB"),
    ],
)
def test_what_cannot_be_fetched_ends_in_a_clear_sentence(web, path, words):
    assert words in refusal(web + path, loopback=True)


def test_a_child_says_the_same_and_keeps_the_same_guard(web):
    assert "private network" in refusal_of_the_child(f"{web}/article")
    assert "answers “404”" in refusal_of_the_child(f"{web}/missing", loopback=True)


def test_a_page_that_drips_is_given_up(web, monkeypatch):
    monkeypatch.setattr(client, "BUDGET_SECONDS", 1)
    assert "longer than 10 seconds" in refusal(f"{web}/drip", loopback=True)
    drip = refusal_of_the_child(f"{web}/drip", loopback=True, patience=2)
    assert "longer than 10 seconds" in drip


def test_no_proxy_of_the_environment_is_used(web, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", web)
    monkeypatch.setenv("http_proxy", web)
    assert "private network" in refusal("http://10.0.0.1/article")
    assert "private network" in refusal_of_the_child("http://10.0.0.1/article")


def test_a_page_that_nobody_wants_any_more_is_let_go(web):
    began = time.monotonic()
    with pytest.raises(UnwantedError):
        fetch(f"{web}/drip", lambda _size: time.monotonic() - began < 1, loopback=True)
    assert time.monotonic() - began < 5


@pytest.fixture
def fetching(app, make_app, web):
    """A forum that may fetch from this machine, with an organiser at its desk."""
    from tests.conftest import Client

    other = make_app(fetch_loopback=True)
    organiser = an_organiser()
    return Client(other, other.response_class).sign_in(organiser), other, organiser


@pytest.mark.parametrize("path", ["/article", "/article.pdf", "/article.docx", "/article.md"])
def test_an_article_is_fetched_in_a_job_and_brought_in(fetching, web, path):
    client, app, _organiser = fetching
    asked = client.send("/organise/articles", url=web + path, format="auto")
    assert asked.status_code == 303
    assert "Waiting" in client.get(asked.location).text
    jobs.run_all(app)
    there = client.get(asked.location)
    assert there.location.endswith(f"/organise/articles/{db.session.query(Article).one().id}")
    article = db.session.query(Article).one()
    assert (article.title, article.url) == (documents.TITLE, web + path)
    asked = db.session.query(Candidate).filter_by(kind="question").order_by("place")
    assert [candidate.text for candidate in asked] == documents.QUESTIONS
    kinds = {event.kind for event in db.session.query(Event)}
    assert {EventKind.FETCH_ASKED, EventKind.ARTICLE_BROUGHT_IN} <= kinds


def test_what_went_wrong_is_said_and_what_was_typed_is_kept(fetching, web):
    client, app, _organiser = fetching
    given = {"url": f"{web}/missing", "title": "My own title", "authors": "Ida Roth"}
    asked = client.send("/organise/articles", format="auto", **given)
    jobs.run_all(app)
    page = client.get(asked.location).text
    assert "answers “404”" in page
    assert all(words in page for words in given.values())
    assert db.session.query(Article).count() == 0


def test_fetching_is_cancelled_before_anything_is_stored(fetching, web):
    client, app, _organiser = fetching
    asked = client.send("/organise/articles", url=f"{web}/article", format="auto")
    assert client.send(f"{asked.location}/cancellation").status_code == 303
    jobs.run_all(app)
    assert db.session.query(Fetch).one().state is FetchState.CANCELLED
    assert db.session.query(Article).count() == 0
    assert "Cancelled" in client.get(asked.location).text
    again = client.send(f"{asked.location}/cancellation")
    assert again.status_code == 303
    assert db.session.query(Event).filter_by(kind=EventKind.FETCH_CANCELLED).count() == 1


def test_a_fetching_whose_process_was_ended_says_so_and_can_be_tried_again(fetching):
    client, _app, organiser = fetching
    addresses = []
    for minutes in (2, 0):
        asked = act(ask_fetch, organiser, ArticleDraft(url=f"http://example.org/{minutes}"))
        row = db.session.get_one(Fetch, asked.id)
        row.state, row.changed_at = FetchState.READING, now() - timedelta(minutes=minutes)
        addresses.append(f"/organise/fetches/{row.id}")
        db.session.commit()
    end_silent_fetches()
    ended, going_on = (client.get(address).text for address in addresses)
    assert "was restarted" in ended
    assert 'value="http://example.org/2"' in ended
    assert "Reading" in going_on


def test_an_address_that_is_none_is_refused_before_any_job(fetching):
    client, _app, _organiser = fetching
    answer = client.send("/organise/articles", url="example.org/article", format="auto")
    assert answer.status_code == 422
    assert "whole address" in answer.text
    assert db.session.query(Fetch).count() == 0


def test_only_organisers_fetch(visit):
    person = visit(a_participant())
    assert person.send("/organise/articles", url="http://example.org/").status_code == 403
    assert person.get("/organise/fetches/1").status_code == 403


def test_a_page_on_which_nothing_can_be_read_fails_in_words(fetching, web):
    client, app, _organiser = fetching
    PAGES["/empty"] = ("text/html", b"<html><script>x()</script></html>")
    asked = client.send("/organise/articles", url=f"{web}/empty", format="auto")
    jobs.run_all(app)
    assert db.session.query(Fetch).one().state is FetchState.FAILED
    assert "no text" in client.get(asked.location).text
