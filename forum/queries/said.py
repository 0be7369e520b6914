"""Already said? The positions of a thread that say much the same as a new claim."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.models import Event, Position, Relation, Version
from forum.policy import Actor
from forum.queries.readers import in_sight
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.threads import thread_by_id
from forum.reasoning.similarity import Index
from forum.vocabulary import EventKind, Stance

MOST = 3
_ALIKE = 0.1  # of 1: less is chance; 68 % of arguments meet their key point, 74 % without a floor
_SHORTEST = 6  # characters of a claim that says something
_KEPT = 50_000  # positions in all indexes together: about 1 kB each
_LIKELY = 3 * MOST  # found for each that is shown, for those that have gone meanwhile
_TOLD_BY = (  # what changes the words that readers find in a thread
    EventKind.POSITION_POSTED,
    EventKind.POSITION_REVISED,
    EventKind.POSITION_WITHDRAWN,
    EventKind.POSITION_HIDDEN,
    EventKind.POSITION_RESTORED,
)


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A position that says much the same; ``stance`` is its side on what it answers, if it does."""

    position: PositionRow
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class _Kept:
    mark: Any  # id and moment of the last event that changed the words
    size: int
    index: Index


_kept: OrderedDict[int, _Kept] = OrderedDict()  # by thread, the one used last at the end
_lock = Lock()


def said_already(
    thread_id: int, claim: str, viewer: Actor, *, besides: int | None = None
) -> list[SaidRow]:
    """Return the positions that say much the same, the likeliest first, but for one.

    A claim that is hardly begun finds nothing, and makes the index ready for the next.
    """
    thread_by_id(thread_id, viewer)
    index = _index(thread_id)
    if len(claim.strip()) < _SHORTEST:
        return []
    likely = [one.id for one in index.like(claim, _LIKELY, at_least=_ALIKE) if one.id != besides]
    chosen = positions().where(Position.id.in_(likely), in_sight(Position))
    rows = {row.id: row for row in position_rows(db.session.execute(chosen).all(), viewer)}
    shown = [one for one in likely if one in rows][:MOST]
    sides = _sides(shown)
    return [SaidRow(rows[one], sides.get(one)) for one in shown]


def _index(thread_id: int) -> Index:
    """Return the words of a thread's visible positions, from memory while they are the same."""
    mark = db.session.execute(
        select(Event.id, Event.at)
        .where(Event.thread_id == thread_id, Event.kind.in_(_TOLD_BY))
        .order_by(Event.id.desc())
        .limit(1)
    ).first()
    with _lock:
        kept = _kept.get(thread_id)
        if kept is not None and kept.mark == mark:
            _kept.move_to_end(thread_id)
            return kept.index
    claims = dict(db.session.execute(_claims(thread_id)).all())
    made = _Kept(mark, len(claims), Index(claims))
    with _lock:
        _kept[thread_id] = made
        _kept.move_to_end(thread_id)
        while sum(one.size for one in _kept.values()) > _KEPT and len(_kept) > 1:
            _kept.popitem(last=False)
    return made.index


def _claims(thread_id: int) -> Any:
    standing = (Version.position_id == Position.id) & (Version.number == Position.version)
    return (
        select(Position.id, Version.claim)
        .join(Version, standing)
        .where(Position.thread_id == thread_id, in_sight(Position))
    )


def _sides(ids: list[int]) -> dict[int, Stance]:
    """Return the side of the first thing that each answers."""
    found = db.session.execute(
        select(Relation.source_id, Relation.stance)
        .where(Relation.source_id.in_(ids))
        .order_by(Relation.id.desc())
    )
    return dict(found.all())
