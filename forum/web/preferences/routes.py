"""Choosing how one is written to."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.preferences import preferences_page
from forum.services.letters import set_letters
from forum.web.pages import acted, done
from forum.web.preferences.forms import LettersForm
from forum.web.session import actor, login_required

preferences = Blueprint("preferences", __name__, url_prefix="/account/preferences")


@preferences.get("")
@login_required
def show() -> str:
    """Show what whoever is signed in has chosen."""
    return _page(None)


@preferences.post("/letters")
@login_required
def write() -> ResponseReturnValue:
    """Choose how one is written to."""
    form = LettersForm()
    if not acted(form, lambda: set_letters(actor(), form.manner())):
        return _page(form), 422
    done(_("Letters will come as you chose."))
    return redirect(url_for("preferences.show"), 303)


def _page(form: LettersForm | None) -> str:
    page = preferences_page(actor())
    return render_template(
        "preferences/show.html", page=page, form=form or LettersForm.of(page.manner)
    )
