from itertools import count

from forum.db import db
from forum.models import Thread
from forum.services.positions import PositionDraft, post_position
from forum.services.relations import RelationDraft
from forum.vocabulary import Stance
from tests.factories.acting import act
from tests.factories.people import a_participant
from tests.factories.threads import a_thread

_number = count(1)


def a_position(
    claim=None,
    *,
    author=None,
    thread=None,
    target=None,
    stance=None,
    kind=None,
    restatement="",
    **given,
):
    number = next(_number)
    if target is not None:
        thread = thread or _thread_of(target)
        stance = stance or Stance.REBUTTAL
    draft = PositionDraft(
        claim=claim or f"It is so, for reason {number}.",
        **{
            "submission": f"submission-{number}",
            "answers": RelationDraft(target, stance, kind, restatement) if target else None,
        }
        | given,
    )
    return act(post_position, author or a_participant(), thread or a_thread(), draft)


def _thread_of(target):
    return db.session.get_one(Thread, target.thread_id)
