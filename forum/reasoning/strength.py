"""How strong each position is, from its base score and from what bears on it."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forum.reasoning.equilibria import STARTS, settle, starts
from forum.reasoning.network import NEUTRAL, Batch, Network
from forum.reasoning.readings import APART, Reading
from forum.reasoning.semantics import QUADRATIC_ENERGY, Floats, Semantics
from forum.reasoning.sequence import Round, rounds

_FEW = 8  # items for which arrays cost more than they save
_SAME = 1e-7  # what two starts that come to rest in one place may differ by


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strengths of a network's items.

    ``rows`` are (1, items) where nothing goes round in circles; otherwise (STARTS, items), where
    the debate came to rest from each start, the base scores first. ``converged`` is false where
    it did not come to rest from one of them.
    """

    rows: Floats
    converged: bool

    @property
    def values(self) -> Floats:
        """Return the strengths from the base scores, (items,), 0 to 1; see also ``unsure``."""
        steady = self.rows[0] if self.rows.shape[0] == 1 else self.rows[1]
        chosen: Floats = np.where(np.abs(steady - self.rows[0]) > APART, steady, self.rows[0])
        return np.where(self.unsure, self.rows[0], chosen)

    @property
    def low(self) -> Floats:
        """Return the lowest reading of each item, (items,)."""
        lowest: Floats = self._stable.min(axis=0)
        return lowest

    @property
    def high(self) -> Floats:
        """Return the highest reading of each item, (items,)."""
        highest: Floats = self._stable.max(axis=0)
        return highest

    @property
    def unsure(self) -> NDArray[np.bool_]:
        """Return which items have no single strength: readings that lie more than 0.01 apart."""
        return self.high - self.low > APART

    @property
    def each(self) -> list[Reading]:
        """Return the reading of each item; all that differ at all, so that nothing is lost."""
        low, high = np.clip(self.low, 0, 1), np.clip(self.high, 0, 1)
        values, several = np.clip(self.values, 0, 1), high - low > _SAME
        values = np.where(several, np.clip(values, low, high), values)
        rows = zip(values.tolist(), low.tolist(), high.tolist(), several.tolist(), strict=True)
        return [Reading(value, *((least, most) if two else ())) for value, least, most, two in rows]

    @property
    def readings(self) -> int:
        """Return how many stable readings of the whole were found; there may be more."""
        return len(self.stable)

    @property
    def stable(self) -> list[Floats]:
        """Return each stable reading of the whole that was found, (items,)."""
        found: list[Floats] = []
        for row in self._stable:
            if all(np.abs(row - other).max(initial=0) > APART for other in found):
                found.append(row)
        return found

    @property
    def _stable(self) -> Floats:
        """Return where nudged starts ended: what they end at, small errors do not overturn."""
        return self.rows if len(self.rows) == 1 else self.rows[1:]


def strengths(network: Network, semantics: Semantics = QUADRATIC_ENERGY) -> Strengths:
    """Return the strengths of all items.

    In topological order where that can be: linear in items and reasons. Each strongly connected
    component by the continuous model, from ten starts: the base scores, all 0, all 1, and
    six in which one camp is high. That is no proof that there is no further reading.
    """
    counted = network.counted(semantics)
    order = rounds(counted)
    rows = max(len(network.base), STARTS if any(one.knot for one in order) else 1)
    base = np.broadcast_to(network.base, (rows, network.count))
    return Weighing(counted, semantics, base).done(order, several=rows == STARTS)


def flow(members: Iterable[tuple[float, bool]]) -> float:
    """Return the strength of a reason from those of its members, and whether each is a link."""
    flowing = 1.0
    for value, link in members:
        flowing *= min(1.0, value / NEUTRAL) if link else value
    return flowing


class Weighing:
    """Strengths on their way.

    ``present`` and ``swayed``, (rows, items), take items out (0), or shut an item off from the
    reasons on it (0), row by row; without them all are in and open (1).
    """

    def __init__(
        self,
        network: Network,
        semantics: Semantics,
        base: Floats,
        present: Floats | None = None,
        swayed: Floats | None = None,
    ) -> None:
        self.network = network
        self.semantics = semantics
        self.base = base
        self.present = present
        self.swayed = swayed
        self.rows = np.array(base if present is None else base * present)
        self.converged = True

    def done(self, order: list[Round], *, several: bool = False) -> Strengths:
        """Weigh the items in this order; ``several``: knots from each start, a row for each."""
        plain = len(self.rows) == 1 and self.present is None and self.swayed is None
        for one in order:
            if plain and not one.knot and len(one.items) < _FEW:
                self._weigh_each(one.items.tolist())
                continue
            batch = self.network.batch(one.items)
            if one.knot:
                self._untie(one, batch, several=several)
            else:
                self.rows[:, one.items] = self._weighed(batch)
        return Strengths(self.rows, self.converged)

    def _weigh_each(self, items: list[int]) -> None:
        """Weigh items one by one: quicker than arrays where there are few."""
        links = self.network.links
        values = self.rows[0]
        for item in items:
            reasons = [
                (sign, flow([(float(values[one]), one >= links) for one in members]))
                for sign, members in self.network.reasons_on(item)
            ]
            values[item] = self.semantics.strength(float(self.base[0, item]), reasons)

    def _weighed(self, batch: Batch) -> Floats:
        """Return what the strengths of some items are, given those of what they lean on."""
        pull = batch.pull(self.semantics.pull, self.rows)
        if self.swayed is not None:
            pull = pull * self.swayed[:, batch.items]
        found: Floats = self.semantics.influence(self.base[:, batch.items], pull)
        return found if self.present is None else found * self.present[:, batch.items]

    def _untie(self, knot: Round, batch: Batch, *, several: bool) -> None:
        def rate(at: Floats) -> Floats:
            self.rows[:, knot.items] = at
            return self._weighed(batch) - at

        start = self.rows[:, knot.items]
        if several:
            start = starts(self.network, knot, self.base[:, knot.items])
        crowd = int(np.diff(np.append(batch.begins, len(batch.sign))).max())
        self.rows[:, knot.items], resting = settle(rate, start, crowd)
        self.converged &= bool(resting.all())
