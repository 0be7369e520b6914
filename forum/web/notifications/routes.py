"""Reading what one was told, and saying that one has read it."""

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.notifications import notification_rows
from forum.services.notifications import read_notifications
from forum.web.pages import number_given, pressed
from forum.web.session import actor, login_required

notifications = Blueprint("notifications", __name__, url_prefix="/notifications")


@notifications.get("")
@login_required
def show() -> str:
    """Show what whoever is signed in was told."""
    return render_template("notifications/show.html", rows=notification_rows(actor()))


@notifications.post("/reading")
@login_required
def read() -> ResponseReturnValue:
    """Keep that all on the page is read; what happened since stays unread."""
    until = number_given(request.form.get("until"))
    if until is None:
        abort(400)
    return pressed(
        lambda: read_notifications(actor(), until),
        _("All marked as read."),
        url_for("notifications.show"),
    )
