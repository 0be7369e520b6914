"""In which order the items of a network are weighed: each after what it leans on."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forum.reasoning.network import Ints, Network

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Round:
    """Items that lean on items of earlier rounds only, or (``knot``) also on one another."""

    items: Ints
    knot: bool = False


def rounds(network: Network) -> list[Round]:
    """Return the items that have reasons, in rounds, each once.

    What can be is taken in topological order (Kahn), the rest by strongly connected components
    (Tarjan 1972, without recursion). Linear in items and members of reasons.
    """
    level, left = _levels(network)
    has = np.diff(network.on) > 0
    found = [Round(items) for items in _grouped(level, np.flatnonzero(has & ~left))]
    if left.any():
        found += _tangled(network, left)
    return found


def _levels(network: Network) -> tuple[Ints, Flags]:
    """Return the longest way to each item from one without reasons, and what a cycle reaches."""
    lengths = np.diff(network.first)
    order = np.argsort(network.member, kind="stable")
    leads_to = np.repeat(network.target, lengths)[order].tolist()
    uses = np.bincount(network.member, minlength=network.count)
    begins = np.concatenate(([0], np.cumsum(uses))).tolist()
    waiting = np.bincount(np.repeat(network.target, lengths), minlength=network.count)
    ready = np.flatnonzero(waiting == 0).tolist()
    waits, level = waiting.tolist(), [0] * network.count
    for item in ready:  # which grows while it is walked
        after = level[item] + 1
        for target in leads_to[begins[item] : begins[item + 1]]:
            level[target] = max(level[target], after)
            waits[target] -= 1
            if not waits[target]:
                ready.append(target)
    return np.array(level, dtype=np.intp), np.array(waits) > 0


def _grouped(level: Ints, items: Ints) -> Iterator[Ints]:
    """Return items by their level, the lowest first."""
    order = items[np.argsort(level[items], kind="stable")]
    cuts = np.flatnonzero(np.diff(level[order])) + 1
    return (few for few in np.split(order, cuts) if len(few))


def _tangled(network: Network, left: Flags) -> list[Round]:
    """Return the rounds of what lies on a cycle or beyond one."""
    depth = np.zeros(network.count, dtype=np.intp)
    singles: dict[int, list[int]] = {}
    knots: dict[int, list[Ints]] = {}
    for component in _Components(network, left):
        leans = {other for item in component for other in network.leaned_on(item)}
        own = set(component)
        at = 1 + max((int(depth[other]) for other in leans - own if left[other]), default=0)
        depth[component] = at
        if len(component) > 1 or component[0] in leans:
            knots.setdefault(at, []).append(np.array(sorted(component), dtype=np.intp))
        else:
            singles.setdefault(at, []).append(component[0])
    found: list[Round] = []
    for at in sorted(singles.keys() | knots.keys()):
        found += [Round(one, knot=True) for one in knots.get(at, ())]
        if at in singles:
            found.append(Round(np.array(singles[at], dtype=np.intp)))
    return found


class _Components:
    """Strongly connected components of what is left, each after those that it leans on."""

    def __init__(self, network: Network, left: Flags) -> None:
        self.network = network
        self.left = left
        self.number: dict[int, int] = {}  # in the order in which items were come to
        self.low: dict[int, int] = {}  # the earliest open item that can be got to
        self.open: dict[int, None] = {}  # in that order, too
        self.path: list[tuple[int, Iterator[int]]] = []

    def __iter__(self) -> Iterator[list[int]]:
        for root in np.flatnonzero(self.left).tolist():
            if root not in self.number:
                self._enter(root)
            while self.path:
                item, others = self.path[-1]
                fresh = next((one for one in others if self._is_new(item, one)), None)
                if fresh is not None:
                    self._enter(fresh)
                elif component := self._leave(item):
                    yield component

    def _enter(self, item: int) -> None:
        self.number[item] = self.low[item] = len(self.number)
        self.open[item] = None
        self.path.append((item, iter(self.network.leaned_on(item))))

    def _is_new(self, item: int, other: int) -> bool:
        if other in self.open:
            self.low[item] = min(self.low[item], self.number[other])
        return bool(self.left[other]) and other not in self.number

    def _leave(self, item: int) -> list[int]:
        """Return the component that ends with an item, or nothing where it goes on."""
        self.path.pop()
        if self.path:
            above = self.path[-1][0]
            self.low[above] = min(self.low[above], self.low[item])
        component: list[int] = []
        while self.low[item] == self.number[item] and item in self.open:
            component.append(self.open.popitem()[0])
        return component
