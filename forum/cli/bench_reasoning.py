"""How reasoning grows with the size of a debate, and against others who do the same."""

from collections.abc import Callable
from typing import Any

import numpy as np

from forum.cli.bench_peers import against_formal_argumentation, against_red_dwarf
from forum.cli.measures import peak_mebibytes, seconds
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.live import LiveDebate
from forum.reasoning.network import Network
from forum.reasoning.opinions import Ballot, opinion_groups
from forum.reasoning.parts import Relation, position
from forum.reasoning.standing import standing
from forum.reasoning.strength import strengths
from forum.vocabulary import Stance

_SIZES = (10_000, 100_000, 1_000_000)
_ACTS = 200
_PEER = 1000


def measured(most: int) -> dict[str, Any]:
    """Return seconds, MiB and ratios; sizes up to ``most`` positions."""
    sizes = [size for size in _SIZES if size <= most] or [most]
    weighing = {size: seconds(_weighing(size)) for size in sizes}
    labelling = {size: seconds(_labelling(size)) for size in sizes if size <= _SIZES[1]}
    return {
        "strength_seconds": weighing,
        "strength_seconds_per_position_ratio": _per_position(weighing),
        "standing_seconds": labelling,
        "standing_seconds_per_position_ratio": _per_position(labelling),
        **_acts(min(most, _SIZES[0])),
        "groups_seconds_10000_by_1000": seconds(_grouping) if most >= _SIZES[-1] else None,
        **against_formal_argumentation(_network(_PEER)),
        **(against_red_dwarf() if most >= _SIZES[-1] else {}),
        "peak_mebibytes": peak_mebibytes(),
    }


def _per_position(seconds: dict[int, float]) -> float | None:
    """Return what a position costs in the largest debate, over what it does in the smallest."""
    costs = [spent / size for size, spent in seconds.items()]
    return costs[-1] / costs[0] if len(costs) > 1 else None


def _network(size: int, reasons: int = 2) -> Network:
    """Return a debate without circles: each reason leads to an earlier position, at random."""
    random = np.random.default_rng(size)
    sources = random.integers(1, size, reasons * size)
    targets = (sources * random.random(reasons * size)).astype(np.intp)
    signs = random.choice([-1.0, 1.0], reasons * size)
    return Network.of(random.random(size), targets, signs, sources)


def _weighing(size: int) -> Callable[[], object]:
    network = _network(size)
    return lambda: strengths(network)


def _labelling(size: int) -> Callable[[], object]:
    network = _network(size)
    columns = network.target, network.member, network.sign
    rows = zip(*(column.tolist() for column in columns), strict=True)
    stances = {1.0: Stance.SUPPORT, -1.0: Stance.REBUTTAL}
    graph = ArgumentGraph(
        range(size),
        [
            Relation(at, source, position(target), stances[sign])
            for at, (target, source, sign) in enumerate(rows)
        ],
    )
    return lambda: standing(graph)


def _acts(size: int) -> dict[str, float]:
    """Return what weighing a thread costs over what one more rebuttal in it does.

    From scratch, as the act, from what is kept of the thread; and with its arrays at hand.
    """
    random = np.random.default_rng(1)
    sources = np.arange(1, size)
    targets = (sources * random.random(size - 1)).astype(np.intp)
    signs = random.choice([-1.0, 1.0], size - 1)
    network = Network.of(random.random(size), targets, signs, sources)
    debate = LiveDebate.of(network)
    where = random.integers(0, size, _ACTS).tolist()

    def acts() -> None:
        for target in where:
            debate.answer([debate.add(0.7)], target, -1.0)

    one = seconds(acts) / _ACTS
    return {
        "from_scratch_over_one_act": seconds(lambda: strengths(debate.network()[0])) / one,
        "from_arrays_over_one_act": seconds(lambda: strengths(network)) / one,
    }


def _grouping() -> None:
    random = np.random.default_rng(0)
    camp, lean = random.integers(0, 2, 10_000) * 2 - 1, random.normal(size=1000)
    seen = random.random((len(camp), len(lean))) < 0.3
    votes = np.sign(camp[:, None] * lean + random.normal(size=seen.shape)).astype(np.int8)
    opinion_groups(Ballot(votes * seen, seen))
