"""How fast a strength changes with each base score: derivatives, from the item backwards."""

import numpy as np

from forum.reasoning.network import NEUTRAL, Batch, Network
from forum.reasoning.semantics import Floats, Pull, Semantics
from forum.reasoning.sequence import rounds
from forum.reasoning.strength import Weighing

_LARGEST = 3000  # items up to which a debate with a cycle is solved as one system


def slopes(network: Network, item: int, semantics: Semantics) -> Floats:
    """Return the derivative of an item's strength by each base score, (items,).

    Reverse mode over the topological order: linear in items and reasons. Where items answer one
    another in a circle, by the implicit function theorem at the equilibrium that the base scores
    lead to, as one system of equations; not a number where that has more than 3,000 items. At
    kinks (DF-QuAD at E = 0, a link that is fully trusted) it is one of the one-sided derivatives;
    of equally strong strongest reasons each has 0, since the others hold where it gives way.
    Source: Yin, Potyka & Toni 2023, for all semantics.
    """
    order = rounds(network)
    done = Weighing(network, semantics, np.array(network.base[:1])).done(order)
    weights = np.zeros(network.count)
    weights[item] = 1.0
    tangled = any(one.knot for one in order)
    if tangled and network.count > _LARGEST:
        return np.full(network.count, np.nan)
    by_base = np.ones(network.count)
    system = np.zeros((network.count, network.count)) if tangled else None
    for one in reversed(order):
        batch = network.batch(one.items)
        through, own = _local(network, semantics, batch, done.rows)
        by_base[one.items] = own
        target = np.repeat(one.items, np.diff(np.append(_firsts(batch), len(batch.members))))
        if system is None:
            np.add.at(weights, batch.members, through * weights[target])
        else:
            np.add.at(system, (batch.members, target), through)
    if system is not None:
        weights[:] = np.linalg.solve(np.eye(network.count) - system, weights)
    return weights * by_base


def _firsts(batch: Batch) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
    """Return where the members that bear on each item begin."""
    return batch.begins if batch.joins is None else batch.joins[batch.begins]


def _local(
    network: Network, semantics: Semantics, batch: Batch, rows: Floats
) -> tuple[Floats, Floats]:
    """Return the slopes of a batch by its members, (members,), and by its base scores, (items,)."""
    base = network.base[0, batch.items]
    pull = batch.pull(semantics.pull, rows)[0]
    by_flow = _by_flow(semantics.pull, batch, batch.flows(rows)[0])
    counts = np.diff(np.append(batch.begins, len(batch.sign)))
    by_flow *= np.repeat(semantics.by_pull(base, pull), counts)
    return _by_member(batch, by_flow, rows[0, batch.members]), semantics.by_base(base, pull)


def _by_flow(kind: Pull, batch: Batch, flows: Floats) -> Floats:
    """Return the slope of the pull by the flow of each reason."""
    if kind is Pull.SUM:
        return np.array(batch.sign)
    found = np.zeros_like(flows)
    for part in np.split(np.arange(len(flows)), batch.begins[1:]):
        for side in (part[batch.sign[part] > 0], part[batch.sign[part] < 0]):
            if kind is Pull.PRODUCT:
                found[side] = batch.sign[side] * _others(1 - flows[side])
            elif len(side):
                top = side[flows[side] == flows[side].max()]
                if len(top) == 1 or flows[top[0]] == 0:
                    found[top] = batch.sign[top]
    return found


def _by_member(batch: Batch, by_flow: Floats, values: Floats) -> Floats:
    """Return the slope by the strength of each member of each reason."""
    if batch.joins is None and batch.links is None:
        return by_flow
    inner = np.ones_like(values)
    if batch.links is not None:
        values = np.where(batch.links, np.minimum(1.0, values / NEUTRAL), values)
        inner = np.where(batch.links, (values < 1) / NEUTRAL, 1.0)
    if batch.joins is None:
        return by_flow * inner
    sizes = np.diff(np.append(batch.joins, len(values)))
    others = [_others(few) for few in np.split(values, batch.joins[1:])]
    return np.repeat(by_flow, sizes) * inner * np.concatenate(others)


def _others(factors: Floats) -> Floats:
    """Return for each factor the product of all the others."""
    before = np.concatenate(([1.0], np.cumprod(factors)[:-1]))
    after = np.concatenate((np.cumprod(factors[::-1])[::-1][1:], [1.0]))
    return before[: len(factors)] * after[: len(factors)]
