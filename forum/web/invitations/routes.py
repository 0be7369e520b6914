"""Following an invitation: who invites into what, and one button to accept."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.groups import group_page
from forum.queries.invitations import invitation_by_token, invitation_page
from forum.services.invitations import accept_invitation
from forum.vocabulary import InvitationState
from forum.web.fields import AgreeForm
from forum.web.limits import limited_guess
from forum.web.pages import acted, done
from forum.web.session import actor, login_required, viewer

invitations = Blueprint("invitations", __name__, url_prefix="/invitations/<token>")


@invitations.get("")
@limited_guess
def show(token: str) -> ResponseReturnValue:
    """Show what an invitation is, to whoever has its link."""
    return _page(token, AgreeForm(formdata=None))


@invitations.post("/acceptance")
@login_required
@limited_guess
def accept(token: str) -> ResponseReturnValue:
    """Accept an invitation."""
    invitation, form = invitation_by_token(token), AgreeForm()
    if not acted(form, lambda: accept_invitation(actor(), invitation)):
        return _page(token, form)
    done(_("You are in."))
    return redirect(url_for("invitations.show", token=token), 303)


def _page(token: str, form: AgreeForm) -> ResponseReturnValue:
    page = invitation_page(token, viewer())
    is_over = page.invitation.state is not InvitationState.OPEN and not page.has_accepted
    group_id = page.invitation.group_id
    circle = group_page(group_id) if page.is_member and group_id is not None else None
    shown = render_template("invitations/show.html", page=page, form=form, circle=circle)
    return shown, 410 if is_over else 200
