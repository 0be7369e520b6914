"""Following and no longer following. Who follows what is nobody else's business: no event tells."""

from sqlalchemy import select

from forum.db import db
from forum.models import Follow, Person, Position, Thread
from forum.policy import Action, require
from forum.vocabulary import SubjectKind

Followed = Thread | Position | Person

_LEAVE = {
    Thread: Action.THREAD_FOLLOW,
    Position: Action.POSITION_FOLLOW,
    Person: Action.PERSON_FOLLOW,
}
_COLUMNS = {
    SubjectKind.THREAD: Follow.thread_id,
    SubjectKind.POSITION: Follow.position_id,
    SubjectKind.PERSON: Follow.followed_id,
}


def follow(actor: Person, subject: Followed) -> None:
    """Follow a thread, a position or a person; doing so again changes nothing."""
    require(actor, _LEAVE[type(subject)], subject)
    kind = SubjectKind(type(subject).__name__.lower())
    if _own(actor, kind, subject.id) is None:
        column = _COLUMNS[kind].key
        db.session.add(Follow(person_id=actor.id, **{column: subject.id}))


def stop_following(actor: Person, kind: SubjectKind, subject_id: int) -> None:
    """Follow something no longer, whether one may still read it or not."""
    require(actor, Action.FOLLOWING_KEEP)
    if (own := _own(actor, kind, subject_id)) is not None:
        db.session.delete(own)


def _own(actor: Person, kind: SubjectKind, subject_id: int) -> Follow | None:
    return db.session.scalar(
        select(Follow).where(Follow.person_id == actor.id, _COLUMNS[kind] == subject_id)
    )
