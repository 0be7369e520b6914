"""What happened in a thread, at the level of the argument."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum.db import db
from forum.models import Event, Person, Position, Relation, Version
from forum.policy import Action, Actor, PositionFacts, allows
from forum.queries.activity import activity_of
from forum.queries.threads import ThreadHead, thread_head
from forum.reasoning.activity import Activity
from forum.vocabulary import EventKind, RebuttalKind, Stance, SubjectKind, ThreadState

PAGE = 50  # events on one page
_LEFT_OUT = {
    EventKind.POSITION_MARKED,
    EventKind.MARK_TAKEN_BACK,
    EventKind.ESTIMATE_GIVEN,
    EventKind.ESTIMATE_WITHDRAWN,
    EventKind.FLAG_RAISED,
}


@dataclass(frozen=True, slots=True)
class Happened:
    """One event: by whom, to which position, and which other one it is about."""

    id: int
    kind: EventKind
    at: datetime
    by: str | None
    reason: str | None
    position: int | None
    toward: int | None
    stance: Stance | None
    rebuttal: RebuttalKind | None
    version: int | None
    forecast: int | None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of a thread's history, the latest first; ``after`` leads to what was before."""

    thread: ThreadHead
    events: list[Happened]
    claims: dict[int, str]
    after: int | None
    activity: Activity


def history_page(thread_id: int, viewer: Actor, before: int | None = None) -> HistoryPage:
    """Return what happened in a thread, marks, estimates and flags left out: five queries."""
    head = thread_head(thread_id, viewer)
    asked = (
        select(Event, Person.name)
        .outerjoin(Person, Person.id == Event.actor_id)
        .where(Event.thread_id == thread_id, Event.kind.not_in(_LEFT_OUT))
        .order_by(Event.id.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        asked = asked.where(Event.id < before)
    found = db.session.execute(asked).all()
    posted = [one.subject_id for one, _by in found if one.kind is EventKind.POSITION_POSTED]
    first = _first_relations(posted)
    events = [_happened(one, by, first) for one, by in found[:PAGE]]
    concerned = {id_ for one in events for id_ in (one.position, one.toward) if id_ is not None}
    return HistoryPage(
        thread=head,
        events=events,
        claims=_claims(concerned, viewer, head.state),
        after=events[-1].id if len(found) > PAGE else None,
        activity=activity_of(thread_id),
    )


def _happened(event: Event, by: str | None, first: dict[int, Relation]) -> Happened:
    told = event.details
    if event.subject_kind is SubjectKind.POSITION:
        position: int | None = event.subject_id
    else:
        position = told.get("source", told.get("position"))
    posted = event.kind is EventKind.POSITION_POSTED
    relation = first.get(event.subject_id) if posted else None
    return Happened(
        id=event.id,
        kind=event.kind,
        at=event.at,
        by=by,
        reason=event.reason,
        position=position,
        toward=relation.toward_id if relation else told.get("toward"),
        stance=relation.stance if relation else None,
        rebuttal=relation.kind if relation else None,
        version=told.get("version"),
        forecast=event.subject_id if event.subject_kind is SubjectKind.FORECAST else None,
    )


def _first_relations(position_ids: list[int]) -> dict[int, Relation]:
    """Return the relation with which each position was posted, if it was with one."""
    found = db.session.scalars(
        select(Relation).where(Relation.source_id.in_(position_ids)).order_by(Relation.id.desc())
    )
    return {one.source_id: one for one in found}


def _claims(position_ids: set[int], viewer: Actor, state: ThreadState) -> dict[int, str]:
    found = db.session.execute(
        select(Position, Version.claim)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(Position.id.in_(position_ids))
    )
    claims = {}
    for one, claim in found:
        is_hidden, is_withdrawn = one.hidden_at is not None, one.withdrawn_at is not None
        facts = PositionFacts(
            one.author_id, is_hidden, is_withdrawn, state, group_id=None
        )  # whose thread it is was asked with its head
        if allows(viewer, Action.POSITION_READ, facts):
            claims[one.id] = claim
    return claims
