"""Answering at once where nothing has changed: one number tells a thread's pages apart."""

from hashlib import sha256

from flask import Response, make_response, request, session
from flask_babel import get_locale

from forum.queries.news import revision_of
from forum.web.assets import asset
from forum.web.session import session_mark, viewer, viewer_for_templates


def unchanged(thread_id: int) -> Response | None:
    """Return "not modified" if that is what the browser has; one query, and only if it asks."""
    if not request.if_none_match or "_flashes" in session:
        return None
    revision = revision_of(thread_id, viewer())
    if revision is None or not request.if_none_match.contains(_tag(revision)):
        return None
    return _tagged(Response(status=304), revision)


def fresh(page: str, revision: int) -> Response:
    """Return a page that its browser may ask about again."""
    return _tagged(make_response(page), revision)


def _tagged(answer: Response, revision: int) -> Response:
    answer.set_etag(_tag(revision))
    answer.cache_control.no_cache = True
    return answer


def _tag(revision: int) -> str:
    """Return what a page depends on: thread, view, page, language, viewer, and this release."""
    waiting = viewer_for_templates().waiting  # told in the masthead
    own = (session_mark(), waiting, asset("css/forum.css"))
    parts = (revision, request.full_path, get_locale(), *own)
    return sha256("\0".join(map(str, parts)).encode()).hexdigest()[:24]
