"""What stands around each of Flask-Security's views.

A view that stores something is one transaction. ``next`` leads to this forum or nowhere. A letter
asks for a press of a button, so that programs that follow links change nothing. Signing in and out
leave nothing of the session before.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, abort, after_this_request, render_template, request, session, url_for
from flask.wrappers import Response
from flask_security.confirmable import confirm_email_token_status
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict

from forum.adapters.accounts import end_sessions, held_accounts
from forum.unit_of_work import unit_of_work
from forum.web.pages import own_path
from forum.web.session import account

View = Callable[..., Any]
_MINE = "/account/change"  # the one page of accounts that is for people
_EQUAL = 0.4  # seconds that asking for a letter takes, whether there is an account or not


def register(app: Flask) -> None:
    """Put these things around the views."""
    views = app.view_functions
    for name in ("register", "forgot_password", "send_confirmation"):
        views[f"security.{name}"] = _in_equal_time(_in_one_transaction(views[f"security.{name}"]))
    for name in ("reset_password", "change_password"):
        views[f"security.{name}"] = _in_one_transaction(views[f"security.{name}"])
    views["security.confirm_email"] = _by_button(views["security.confirm_email"])
    views["security.login"] = _afresh(views["security.login"])
    views["security.logout"] = _for_good(views["security.logout"])
    app.before_request(_plain_requests)


def _plain_requests() -> None:
    """Drop a ``next`` that leads elsewhere; take forms only."""
    if request.blueprint != "security":
        return
    if request.is_json:
        abort(415)
    for part in ("args", "form"):
        values = getattr(request, part)
        if "next" in values and not _is_worth_going(values["next"]):
            kept = MultiDict(
                (key, value) for key, value in values.items(multi=True) if key != "next"
            )
            setattr(request, part, kept)


def _is_worth_going(where: str) -> bool:
    """Tell whether ``next`` leads to this forum, and not to signing in again."""
    path = own_path(where)
    return path is not None and (not path.startswith("/account/") or path.startswith(_MINE))


def _in_one_transaction(view: View) -> View:
    @wraps(view)
    def whole(**given: Any) -> Any:
        if request.method != "POST":
            return view(**given)
        with unit_of_work(), held_accounts():
            return view(**given)

    return whole


def _in_equal_time(view: View) -> View:
    """Let nobody tell by the time it takes whether an address has an account."""

    @wraps(view)
    def even(**given: Any) -> Any:
        began = time.monotonic()
        answer = view(**given)
        if request.method == "POST":

            @after_this_request  # the last of them: letters are on their way by then
            def _wait(response: Response) -> Response:
                time.sleep(max(0.0, _EQUAL - (time.monotonic() - began)))
                return response

        return answer

    return even


def _by_button(view: View) -> View:
    """Confirm an address when the button of the page is pressed, not when the link is followed.

    Signing in comes next, and then the page from which the person went to join.
    """
    stored = _in_one_transaction(view)

    @wraps(view)
    def confirm(token: str) -> Any:
        expired, invalid, found = confirm_email_token_status(token)  # type: ignore[no-untyped-call]
        waits = found is not None and found.confirmed_at is None and not expired and not invalid
        if request.method == "GET" and waits:
            return render_template("security/confirm_email.html", form=FlaskForm())
        answer = stored(token=token)
        if waits and "next" in request.args and account() is None:
            answer.location = url_for("security.login", next=request.args["next"])
        return answer

    return confirm


def _afresh(view: View) -> View:
    """Begin a new session with signing in."""

    @wraps(view)
    def sign_in() -> Any:
        before = set(session)
        answer = view()
        if request.method == "POST" and "_user_id" in session and "_user_id" not in before:
            for left in before - {"_flashes"}:
                session.pop(left, None)
            session.permanent = "stay" in request.form
        return answer

    return sign_in


def _for_good(view: View) -> View:
    """End the session everywhere: a copy of its cookie is worth nothing afterwards."""

    @wraps(view)
    def sign_out() -> Any:
        with unit_of_work():
            if signed_in := account():
                end_sessions(signed_in)
            answer = view()
        session.clear()
        return answer

    return sign_out
