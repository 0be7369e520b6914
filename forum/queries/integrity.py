"""Whether the stored counters say what they count."""

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from forum.db import db
from forum.models import Citation, Evidence, Mark, Position, Relation, Thread
from forum.vocabulary import Stance


def wrong_counts() -> list[str]:
    """Return a line for each counter that differs from what it counts."""
    counted: list[tuple[InstrumentedAttribute[int], ScalarSelect[int]]] = [
        (Position.support_marks, _marks(Stance.SUPPORT)),
        (Position.rebuttal_marks, _marks(Stance.REBUTTAL)),
        (Position.supports_count, _answers(Stance.SUPPORT)),
        (Position.rebuttals_count, _answers(Stance.REBUTTAL)),
        (Position.citations_count, _number(Citation.position_id == Position.id, Citation)),
        (Evidence.citations_count, _number(Citation.evidence_id == Evidence.id, Citation)),
        (Thread.positions_count, _visible_positions()),
    ]
    return [line for counter, count in counted for line in _wrong(counter, count)]


def _wrong(counter: InstrumentedAttribute[int], count: ScalarSelect[int]) -> list[str]:
    noun = counter.class_
    found = db.session.execute(select(noun.id, counter, count).where(counter != count))
    return [
        f"{noun.__tablename__} {id_}: {counter.key} is {stored}, counted {real}"
        for id_, stored, real in found
    ]


def _number(condition: ColumnElement[bool], noun: type[Citation]) -> ScalarSelect[int]:
    return select(func.count(noun.id)).where(condition).scalar_subquery()


def _marks(stance: Stance) -> ScalarSelect[int]:
    return (
        select(func.count(Mark.id))
        .where(
            Mark.position_id == Position.id,
            Mark.version == Position.version,
            Mark.stance == stance,
        )
        .scalar_subquery()
    )


def _answers(stance: Stance) -> ScalarSelect[int]:
    source = aliased(Position)
    return (
        select(func.count(Relation.id))
        .join(source, source.id == Relation.source_id)
        .where(
            Relation.toward_id == Position.id,
            Relation.stance == stance,
            source.hidden_at.is_(None),
            source.withdrawn_at.is_(None),
        )
        .correlate(Position)
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
