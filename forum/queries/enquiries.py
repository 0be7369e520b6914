"""Enquiries that wait for the author of a position."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.errors import MissingError
from forum.models import Enquiry
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


def enquiry_by_id(enquiry_id: int) -> Enquiry:
    """Return an enquiry, or refuse."""
    enquiry = db.session.get(Enquiry, enquiry_id)
    if enquiry is None:
        raise MissingError(N_("There is no such enquiry."))
    return enquiry


def enquiries_of(position_ids: list[int], most: int = 50) -> list[EnquiryRow]:
    """Return the enquiries about positions that nobody has settled, the oldest first."""
    waiting = (
        select(Enquiry)
        .where(Enquiry.position_id.in_(position_ids), Enquiry.settled_at.is_(None))
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
