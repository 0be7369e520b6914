"""One position: as a row of a table, and as a row of a page."""

from forum.db import db
from forum.errors import MissingError
from forum.models import Position
from forum.policy import Action, Actor, allows
from forum.queries.rows import PositionRow, position_rows, positions
from forum.wording import N_


def position_by_id(
    position_id: int, viewer: Actor, leave: Action = Action.POSITION_READ
) -> Position:
    """Return a position that this viewer may read, or refuse as if there were none."""
    position = db.session.get(Position, position_id)
    if position is None or not allows(viewer, leave, position):
        raise MissingError(N_("There is no such position."))
    return position


def position_row(position_id: int, viewer: Actor) -> PositionRow:
    """Return one position as a row."""
    found = db.session.execute(positions().where(Position.id == position_id)).all()
    if not found:
        raise MissingError(N_("There is no such position."))
    return position_rows(found, viewer)[0]
