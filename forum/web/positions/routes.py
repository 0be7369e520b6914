"""Reading and withdrawing positions."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.policy import Action, require
from forum.queries.comparisons import neighbours
from forum.queries.explanations import strength_page
from forum.queries.focus import focus_page
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.reasoning.ranking import without_marks
from forum.services.positions import withdraw_position
from forum.web.fields import AgreeForm
from forum.web.pages import acted, done
from forum.web.positions.room import positions
from forum.web.session import actor, login_required, viewer
from forum.web.threads.choosing import came_from, chosen_given, order_given


@positions.get("/positions/<int:position_id>")
def show(position_id: int) -> str:
    """Show a position in focus: what it answers, and what answers it."""
    came, page = came_from(request.args), focus_page(position_id, viewer())
    beside = None
    if came:
        position = position_by_id(position_id, viewer(), Action.THREAD_READ)
        order = order_given(came)
        order = without_marks(order) if page.thread.hides_marks else order
        beside = neighbours(position, order, chosen_given(came))
    return render_template("positions/show.html", page=page, came=came, beside=beside)


@positions.get("/positions/<int:position_id>/strength")
def strength(position_id: int) -> str:
    """Show why a position is as strong as it is."""
    return render_template("positions/strength.html", page=strength_page(position_id, viewer()))


@positions.get("/positions/<int:position_id>/withdrawal/new")
@login_required
def ask_withdrawal(position_id: int) -> str:
    """Ask whether to take a position back."""
    require(actor(), Action.POSITION_WITHDRAW, position_by_id(position_id, viewer()))
    return _about(position_id, "positions/withdrawal.html", AgreeForm())


@positions.post("/positions/<int:position_id>/withdrawal")
@login_required
def withdraw(position_id: int) -> ResponseReturnValue:
    """Take a position back."""
    position, form = position_by_id(position_id, viewer()), AgreeForm()
    if acted(form, lambda: withdraw_position(actor(), position)) is None:
        return _about(position_id, "positions/withdrawal.html", form), 422
    done(_("Your position is withdrawn. What others answered stays."))
    return redirect(url_for("positions.show", position_id=position_id), 303)


def _about(position_id: int, template: str, form: AgreeForm) -> str:
    row = position_row(position_id, viewer())
    return render_template(
        template, thread=thread_head(row.thread_id, viewer()), position=row, form=form
    )
