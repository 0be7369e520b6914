"""Other ways of reading a thread: whole, by its evidence, its past, its news, on one page."""

from flask import Response, abort, render_template, request, stream_template, url_for
from flask.typing import ResponseReturnValue

from forum.queries.briefs import brief_page
from forum.queries.histories import history_page
from forum.queries.maps import map_page
from forum.queries.matrices import matrix_page
from forum.queries.news import news_since, revision_of
from forum.queries.outlines import outline_page
from forum.queries.threads import thread_by_id
from forum.services.visits import keep_visit
from forum.unit_of_work import unit_of_work
from forum.web.pages import back, number_given
from forum.web.session import actor, login_required, viewer
from forum.web.threads.freshness import fresh, unchanged
from forum.web.threads.room import threads


@threads.get("/<int:thread_id>/outline")
def outline(thread_id: int) -> ResponseReturnValue:
    """Show the whole thread as one nested list; a long one comes in pieces."""
    page = outline_page(thread_id, viewer())
    return Response(stream_template("threads/outline.html", page=page))


@threads.get("/<int:thread_id>/matrix")
def matrix(thread_id: int) -> str:
    """Show what the thread leans on, against the positions that lean on it."""
    page = matrix_page(thread_id, viewer(), request.args.get("after"))
    return render_template("threads/matrix.html", page=page)


@threads.get("/<int:thread_id>/map", endpoint="map")
def draw(thread_id: int) -> str:
    """Show the thread as a graph; its text is in the page."""
    return render_template("threads/map.html", page=map_page(thread_id, viewer()))


@threads.get("/<int:thread_id>/history")
def history(thread_id: int) -> str:
    """Show what happened in the thread, the latest first."""
    page = history_page(thread_id, viewer(), number_given(request.args.get("before")))
    return render_template("threads/history.html", page=page)


@threads.get("/<int:thread_id>/brief")
def brief(thread_id: int) -> str:
    """Show the thread on one page, made by rule."""
    return render_template("threads/brief.html", page=brief_page(thread_id, viewer()))


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
