"""How much happens in a thread."""

from sqlalchemy import exists, func, select

from forum.db import db
from forum.models import Citation, Evidence, Position
from forum.queries.readers import in_sight
from forum.reasoning.activity import Activity, activity
from forum.vocabulary import Standing


def activity_of(thread_id: int) -> Activity:
    """Return the indicators of a thread, from what acts have counted already: one query."""
    is_checked = exists().where(
        Citation.position_id == Position.id,
        Citation.version >= Position.current_from,
        Evidence.id == Citation.evidence_id,
        Evidence.standing == Standing.VERIFIED,
    )
    positions, checked, authors, open_, answered, conceded = db.session.execute(
        select(
            func.count(),
            func.count().filter(is_checked),
            func.count(Position.author_id.distinct()),
            func.coalesce(func.sum(Position.open_challenges), 0),
            func.coalesce(func.sum(Position.answered_challenges), 0),
            func.coalesce(func.sum(Position.conceded_challenges), 0),
        ).where(Position.thread_id == thread_id, in_sight(Position))
    ).one()
    return activity(positions, checked, authors, open_=open_, answered=answered, conceded=conceded)
