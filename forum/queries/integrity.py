"""Whether the stored counters say what they count."""

from collections.abc import Iterator
from dataclasses import asdict

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import InstrumentedAttribute

from forum.db import db
from forum.models import Assessment, Citation, Evidence, Mark, Position, Thread
from forum.queries.webs import Web, web_of
from forum.vocabulary import Judgement, Stance


def wrong_counts() -> list[str]:
    """Return a line for each counter that differs from what it counts."""
    counted: list[tuple[InstrumentedAttribute[int], ScalarSelect[int]]] = [
        (Position.support_marks, _marks(Stance.SUPPORT)),
        (Position.rebuttal_marks, _marks(Stance.REBUTTAL)),
        (Evidence.citations_count, _citing()),
        (Evidence.reliable_count, _assessed(Judgement.RELIABLE)),
        (Evidence.doubtful_count, _assessed(Judgement.DOUBTFUL)),
        (Thread.positions_count, _visible_positions()),
    ]
    wrong = [line for counter, count in counted for line in _wrong(counter, count)]
    threads = db.session.scalars(select(Thread.id).order_by(Thread.id)).all()
    return wrong + [line for thread_id in threads for line in _wrong_weights(web_of(thread_id))]


def _wrong_weights(web: Web) -> Iterator[str]:
    """Return what is stored otherwise than it follows from the relations of a thread."""
    weights = web.weights()
    for position in web.positions:
        for name, real in asdict(weights[position.id]).items():
            if (stored := getattr(position, name)) != real:
                yield f"positions {position.id}: {name} is {stored}, counted {real}"


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
            Position.hidden_at.is_(None),
            Position.withdrawn_at.is_(None),
        )
        .scalar_subquery()
    )
