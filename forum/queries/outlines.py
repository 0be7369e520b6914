"""The outline: a whole thread as one nested list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from forum.policy import Actor
from forum.queries.lines import (
    Leaning,
    Line,
    Link,
    leanings_by_position,
    lines_of,
    links_of,
    roots_first,
    ties_of,
)
from forum.queries.threads import ThreadHead, thread_head

MOST = 250  # positions in one part of an outline
DEEPEST = 60  # levels of one nested list; what lies deeper begins a list of its own


@dataclass(slots=True)
class Node:
    """A position in its place, and what bears on it.

    ``link`` is how it bears on the one above. Where a position has its place elsewhere, because
    it bears on several or too deep, ``is_elsewhere`` says so and nothing is under it. ``is_above``:
    it was in the part before, and only says under what the list goes on.
    """

    line: Line
    link: Link | None
    leanings: list[Leaning]
    is_elsewhere: bool = False
    is_above: bool = False
    under: list["Node"] = field(default_factory=list)


class Place(NamedTuple):
    """Where a position is in the list: the link that put it there, and the place that is above."""

    position: int
    link: int | None
    above: int | None
    is_elsewhere: bool


_Place = tuple[int, int | None, int | None, bool]  # the same, where there are many


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: its places by their number, those above the first with them."""

    first: int
    parts: range
    places: dict[int, Place]

    @property
    def positions(self) -> list[int]:
        """Return the positions of this part, each once."""
        return list({one.position: None for one in self.places.values()})

    @property
    def links(self) -> list[int]:
        """Return the links that put them there."""
        return [one.link for one in self.places.values() if one.link is not None]


@dataclass(frozen=True, slots=True)
class OutlinePage:
    """A thread whole: what answers the question, and under each what bears on it.

    A long one comes in parts, each from the place that ``parts`` holds; ``first`` is this one's.
    """

    thread: ThreadHead
    nodes: list[Node]
    first: int = 0
    parts: range = range(1)


def outline_page(
    thread_id: int, viewer: Actor, *, first: int = 0, sought: int | None = None
) -> OutlinePage:
    """Return the part of a thread's outline with a place, or a position: six queries.

    Of the whole thread only ids are read, and the words of what is in the part.
    """
    head = thread_head(thread_id, viewer)
    part = part_of(walked(roots_first(head), ties_of(thread_id)), first, sought)
    lines = lines_of(head, viewer, part.positions)
    leanings = leanings_by_position(thread_id, lines)
    nodes = nested(part, lines, links_of(thread_id, part.links), leanings)
    return OutlinePage(head, nodes, part.first, part.parts)


def walked(starts: Mapping[int, bool], ties: Iterable[tuple[int, int, int]]) -> list[_Place]:
    """Return the places of positions in the order in which they are read, each once.

    ``starts`` tells by position whether it answers another, in the order of those that do not;
    ``ties`` are the id of a link, the position that it leads from, and the one that it bears on.
    """
    under: dict[int, list[tuple[int, int, int]]] = {}
    for tie in ties:
        under.setdefault(tie[2], []).append(tie)
    places: list[_Place] = []
    seen: set[int] = set()
    for start in (*(id_ for id_, is_answer in starts.items() if not is_answer), *sorted(starts)):
        todo: list[tuple[int, int | None, int | None, int]] = []
        if start not in seen:
            todo.append((start, None, None, 1))
        while todo:
            position, link, above, level = todo.pop()
            is_elsewhere = position in seen or level > DEEPEST
            places.append((position, link, above, is_elsewhere))
            if not is_elsewhere:
                seen.add(position)
                for by, source, _ in reversed(under.get(position, ())):
                    todo.append((source, by, len(places) - 1, level + 1))
    return places


def part_of(places: Sequence[_Place], first: int, sought: int | None = None) -> Part:
    """Return the part of a list that holds a place, or a position where one is sought."""
    if sought is not None:
        here = (at for at, one in enumerate(places) if one[0] == sought and not one[3])
        first = next(here, 0)
    parts = range(0, max(1, len(places)), MOST)
    first = min(max(0, first), parts[-1]) // MOST * MOST
    kept = {at: Place(*places[at]) for at in range(first, min(first + MOST, len(places)))}
    above = kept[first].above if kept else None
    while above is not None:
        kept[above] = Place(*places[above])
        above = kept[above].above
    return Part(first, parts, dict(sorted(kept.items())))


def nested(
    part: Part,
    lines: Mapping[int, Line],
    links: Iterable[Link],
    leanings: Mapping[int, list[Leaning]],
) -> list[Node]:
    """Return a part of a list as nodes, one under another."""
    by_id = {one.id: one for one in links}
    nodes: dict[int, Node] = {}
    top: list[Node] = []
    for at, place in part.places.items():
        node = Node(
            lines[place.position],
            by_id[place.link] if place.link is not None else None,
            leanings.get(place.position, []),
            is_elsewhere=place.is_elsewhere,
            is_above=at < part.first,
        )
        nodes[at] = node
        (nodes[place.above].under if place.above is not None else top).append(node)
    return top
