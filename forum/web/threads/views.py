"""Other ways of reading a thread: whole, by its evidence, its past, its news, on one page."""

from collections.abc import Callable
from typing import Protocol

from flask import abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from forum.clock import now
from forum.queries.briefs import brief_page
from forum.queries.consistent import consistent_page
from forum.queries.forecasts import forecasts_page
from forum.queries.histories import history_page
from forum.queries.maps import map_page
from forum.queries.matrices import matrix_page
from forum.queries.news import news_since, revision_of
from forum.queries.opinions import grouped_at, opinions_page
from forum.queries.outlines import outline_page
from forum.queries.threads import ThreadHead, thread_by_id
from forum.services.visits import keep_visit
from forum.unit_of_work import unit_of_work
from forum.web.pages import back, number_given
from forum.web.session import actor, login_required, viewer, viewer_for_templates
from forum.web.threads.freshness import fresh, unchanged
from forum.web.threads.room import threads


class View(Protocol):
    """A page of a thread, whichever."""

    @property
    def thread(self) -> ThreadHead:
        """Return the thread whose page it is."""


@threads.get("/<int:thread_id>/outline")
def outline(thread_id: int) -> ResponseReturnValue:
    """Show the whole thread as one nested list, a long one in parts."""
    given = request.args
    first, sought = number_given(given.get("from")), number_given(given.get("position"))
    return _view(
        thread_id,
        "threads/outline.html",
        lambda: outline_page(thread_id, viewer(), first=first or 0, sought=sought),
    )


@threads.get("/<int:thread_id>/matrix")
def matrix(thread_id: int) -> ResponseReturnValue:
    """Show what the thread leans on, against the positions that lean on it."""
    after, first = request.args.get("after"), number_given(request.args.get("first")) or 0
    return _view(
        thread_id, "threads/matrix.html", lambda: matrix_page(thread_id, viewer(), after, first)
    )


@threads.get("/<int:thread_id>/map", endpoint="map")
def draw(thread_id: int) -> ResponseReturnValue:
    """Show the thread as a graph; its text is in the page."""
    return _view(thread_id, "threads/map.html", lambda: map_page(thread_id, viewer()))


@threads.get("/<int:thread_id>/opinions")
def opinions(thread_id: int) -> ResponseReturnValue:
    """Show who thinks what: groups of people who mark alike."""
    return _view(
        thread_id,
        "threads/opinions.html",
        lambda: opinions_page(thread_id, viewer()),
        grouped_at(thread_id),
    )


@threads.get("/<int:thread_id>/forecasts")
def forecasts(thread_id: int) -> ResponseReturnValue:
    """Show the forecasts of the thread by the days on which they are due."""
    return _view(
        thread_id,
        "threads/forecasts.html",
        lambda: forecasts_page(thread_id, viewer()),
        now().date(),
    )


@threads.get("/<int:thread_id>/camps")
def camps(thread_id: int) -> ResponseReturnValue:
    """Show which positions can be held together."""
    return _view(thread_id, "threads/camps.html", lambda: consistent_page(thread_id, viewer()))


@threads.get("/<int:thread_id>/history")
def history(thread_id: int) -> ResponseReturnValue:
    """Show what happened in the thread, the latest first."""
    before = number_given(request.args.get("before"))
    return _view(
        thread_id, "threads/history.html", lambda: history_page(thread_id, viewer(), before)
    )


@threads.get("/<int:thread_id>/brief")
def brief(thread_id: int) -> ResponseReturnValue:
    """Show the thread on one page, made by rule."""
    return _view(thread_id, "threads/brief.html", lambda: brief_page(thread_id, viewer()))


@threads.get("/<int:thread_id>/news")
def news(thread_id: int) -> ResponseReturnValue:
    """Tell in a few words what others did since an event."""
    if (same := unchanged(thread_id)) is not None:
        return same
    revision, since = revision_of(thread_id, viewer()), number_given(request.args.get("since"))
    if revision is None or since is None:
        abort(404)
    told = news_since(thread_id, since, viewer())
    return fresh(render_template("threads/news.html", news=told), revision)


@threads.post("/<int:thread_id>/visit")
@login_required
def visit(thread_id: int) -> ResponseReturnValue:
    """Keep that somebody has read a thread."""
    thread, until = thread_by_id(thread_id, viewer()), number_given(request.form.get("until"))
    with unit_of_work():
        keep_visit(actor(), thread, until)
    return back(url_for("threads.show", thread_id=thread_id))


def _view(
    thread_id: int, template: str, read: Callable[[], View], *more: object
) -> ResponseReturnValue:
    """Show a thread in one way, unless the browser has it as it is; ``more`` it depends on."""
    own = (*viewer_for_templates().told, *more)
    if (same := unchanged(thread_id, *own)) is not None:
        return same
    page = read()
    return fresh(render_template(template, page=page), page.thread.revision, *own)
