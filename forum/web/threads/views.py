"""Other ways of reading a thread: the outline."""

from flask import Response, stream_template
from flask.typing import ResponseReturnValue

from forum.queries.outlines import outline_page
from forum.web.session import viewer
from forum.web.threads.room import threads


@threads.get("/<int:thread_id>/outline")
def outline(thread_id: int) -> ResponseReturnValue:
    """Show the whole thread as one nested list; a long one comes in pieces."""
    page = outline_page(thread_id, viewer())
    return Response(stream_template("threads/outline.html", page=page))
