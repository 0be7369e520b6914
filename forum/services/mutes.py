"""Muting and blocking: what one does not want to hear, and by whom one is left alone.

Nothing of it takes an argument from the debate, and no event tells of it.
"""

from sqlalchemy import delete, select

from forum.db import db
from forum.models import Block, Follow, Mute, Person, Thread
from forum.policy import Action, require
from forum.vocabulary import SubjectKind

_COLUMNS = {SubjectKind.THREAD: Mute.thread_id, SubjectKind.PERSON: Mute.muted_id}


def mute(actor: Person, subject: Thread | Person) -> None:
    """Hear nothing more of a thread, or of what a person does."""
    is_thread = isinstance(subject, Thread)
    require(actor, Action.THREAD_MUTE if is_thread else Action.PERSON_MUTE, subject)
    kind = SubjectKind.THREAD if is_thread else SubjectKind.PERSON
    if _mute(actor, kind, subject.id) is None:
        db.session.add(Mute(person_id=actor.id, **{_COLUMNS[kind].key: subject.id}))


def unmute(actor: Person, kind: SubjectKind, subject_id: int) -> None:
    """Hear of a thread or a person again, whether one may still read it or not."""
    require(actor, Action.FOLLOWING_KEEP)
    if (own := _mute(actor, kind, subject_id)) is not None:
        db.session.delete(own)


def block(actor: Person, person: Person) -> None:
    """Be left alone by a person: they follow one no longer, and neither follows the other."""
    require(actor, Action.PERSON_BLOCK, person)
    if _block(actor, person.id) is not None:
        return
    db.session.add(Block(person_id=actor.id, blocked_id=person.id))
    for one, other in ((actor, person), (person, actor)):
        db.session.execute(
            delete(Follow).where(Follow.person_id == one.id, Follow.followed_id == other.id)
        )


def unblock(actor: Person, person_id: int) -> None:
    """Block a person no longer; whoever followed whom is not brought back."""
    require(actor, Action.FOLLOWING_KEEP)
    if (own := _block(actor, person_id)) is not None:
        db.session.delete(own)


def _mute(actor: Person, kind: SubjectKind, subject_id: int) -> Mute | None:
    return db.session.scalar(
        select(Mute).where(Mute.person_id == actor.id, _COLUMNS[kind] == subject_id)
    )


def _block(actor: Person, person_id: int) -> Block | None:
    return db.session.scalar(
        select(Block).where(Block.person_id == actor.id, Block.blocked_id == person_id)
    )
