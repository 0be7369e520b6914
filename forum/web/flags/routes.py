"""Flagging a position or an evidence item."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import MissingError
from forum.models import Evidence, Position
from forum.policy import Action, require
from forum.queries.evidence import evidence_by_id, evidence_page
from forum.queries.positions import position_by_id, position_row
from forum.services.flags import raise_flag
from forum.vocabulary import FlagReason
from forum.web.fields import said
from forum.web.flags.forms import FlagForm
from forum.web.limits import limited_post
from forum.web.pages import acted, done, number_given
from forum.web.session import actor, login_required, viewer
from forum.wording import N_

flags = Blueprint("flags", __name__, url_prefix="/flags")


@flags.get("/new")
@login_required
def new() -> str:
    """Show the form for a flag."""
    form = FlagForm(
        formdata=None,
        position=request.args.get("position", ""),
        evidence=request.args.get("evidence", ""),
    )
    subject = _subject(form)
    is_position = isinstance(subject, Position)
    require(actor(), Action.POSITION_FLAG if is_position else Action.EVIDENCE_FLAG, subject)
    return _page(form)


@flags.post("")
@login_required
@limited_post
def create() -> ResponseReturnValue:
    """Raise a flag."""
    form = FlagForm()
    subject = _subject(form)
    address = _address(subject)
    raised = acted(
        form,
        lambda: raise_flag(actor(), subject, FlagReason(form.reason.data), words=said(form.words)),
    )
    if raised is None:
        return _page(form), 422
    done(_("Thank you. Moderators will look, and their answer stands in the public log."))
    return redirect(address, 303)


def _subject(form: FlagForm) -> Position | Evidence:
    if (position_id := number_given(form.position.data)) is not None:
        return position_by_id(position_id, viewer())
    if (evidence_id := number_given(form.evidence.data)) is not None:
        return evidence_by_id(evidence_id, viewer())
    raise MissingError(N_("There is nothing here to flag."))


def _address(subject: Position | Evidence) -> str:
    if isinstance(subject, Position):
        return url_for("positions.show", position_id=subject.id)
    return url_for("evidence.show", evidence_id=subject.id)


def _page(form: FlagForm) -> str:
    subject = _subject(form)
    is_position = isinstance(subject, Position)
    return render_template(
        "flags/new.html",
        form=form,
        position=position_row(subject.id, viewer()) if is_position else None,
        evidence=None if is_position else evidence_page(subject.id, viewer()).evidence,
    )
