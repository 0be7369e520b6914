"""Reading one's drafts, choosing between two texts of one, and throwing one away."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.drafts import draft_by_id, drafts_of
from forum.services.drafts import exchange_draft, throw_draft_away
from forum.web.pages import number_given, pressed
from forum.web.session import actor, login_required

drafts = Blueprint("drafts", __name__, url_prefix="/drafts")


@drafts.get("")
@login_required
def index() -> str:
    """Show what one has begun to write."""
    return render_template("drafts/index.html", drafts=drafts_of(actor()))


@drafts.post("/<int:draft_id>/exchange")
@login_required
def exchange(draft_id: int) -> ResponseReturnValue:
    """Go on with a text from another device."""
    draft, number = draft_by_id(draft_id, actor()), number_given(request.form.get("other"))
    return pressed(
        lambda: exchange_draft(actor(), draft, number or 0),
        _("You go on with the other text; this one stays beside it."),
        url_for("drafts.index"),
    )


@drafts.post("/<int:draft_id>/withdrawal")
@login_required
def throw_away(draft_id: int) -> ResponseReturnValue:
    """Throw a draft away."""
    draft, seen = draft_by_id(draft_id, actor()), number_given(request.form.get("other"))
    return pressed(
        lambda: throw_draft_away(actor(), draft, seen),
        _("The draft is thrown away."),
        url_for("drafts.index"),
    )
