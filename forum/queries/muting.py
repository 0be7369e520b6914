"""Whom a viewer mutes, as a condition that any query of what people say can carry."""

from typing import Any

from sqlalchemy import ColumnElement, false, select
from sqlalchemy.orm import QueryableAttribute

from forum.models import Mute, Person
from forum.policy import Actor


def is_muted(author_id: QueryableAttribute[Any], viewer: Actor) -> ColumnElement[bool]:
    """Tell whether the viewer mutes an author, by the column of their id; visitors mute nobody."""
    if not isinstance(viewer, Person):
        return false()
    muted = select(Mute.muted_id).where(Mute.person_id == viewer.id, Mute.muted_id.is_not(None))
    return author_id.in_(muted)
