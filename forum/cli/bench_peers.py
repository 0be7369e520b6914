"""The same work by packages that do it too, where they are at hand (``make peers``)."""

import multiprocessing
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from itertools import repeat
from math import nan
from typing import Any

import numpy as np

from forum.cli.groups import told_of
from forum.cli.measures import peak_mebibytes, seconds
from forum.exchange.ballots import Ballots
from forum.reasoning.network import Network
from forum.reasoning.semantics import SEMANTICS
from forum.reasoning.strength import strengths

_TIMES, _FEW = 5, 2  # runs of which the least counts
_PEOPLE, _STATEMENTS, _SEEN = 10_000, 1000, 0.2


def against_formal_argumentation(network: Network) -> dict[str, float | None]:
    """Return how many times as long ``formal-argumentation`` takes; None where it is not here.

    One reason for each pair of positions counts, since the package knows pairs only.
    """
    told: dict[str, float | None] = dict.fromkeys(("quadratic-energy", "df-quad"))
    if find_spec("argumentation") is not None:
        gradual = import_module("argumentation.gradual.gradual")
        graph, ours = _same(gradual, network)
        theirs = (
            gradual.quadratic_energy_strengths,
            import_module("argumentation.gradual.dfquad").dfquad_strengths,
        )
        for name, work in zip(told, theirs, strict=True):
            spent = seconds(partial(work, graph))
            told[name] = spent / seconds(partial(strengths, ours, SEMANTICS[name]), _TIMES)
    return {f"formal_argumentation_over_ours_{name}": ratio for name, ratio in told.items()}


def _same(gradual: Any, given: Network) -> tuple[Any, Network]:
    """Return one debate in the shape of the package, and in ours."""
    pairs = zip(given.member.tolist(), given.target.tolist(), strict=True)
    signs = dict(zip(pairs, given.sign.tolist(), strict=True))
    base = given.base[0].tolist()
    graph = gradual.WeightedBipolarGraph(
        arguments=frozenset(map(str, range(len(base)))),
        initial_weights={str(at): score for at, score in enumerate(base)},
        attacks=frozenset((str(x), str(y)) for (x, y), sign in signs.items() if sign < 0),
        supports=frozenset((str(x), str(y)) for (x, y), sign in signs.items() if sign > 0),
    )
    targets, sources = [y for _, y in signs], [x for x, _ in signs]
    return graph, Network.of(given.base, targets, list(signs.values()), sources)


def against_red_dwarf() -> dict[str, float | None]:
    """Return time and memory of ``red-dwarf`` over ours, for 10,000 people by 1,000 statements.

    Groups, what represents them and what unites them, from a list of 2 million votes in memory;
    ours also resamples for stability. Each in a process of its own; None where it is not here.
    """
    told: dict[str, float | None] = dict.fromkeys(("seconds", "mebibytes"))
    if find_spec("reddwarf") is not None:
        theirs, ours = _alone(_by_red_dwarf), _alone(_by_ours)
        told = {name: theirs[name] / ours[name] for name in told}
    return {f"red_dwarf_over_ours_{name}": ratio for name, ratio in told.items()}


def _alone(work: Callable[[], dict[str, float]]) -> dict[str, float]:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        return alone.submit(work).result()


def _by_ours() -> dict[str, float]:
    given = Ballots(
        tuple(map(str, range(_PEOPLE))), tuple(map(str, range(_STATEMENTS))), tuple(_votes())
    )
    return {"seconds": seconds(lambda: told_of(given), _FEW), "mebibytes": peak_mebibytes() or nan}


def _by_red_dwarf() -> dict[str, float]:
    warnings.simplefilter("ignore")
    run = import_module("reddwarf.implementations.polis").run_clustering
    given = [
        {"participant_id": person, "statement_id": statement, "vote": vote, "modified": 0}
        for person, statement, vote in _votes()
    ]
    return {
        "seconds": seconds(lambda: run(votes=given, random_state=0), _FEW),
        "mebibytes": peak_mebibytes() or nan,
    }


def _votes() -> Iterator[tuple[int, int, int]]:
    """Yield (person, statement, vote) of three camps that lean differently, with noise."""
    random = np.random.default_rng(0)
    leans = random.normal(size=(3, _STATEMENTS))
    for person in range(_PEOPLE):
        seen = np.flatnonzero(random.random(_STATEMENTS) < _SEEN)
        votes = np.sign(leans[person % 3, seen] + random.normal(size=len(seen))).astype(int)
        yield from zip(repeat(person), seen.tolist(), votes.tolist(), strict=False)
