"""What raised a position and what lowered it: by taking away, by fair shares, and by slopes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forum.reasoning.network import Ints, Network
from forum.reasoning.semantics import QUADRATIC_ENERGY, Floats, Semantics
from forum.reasoning.sequence import Round, rounds
from forum.reasoning.slopes import slopes
from forum.reasoning.strength import Weighing

Rows = Floats | NDArray[np.bool_] | Ints
MOST = 2000  # contributors beyond whom nothing is explained: it would take minutes
EXACT = 12  # contributors up to which shares are exact
_WORK = 20_000_000  # strengths that a sample of orders may weigh
_ORDERS = 16  # the fewest orders that are sampled
_AT_ONCE = 2_000_000  # strengths that are held at once


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the strength of an item comes about; all arrays are (contributors,).

    ``contributors`` are the positions whose strength can have a part in it, ascending.
    ``removal``: by how much it is higher than without the contributor. ``intrinsic_removal``: the
    same, where nothing bears on the contributor any more. ``shapley``: fair shares, which add up
    to ``strength - base``; ``errors`` are their standard errors, 0 where they are exact. Both are
    not a number where they were not asked for.
    ``gradient``: how fast it rises with the base score of the contributor.
    """

    strength: float
    base: float
    contributors: Ints
    removal: Floats
    intrinsic_removal: Floats
    shapley: Floats
    errors: Floats
    gradient: Floats


def explain(
    network: Network,
    item: int,
    semantics: Semantics = QUADRATIC_ENERGY,
    seed: int = 0,
    *,
    orders: int = 1000,
) -> Explanation:
    """Explain the strength that an item has from the base scores.

    Shares are exact for up to 12 contributors, by all subsets; beyond, by at most so many
    ``orders`` drawn with ``seed``, or left out if that is 0. Definitions: Kampik, Potyka, Yin,
    Cyras & Toni 2024 (arXiv:2401.08879). Only shares add up, only removal says what would be
    without, only slopes say what a small change does. Raises IndexError for an item that is not
    there, ValueError for more than 2,000 contributors.
    """
    if not 0 <= item < network.count:
        raise IndexError(item)
    near = network.counted(semantics).ancestry(item)
    if len(near) - 1 > MOST:
        raise ValueError(f"{len(near) - 1} contributors are more than {MOST}")
    game = _Game(
        network.counted(semantics).within(near), int(np.searchsorted(near, item)), semantics
    )
    whole, bare = game.worth(np.ones((1, len(game.players))))[0], game.base
    shapley, errors = game.shares(whole, bare, seed, orders)
    without = ~np.eye(len(game.players), dtype=bool)
    removed = game.worth(without)
    return Explanation(
        float(whole),
        float(bare),
        near[game.players],
        whole - removed,
        game.worth(np.ones_like(without), swayed=without) - removed,
        shapley,
        errors,
        slopes(game.network, game.item, semantics)[game.players],
    )


class _Game:
    """The strength of one item, as what its contributors achieve together."""

    def __init__(self, network: Network, item: int, semantics: Semantics) -> None:
        self.network = network
        self.item = item
        self.semantics = semantics
        self.base = network.base[0, item]
        self.players = np.flatnonzero(np.arange(network.count) < network.links)
        self.players = self.players[self.players != item]
        self.order: list[Round] = rounds(network)

    def worth(self, present: Rows, swayed: Rows | None = None) -> Floats:
        """Return the item's strength, (rows,), given who is there and who is open to reasons.

        Both are (rows, players), 0 or 1; without ``swayed`` all are open.
        """
        step = max(1, _AT_ONCE // self.network.count)
        found = [
            self._worth(present[at : at + step], None if swayed is None else swayed[at : at + step])
            for at in range(0, len(present), step)
        ]
        return np.concatenate(found) if found else np.zeros(0)

    def _worth(self, present: Rows, swayed: Rows | None) -> Floats:
        base = np.broadcast_to(self.network.base[:1], (len(present), self.network.count))
        there, open_ = self._spread(present), None if swayed is None else self._spread(swayed)
        weighing = Weighing(self.network, self.semantics, base, there, open_)
        worth: Floats = weighing.done(self.order).rows[:, self.item]
        return worth

    def _spread(self, rows: Rows) -> Floats:
        spread = np.ones((len(rows), self.network.count))
        spread[:, self.players] = rows
        return spread

    def shares(self, whole: float, bare: float, seed: int, most: int) -> tuple[Floats, Floats]:
        """Return the share of each player, (players,), and its standard error."""
        count = len(self.players)
        if count <= EXACT:
            return self._exact(), np.zeros(count)
        if not most:
            return np.full(count, np.nan), np.full(count, np.nan)
        orders = min(most, max(_ORDERS, _WORK // (count * self.network.count)))
        gains = np.empty((orders, count))
        random = np.random.default_rng(seed)
        for row in gains:
            order = random.permutation(count)
            come = np.empty(count, dtype=np.intp)
            come[order] = np.arange(count)
            there = come[None, :] < np.arange(1, count)[:, None]
            worth = np.concatenate((np.array([bare]), self.worth(there), np.array([whole])))
            row[order] = np.diff(worth)
        return gains.mean(axis=0), gains.std(axis=0, ddof=1) / np.sqrt(orders)

    def _exact(self) -> Floats:
        """Return the shares by all subsets of players."""
        count = len(self.players)
        subsets = np.arange(1 << count)
        there = (subsets[:, None] >> np.arange(count)) & 1
        worth, size = self.worth(there), there.sum(axis=1)
        ways = np.concatenate(([1.0], np.cumprod(np.arange(1.0, count + 1))))
        weight = ways[size] * ways[np.maximum(count - size - 1, 0)] / ways[count]
        shares = np.empty(count)
        for player in range(count):
            without = subsets[there[:, player] == 0]
            shares[player] = weight[without] @ (worth[without | 1 << player] - worth[without])
        return shares
