"""Keeping what a form holds: for a script in place, without one by way of the page."""

from collections.abc import Callable

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import BrokenRuleError
from forum.models import Thread
from forum.queries.drafts import draft_at
from forum.services.drafts import keep_draft
from forum.unit_of_work import unit_of_work
from forum.web.drafts.forms import DraftFields
from forum.web.pages import done, put_error, told
from forum.web.session import actor


def kept(
    form: DraftFields, thread: Thread, place: str, address: str, page: Callable[[], str]
) -> ResponseReturnValue:
    """Keep a form as the draft of a place; ``page`` shows the form again where that is refused."""
    error = ""
    try:
        with unit_of_work():
            keep_draft(actor(), thread, place, form.typed())
    except BrokenRuleError as refusal:
        put_error(form, refusal)
        error = told(refusal)
    if "HX-Request" in request.headers:
        draft = draft_at(actor(), place)
        return render_template("drafts/_state.html", draft=draft, error=error)
    if error:
        return page(), 422
    done(_("Kept as a draft: you can go on writing on any device."))
    return redirect(address, 303)
