"""Opinion groups, kept until others are worked out. They follow from acts: no event tells them."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import select

from forum.clock import now
from forum.db import db
from forum.models import Grouping
from forum.policy import Action, Actor, require
from forum.queries.ballots import Column
from forum.reasoning.landscape import Landscape


def keep_grouping(
    actor: Actor, thread_id: int, revision: int, positions: Sequence[Column], landscape: Landscape
) -> None:
    """Keep who thinks what in a thread as it was at a revision; of two the later one stays."""
    require(actor, Action.OPINIONS_GROUP)
    kept = db.session.scalar(select(Grouping).where(Grouping.thread_id == thread_id))
    if kept is None:
        kept = Grouping(thread_id=thread_id, revision=0)
        db.session.add(kept)
    if kept.revision <= revision:
        kept.revision, kept.worked_out_at = revision, now()
        kept.positions = [list(one) for one in positions]
        kept.landscape = asdict(landscape)
