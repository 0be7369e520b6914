"""Guided marking: one position at a time, and at the end what pulls against what.

Where one is stands in the address alone; what one passed is stored nowhere.
"""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from forum.queries.marking import marking_end, marking_page
from forum.queries.threads import thread_by_id
from forum.vocabulary import ThreadState
from forum.web.pages import number_given
from forum.web.session import actor, login_required, viewer
from forum.web.threads.room import threads


@threads.get("/<int:thread_id>/marking")
@login_required
def marking(thread_id: int) -> ResponseReturnValue:
    """Show the next position that one has not marked; the end where there is none."""
    after, at = number_given(request.args.get("after")), number_given(request.args.get("at"))
    is_open = thread_by_id(thread_id, viewer()).state is ThreadState.OPEN
    page = marking_page(thread_id, actor(), after=after, at=at) if is_open else None
    if page is None:
        return redirect(url_for("threads.end_marking", thread_id=thread_id), 303)
    return render_template("threads/marking.html", page=page)


@threads.get("/<int:thread_id>/marking/end")
@login_required
def end_marking(thread_id: int) -> str:
    """Show how far one came, and where one's marks pull against each other."""
    return render_template("threads/marking_end.html", page=marking_end(thread_id, actor()))
