"""The pages of the account flows."""

from typing import Any
from urllib.parse import urlsplit

from flask import flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from forum.characters import web_address
from forum.web.accounts.wording import MESSAGES
from forum.web.pages import own_path


def render(template: str, **context: Any) -> Any:
    """Render a page with its form as ``form``, or the text of a letter.

    A page that comes back with errors has the status 422, as everywhere in the forum.
    """
    form = next((given for given in context.values() if isinstance(given, FlaskForm)), None)
    text = render_template(template, form=form, **context)
    if form is not None and request.method == "POST" and form.errors:
        return text, 422
    return text


def ask_to_sign_in(
    mechanisms: list[str] | None = None, headers: dict[str, str] | None = None
) -> Response:
    """Go to the page for signing in, and from there back to where the reader was."""
    del mechanisms, headers  # there is one way to sign in
    flash(_(MESSAGES["UNAUTHENTICATED"][0]), "refused")
    address = url_for("security.login", next=_where_one_was())
    if "HX-Request" in request.headers:  # a part of a page was asked for: leave the whole page
        return make_response("", 401, {"HX-Redirect": address})
    return redirect(address, 303)


def _where_one_was() -> str | None:
    """Return this page, or the page with the form that was sent."""
    if request.method in {"GET", "HEAD"}:
        return own_path(request.full_path.removesuffix("?"))
    came_from = urlsplit(web_address(request.referrer or "") or "")
    if came_from.netloc != request.host:
        return None
    return own_path(came_from._replace(scheme="", netloc="", fragment="").geturl())
