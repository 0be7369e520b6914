"""Enquiries that wait for the author of a position."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.errors import MissingError
from forum.models import Enquiry
from forum.policy import Action, Actor, allows
from forum.vocabulary import EnquiryKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class EnquiryRow:
    """What somebody asks of a position, without taking a side."""

    id: int
    position_id: int
    kind: EnquiryKind
    words: str
    asked_by_id: int
    asked_by: str
    asked_at: datetime


def enquiry_by_id(enquiry_id: int, viewer: Actor) -> Enquiry:
    """Return an enquiry of a thread that this viewer may read, or refuse."""
    enquiry = db.session.get(Enquiry, enquiry_id)
    if enquiry is None or not allows(viewer, Action.THREAD_READ, enquiry.position):
        raise MissingError(N_("There is no such enquiry."))
    return enquiry


def enquiries_of(position_id: int, most: int = 50) -> list[EnquiryRow]:
    """Return the enquiries about a position that nobody has settled, the oldest first."""
    waiting = select(Enquiry.id).where(
        Enquiry.position_id == position_id, Enquiry.settled_at.is_(None)
    )
    return enquiries_among(waiting, most)


def enquiries_among(chosen: Select[Any], most: int) -> list[EnquiryRow]:
    """Return enquiries whose ids are selected, the oldest first."""
    waiting = (
        select(Enquiry)
        .where(Enquiry.id.in_(chosen))
        .options(joinedload(Enquiry.asked_by, innerjoin=True))
        .order_by(Enquiry.id)
        .limit(most)
    )
    return [
        EnquiryRow(
            id=one.id,
            position_id=one.position_id,
            kind=one.kind,
            words=one.words,
            asked_by_id=one.asked_by_id,
            asked_by=one.asked_by.name,
            asked_at=one.asked_at,
        )
        for one in db.session.scalars(waiting)
    ]
