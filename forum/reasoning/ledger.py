"""The ledger of one position's strength: other views, what did what, what would change it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from forum.reasoning.base_scores import BaseScore
from forum.reasoning.explanation import EXACT, MOST, Explanation, explain
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.network import Ints, Network
from forum.reasoning.parts import position
from forum.reasoning.readings import Reading
from forum.reasoning.semantics import SEMANTICS, Semantics
from forum.reasoning.sequence import rounds
from forum.reasoning.strength import Strengths, strengths

DISAGREE = 0.15  # strengths that differ by more than this are said to disagree
_ORDERS = 128  # orders of arrival that are sampled: a fraction of a second
_SHARED = 300  # contributors up to whom shares are sampled
_TANGLED = 60  # contributors up to whom anything is said where they go round in circles


@dataclass(frozen=True, slots=True)
class Effect:
    """What one contributor does: its share and the standard error of that, if they were found.

    ``without`` is the strength that would be without it, ``slope`` how fast the strength rises
    with where the contributor starts.
    """

    id: int
    share: float | None
    error: float
    without: float
    slope: float


@dataclass(frozen=True, slots=True)
class Ledger:
    """How the strength of a position comes about.

    ``strength`` is that of the debate's own semantics, ``with_marks``, ``evidence_only`` and
    ``marks_only`` are what it would be from these alone, ``others`` by name what other semantics
    say that disagree. ``base`` is where it starts. ``effects`` add up to ``strength - base`` where
    they have shares; there are none where it has several readings, or too many ``contributors``.
    ``stable`` are the readings of all positions, by id, where there are several.
    """

    strength: Reading
    base: float
    with_marks: Reading
    evidence_only: Reading
    marks_only: Reading
    others: Mapping[str, Reading]
    contributors: int
    effects: tuple[Effect, ...]
    stable: tuple[Mapping[int, float], ...]
    has_settled: bool


def ledger(
    graph: ArgumentGraph,
    bases: Mapping[int, BaseScore],
    id_: int,
    semantics: Semantics,
    *,
    counts_marks: bool = True,
) -> Ledger:
    """Return the ledger of a position of a graph; ``bases`` are where each position starts.

    KeyError for a position that is not there.
    """
    books = _Books(graph, bases, graph.place(position(id_)))
    score = _with_marks if counts_marks else _evidence_only
    network = books.network(score, semantics)
    found = strengths(network, semantics)
    strength = books.reading(found, network, score)
    near = network.ancestry(books.place)
    effects = () if strength.is_several else _effects(graph, network, books.place, near, semantics)
    return Ledger(
        strength=strength,
        base=float(network.base[0, books.place]),
        with_marks=books.view(_with_marks, semantics),
        evidence_only=books.view(_evidence_only, semantics),
        marks_only=books.view(_marks_only, semantics),
        others=books.others(score, semantics, strength),
        contributors=_positions_in(near, network) - 1,
        effects=effects,
        stable=books.stable(found, near) if strength.is_several else (),
        has_settled=found.converged,
    )


Score = Callable[[BaseScore], BaseScore]


def _with_marks(base: BaseScore) -> BaseScore:
    return base


def _evidence_only(base: BaseScore) -> BaseScore:
    return BaseScore(evidence=base.evidence)


def _marks_only(base: BaseScore) -> BaseScore:
    return BaseScore(base.up, base.down)


class _Books:
    """A position among others, to be weighed in several ways."""

    def __init__(self, graph: ArgumentGraph, bases: Mapping[int, BaseScore], place: int) -> None:
        self.graph, self.bases, self.place = graph, bases, place

    def network(self, score: Score, semantics: Semantics) -> Network:
        starts = {id_: score(base).with_votes for id_, base in self.bases.items()}
        return Network.of_graph(self.graph, starts).counted(semantics)

    def view(self, score: Score, semantics: Semantics) -> Reading:
        network = self.network(score, semantics)
        return self.reading(strengths(network, semantics), network, score)

    def reading(self, found: Strengths, network: Network, score: Score) -> Reading:
        base = score(self.bases[self.graph.parts[self.place].id])
        is_borne_on = network.on[self.place] < network.on[self.place + 1]
        return found.each[self.place] if base.is_known or is_borne_on else Reading()

    def others(self, score: Score, own: Semantics, strength: Reading) -> dict[str, Reading]:
        told = {name: self.view(score, one) for name, one in SEMANTICS.items() if name != own.name}
        return {name: one for name, one in told.items() if one.is_apart(strength, DISAGREE)}

    def stable(self, found: Strengths, near: Ints) -> tuple[dict[int, float], ...]:
        parts = [(place, self.graph.parts[place].id) for place in near if place < len(self.bases)]
        return tuple({id_: float(row[place]) for place, id_ in parts} for row in found.stable)


def _positions_in(near: Ints, network: Network) -> int:
    return int((near < network.links).sum())


def _effects(
    graph: ArgumentGraph, network: Network, place: int, near: Ints, semantics: Semantics
) -> tuple[Effect, ...]:
    """Return what each contributor does, the weightiest first; nothing if it takes too long."""
    count = _positions_in(near, network) - 1
    is_tangled = any(one.knot for one in rounds(network.within(near)))
    if count > (_TANGLED if is_tangled else MOST):
        return ()
    orders = _ORDERS if count <= (EXACT if is_tangled else _SHARED) else 0
    found = explain(network, place, semantics, orders=orders)
    effects = [_effect(graph, found, at) for at in range(count)]
    effects.sort(
        key=lambda one: -abs(found.strength - one.without if one.share is None else one.share)
    )
    return tuple(effects)


def _effect(graph: ArgumentGraph, found: Explanation, at: int) -> Effect:
    share = float(found.shapley[at])
    return Effect(
        id=graph.parts[found.contributors[at]].id,
        share=None if np.isnan(share) else share,
        error=0.0 if np.isnan(share) else float(found.errors[at]),
        without=float(found.strength - found.removal[at]),
        slope=float(found.gradient[at]),
    )
