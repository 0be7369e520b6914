"""Other ways of reading a thread: outline, evidence matrix, brief."""

from flask import Response, render_template, request, stream_template
from flask.typing import ResponseReturnValue

from forum.queries.briefs import brief_page
from forum.queries.matrices import matrix_page
from forum.queries.outlines import outline_page
from forum.web.session import viewer
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


@threads.get("/<int:thread_id>/brief")
def brief(thread_id: int) -> str:
    """Show the thread on one page, made by rule."""
    return render_template("threads/brief.html", page=brief_page(thread_id, viewer()))
