"""The thing that a small form is about: a thread, a position or a person, by its number."""

from collections.abc import Callable

from flask import abort, request

from forum.models import Person, Position, Thread
from forum.policy import Actor
from forum.queries.people import person_by_id
from forum.queries.positions import position_by_id
from forum.queries.threads import thread_by_id
from forum.vocabulary import SubjectKind
from forum.web.pages import number_given
from forum.web.session import viewer

Subject = Thread | Position | Person

_FOUND: dict[SubjectKind, Callable[[int, Actor], Subject]] = {
    SubjectKind.THREAD: thread_by_id,
    SubjectKind.POSITION: position_by_id,
    SubjectKind.PERSON: lambda number, _viewer: person_by_id(number),
}


def named() -> tuple[SubjectKind, int]:
    """Return which thing the form names, whether there is such a thing or not."""
    given = {kind: number_given(request.form.get(kind.value)) for kind in _FOUND}
    said = [(kind, number) for kind, number in given.items() if number is not None]
    if len(said) != 1:
        abort(400)
    return said[0]


def found() -> Subject:
    """Return the thing that the form names, or refuse as if there were none."""
    kind, number = named()
    return _FOUND[kind](number, viewer())
