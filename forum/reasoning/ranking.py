"""Orders for lists of positions, each place with the numbers that made it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from forum.reasoning.camps import NOBODY, Endorsement

_MOST = 9999  # challenges or stale marks that a place tells apart
_UNKNOWN = -1.0  # the strength of what nothing is known of
_FIRST, _LAST, _TOLD = -1, 1, 0  # whether more of it comes first or last, or is only told


class Order(StrEnum):
    """How a list of positions is ordered."""

    SHARED = "shared"
    UNANSWERED = "unanswered"
    STRONGEST = "strongest"
    NEWEST = "newest"
    NEEDS_WORK = "needs_work"


def without_marks(order: Order) -> Order:
    """Return an order in which marks have no part: itself, or unanswered."""
    return order if order is Order.NEWEST else Order.UNANSWERED


def dealt(ids: Iterable[int], whom: str) -> list[int]:
    """Return ids as they are dealt to somebody: by chance, and always alike for the same ``whom``.

    Each id is as likely as any other to be early, so that what is far down is not left to those who
    have patience; and one more changes nothing in the order of the others. By SHA-256 of both.
    """
    return sorted(ids, key=lambda id_: sha256(f"{whom} {id_}".encode()).digest())


@dataclass(frozen=True, slots=True)
class Entry:
    """A position, or a reason, as far as orders look at it.

    ``posted`` grows with time (seconds, or an id). ``supports`` and ``rebuttals`` are marks on the
    present version, ``stale`` those on former ones. ``strength`` is 0 to 1, or None where nothing
    is known; of several readings the lowest. ``open``, ``answered`` and ``conceded`` are
    challenges, ``evidence`` is the number of items cited and ``sources`` that of their sources.
    """

    id: int
    posted: float
    endorsement: Endorsement = NOBODY
    supports: int = 0
    rebuttals: int = 0
    stale: int = 0
    strength: float | None = None
    open: int = 0
    answered: int = 0
    conceded: int = 0
    evidence: int = 0
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A position in its place, and why it is there: numbers by name, the weightiest first."""

    id: int
    because: tuple[tuple[str, float], ...]


def ordered(entries: Iterable[Entry], order: Order) -> list[Placed]:
    """Return the entries in an order, whatever the order in which they are handed in.

    - shared: what both camps endorse most (``Endorsement.shared``), then fewest open challenges.
    - unanswered: fewest challenges open or conceded, then those that were challenged at all.
    - strongest: by ``strength``, to nine digits; what nothing is known of comes last.
    - newest: the latest first.
    - needs work: most of four lacks (no evidence, a single source, open challenges, marks on a
      former version), then most open challenges, then most such marks.

    Where all that is equal the older comes first, or under newest the larger id.
    """
    compared = _COMPARED[order]
    told = []
    for one in entries:
        numbers = [number(one) for _way, _name, number in compared]
        weights = [way * number for (way, *_), number in zip(compared, numbers, strict=True)]
        names = (name for _way, name, _number in compared)
        age = (-one.id,) if order is Order.NEWEST else (one.posted, one.id)
        told.append((weights, age, Placed(one.id, tuple(zip(names, numbers, strict=True)))))
    return [placed for _weights, _age, placed in sorted(told, key=lambda one: one[:2])]


def place(entry: Entry, order: Order) -> float:
    """Return one number to keep for an entry's place in an order.

    The smaller comes first, and among equal ones the older (under newest, the larger id), just as
    ``ordered`` puts them while no count of challenges or stale marks exceeds 9999.
    """
    match order:
        case Order.SHARED:
            return _digits(-entry.endorsement.smaller, _capped(entry.open))
        case Order.UNANSWERED:
            lost, answered = entry.open + entry.conceded, entry.answered
            return 2 * lost - int(lost + answered > 0)
        case Order.STRONGEST:
            return -_strength(entry)
        case Order.NEWEST:
            return -entry.posted
        case Order.NEEDS_WORK:
            return -_digits(_lacks(entry), _capped(entry.open), _capped(entry.stale))


def _digits(*numbers: int) -> int:
    """Return whole numbers as the digits of one, the first the weightiest."""
    return sum(number * (_MOST + 1) ** power for power, number in enumerate(reversed(numbers)))


def _capped(count: int) -> int:
    return min(count, _MOST)


def _strength(one: Entry) -> float:
    """Return a strength with no more digits than the key of a page can say."""
    return _UNKNOWN if one.strength is None else round(one.strength, 9)


def _lacks(one: Entry) -> int:
    return sum(
        (not one.evidence, one.evidence > 0 and one.sources == 1, one.open > 0, one.stale > 0)
    )


# For each order what is compared, the weightiest first: which way, its name, its number.
_COMPARED: Mapping[Order, tuple[tuple[int, str, Callable[[Entry], float]], ...]] = {
    Order.SHARED: (
        (_FIRST, "shared", lambda one: one.endorsement.shared),
        (_TOLD, "supporters", lambda one: one.endorsement.supporters),
        (_TOLD, "rebutters", lambda one: one.endorsement.rebutters),
        (_LAST, "open", lambda one: one.open),
    ),
    Order.UNANSWERED: (
        (_LAST, "lost", lambda one: one.open + one.conceded),
        (_FIRST, "challenged", lambda one: int(one.open + one.conceded + one.answered > 0)),
        (_TOLD, "open", lambda one: one.open),
        (_TOLD, "answered", lambda one: one.answered),
        (_TOLD, "conceded", lambda one: one.conceded),
    ),
    Order.STRONGEST: (
        (_FIRST, "strength", _strength),
        (_TOLD, "supports", lambda one: one.supports),
        (_TOLD, "rebuttals", lambda one: one.rebuttals),
    ),
    Order.NEWEST: ((_FIRST, "posted", lambda one: one.posted),),
    Order.NEEDS_WORK: (
        (_FIRST, "lacks", _lacks),
        (_FIRST, "open", lambda one: one.open),
        (_FIRST, "stale", lambda one: one.stale),
        (_TOLD, "evidence", lambda one: one.evidence),
        (_TOLD, "sources", lambda one: one.sources),
    ),
}
