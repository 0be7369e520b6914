"""Muting and blocking: what one does not want to hear, and by whom one is left alone.

Nothing of it takes an argument from the debate, and no event tells of it.
"""

from sqlalchemy import ColumnElement, delete, or_, select

from forum.db import db
from forum.models import Block, Event, Follow, Mute, Notification, Person, Position, Thread
from forum.policy import Action, require
from forum.services.notifications import let_read
from forum.vocabulary import MODERATION, SubjectKind

_COLUMNS = {SubjectKind.THREAD: Mute.thread_id, SubjectKind.PERSON: Mute.muted_id}


def mute(actor: Person, subject: Thread | Person) -> None:
    """Hear nothing more of a thread, or of what a person does; nor what was about to be told."""
    if isinstance(subject, Thread):
        leave, kind = Action.THREAD_MUTE, SubjectKind.THREAD
        about = Notification.thread_id == subject.id
    else:
        leave, kind = Action.PERSON_MUTE, SubjectKind.PERSON
        about = _acts_of(subject)
    require(actor, leave, subject)
    if _mute(actor, kind, subject.id) is None:
        db.session.add(Mute(person_id=actor.id, **{_COLUMNS[kind].key: subject.id}))
    let_read(actor, about)  # it waits for them in no count and in no letter


def unmute(actor: Person, kind: SubjectKind, subject_id: int) -> None:
    """Hear of a thread or a person again, whether one may still read it or not."""
    require(actor, Action.FOLLOWING_KEEP)
    if (own := _mute(actor, kind, subject_id)) is not None:
        db.session.delete(own)


def block(actor: Person, person: Person) -> None:
    """Be left alone by a person: neither follows the other, nor is told of them any more.

    That ends what either follows of the other's positions, and what was about to be told.
    """
    require(actor, Action.PERSON_BLOCK, person)
    if _block(actor, person.id) is not None:
        return
    db.session.add(Block(person_id=actor.id, blocked_id=person.id))
    for one, other in ((actor, person), (person, actor)):
        written = select(Position.id).where(Position.author_id == other.id)
        db.session.execute(
            delete(Follow).where(
                Follow.person_id == one.id,
                or_(Follow.followed_id == other.id, Follow.position_id.in_(written)),
            )
        )
        let_read(one, or_(_acts_of(other), Notification.position_id.in_(written)))


def unblock(actor: Person, person_id: int) -> None:
    """Block a person no longer; whoever followed whom is not brought back."""
    require(actor, Action.FOLLOWING_KEEP)
    if (own := _block(actor, person_id)) is not None:
        db.session.delete(own)


def _acts_of(person: Person) -> ColumnElement[bool]:
    """Keep news of what a person did, not of what they did in an office."""
    own = select(Event.id).where(Event.actor_id == person.id, Event.kind.not_in(MODERATION))
    return Notification.event_id.in_(own)


def _mute(actor: Person, kind: SubjectKind, subject_id: int) -> Mute | None:
    return db.session.scalar(
        select(Mute).where(Mute.person_id == actor.id, _COLUMNS[kind] == subject_id)
    )


def _block(actor: Person, person_id: int) -> Block | None:
    return db.session.scalar(
        select(Block).where(Block.person_id == actor.id, Block.blocked_id == person_id)
    )
