"""What several rooms do with forms and addresses: show errors in place, go back where one was."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from flask import flash, redirect, request
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from forum.characters import web_address
from forum.errors import BrokenRuleError, MissingError, Refusal
from forum.unit_of_work import unit_of_work
from forum.web.converters import LARGEST_ID

T = TypeVar("T")


def told(refusal: Refusal) -> str:
    """Return the words of a refusal in the reader's language."""
    return str(_(refusal.message, **refusal.values) if refusal.values else _(refusal.message))


def put_error(form: FlaskForm, refusal: Refusal) -> None:
    """Put a refusal beside the field it belongs to, or at the top of the form."""
    if refusal.field in form:
        form[refusal.field].errors = [*form[refusal.field].errors, told(refusal)]
    else:
        form.form_errors.append(told(refusal))


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """An act that was stored, and what it returned."""

    result: T


def acted(form: FlaskForm, act: Callable[[], T]) -> Done[T] | None:
    """Store an act if the form is in shape; put what is wrong into the form otherwise."""
    if not form.validate_on_submit():
        return None
    try:
        with unit_of_work():
            return Done(act())
    except (BrokenRuleError, MissingError) as refusal:
        put_error(form, refusal)
        return None


def written() -> list[str]:
    """Return the prose of a form that was refused, to copy; nothing if another site sent it."""
    sender = request.headers.get("Origin") or request.referrer or ""
    if urlsplit(web_address(sender) or "").netloc != request.host:
        return []
    return [
        value
        for name, value in request.form.items()
        if " " in value.strip() and "password" not in name
    ]


def own_path(address: str | None) -> str | None:
    """Return an address if it is a plain path of this forum; nothing else may be gone to."""
    if not address or not address.startswith("/") or address[1:2] in {"/", "\\"}:
        return None
    if any(ord(letter) <= 32 or letter == "\\" for letter in address):
        return None
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc else address


def back(otherwise: str) -> Response:
    """Go to the page that the form names in ``next``, or to another."""
    return redirect(own_path(request.form.get("next")) or otherwise, 303)


def pressed(act: Callable[[], object], message: str, otherwise: str) -> Response:
    """Store what a single button does, say so, and go back to where it was pressed."""
    with unit_of_work():
        act()
    done(message)
    return back(otherwise)


def done(message: str) -> None:
    """Say on the next page that something was done."""
    flash(message, "done")


def refused(message: str) -> None:
    """Say on the next page that something was not done, and why."""
    flash(message, "refused")


def number_given(words: str | None) -> int | None:
    """Return a number that an address carries, or nothing when no row can have it."""
    if words is None or not (words.isascii() and words.isdecimal() and len(words) <= 10):
        return None
    return number if (number := int(words)) <= LARGEST_ID else None
