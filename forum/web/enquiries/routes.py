"""Asking for a source or for what is meant, and saying that it is met."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.policy import Action, require
from forum.queries.enquiries import enquiry_by_id
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.services.enquiries import enquire, settle_enquiry
from forum.vocabulary import EnquiryKind
from forum.web.enquiries.forms import EnquiryForm
from forum.web.fields import said
from forum.web.limits import limited_post
from forum.web.pages import acted, done, pressed
from forum.web.session import actor, login_required, viewer

enquiries = Blueprint("enquiries", __name__)


@enquiries.route("/positions/<int:position_id>/enquiries/new", methods=["GET", "POST"])
@login_required
@limited_post
def create(position_id: int) -> ResponseReturnValue:
    """Ask something of a position."""
    position, form = position_by_id(position_id, viewer()), EnquiryForm()
    require(actor(), Action.POSITION_ENQUIRE, position)
    if acted(
        form,
        lambda: enquire(actor(), position, EnquiryKind(form.kind.data), said(form.words)),
    ):
        done(_("Asked. Its author sees it, and it takes no side."))
        return redirect(url_for("positions.show", position_id=position_id, _anchor="asked"), 303)
    page = render_template(
        "enquiries/new.html",
        thread=thread_head(position.thread_id, viewer()),
        position=position_row(position_id, viewer()),
        form=form,
    )
    return page, 422 if form.errors else 200


@enquiries.post("/enquiries/<int:enquiry_id>/settlement")
@login_required
@limited_post
def settle(enquiry_id: int) -> ResponseReturnValue:
    """Say that an enquiry is met."""
    enquiry = enquiry_by_id(enquiry_id, viewer())
    return pressed(
        lambda: settle_enquiry(actor(), enquiry),
        _("Settled."),
        url_for("positions.show", position_id=enquiry.position_id),
    )
