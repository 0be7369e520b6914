"""The map: a thread as a graph, so much of it as can be looked at."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from forum.db import db
from forum.models import Position
from forum.policy import Actor
from forum.queries.lines import Line, Link, lines_of, links_of, ties_of
from forum.queries.threads import ThreadHead, thread_head
from forum.vocabulary import Label

MOST = 150  # nodes on a map
AROUND = 30  # of them around each position that answers the question, where there are more


@dataclass(frozen=True, slots=True)
class Place:
    """A position on the map, the links that lead from it, and how many answers are folded away."""

    line: Line
    links: list[Link]
    folded: int


@dataclass(frozen=True, slots=True)
class MapPage:
    """A thread as a graph; ``left_out`` positions are folded away."""

    thread: ThreadHead
    places: list[Place]
    left_out: int


def map_page(thread_id: int, viewer: Actor) -> MapPage:
    """Return the map of a thread: five queries.

    Where there are more positions than can be looked at, those that stand come first, what answers
    a position that does not stand is folded away, and so is what is far from the question.
    """
    head = thread_head(thread_id, viewer)
    known, ties = _known(head), ties_of(thread_id)
    shown = _unfolded(known, ties)
    lines = lines_of(head, viewer, shown)
    folded = Counter(toward for _, source, toward in ties if source not in shown)
    leading: dict[int, list[Link]] = defaultdict(list)
    between = [id_ for id_, source, toward in ties if source in shown and toward in shown]
    for one in links_of(thread_id, between):
        leading[one.source].append(one)
    return MapPage(
        thread=head,
        places=[Place(lines[id_], leading[id_], folded[id_]) for id_ in shown],
        left_out=len(known) - len(shown),
    )


class _Known(NamedTuple):
    """Of a position, whether it answers another, and whether it has fallen."""

    is_answer: bool
    is_out: bool


def _known(head: ThreadHead) -> dict[int, _Known]:
    """Return every position of a thread by its id, as both camps endorse them: one query.

    Where marks are hidden, they come as they stand unanswered.
    """
    place = Position.place_unanswered if head.hides_marks else Position.place_shared
    found = db.session.execute(
        select(Position.id, Position.is_answer, Position.label == Label.OUT)
        .where(Position.thread_id == head.id)
        .order_by(place, Position.id)
    )
    return {id_: _Known(is_answer, is_out) for id_, is_answer, is_out in found}


def _unfolded(known: dict[int, _Known], ties: list[tuple[int, int, int]]) -> dict[int, None]:
    """Return the positions to be shown: those that stand first, each with what is nearest to it."""
    if len(known) <= MOST:
        return dict.fromkeys(known)
    under: dict[int, list[int]] = defaultdict(list)
    for _, source, toward in ties:
        under[toward].append(source)
    shown: dict[int, None] = {}
    roots = [id_ for id_, one in known.items() if not one.is_answer]
    for root in sorted(roots, key=lambda id_: known[id_].is_out)[:MOST]:
        todo = deque([root])
        most = min(MOST, len(shown) + AROUND)
        while todo and len(shown) < most:
            id_ = todo.popleft()
            shown[id_] = None
            if not known[id_].is_out:
                todo.extend(source for source in under[id_] if source not in shown)
    return shown
