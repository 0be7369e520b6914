"""Fetching an article from the address that an organiser named, and bringing it in."""

import logging
from datetime import timedelta

from flask import current_app
from sqlalchemy import select

from forum.adapters.documents import extract_safely
from forum.adapters.fetching import Page, UnwantedError, fetch
from forum.clock import now
from forum.db import db
from forum.errors import Refusal
from forum.extraction import Extraction
from forum.models import Article, Fetch
from forum.services.articles import ArticleDraft, bring_in
from forum.services.editions import correct_article
from forum.unit_of_work import unit_of_work
from forum.vocabulary import FetchState
from forum.wording import N_

logger = logging.getLogger(__name__)

SILENCE = timedelta(minutes=1)  # longer than any step takes: after it nobody is at work
_AT_WORK = (FetchState.FETCHING, FetchState.READING)
_ENDED = frozenset({FetchState.DONE, FetchState.FAILED, FetchState.CANCELLED})


def fetch_article(fetch_id: int) -> None:
    """Bring in what an organiser asked for; how far it is, and why it failed, is in the row."""
    try:
        page = _fetched(fetch_id)
        _note(fetch_id, FetchState.READING, len(page.content))
        _store(fetch_id, page, _found(fetch_id, page))
    except UnwantedError:
        return
    except Refusal as refusal:
        _fail(fetch_id, refusal.message, dict(refusal.values))
    except Exception:
        logger.exception("fetching %d failed", fetch_id)
        _fail(fetch_id, N_("Something went wrong here, not on the site. Paste the article."), {})


def end_silent_fetches() -> None:
    """Say so where the process that fetched was ended in the middle; a second end finds none."""
    silent = select(Fetch.id).where(Fetch.state.in_(_AT_WORK), Fetch.changed_at < now() - SILENCE)
    for fetch_id in db.session.scalars(silent).all():
        _fail(fetch_id, N_("The forum was restarted while it was at this page. Try again."), {})


def _found(fetch_id: int, page: Page) -> Extraction:
    """Return what is found in a page; forecasts count from the day that the organiser gave."""
    written_on = db.session.get_one(Fetch, fetch_id).written_on
    db.session.rollback()
    return extract_safely(page.content, page.form, written_on=written_on)


def _fetched(fetch_id: int) -> Page:
    """Fetch the page; the row says whether it is still wanted, and learns how much has come."""
    _note(fetch_id, FetchState.FETCHING, 0)
    url = db.session.get_one(Fetch, fetch_id).url
    db.session.rollback()
    written = 0

    def told(size: int) -> bool:
        nonlocal written
        if size == written:
            return _is_wanted(fetch_id)
        written = size
        return _note(fetch_id, FetchState.FETCHING, size)

    return fetch(url, told, loopback=current_app.config["FORUM"].fetch_loopback)


def _is_wanted(fetch_id: int) -> bool:
    """Tell whether nobody has ended the fetching; no transaction stays open meanwhile."""
    wanted = db.session.get_one(Fetch, fetch_id, populate_existing=True).state not in _ENDED
    db.session.rollback()
    return wanted


def _note(fetch_id: int, state: FetchState, size: int) -> bool:
    """Write down how far it is; tell whether it is still wanted, and stop where it is not."""
    with unit_of_work():
        row = db.session.get_one(Fetch, fetch_id, with_for_update=True)
        if row.state in _ENDED:
            raise UnwantedError
        row.state, row.size, row.changed_at = state, size, now()
    return True


def _store(fetch_id: int, page: Page, found: Extraction) -> None:
    with unit_of_work():
        row = db.session.get_one(Fetch, fetch_id, with_for_update=True)
        if row.state in _ENDED:
            raise UnwantedError
        row.article_id = _stored(row, page, found).id
        row.state, row.changed_at = FetchState.DONE, now()


def _stored(row: Fetch, page: Page, found: Extraction) -> Article:
    if row.corrects_id is not None:
        article = db.session.get_one(Article, row.corrects_id)
        correct_article(row.asked_by, article, found, note="")
        return article
    draft = ArticleDraft(row.title, row.authors, page.url, row.written_on)
    return bring_in(row.asked_by, draft, found)


def _fail(fetch_id: int, refusal: str, values: dict[str, object]) -> None:
    with unit_of_work():
        row = db.session.get_one(Fetch, fetch_id, with_for_update=True)
        if row.state not in _ENDED:
            row.state, row.changed_at = FetchState.FAILED, now()
            row.refusal, row.values = refusal, values
