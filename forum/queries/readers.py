"""Who reads which thread, as conditions that any query can carry: the SQL of policy's is_reader."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, exists, literal, or_, select, true

from forum.models import Citation, Evidence, Forecast, Mark, Membership, Person, Position, Thread
from forum.policy import Action, Actor, allows
from forum.vocabulary import Role


def in_sight(position: Any) -> ColumnElement[bool]:
    """Keep the positions that are neither hidden nor withdrawn; of an alias of them as well."""
    return and_(position.hidden_at.is_(None), position.withdrawn_at.is_(None))


def forecast_in_sight() -> ColumnElement[bool]:
    """Keep the forecasts that are not hidden, nor on a hidden position; a withdrawn one may be."""
    hidden = exists().where(Position.id == Forecast.position_id, Position.hidden_at.is_not(None))
    return and_(Forecast.hidden_at.is_(None), ~hidden)


def has_marked(viewer: Actor) -> ColumnElement[bool]:
    """Tell whether a viewer has marked a position as it stands; for queries of positions."""
    if not isinstance(viewer, Person):
        return literal(False)  # noqa: FBT003  (it is what the database tells of a visitor)
    return exists().where(
        Mark.position_id == Position.id,
        Mark.person_id == viewer.id,
        Mark.version >= Position.current_from,
    )


def readable(viewer: Actor) -> ColumnElement[bool]:
    """Keep the threads that this viewer may read; for queries that select from threads."""
    if allows(viewer, Action.THREAD_READ_ANY):
        return true()
    for_everybody = Thread.group_id.is_(None)
    if not isinstance(viewer, Person):
        return for_everybody
    own = select(Membership.group_id).where(Membership.person_id == viewer.id)
    return or_(for_everybody, Thread.group_id.in_(own))


def readers(thread: Thread) -> ColumnElement[bool]:
    """Keep the people who may read a thread; for queries that select from people."""
    if thread.group_id is None:
        return true()
    inside = exists().where(
        Membership.person_id == Person.id, Membership.group_id == thread.group_id
    )
    return or_(Person.role != Role.PARTICIPANT, inside)


def readable_threads(viewer: Actor) -> ScalarSelect[int]:
    """Select the ids of the threads that this viewer may read; for queries of anything in them."""
    return select(Thread.id).where(readable(viewer)).scalar_subquery()


def readable_evidence(viewer: Actor) -> ColumnElement[bool]:
    """Keep the evidence of articles, of no thread, and of threads that this viewer may read."""
    if allows(viewer, Action.THREAD_READ_ANY):
        return true()
    cited = exists().where(Citation.evidence_id == Evidence.id)
    within_reach = cited.where(Citation.thread_id.in_(readable_threads(viewer)))
    return or_(Evidence.article_id.is_not(None), ~cited, within_reach)
