"""Which positions of a thread are compared, in which order, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Subquery,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
)

from forum import characters
from forum.db import db
from forum.models import Citation, Person, Position, Relation, Thread, Version
from forum.queries.placing import COLUMNS
from forum.queries.readers import in_sight
from forum.queries.rows import PositionSelect, positions
from forum.reasoning.ranking import Order
from forum.vocabulary import Label, Stance

_KEY = re.compile(r"(-?\d{1,13}(?:\.\d{1,18})?(?:e-\d\d)?)_(\d{1,9})", re.ASCII)


class Listed(StrEnum):
    """Which positions are compared: those that answer the question itself, or what bears on them.

    A position that supports one and rebuts another is among both.
    """

    QUESTION = "question"
    SUPPORTS = "supports"
    REBUTTALS = "rebuttals"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader chose to see; nothing is everything. ``author`` is a name as people write it.

    ``with_stale``: only what carries marks, relations or citations made on a former version.
    """

    listed: Listed = Listed.QUESTION
    standing: Label | None = None
    with_evidence: bool | None = None
    author: str = ""
    with_stale: bool = False

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing was chosen."""
        return self == Chosen()


def compared(
    thread_id: int, order: Order, after: str | None, chosen: Chosen, most: int
) -> PositionSelect:
    """Select at most so many of the positions that a reader chose, from the key of a page on."""
    key, place = _key(after), COLUMNS.get(order)
    here = [Position.thread_id == thread_id, *_conditions(chosen)]
    if place is None:
        by: tuple[Any, ...] = (Position.id.desc(),)
        here += [Position.id < key[1]] if key is not None else []
    else:
        by = (place, Position.id)
        here += [tuple_(place, Position.id) > tuple_(*key)] if key is not None else []
        if chosen.listed is Listed.ALL:
            merged = _merged(here, by, most)
            first = positions().join(merged, merged.c.id == Position.id)
            return first.order_by(*by).limit(most)
    return positions().where(*here).order_by(*by).limit(most)


def _merged(here: Sequence[ColumnElement[bool]], by: Sequence[Any], most: int) -> Subquery:
    """Select the first ids of what answers the question and the first of what bears on that.

    An index holds either in each order, and none both.
    """
    firsts = (
        select(Position.id)
        .join(Person, Person.id == Position.author_id)
        .where(Position.is_answer.is_(is_answer), *here)
        .order_by(*by)
        .limit(most)
        .subquery()
        for is_answer in (False, True)
    )
    return union_all(*(select(one.c.id) for one in firsts)).subquery()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The ids before and after a position in a list, its number there, and of how many."""

    before: int | None
    after: int | None
    number: int
    count: int


def neighbours(position: Position, order: Order, chosen: Chosen) -> Neighbours:
    """Return what is beside a position in the list of its thread: four queries by an index."""
    place, id_ = COLUMNS.get(order), position.id
    if place is None:  # the newest first
        sides: list[tuple[Any, Sequence[Any]]] = [
            (_is_before(position, order), (Position.id,)),
            (Position.id < id_, (Position.id.desc(),)),
        ]
    else:
        is_after = tuple_(place, Position.id) > tuple_(*_place(position, order))
        sides = [
            (_is_before(position, order), (place.desc(), Position.id.desc())),
            (is_after, (place, Position.id)),
        ]
    here = [Position.thread_id == position.thread_id, *_conditions(chosen)]
    is_merged = place is not None and chosen.listed is Listed.ALL
    before, after = (_nearest([*here, beyond], by, is_merged=is_merged) for beyond, by in sides)
    listed = _listed_with(position, chosen)
    number = _count(listed.where(_is_before(position, order))) + 1
    return Neighbours(before, after, number=number, count=_count(listed))


def _nearest(
    here: Sequence[ColumnElement[bool]], by: Sequence[Any], *, is_merged: bool
) -> int | None:
    listed = select(Position.id).order_by(*by).limit(1)
    if is_merged:
        merged = _merged(here, by, 1)
        return db.session.scalar(listed.join(merged, merged.c.id == Position.id))
    return db.session.scalar(listed.join(Person, Person.id == Position.author_id).where(*here))


def is_listed(position: Position, chosen: Chosen) -> bool:
    """Tell whether a position is in a list of its thread: one query."""
    own = _listed_with(position, chosen).where(Position.id == position.id)
    return db.session.scalar(own) is not None


def key_of_page(position: Position, order: Order, chosen: Chosen, page: int) -> str | None:
    """Return the key of a list's page that holds a position, none of the first: two queries."""
    count = _count(_listed_with(position, chosen).where(_is_before(position, order)))
    if count < page:
        return None
    before = count // page * page
    at = compared(position.thread_id, order, None, chosen, before).offset(before - 1).limit(1)
    last: Position = db.session.execute(at).scalars().one()
    return key_of(last, order)


def key_of(position: Position, order: Order) -> str:
    """Return the key of the page that goes on after a position."""
    return "{!r}_{}".format(*_place(position, order))


def _place(position: Position, order: Order) -> tuple[float, int]:
    return 0.0 if order is Order.NEWEST else getattr(position, f"place_{order}"), position.id


def _is_before(position: Position, order: Order) -> ColumnElement[bool]:
    place = COLUMNS.get(order)
    if place is None:  # the newest first
        return Position.id > position.id
    return tuple_(place, Position.id) < tuple_(*_place(position, order))


def _count(listed: Select[int]) -> int:
    return (
        db.session.scalar(select(func.count()).select_from(listed.order_by(None).subquery())) or 0
    )


def _listed_with(position: Position, chosen: Chosen) -> Select[int]:
    """Select the ids of a list of a position's thread."""
    here = (Position.thread_id == position.thread_id, *_conditions(chosen))
    return select(Position.id).join(Person, Person.id == Position.author_id).where(*here)


def dividing_claim() -> ScalarSelect[str | None]:
    """Select the claim that divides people most, if readers see it; for queries of threads."""
    return (
        select(Version.claim)
        .join(Position, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(
            Position.id == Thread.divided_by_id,
            in_sight(Position),
        )
        .correlate(Thread)
        .scalar_subquery()
    )


def _key(after: str | None) -> tuple[float, int] | None:
    """Return the key of a page; anything else than two numbers begins at the beginning."""
    found = _KEY.fullmatch(after or "")
    return (float(found[1]), int(found[2])) if found else None


def _conditions(chosen: Chosen) -> list[ColumnElement[bool]]:
    conditions = _listed(chosen.listed)
    if chosen.standing is not None:
        conditions.append(Position.label == chosen.standing)
    if chosen.with_evidence is not None:
        is_cited = Position.citations_count > 0
        conditions.append(is_cited if chosen.with_evidence else ~is_cited)
    if chosen.author:
        conditions.append(Person.name_key == characters.name_key(chosen.author))
    if chosen.with_stale:
        conditions.append(Position.current_from > literal_column("1"))  # for ix_positions_revised
        conditions.append(
            or_(
                Position.stale_marks > 0,
                exists(_stale(Relation.toward_id, Relation.toward_version)),
                exists(_stale(Relation.source_id, Relation.source_version)),
                exists(_stale(Citation.position_id, Citation.version)),
            )
        )
    return conditions


def _listed(listed: Listed) -> list[ColumnElement[bool]]:
    if listed is Listed.ALL:
        return []
    if listed is Listed.QUESTION:
        return [Position.is_answer.is_(False)]
    stance = Stance.SUPPORT if listed is Listed.SUPPORTS else Stance.REBUTTAL
    bears = exists().where(Relation.source_id == Position.id, Relation.stance == stance)
    return [Position.is_answer.is_(True), bears]


def _stale(held_by: Any, version: Any) -> Select[int]:
    return select(held_by).where(held_by == Position.id, version < Position.current_from)
