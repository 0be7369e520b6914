"""Ending one's letters by the link that each of them carries, without signing in (RFC 8058)."""

from flask import Blueprint, abort, render_template

from forum.adapters.letters import unsubscribing_person
from forum.models import Person
from forum.queries.people import person_by_id
from forum.services.letters import stop_letters
from forum.unit_of_work import unit_of_work
from forum.web.limits import limited_guess

letters = Blueprint("letters", __name__, url_prefix="/unsubscribing/<token>")


@letters.get("")
@limited_guess
def ask(token: str) -> str:
    """Ask whether to end the letters: programs that follow links change nothing."""
    _person(token)
    return render_template("unsubscribing/show.html", token=token, is_done=False)


@letters.post("")
@limited_guess
def unsubscribe(token: str) -> str:
    """End the letters, for whoever has the link."""
    person = _person(token)
    with unit_of_work():
        stop_letters(person)
    return render_template("unsubscribing/show.html", token=token, is_done=True)


def _person(token: str) -> Person:
    person_id = unsubscribing_person(token)
    if person_id is None:
        abort(404)
    return person_by_id(person_id)
