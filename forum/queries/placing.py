"""Where positions belong in each order; it is stored with every act that can change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from forum.models import Position
from forum.reasoning.camps import Endorsement
from forum.reasoning.ranking import Entry, Order, ordered, place
from forum.reasoning.readings import Reading

COLUMNS: Mapping[Order, ColumnElement[float]] = {
    Order.SHARED: Position.place_shared.expression,
    Order.UNANSWERED: Position.place_unanswered.expression,
    Order.STRONGEST: Position.place_strongest.expression,
    Order.NEEDS_WORK: Position.place_needs_work.expression,
}
_UNREAD = 1e12  # what readers do not see comes last in every order but the newest


@dataclass(frozen=True, slots=True)
class Why:
    """The numbers of a position's place in an order, by name; ``by`` those that tell more."""

    order: Order
    by: Mapping[str, float]
    divide: int | None


def places(position: Position) -> dict[str, float]:
    """Return a position's place in every stored order, by the name of its column."""
    if _is_unread(position):
        return {f"place_{order}": _UNREAD for order in COLUMNS}
    entry = _entry(position, None)
    return {f"place_{order}": place(entry, order) for order in COLUMNS}


def shared_place(position: Any, endorsement: Endorsement) -> float:
    """Return the place that an endorsement gives a position, or a row with what is needed of it."""
    if _is_unread(position):
        return _UNREAD
    entry = Entry(position.id, 0, endorsement=endorsement, open=position.open_challenges)
    return place(entry, Order.SHARED)


def why(position: Position, order: Order, divide: int | None) -> Why:
    """Return the numbers that put a position where it is."""
    (placed,) = ordered([_entry(position, divide)], order)
    return Why(order, dict(placed.because), divide)


def _is_unread(position: Any) -> bool:
    return position.hidden_at is not None or position.withdrawn_at is not None


def reading_of(position: Position) -> Reading:
    """Return how strong a position is, as it is stored."""
    return Reading(position.strength, position.strength_low, position.strength_high)


def _entry(position: Position, divide: int | None) -> Entry:
    return Entry(
        id=position.id,
        posted=position.posted_at.timestamp(),
        endorsement=Endorsement(divide, position.camp_supporters, position.camp_rebutters),
        supports=position.support_marks,
        rebuttals=position.rebuttal_marks,
        stale=position.stale_marks,
        strength=reading_of(position).sure,
        open=position.open_challenges,
        answered=position.answered_challenges,
        conceded=position.conceded_challenges,
        evidence=position.citations_count,
        sources=position.sources_count,
    )
