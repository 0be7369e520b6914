"""Curating in the open: the queue, hiding and restoring, and the public log."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.models import Flag
from forum.policy import Action, require
from forum.queries.editions import lost_passages
from forum.queries.moderation import flag_by_id, log, queue
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.services.flags import answer_flag
from forum.services.moderation import hide_position, restore_position
from forum.vocabulary import FlagOutcome
from forum.web.fields import ReasonForm, said
from forum.web.moderation.forms import DISMISS, HIDE, AnswerForm
from forum.web.moderation.room import moderation
from forum.web.pages import acted, done, number_given
from forum.web.session import actor, login_required, viewer


@moderation.get("/moderation/log")
def show_log() -> str:
    """Show what moderators did, and why."""
    thread_id = number_given(request.args.get("thread"))
    page = log(viewer(), thread_id=thread_id, after=number_given(request.args.get("after")))
    thread = thread_head(thread_id, viewer()) if thread_id is not None else None
    return render_template("moderation/log.html", page=page, thread=thread)


@moderation.get("/moderation/queue")
@login_required
def show_queue() -> str:
    """Show the flags that wait."""
    require(actor(), Action.QUEUE_READ)
    return _queue(AnswerForm(formdata=None))


@moderation.post("/moderation/flags/<int:flag_id>/answer")
@login_required
def answer(flag_id: int) -> ResponseReturnValue:
    """Answer a flag."""
    require(actor(), Action.QUEUE_READ)
    flag, form = flag_by_id(flag_id), AnswerForm()
    if acted(form, lambda: _answer(flag, form)) is None:
        return _queue(form, flag_id), 422
    done(_("The flag is answered; your reason stands in the log."))
    return redirect(url_for("moderation.show_queue"), 303)


@moderation.route("/positions/<int:position_id>/hiding", methods=["GET", "POST"])
@login_required
def hide(position_id: int) -> ResponseReturnValue:
    """Hide a position."""
    position, form = position_by_id(position_id, viewer()), ReasonForm()
    require(actor(), Action.POSITION_HIDE, position)
    if acted(form, lambda: hide_position(actor(), position, reason=said(form.reason))) is None:
        return _act(position_id, form, "hide")
    done(_("The position is hidden; your reason stands in the log."))
    return redirect(url_for("positions.show", position_id=position_id), 303)


@moderation.route("/positions/<int:position_id>/restoration", methods=["GET", "POST"])
@login_required
def restore(position_id: int) -> ResponseReturnValue:
    """Bring a hidden position back."""
    position, form = position_by_id(position_id, viewer()), ReasonForm()
    require(actor(), Action.POSITION_RESTORE, position)
    if acted(form, lambda: restore_position(actor(), position, reason=said(form.reason))) is None:
        return _act(position_id, form, "restore")
    done(_("The position is back; your reason stands in the log."))
    return redirect(url_for("positions.show", position_id=position_id), 303)


def _answer(flag: Flag, form: AnswerForm) -> None:
    outcome = FlagOutcome.DISMISSED if form.answer.data == DISMISS else FlagOutcome.UPHELD
    if form.answer.data == HIDE and flag.position is not None:
        hide_position(actor(), flag.position, reason=said(form.reason))
    answer_flag(actor(), flag, outcome, reason=said(form.reason))


def _queue(form: AnswerForm, answered: int | None = None) -> str:
    return render_template(
        "moderation/queue.html",
        flags=queue(viewer()),
        passages=lost_passages(viewer()),
        form=form,
        answered=answered,
    )


def _act(position_id: int, form: ReasonForm, act: str) -> ResponseReturnValue:
    row = position_row(position_id, viewer())
    page = render_template(
        "moderation/act.html",
        thread=thread_head(row.thread_id, viewer()),
        position=row,
        form=form,
        act=act,
    )
    return page, 422 if form.errors else 200
