"""A debate whose strengths are kept up: after each act only what it can reach is weighed anew."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np

from forum.reasoning.network import NEUTRAL, Ints, Network
from forum.reasoning.semantics import QUADRATIC_ENERGY, Floats, Semantics
from forum.reasoning.strength import Strengths, flow, strengths


class LiveDebate:
    """Items by their numbers, reasons by theirs, and the strength of each item at all times.

    ``changed`` tells which items the last act had weighed anew. An act costs as much as what it
    reaches, and gives what weighing the whole debate would.
    """

    def __init__(self, semantics: Semantics = QUADRATIC_ENERGY) -> None:
        self.semantics = semantics
        self.base: list[float] = []
        self.links: list[bool] = []
        self.changed: tuple[int, ...] = ()
        self._reasons: dict[int, tuple[int, float, tuple[int, ...]]] = {}
        self._next = 0
        self._on: list[dict[int, tuple[float, tuple[int, ...]]]] = []
        self._uses: list[Counter[int]] = []
        self._values: list[float] = []  # the strengths, while nothing goes round in circles
        self._rows: Floats | None = None  # from each start, (starts, items), once something does
        self._converged = True

    @classmethod
    def of(cls, network: Network, semantics: Semantics = QUADRATIC_ENERGY) -> Self:
        """Take over a network of one row, with the same numbers of items and reasons."""
        made = cls(semantics)
        made.base = network.base[0].tolist()
        made.links = [item >= network.links for item in range(network.count)]
        made._on = [{} for _ in made.base]
        made._uses = [Counter() for _ in made.base]
        for item in range(network.count):
            for sign, members in network.reasons_on(item):
                made._join(tuple(members), item, sign)
        made._values = list(made.base)
        made._keep(strengths(network, semantics), np.arange(network.count))
        return made

    @property
    def strengths(self) -> Strengths:
        """Return the strengths of all items."""
        rows = np.array([self._values]) if self._rows is None else self._rows.copy()
        return Strengths(rows, self._converged)

    def strength(self, item: int) -> float:
        """Return the strength of an item, 0 to 1, from the base scores."""
        return self._values[item] if self._rows is None else float(self.strengths.values[item])

    def add(self, base: float = NEUTRAL, *, link: bool = False) -> int:
        """Add an item without reasons, or the link of a reason that is to be; return its number."""
        self.base.append(base)
        self.links.append(link)
        self._on.append({})
        self._uses.append(Counter())
        self._values.append(base)
        if self._rows is not None:
            self._rows = np.column_stack((self._rows, np.full(len(self._rows), base)))
        return len(self.base) - 1

    def rebase(self, item: int, base: float) -> None:
        """Give an item another base score, 0 to 1."""
        self.base[item] = base
        self._weigh(item)

    def answer(self, members: Iterable[int], target: int, sign: float) -> int:
        """Add a reason that its members make up together, +1 or -1; return its number."""
        number = self._join(tuple(members), target, sign)
        self._weigh(target)
        return number

    def withdraw(self, reason: int) -> None:
        """Take a reason away; KeyError where it is not there."""
        target, _, members = self._reasons.pop(reason)
        del self._on[target][reason]
        for member in members:
            self._uses[member][target] -= 1
            self._uses[member] += Counter()  # drops what is not used any more
        self._weigh(target)

    def network(self, items: Sequence[int] | None = None) -> tuple[Network, Ints]:
        """Return the network of the debate, and the number here of each of its items.

        Or that of some items, with what feeds them from outside held fast at its strength.
        """
        inside = set(range(len(self.base)) if items is None else items)
        fed = {one for item in inside for _, members in self._on[item].values() for one in members}
        order = sorted(inside | fed, key=lambda item: (self.links[item], item))
        place = {item: at for at, item in enumerate(order)}
        reasons = [
            (place[item], sign, [place[one] for one in members])
            for item in order
            if item in inside
            for sign, members in self._on[item].values()
        ]
        made = Network.of(
            self._bases(order, inside),
            [target for target, _, _ in reasons],
            [sign for _, sign, _ in reasons],
            [one for _, _, members in reasons for one in members],
            [len(members) for _, _, members in reasons],
            links=sum(not self.links[item] for item in order),
        )
        return made, np.array(order, dtype=np.intp)

    def _bases(self, order: list[int], inside: set[int]) -> Floats:
        """Return the base scores of items; for those outside their strengths, from each start."""
        if len(inside) == len(order) or self._rows is None:
            values = self.base if len(inside) == len(order) else self._values
            return np.array([[(self.base if item in inside else values)[item] for item in order]])
        base = self._rows[:, order]
        for at, item in enumerate(order):
            if item in inside:
                base[:, at] = self.base[item]
        return base

    def _join(self, members: tuple[int, ...], target: int, sign: float) -> int:
        number = self._next
        self._next += 1
        self._reasons[number] = target, sign, members
        self._on[target][number] = sign, members
        for member in members:
            self._uses[member][target] += 1
        return number

    def _weigh(self, item: int) -> None:
        """Weigh an item anew, and all that it reaches."""
        order, tangled = self._reach(item)
        self.changed = tuple(order)
        if self._rows is None and not tangled:
            for one in order:
                self._values[one] = self._weighed(one)
        else:
            network, numbers = self.network(order)
            self._keep(strengths(network, self.semantics), numbers)

    def _weighed(self, item: int) -> float:
        values, links = self._values, self.links
        reasons = [
            (sign, flow([(values[one], links[one]) for one in members]))
            for sign, members in self._on[item].values()
            if sign < 0 or not self.semantics.rebuttals_only
        ]
        return self.semantics.strength(self.base[item], reasons) if reasons else self.base[item]

    def _reach(self, item: int) -> tuple[list[int], bool]:
        """Return what an item reaches, each after what it leans on; and if a cycle is in it."""
        waits = {item: 0}  # by what is reached: how many of what it leans on are reached, too
        for one in (reach := [item]):
            for target in self._uses[one]:
                if target not in waits:
                    waits[target] = 0
                    reach.append(target)
                waits[target] += 1
        ready = [] if waits[item] else [item]
        for one in ready:
            for target in self._uses[one]:
                waits[target] -= 1
                if not waits[target]:
                    ready.append(target)
        return (ready, False) if len(ready) == len(reach) else (reach, True)

    def _keep(self, found: Strengths, numbers: Ints) -> None:
        """Keep the strengths of these items."""
        self._converged &= found.converged
        if self._rows is None and len(found.rows) > 1:
            self._rows = np.tile(self._values, (len(found.rows), 1))
        if self._rows is not None:
            self._rows[:, numbers] = found.rows
        else:
            for item, value in zip(numbers.tolist(), found.rows[0].tolist(), strict=True):
                self._values[item] = value
