"""Groups: their members and their threads, and what a change of readers would show to whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Evidence, Group, Membership, Person, Position, Question, Thread
from forum.queries.readers import in_sight
from forum.vocabulary import Role, ThreadState
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group; the counts are of a list of groups."""

    id: int
    name: str
    members: int = 0
    threads: int = 0


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A person in a group."""

    id: int
    name: str
    role: Role
    since: datetime


@dataclass(frozen=True, slots=True)
class GroupThread:
    """A private thread of a group; ``opened_at`` is missing until it opens."""

    id: int
    question: str
    state: ThreadState
    positions_count: int
    opened_at: datetime | None
    opens_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroupPage:
    """A group as organisers see it."""

    group: GroupRow
    members: list[MemberRow]
    threads: list[GroupThread]


@dataclass(frozen=True, slots=True)
class Exposure:
    """What is in threads whose readers are about to change; ``evidence`` stands nowhere else."""

    threads: int
    private: int
    positions: int
    authors: int
    evidence: int


def group_by_id(group_id: int) -> Group:
    """Return a group, or refuse."""
    group = db.session.get(Group, group_id)
    if group is None:
        raise MissingError(N_("There is no such group."))
    return group


def all_groups() -> list[GroupRow]:
    """Return every group by name, with how many members and threads it has."""
    members = select(func.count(Membership.id)).where(Membership.group_id == Group.id)
    threads = select(func.count(Thread.id)).where(Thread.group_id == Group.id)
    found = db.session.execute(
        select(Group.id, Group.name, members.scalar_subquery(), threads.scalar_subquery()).order_by(
            Group.name_key
        )
    )
    return [GroupRow(*row) for row in found]


def members_of(group_id: int) -> list[MemberRow]:
    """Return the members of a group, the first who came first."""
    found = db.session.execute(
        select(Person.id, Person.name, Person.role, Membership.since)
        .join(Membership, Membership.person_id == Person.id)
        .where(Membership.group_id == group_id)
        .order_by(Membership.id)
    )
    return [MemberRow(*row) for row in found]


def group_page(group_id: int) -> GroupPage:
    """Return a group with its members and its threads."""
    group = group_by_id(group_id)
    found = db.session.execute(
        select(
            Thread.id,
            Question.text,
            Thread.state,
            Thread.positions_count,
            Thread.opened_at,
            Thread.opens_at,
        )
        .join(Question, Question.id == Thread.question_id)
        .where(Thread.group_id == group_id)
        .order_by(Thread.id.desc())
    )
    members, threads = members_of(group_id), [GroupThread(*row) for row in found]
    return GroupPage(
        group=GroupRow(group.id, group.name, len(members), len(threads)),
        members=members,
        threads=threads,
    )


def threads_to_set(*, thread_id: int | None = None, article_id: int | None = None) -> list[Thread]:
    """Return a thread, or the threads of an article, whatever their state; or refuse."""
    chosen = select(Thread).join(Question, Question.id == Thread.question_id).order_by(Thread.id)
    if thread_id is not None:
        chosen = chosen.where(Thread.id == thread_id)
    else:
        chosen = chosen.where(Question.article_id == article_id)
    threads = list(db.session.scalars(chosen))
    if not threads:
        raise MissingError(N_("There is no such thread."))
    return threads


def exposure_of(threads: Sequence[Thread]) -> Exposure:
    """Return how much stands in threads: what everybody would read if they were public."""
    ids = [thread.id for thread in threads]
    positions, authors = db.session.execute(
        select(func.count(Position.id), func.count(func.distinct(Position.author_id))).where(
            Position.thread_id.in_(ids),
            in_sight(Position),
        )
    ).one()
    elsewhere = select(Citation.evidence_id).where(Citation.thread_id.not_in(ids))
    evidence = db.session.scalar(
        select(func.count(func.distinct(Citation.evidence_id)))
        .join(Evidence, Evidence.id == Citation.evidence_id)
        .where(
            Citation.thread_id.in_(ids),
            Evidence.article_id.is_(None),
            Citation.evidence_id.not_in(elsewhere),
        )
    )
    return Exposure(
        threads=len(ids),
        private=sum(thread.group_id is not None for thread in threads),
        positions=positions,
        authors=authors,
        evidence=evidence or 0,
    )
