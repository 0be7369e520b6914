"""Marking support or rebuttal of a position, and taking the mark back."""

from collections.abc import Callable

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from forum.queries.positions import position_by_id, position_row
from forum.services.marks import mark_position, take_back_mark
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Stance
from forum.web.limits import limited_post
from forum.web.pages import back
from forum.web.session import actor, login_required, viewer

marks = Blueprint("marks", __name__, url_prefix="/positions/<int:position_id>/mark")


@marks.post("")
@login_required
@limited_post
def create(position_id: int) -> ResponseReturnValue:
    """Mark a position."""
    position, stance = position_by_id(position_id, viewer()), request.form.get("stance", "")
    if stance not in set(Stance):
        abort(400)
    return _marked(position_id, lambda: mark_position(actor(), position, Stance(stance)))


@marks.post("/withdrawal")
@login_required
@limited_post
def destroy(position_id: int) -> ResponseReturnValue:
    """Take a mark back."""
    position = position_by_id(position_id, viewer())
    return _marked(position_id, lambda: take_back_mark(actor(), position))


def _marked(position_id: int, act: Callable[[], object]) -> ResponseReturnValue:
    with unit_of_work():
        act()
    if "HX-Request" in request.headers:
        return render_template("positions/_marks.html", row=position_row(position_id, viewer()))
    return back(url_for("positions.show", position_id=position_id))
