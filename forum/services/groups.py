"""Groups: who belongs to them, and which threads are theirs alone."""

from collections.abc import Sequence

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Group, Membership, Person, Thread
from forum.models.group import GROUP_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.vocabulary import EventKind, SubjectKind
from forum.wording import N_


def make_group(actor: Person, name: str) -> Group:
    """Make a group without members; its name is like no other's."""
    require(actor, Action.GROUP_CURATE)
    group = Group(made_by_id=actor.id)
    _name(group, name)
    db.session.add(group)
    db.session.flush()  # the event needs the id
    record(EventKind.GROUP_MADE, actor, (SubjectKind.GROUP, group.id), name=group.name)
    return group


def rename_group(actor: Person, group: Group, name: str) -> None:
    """Give a group another name; its members, threads and invitations stay."""
    require(actor, Action.GROUP_CURATE, group)
    before = group.name
    _name(group, name)
    if group.name != before:
        subject = (SubjectKind.GROUP, group.id)
        record(EventKind.GROUP_RENAMED, actor, subject, before=before, name=group.name)


def add_member(actor: Person, group: Group, person: Person) -> None:
    """Let a person into a group; one who is in it already stays."""
    require(actor, Action.GROUP_CURATE, group)
    if enter(group.id, person):
        record(EventKind.MEMBER_ADDED, actor, (SubjectKind.GROUP, group.id), person=person.id)


def remove_member(actor: Person, group: Group, person: Person) -> None:
    """Take a person out of a group; what they wrote in its threads stays there."""
    require(actor, Action.GROUP_CURATE, group)
    membership = _membership(group.id, person)
    if membership is None:
        return
    db.session.delete(membership)
    record(EventKind.MEMBER_REMOVED, actor, (SubjectKind.GROUP, group.id), person=person.id)


def set_readers(actor: Person, threads: Sequence[Thread], group: Group | None) -> None:
    """Keep threads to the members of a group, or let everybody read them."""
    require(actor, Action.THREAD_SET_READERS)
    for thread_id in sorted(thread.id for thread in threads):
        thread = hold(thread_id)
        if thread.group_id == (group.id if group else None):
            continue
        before, thread.group_id = thread.group_id, group.id if group else None
        record(
            EventKind.THREAD_MADE_PRIVATE if group else EventKind.THREAD_MADE_PUBLIC,
            actor,
            (SubjectKind.THREAD, thread.id),
            thread=thread,
            before=before,
            group=thread.group_id,
        )


def enter(group_id: int, person: Person) -> bool:
    """Put a person into a group within another act; tell whether they were not in it before."""
    is_new = _membership(group_id, person) is None
    if is_new:
        db.session.add(Membership(group_id=group_id, person_id=person.id))
    return is_new


def _name(group: Group, name: str) -> None:
    name = characters.line(name)
    key = characters.name_key(name)[: GROUP_LENGTH * 4]
    if not key or len(name) > GROUP_LENGTH:
        raise BrokenRuleError(
            N_("Give the group a name, in at most %(most)d characters."),
            field="name",
            most=GROUP_LENGTH,
        )
    with db.session.no_autoflush:
        same = db.session.scalar(select(Group.id).where(Group.name_key == key))
    if same not in {None, group.id}:
        raise BrokenRuleError(N_("There is a group of this name already."), field="name")
    group.name, group.name_key = name, key


def _membership(group_id: int, person: Person) -> Membership | None:
    return db.session.scalar(
        select(Membership).where(Membership.group_id == group_id, Membership.person_id == person.id)
    )
