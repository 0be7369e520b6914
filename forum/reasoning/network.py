"""A debate in arrays, for computing strengths: what is weighed, and which reasons bear on what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import position
from forum.reasoning.semantics import Floats, Pull, Semantics
from forum.vocabulary import SubjectKind

Ints = NDArray[np.intp]
NEUTRAL = 0.5  # the base score of what nobody has said anything about


@dataclass(frozen=True, slots=True)
class Batch:
    """The reasons that bear on some items of a network, ready to be combined.

    ``items`` (k,) each have a reason; ``begins`` (k,) say where their reasons begin in ``sign``.
    ``members`` are the items that make the reasons up; ``joins`` (as long as ``sign``) say where
    those of each reason begin, or are None where every reason has one. ``links`` tells which
    members are links, or is None where none is.
    """

    items: Ints
    sign: Floats
    begins: Ints
    members: Ints
    joins: Ints | None
    links: NDArray[np.bool_] | None

    def flows(self, values: Floats) -> Floats:
        """Return what flows through each reason, (rows, reasons), from values (rows, items).

        A reason is as strong as the product of its members. A link lets through its strength as
        a share of its base, at most all: so an unchallenged one everything, by every semantics.
        """
        through = values[:, self.members]
        if self.links is not None:
            through = np.where(self.links, np.minimum(1.0, through / NEUTRAL), through)
        if self.joins is not None:
            through = np.multiply.reduceat(through, self.joins, axis=1)
        return through

    def pull(self, kind: Pull, values: Floats) -> Floats:
        """Return how far each item is pulled, (rows, k): up above 0, down below."""
        flows = self.flows(values)
        if kind is Pull.SUM:
            return np.add.reduceat(flows * self.sign, self.begins, axis=1)
        up, down = np.where(self.sign > 0, flows, 0.0), np.where(self.sign < 0, flows, 0.0)
        if kind is Pull.TOP:
            return np.maximum.reduceat(up, self.begins, axis=1) - np.maximum.reduceat(
                down, self.begins, axis=1
            )
        return np.multiply.reduceat(1 - down, self.begins, axis=1) - np.multiply.reduceat(
            1 - up, self.begins, axis=1
        )


@dataclass(frozen=True, slots=True)
class Network:
    """Items and the reasons on them.

    ``base`` are the base scores, (rows, items), 0 to 1; one row but where what feeds the network
    has several readings. Items from ``links`` on are links that are answered; those before are
    positions and citations. ``target`` and ``sign`` (+1, -1) are those of the reasons, in the
    order of their targets; ``member`` the items that make up reason r from ``first[r]`` to
    ``first[r + 1]``; the reasons on item i go from ``on[i]`` to ``on[i + 1]``.
    """

    base: Floats
    links: int
    target: Ints
    sign: Floats
    member: Ints
    first: Ints
    on: Ints

    @classmethod
    def of(
        cls,
        base: ArrayLike,
        target: ArrayLike,
        sign: ArrayLike,
        member: ArrayLike,
        sizes: ArrayLike | None = None,
        links: int | None = None,
    ) -> Self:
        """Make a network of reasons in any order; ``sizes`` are how many members each has.

        Without ``sizes`` each has one. Raises ValueError for base scores outside 0 to 1, for
        items that are not there, and for a reason without members. O(items + reasons), but for
        sorting the reasons.
        """
        scores = np.atleast_2d(np.asarray(base, dtype=np.float64))
        targets, members = np.asarray(target, dtype=np.intp), np.asarray(member, dtype=np.intp)
        lengths = np.ones_like(targets) if sizes is None else np.asarray(sizes, dtype=np.intp)
        count = scores.shape[1]
        _check(scores, (targets, members), lengths)
        order = np.argsort(targets, kind="stable")
        if sizes is not None:
            begins = _begins(lengths)
            members = members[spans(begins[:-1][order], lengths[order])]
        else:
            members = members[order]
        return cls(
            scores,
            count if links is None else links,
            targets[order],
            np.asarray(sign, dtype=np.float64)[order],
            members,
            _begins(lengths[order]),
            _begins(np.bincount(targets, minlength=count)),
        )

    @classmethod
    def of_graph(cls, graph: ArgumentGraph, base: Mapping[int, float] | None = None) -> Self:
        """Make the network of a graph; its items are the graph's parts, by their places.

        ``base`` are base scores by position, 0 to 1; a half where one is not named.
        """
        scores = np.full(len(graph.parts), NEUTRAL)
        for id_, score in (base or {}).items():
            scores[graph.place(position(id_))] = score
        answered = [
            [
                place
                for place in places
                if graph.parts[place].kind is SubjectKind.POSITION or place in graph.on
            ]
            for places in graph.members
        ]
        return cls.of(
            scores,
            graph.targets,
            [-1.0 if reason.is_rebuttal else 1.0 for reason in graph.reasons],
            [place for places in answered for place in places],
            [len(places) for places in answered],
            links=len(graph.parts) - len(graph.relations),
        )

    @property
    def count(self) -> int:
        """Return how many items there are."""
        return int(self.base.shape[1])

    def batch(self, items: Ints) -> Batch:
        """Return the reasons on some items, each of which has one."""
        lengths = self.on[items + 1] - self.on[items]
        reasons = spans(self.on[items], lengths)
        sizes = self.first[reasons + 1] - self.first[reasons]
        members = self.member[spans(self.first[reasons], sizes)]
        links = members >= self.links if self.links < self.count else None
        return Batch(
            items,
            self.sign[reasons],
            _begins(lengths)[:-1],
            members,
            None if len(members) == len(reasons) else _begins(sizes)[:-1],
            links,
        )

    def counted(self, semantics: Semantics) -> "Network":
        """Return the network without what a semantics does not count."""
        if not semantics.rebuttals_only or bool((self.sign < 0).all()):
            return self
        return self._with_reasons(np.flatnonzero(self.sign < 0))

    def reasons_on(self, item: int) -> list[tuple[float, list[int]]]:
        """Return the sign of each reason on an item, and its members."""
        low, high = int(self.on[item]), int(self.on[item + 1])
        cuts = self.first[low : high + 1].tolist()
        members = self.member[cuts[0] : cuts[-1]].tolist()
        return [
            (sign, members[begin - cuts[0] : end - cuts[0]])
            for sign, begin, end in zip(self.sign[low:high].tolist(), cuts, cuts[1:], strict=False)
        ]

    def leaned_on(self, item: int) -> Sequence[int]:
        """Return the items that make up the reasons on an item."""
        low, high = self.first[self.on[item]], self.first[self.on[item + 1]]
        found: list[int] = self.member[low:high].tolist()
        return found

    def ancestry(self, item: int) -> Ints:
        """Return an item and all whose strength can have a part in its own, in ascending order."""
        seen, todo = {item}, [item]
        while todo:
            for other in self.leaned_on(todo.pop()):
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return np.array(sorted(seen), dtype=np.intp)

    def within(self, items: Ints) -> "Network":
        """Return the network of some items, ascending, and of the reasons among them alone.

        With a base of its own for each item: so what feeds the part from outside can be handed
        in as an item without reasons.
        """
        place = np.full(self.count, -1, dtype=np.intp)
        place[items] = np.arange(len(items))
        inside = place[self.target] >= 0
        if len(inside):
            inside &= np.minimum.reduceat(place[self.member], self.first[:-1]) >= 0
        kept = self._with_reasons(np.flatnonzero(inside))
        return replace(
            kept,
            base=self.base[:, items],
            links=int(np.searchsorted(items, self.links)),
            target=place[kept.target],
            member=place[kept.member],
            on=_begins(np.bincount(place[kept.target], minlength=len(items))),
        )

    def _with_reasons(self, reasons: Ints) -> "Network":
        sizes = self.first[reasons + 1] - self.first[reasons]
        return replace(
            self,
            target=self.target[reasons],
            sign=self.sign[reasons],
            member=self.member[spans(self.first[reasons], sizes)],
            first=_begins(sizes),
            on=_begins(np.bincount(self.target[reasons], minlength=self.count)),
        )


def spans(begins: Ints, lengths: Ints) -> Ints:
    """Return the numbers of several stretches, one after the other."""
    ends = np.cumsum(lengths, dtype=np.intp)
    total = int(ends[-1]) if len(ends) else 0
    found: Ints = np.arange(total, dtype=np.intp) + np.repeat(begins - ends + lengths, lengths)
    return found


def _begins(lengths: Ints) -> Ints:
    """Return where stretches of these lengths begin, and at last where the last one ends."""
    begins = np.zeros(len(lengths) + 1, dtype=np.intp)
    np.cumsum(lengths, out=begins[1:])
    return begins


def _check(scores: Floats, items: tuple[Ints, Ints], lengths: Ints) -> None:
    if not bool(((scores >= 0) & (scores <= 1)).all()):
        raise ValueError("a base score is not between 0 and 1")
    if any(len(few) and (few.min() < 0 or few.max() >= scores.shape[1]) for few in items):
        raise ValueError("a reason bears on, or is made of, an item that is not there")
    if len(lengths) and lengths.min() < 1:
        raise ValueError("a reason has no members")
