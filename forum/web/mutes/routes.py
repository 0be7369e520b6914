"""Muting and blocking with one press, and taking either back."""

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.models import Person, Position
from forum.services.mutes import block, mute, unblock, unmute
from forum.vocabulary import SubjectKind
from forum.web.limits import limited_post
from forum.web.pages import pressed
from forum.web.session import actor, login_required
from forum.web.subjects import found, named

mutes = Blueprint("mutes", __name__)


@mutes.post("/mutes")
@login_required
@limited_post
def create() -> ResponseReturnValue:
    """Mute a thread or a person."""
    subject = found()
    if isinstance(subject, Position):
        abort(400)
    message = _("Muted: you are told nothing of it, and the debate stays as it is.")
    return pressed(lambda: mute(actor(), subject), message, url_for("preferences.show"))


@mutes.post("/mutes/end")
@login_required
@limited_post
def destroy() -> ResponseReturnValue:
    """Mute a thread or a person no longer."""
    kind, number = named()
    if kind is SubjectKind.POSITION:
        abort(400)
    message = _("Not muted any more.")
    return pressed(lambda: unmute(actor(), kind, number), message, url_for("preferences.show"))


@mutes.post("/blocks")
@login_required
@limited_post
def create_block() -> ResponseReturnValue:
    """Block a person."""
    subject = found()
    if not isinstance(subject, Person):
        abort(400)
    message = _("Blocked: they cannot follow you or ask you, and neither is told of the other.")
    return pressed(lambda: block(actor(), subject), message, url_for("preferences.show"))


@mutes.post("/blocks/end")
@login_required
@limited_post
def destroy_block() -> ResponseReturnValue:
    """Block a person no longer."""
    kind, number = named()
    if kind is not SubjectKind.PERSON:
        abort(400)
    message = _("Not blocked any more.")
    return pressed(lambda: unblock(actor(), number), message, url_for("preferences.show"))
