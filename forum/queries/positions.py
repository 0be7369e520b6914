"""One position: as a row of a table, as a row of a page, and in every wording it had."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum import markup
from forum.db import db
from forum.errors import MissingError
from forum.markup import SafeHtml
from forum.models import Position, Version
from forum.policy import Action, Actor, allows
from forum.queries.rows import PositionRow, position_rows, positions
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One wording of a position."""

    number: int
    claim: str
    reasoning: str
    reasoning_html: SafeHtml
    written_at: datetime


def position_by_id(position_id: int, viewer: Actor) -> Position:
    """Return a position that this viewer may read, or refuse as if there were none."""
    position = db.session.get(Position, position_id)
    if position is None or not allows(viewer, Action.POSITION_READ, position):
        raise MissingError(N_("There is no such position."))
    return position


def position_row(position_id: int, viewer: Actor) -> PositionRow:
    """Return one position as a row."""
    found = db.session.execute(positions().where(Position.id == position_id)).all()
    if not found:
        raise MissingError(N_("There is no such position."))
    return position_rows(found, viewer)[0]


def versions_of(position: Position) -> list[VersionRow]:
    """Return the wordings of a position, the newest first."""
    found = db.session.scalars(
        select(Version).where(Version.position_id == position.id).order_by(Version.number.desc())
    )
    return [
        VersionRow(
            number=version.number,
            claim=version.claim,
            reasoning=version.reasoning,
            reasoning_html=markup.safe(version.reasoning_html),
            written_at=version.written_at,
        )
        for version in found
    ]
