"""Answering at once where nothing has changed: one number tells a thread's pages apart."""

from hashlib import sha256

from flask import Response, make_response, request, session
from flask_babel import get_locale

from forum.queries.news import revision_of
from forum.web.assets import asset
from forum.web.session import session_mark, viewer


def unchanged(thread_id: int, *own: object) -> Response | None:
    """Return "not modified" if that is what the browser has; one query, and only if it asks.

    ``own`` is what else of the viewer the page tells.
    """
    if not request.if_none_match or "_flashes" in session:
        return None
    revision = revision_of(thread_id, viewer())
    if revision is None or not request.if_none_match.contains(_tag(revision, *own)):
        return None
    return _tagged(Response(status=304), revision, *own)


def fresh(page: str, revision: int, *own: object) -> Response:
    """Return a page that its browser may ask about again."""
    return _tagged(make_response(page), revision, *own)


def _tagged(answer: Response, revision: int, *own: object) -> Response:
    answer.set_etag(_tag(revision, *own))
    answer.cache_control.no_cache = True
    return answer


def _tag(revision: int, *own: object) -> str:
    """Return what a page depends on: thread, view, page, language, viewer, and this release."""
    release = asset("css/forum.css")
    parts = (revision, request.full_path, get_locale(), session_mark(), release, *own)
    return sha256("\0".join(map(str, parts)).encode()).hexdigest()[:24]
