"""Refusals to pages: each status with what happened and what to do."""

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException

from forum.errors import BrokenRuleError, ForbiddenError, MissingError, Refusal
from forum.web.pages import told, written

_GIVES_BACK = {400, 403, 404, 409}  # what was typed into the refused form is shown, to copy


def register(app: Flask) -> None:
    """Answer every refusal and every HTTP error with a page."""
    app.register_error_handler(ForbiddenError, lambda refusal: _refused(refusal, 403))
    app.register_error_handler(MissingError, lambda refusal: _refused(refusal, 404))
    app.register_error_handler(BrokenRuleError, lambda refusal: _refused(refusal, 409))
    app.register_error_handler(HTTPException, _http)


def _refused(refusal: Refusal, status: int) -> ResponseReturnValue:
    page, _status = _page(status, told(refusal))
    # A press of a button that htmx sends shows the whole page, not a page inside of the button.
    return page, status, {"HX-Retarget": "body"}


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or (error.code or 500) < 400:
        return error
    body, status = _page(error.code or 500, "")
    return (
        body,
        status,
        [(name, value) for name, value in error.get_headers() if name not in {"Content-Type"}],
    )


def _page(status: int, message: str) -> tuple[str, int]:
    title, what_to_do = _words(status)
    page = render_template(
        "errors/error.html",
        status=status,
        title=title,
        message=message,
        what_to_do=what_to_do,
        written=written() if status in _GIVES_BACK else [],
    )
    return page, status


def _words(status: int) -> tuple[str, str]:
    """Return a title and what to do, for a status."""
    words = {
        400: (_("This request was not understood"), _("Go back, load the page again, and retry.")),
        401: (_("Sign in first"), _("This page is for people with an account.")),
        403: (_("Not allowed"), _("Go back to the page you came from.")),
        404: (_("Not found"), _("Check the address, or start from the front page.")),
        405: (_("Not possible here"), _("Go back to the page you came from.")),
        409: (_("Not possible now"), _("Go back: what you typed is still in the form.")),
        413: (
            _("Too large"),
            _(
                "Nothing was stored. Go back with your browser: what you typed is still in the "
                "form. Shorten it, or choose a smaller file, and send it again."
            ),
        ),
        429: (_("Too many at once"), _("Wait a little, then send it again.")),
    }
    return words.get(
        status,
        (_("Something went wrong here"), _("Try again in a moment. Nothing half done was kept.")),
    )
