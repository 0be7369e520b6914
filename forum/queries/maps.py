"""The map: a thread as a graph, so much of it as can be looked at."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass

from forum.policy import Actor
from forum.queries.lines import Line, Link, lines_of, links_of
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
    """Return the map of a thread: three queries.

    Where there are more positions than can be looked at, those that stand come first, what answers
    a position that does not stand is folded away, and so is what is far from the question.
    """
    head = thread_head(thread_id, viewer)
    lines, links = lines_of(head, viewer), links_of(thread_id)
    under: dict[int, list[Link]] = defaultdict(list)
    leading: dict[int, list[Link]] = defaultdict(list)
    for one in links:
        under[one.toward].append(one)
        leading[one.source].append(one)
    shown = _unfolded(lines, under)
    folded = Counter(one.toward for one in links if one.source not in shown)
    return MapPage(
        thread=head,
        places=[
            Place(lines[id_], [one for one in leading[id_] if one.toward in shown], folded[id_])
            for id_ in shown
        ],
        left_out=len(lines) - len(shown),
    )


def _unfolded(lines: dict[int, Line], under: dict[int, list[Link]]) -> dict[int, None]:
    """Return the positions to be shown: those that stand first, each with what is nearest to it."""
    if len(lines) <= MOST:
        return dict.fromkeys(lines)
    shown: dict[int, None] = {}
    roots = [one for one in lines.values() if not one.is_answer]
    for root in sorted(roots, key=lambda one: one.label is Label.OUT):
        todo = deque([root.id])
        most = min(MOST, len(shown) + AROUND)
        while todo and len(shown) < most:
            id_ = todo.popleft()
            shown[id_] = None
            if lines[id_].label is not Label.OUT:
                todo.extend(one.source for one in under[id_] if one.source not in shown)
    return shown
