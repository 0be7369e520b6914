"""Reading what waits."""

from flask import Blueprint, render_template

from forum.queries.inbox import inbox_page
from forum.web.session import actor, login_required

inbox = Blueprint("inbox", __name__, url_prefix="/inbox")


@inbox.get("")
@login_required
def show() -> str:
    """Show what waits for whoever is signed in."""
    return render_template("inbox/show.html", page=inbox_page(actor()))
