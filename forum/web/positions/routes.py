"""Reading, posting, revising and withdrawing positions."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import ForbiddenError
from forum.policy import Action, require
from forum.queries.comparisons import neighbours
from forum.queries.evidence import citable_in
from forum.queries.focus import focus_page
from forum.queries.positions import position_by_id, position_row
from forum.queries.relations import relation_by_id
from forum.queries.targets import TargetView, target_named
from forum.queries.threads import thread_by_id, thread_head
from forum.services.positions import (
    PositionDraft,
    post_position,
    withdraw_position,
)
from forum.services.relations import RelationDraft
from forum.vocabulary import Stance
from forum.web.fields import AgreeForm, said
from forum.web.limits import limited_post
from forum.web.pages import acted, done, put_error
from forum.web.positions.forms import PositionForm
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
        beside = neighbours(position, order_given(came), chosen_given(came))
    return render_template("positions/show.html", page=page, came=came, beside=beside)


@positions.get("/threads/<int:thread_id>/positions/new")
@login_required
def new(thread_id: int) -> str:
    """Show the composer."""
    thread = thread_by_id(thread_id, viewer())
    require(actor(), Action.POSITION_POST, thread)
    stance = request.args.get("stance")
    form = PositionForm.empty(
        citable_in(thread),
        target=request.args.get("target", ""),
        stance=stance if stance in set(Stance) else None,
    )
    return _composer(thread_id, form, _target(thread_id, form))


@positions.post("/threads/<int:thread_id>/positions")
@login_required
@limited_post
def create(thread_id: int) -> ResponseReturnValue:
    """Post a position."""
    thread, form = thread_by_id(thread_id, viewer()), PositionForm()
    form.offer(citable_in(thread))
    target = _target(thread_id, form)
    try:
        posted = acted(form, lambda: post_position(actor(), thread, _draft(form, target)).id)
    except ForbiddenError as refusal:  # locked or closed while the author was writing
        put_error(form, refusal)
        return _composer(thread_id, form, target), 403
    if posted is None:
        return _composer(thread_id, form, target), 422
    done(_("Your position is posted."))
    return redirect(url_for("positions.show", position_id=posted.result), 303)


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


def _draft(form: PositionForm, target: TargetView | None) -> PositionDraft:
    return PositionDraft(
        claim=said(form.claim),
        reasoning=said(form.reasoning),
        submission=said(form.submission),
        answers=_answers(form, target) if target else None,
        citations=form.citations(),
    )


def _answers(form: PositionForm, target: TargetView) -> RelationDraft:
    joint = form.together_with.data
    return form.answers(target.subject, relation_by_id(int(joint), viewer()) if joint else None)


def _target(thread_id: int, form: PositionForm) -> TargetView | None:
    """Return what the form answers, and offer what its position may count together with."""
    name = form.target.data
    target = target_named(name, thread_id, viewer()) if name else None
    form.offer_reasons(target.own if target else ())
    return target


def _composer(thread_id: int, form: PositionForm, target: TargetView | None) -> str:
    return render_template(
        "positions/new.html",
        thread=thread_head(thread_id, viewer()),
        form=form,
        target=target,
    )


def _about(position_id: int, template: str, form: AgreeForm) -> str:
    row = position_row(position_id, viewer())
    return render_template(
        template, thread=thread_head(row.thread_id, viewer()), position=row, form=form
    )
