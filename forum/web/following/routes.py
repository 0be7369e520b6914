"""Following with one press, following no longer, and the list of what one follows."""

from collections.abc import Callable

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.following import following_page
from forum.services.following import follow, stop_following
from forum.unit_of_work import unit_of_work
from forum.web.limits import limited_post
from forum.web.pages import back, done
from forum.web.session import actor, login_required
from forum.web.subjects import found, named

following = Blueprint("following", __name__, url_prefix="/following")


@following.get("")
@login_required
def show() -> str:
    """Show what whoever is signed in follows."""
    return render_template("following/show.html", page=following_page(actor()))


@following.post("")
@login_required
@limited_post
def create() -> ResponseReturnValue:
    """Follow something."""
    subject = found()
    return _pressed(lambda: follow(actor(), subject), is_followed=True)


@following.post("/end")
@login_required
@limited_post
def destroy() -> ResponseReturnValue:
    """Follow something no longer."""
    kind, number = named()
    return _pressed(lambda: stop_following(actor(), kind, number), is_followed=False)


def _pressed(act: Callable[[], object], *, is_followed: bool) -> ResponseReturnValue:
    with unit_of_work():
        act()
    if "HX-Request" in request.headers:
        kind, number = named()
        return render_template(
            "following/_button.html", kind=kind, number=number, is_followed=is_followed
        )
    done(_("You follow it.") if is_followed else _("You follow it no longer."))
    return back(url_for("following.show"))
