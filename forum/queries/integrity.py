"""Whether the stored counters say what they count."""

from collections.abc import Iterator
from dataclasses import asdict, astuple

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import InstrumentedAttribute

from forum.db import db
from forum.models import Assessment, Citation, Evidence, Mark, Position, Thread
from forum.queries.placing import places, reading_of
from forum.queries.readers import in_sight
from forum.queries.strengths import readings
from forum.queries.webs import Web, web_of
from forum.reasoning.camps import NOBODY, camps, dividing, endorsement
from forum.vocabulary import Judgement, Stance

_ROUNDING = 1e-6  # what the order of a sum, and where a debate in circles comes to rest, may make


def wrong_counts() -> list[str]:
    """Return a line for each counter that differs from what it counts."""
    counted: list[tuple[InstrumentedAttribute[int], ScalarSelect[int]]] = [
        (Position.support_marks, _marks(Stance.SUPPORT)),
        (Position.rebuttal_marks, _marks(Stance.REBUTTAL)),
        (Position.stale_marks, _stale_marks()),
        (Evidence.citations_count, _citing()),
        (Evidence.reliable_count, _assessed(Judgement.RELIABLE)),
        (Evidence.doubtful_count, _assessed(Judgement.DOUBTFUL)),
        (Thread.positions_count, _visible_positions()),
    ]
    wrong = [line for counter, count in counted for line in _wrong(counter, count)]
    for thread in db.session.scalars(select(Thread).order_by(Thread.id)).all():
        web = web_of(thread.id)
        wrong += [*_wrong_weights(web), *_wrong_strengths(web, thread), *_wrong_camps(thread)]
    return wrong


def _wrong_weights(web: Web) -> Iterator[str]:
    """Return what is stored otherwise than it follows from the relations of a thread."""
    weights, links = web.weights(), web.links()
    for position in web.positions:
        for name, real in asdict(weights[position.id]).items():
            if (stored := getattr(position, name)) != real:
                yield f"positions {position.id}: {name} is {stored}, counted {real}"
    for one in web.cited:
        if one.label is not links[one.id]:
            yield f"citations {one.id}: label is {one.label}, counted {links[one.id]}"


def _wrong_strengths(web: Web, thread: Thread) -> Iterator[str]:
    """Return strengths that differ from those of the whole thread by more than a rounding."""
    found = readings(web, thread)
    for position in web.positions:
        stored, real = astuple(reading_of(position)), astuple(found[position.id])
        if not all(_is_near(*pair) for pair in zip(stored, real, strict=True)):
            yield f"positions {position.id}: strength is {stored}, counted {real}"


def _is_near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) < _ROUNDING


def _wrong_camps(thread: Thread) -> Iterator[str]:
    """Return what is stored otherwise than it follows from all marks of a thread."""
    own = Position.thread_id == thread.id
    positions = {one.id: one for one in db.session.scalars(select(Position).where(own))}
    marks: dict[int, dict[int, Stance]] = {id_: {} for id_ in positions}
    made = select(Mark).join(Position, Position.id == Mark.position_id).where(own)
    for mark in db.session.scalars(made):
        if mark.version >= positions[mark.position_id].current_from:
            marks[mark.position_id][mark.person_id] = mark.stance
    shown = {id_: few for id_, few in marks.items() if _is_shown(positions[id_])}
    found = {id_: camps(id_, few) for id_, few in shown.items()}
    divide = dividing({id_: one.smaller for id_, one in found.items()}, thread.divided_by_id)
    if divide != thread.divided_by_id:
        yield f"threads {thread.id}: divided by {thread.divided_by_id}, counted {divide}"
    for id_, position in positions.items():
        real = endorsement(found[divide], marks[id_]) if divide is not None else NOBODY
        if (position.camp_supporters, position.camp_rebutters) != (real.supporters, real.rebutters):
            yield f"positions {id_}: camps are not {real.supporters} and {real.rebutters}"
        for name, place in places(position).items():
            if getattr(position, name) != place:
                yield f"positions {id_}: {name} is not {place}"


def _is_shown(position: Position) -> bool:
    return position.hidden_at is None and position.withdrawn_at is None


def _wrong(counter: InstrumentedAttribute[int], count: ScalarSelect[int]) -> list[str]:
    noun = counter.class_
    found = db.session.execute(select(noun.id, counter, count).where(counter != count))
    return [
        f"{noun.__tablename__} {id_}: {counter.key} is {stored}, counted {real}"
        for id_, stored, real in found
    ]


def _citing() -> ScalarSelect[int]:
    citing = select(func.count(Citation.id)).where(Citation.evidence_id == Evidence.id)
    return citing.scalar_subquery()


def _assessed(judgement: Judgement) -> ScalarSelect[int]:
    return (
        select(func.count(Assessment.id))
        .where(Assessment.evidence_id == Evidence.id, Assessment.judgement == judgement)
        .scalar_subquery()
    )


def _stale_marks() -> ScalarSelect[int]:
    stale = select(func.count(Mark.id)).where(
        Mark.position_id == Position.id, Mark.version < Position.current_from
    )
    return stale.scalar_subquery()


def _marks(stance: Stance) -> ScalarSelect[int]:
    return (
        select(func.count(Mark.id))
        .where(
            Mark.position_id == Position.id,
            Mark.version >= Position.current_from,
            Mark.stance == stance,
        )
        .scalar_subquery()
    )


def _visible_positions() -> ScalarSelect[int]:
    return (
        select(func.count(Position.id))
        .where(
            Position.thread_id == Thread.id,
            in_sight(Position),
        )
        .scalar_subquery()
    )
