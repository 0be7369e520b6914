"""The outline: a whole thread as one nested list."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from forum.policy import Actor
from forum.queries.lines import Leaning, Line, Link, leanings_of, lines_of, links_of
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
    """Return the part of a thread's outline with a place, or a position: four queries."""
    head = thread_head(thread_id, viewer)
    lines = lines_of(head, viewer)
    links = links_of(thread_id)
    leanings: dict[int, list[Leaning]] = defaultdict(list)
    for one in leanings_of(thread_id):
        if lines[one.position].claim:
            leanings[one.position].append(one)
    return in_part(head, grown(lines, links, leanings), first, sought)


def in_part(
    head: ThreadHead, nodes: list[Node], first: int, sought: int | None = None
) -> OutlinePage:
    """Return the part of an outline that holds a place, or a position where one is sought."""
    places = list(_walked(nodes))
    if sought is not None:
        here = (at for at, one in enumerate(places) if one.line.id == sought)
        first = next((at for at in here if not places[at].is_elsewhere), 0)
    parts = range(0, max(1, len(places)), MOST)
    first = min(max(0, first), parts[-1]) // MOST * MOST
    kept = {id(one) for one in places[first : first + MOST]}
    return OutlinePage(head, _cut(nodes, kept), first, parts)


def _walked(nodes: list[Node]) -> Iterator[Node]:
    """Return nodes in the order in which they are read."""
    for node in nodes:
        yield node
        yield from _walked(node.under)


def _cut(nodes: list[Node], kept: Collection[int]) -> list[Node]:
    """Return what is kept of nodes, under what it hangs on."""
    cut = []
    for node in nodes:
        under = _cut(node.under, kept)
        if under or id(node) in kept:
            cut.append(replace(node, under=under, is_above=id(node) not in kept))
    return cut


def grown(
    lines: dict[int, Line], links: list[Link], leanings: Mapping[int, list[Leaning]]
) -> list[Node]:
    """Return positions and what bears on them as a nested list, each in one place."""
    return _Growing(lines, links, leanings).nodes()


class _Growing:
    """A list that grows: each position once, where it is met first."""

    def __init__(
        self, lines: dict[int, Line], links: list[Link], leanings: Mapping[int, list[Leaning]]
    ) -> None:
        self.lines = lines
        self.leanings = leanings
        self.seen: set[int] = set()
        self.links: dict[int, list[Link]] = defaultdict(list)
        for link in links:
            self.links[link.toward].append(link)

    def nodes(self) -> list[Node]:
        """Return what answers the question, then what no list has reached."""
        roots = [one for one in self.lines.values() if not one.is_answer]
        grown = [self._node(one, None, 1) for one in roots]
        rest = [one for id_, one in sorted(self.lines.items())]
        return grown + [self._node(one, None, 1) for one in rest if one.id not in self.seen]

    def _node(self, line: Line, link: Link | None, level: int) -> Node:
        node = Node(line, link, self.leanings.get(line.id, []))
        if line.id in self.seen or level > DEEPEST:
            node.is_elsewhere = True
            return node
        self.seen.add(line.id)
        node.under = [
            self._node(self.lines[one.source], one, level + 1) for one in self.links[line.id]
        ]
        return node
