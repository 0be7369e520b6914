"""Every changing request carries a token; the one way out is a link that the forum signed."""

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError, CSRFProtect

from forum.web.pages import written


def register(app: Flask) -> None:
    """Refuse changes without the token of this session; it lasts as long as the session.

    Mail programs end letters with one click (RFC 8058): they have no session.
    """
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    CSRFProtect(app).exempt("forum.web.letters.routes.unsubscribe")
    app.register_error_handler(CSRFError, _refused)


def _refused(_error: CSRFError) -> ResponseReturnValue:
    """Say what to do, and give back what was written."""
    page = render_template(
        "errors/error.html",
        status=400,
        title=_("This form is out of date"),
        message=_("Nothing was stored: you have signed in or out since the page was opened."),
        what_to_do=_("Go back, load the page again, and send it once more."),
        written=written(),
    )
    return page, 400
