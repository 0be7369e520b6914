"""What follows from an act in a thread, stored with it: counters, labels, challenges, strength.

Only what the act can reach is looked at: what its positions answer, and what that answers.
"""

from sqlalchemy import select

from forum.db import db
from forum.models import Citation, Position, Thread
from forum.queries.strengths import readings
from forum.queries.webs import Web, web_around, web_of
from forum.services.camps import share_everything
from forum.services.holding import hold
from forum.services.placing import place


def weigh(thread: Thread, *positions: Position) -> None:
    """Weigh anew what a change of these positions of a held thread can reach; a part of acts.

    All of the thread where something on the rim has several strengths: which go together is known
    only to who weighs the whole.
    """
    db.session.flush()  # what follows reads what the act has changed
    web = web_around([thread.id], [position.id for position in positions])
    if any(one.strength_low is not None for one in web.rim):
        web = web_of(thread.id)
    _store(web, thread)


def weigh_everything() -> None:
    """Weigh every thread anew, after the rules or the shape of the database have changed."""
    for thread_id in db.session.scalars(select(Thread.id).order_by(Thread.id)).all():
        weigh_whole(hold(thread_id))


def weigh_whole(thread: Thread) -> None:
    """Weigh everything in a held thread anew; a part of acts."""
    _store(web_of(thread.id), thread)
    db.session.flush()  # the camps are placed by what stands
    share_everything(thread)


def _store(web: Web, thread: Thread) -> None:
    weights, strengths = web.weights(), readings(web, thread)
    for position in web.positions:
        weight, strength = weights[position.id], strengths[position.id]
        position.supports_count = weight.supports_count
        position.rebuttals_count = weight.rebuttals_count
        position.citations_count = weight.citations_count
        position.sources_count = weight.sources_count
        position.label = weight.label
        position.open_challenges = weight.open_challenges
        position.answered_challenges = weight.answered_challenges
        position.conceded_challenges = weight.conceded_challenges
        position.strength = strength.value
        position.strength_low, position.strength_high = strength.low, strength.high
        place(position)
    links = web.links()
    for one in web.cited:
        if one.label is not links[one.id]:
            db.session.get_one(Citation, one.id).label = links[one.id]
