"""Reading what one was told, and saying that one has read it."""

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.notifications import news_page
from forum.services.notifications import read_notifications
from forum.web.pages import number_given, pressed
from forum.web.session import actor, login_required

notifications = Blueprint("notifications", __name__, url_prefix="/notifications")


@notifications.get("")
@login_required
def show() -> str:
    """Show what whoever is signed in was told, the latest or beside another page of it."""
    before, after = (number_given(request.args.get(name)) for name in ("before", "after"))
    page = news_page(actor(), before=before, after=after)
    return render_template("notifications/show.html", page=page)


@notifications.post("/reading")
@login_required
def read() -> ResponseReturnValue:
    """Keep that all on the page is read; what is on others, or happened since, stays unread."""
    since, until = (number_given(request.form.get(name)) for name in ("since", "until"))
    if since is None or until is None:
        abort(400)
    return pressed(
        lambda: read_notifications(actor(), since, until),
        _("What was on that page is marked as read."),
        url_for("notifications.show"),
    )
