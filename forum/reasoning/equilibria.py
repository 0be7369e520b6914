"""Where items that answer one another in a circle come to rest, and from how many starts."""

from collections import deque
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from forum.reasoning.network import Network
from forum.reasoning.semantics import Floats
from forum.reasoning.sequence import Round

STARTS = 10  # rows: the base scores; the same, all 0 and all 1, nudged; and six camps, nudged
_STEP = 0.25
_STEPS = 2000
_STILL = 1e-12  # change per unit of time below which an item is at rest
_NUDGE = 1e-3  # so that nothing stays on a ridge between two readings

Rate = Callable[[Floats], Floats]


def settle(rate: Rate, start: Floats, crowd: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Follow ds/dt = rate(s) until it rests; return where, and which rows came to rest.

    ``start`` is (rows, items). Runge-Kutta of the fourth order with steps of a quarter, smaller
    where the ``crowd``, the largest number of reasons on an item, would make that unstable; at
    most 2,000 steps (the continuous model of Potyka, KR 2018).
    """
    step = min(_STEP, 2.5 / (1 + crowd))
    at = start
    for _ in range(_STEPS):
        first = rate(at)
        resting: NDArray[np.bool_] = np.abs(first).max(axis=1) < _STILL
        if resting.all():
            break
        second = rate(at + step / 2 * first)
        third = rate(at + step / 2 * second)
        fourth = rate(at + step * third)
        at = at + step / 6 * (first + 2 * second + 2 * third + fourth)
    return at, resting


def starts(network: Network, knot: Round, base: Floats) -> Floats:
    """Return where to start from, (STARTS, items of the knot), given their base (STARTS, items).

    First the base scores as they are. The others are nudged by up to a thousandth, always the
    same way, off the ridges from which a debate can fall to either side.
    """
    count = len(knot.items)
    found = np.concatenate((base[:2], np.zeros((1, count)), np.ones((1, count)), base[4:]))
    for row, camp in enumerate(_camps(network, knot), 4):
        found[row] = camp
    nudge = np.random.default_rng(0).uniform(-_NUDGE, _NUDGE, found.shape)
    nudge[0] = 0
    moved: Floats = np.clip(found + nudge, 0, 1)
    return moved


def _camps(network: Network, knot: Round) -> list[NDArray[np.bool_]]:
    """Return up to six divisions of a knot into who is with an item and who is against it."""
    found: list[NDArray[np.bool_]] = []
    places = {item: at for at, item in enumerate(knot.items.tolist())}
    near = _neighbours(network, places)
    for root in list(places)[: 4 * STARTS]:
        side = _sides(near, root)
        camp = np.array([side[item] > 0 for item in places])
        for one in (camp, ~camp):
            if len(found) < STARTS - 4 and not any((one == other).all() for other in found):
                found.append(one)
    return found


def _neighbours(network: Network, places: dict[int, int]) -> dict[int, list[tuple[int, float]]]:
    near: dict[int, list[tuple[int, float]]] = {item: [] for item in places}
    for item in places:
        for reason in range(network.on[item], network.on[item + 1]):
            sign = float(network.sign[reason])
            for other in network.member[network.first[reason] : network.first[reason + 1]].tolist():
                if other in near:
                    near[item].append((other, sign))
                    near[other].append((item, sign))
    return near


def _sides(near: dict[int, list[tuple[int, float]]], root: int) -> dict[int, float]:
    """Return who is on the side of an item (+1) and who is not (-1), nearest relations first."""
    side, todo = {root: 1.0}, deque([root])
    while todo:
        item = todo.popleft()
        for other, sign in near[item]:
            if other not in side:
                side[other] = side[item] * sign
                todo.append(other)
    return side
