"""Groups of people who mark alike, by the mathematics of Polis: who stands where, how surely."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forum.reasoning.clusters import agreement, clusters, group_count
from forum.reasoning.landscape import MARKS, PEOPLE
from forum.reasoning.network import Ints
from forum.reasoning.semantics import Floats

_FILLED_UP = 15  # people who are grouped at least, the most active ones, however few their marks
_BASE = 100  # people beyond whom those who are nearest are first taken together
_RESAMPLES, _RESAMPLED = 10, 500
_BLOCK, _ITERATIONS, _STEADY = 8, 60, 1e-7

Votes = NDArray[np.int8]
Flags = NDArray[np.bool_]
Singles = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ballot:
    """Marks of people on statements, (people, statements): 1 agree, -1 disagree, 0 neither.

    ``seen`` tells which there are; where there is none the vote is 0.
    """

    votes: Votes
    seen: Flags

    def of(self, people: Ints) -> "Ballot":
        """Return the marks of some people."""
        return Ballot(self.votes[people], self.seen[people])


@dataclass(frozen=True, slots=True)
class OpinionGroups:
    """People in groups, the largest group first.

    ``people`` (k,) are the rows that are grouped; ``group`` (k,) the number of the group of each;
    ``at`` (k, 2) where they stand on the map of opinions. ``stability`` is the mean adjusted Rand
    index of groups of resampled people, below 0 to 1. ``enough``: 30 people have 7 marks or more.
    """

    people: Ints
    group: Ints
    at: Floats
    stability: float
    enough: bool

    @property
    def count(self) -> int:
        """Return how many groups there are."""
        return int(self.group.max(initial=-1)) + 1

    def members(self, group: int) -> Ints:
        """Return the rows of the people in a group."""
        rows: Ints = self.people[self.group == group]
        return rows


def opinion_groups(ballot: Ballot, seed: int = 0) -> OpinionGroups:
    """Group people by their marks.

    Unseen statements count as their mean; principal components in two dimensions, over everybody;
    a person's place is scaled by sqrt(statements / marks of the person), so that few marks do not
    mean the middle. Grouped are those with 7 marks (or one on each statement), the most active
    15 at least: beyond 100 first by k-means into 100, then those into 2 to 5 groups, the number
    with the best silhouette; one where all mark alike. Deterministic for a seed. Source:
    compdemocracy/polis, math; without its memory of former groups.
    """
    people = _grouped(ballot)
    if not len(people):
        return OpinionGroups(people, people, np.zeros((0, 2)), 0.0, enough=False)
    at = places(ballot)[people]
    group = _sorted(_groups(at, seed))
    stability = _stability(ballot.of(people), group, seed) if group.max() else 0.0
    enough = int((ballot.seen.sum(axis=1) >= MARKS).sum()) >= PEOPLE
    return OpinionGroups(people, group, at, stability, enough)


def places(ballot: Ballot) -> Floats:
    """Return where each person stands on the map of opinions, (people, 2)."""
    return Axes.of(ballot).places(ballot)


@dataclass(frozen=True, slots=True)
class Axes:
    """What the map is drawn by: ``means`` (statements,), ``components`` (statements, 2)."""

    means: Floats
    components: Floats

    @classmethod
    def of(cls, ballot: Ballot) -> "Axes":
        """Return the axes along which people differ most."""
        means = ballot.votes.sum(axis=0) / np.maximum(ballot.seen.sum(axis=0), 1)
        return cls(means, _components(_centred(ballot, means)))

    def places(self, ballot: Ballot) -> Floats:
        """Return where people stand, (people, 2), scaled by sqrt(statements / marks of each)."""
        marks, statements = ballot.seen.sum(axis=1), ballot.seen.shape[1]
        at = _centred(ballot, self.means) @ self.components
        scaled: Floats = at * np.sqrt(statements / np.maximum(marks, 1))[:, None]
        return scaled


def _centred(ballot: Ballot, means: Floats) -> Singles:
    """Return votes less the mean of their statement, 0 where there is none; in single precision.

    It is the largest matrix there is, and votes are -1, 0 or 1.
    """
    centred: Singles = np.subtract(ballot.votes, means, dtype=np.float32)
    centred *= ballot.seen
    return centred


def _components(centred: Singles) -> Floats:
    """Return the first two principal components, (statements, 2), each with a fixed sign.

    From the products of statements with each other, or of people where those are fewer.
    """
    people, statements = centred.shape
    if people < statements:
        along = centred.T @ _leading((centred @ centred.T).astype(np.float64))
        along /= np.maximum(np.linalg.norm(along, axis=0), 1e-300)
    else:
        along = _leading((centred.T @ centred).astype(np.float64))
    found = np.zeros((statements, 2))
    found[:, : along.shape[1]] = along
    largest = found[np.abs(found).argmax(axis=0), np.arange(2)]
    return found * np.where(largest < 0, -1.0, 1.0)


def _leading(products: Floats) -> Floats:
    """Return the first two eigenvectors of a symmetric matrix, in columns; by subspace iteration.

    To take all of them apart costs many times as much.
    """
    size = len(products)
    block = np.random.default_rng(0).normal(size=(size, min(_BLOCK, size)))
    former = np.zeros(2)
    for _ in range(_ITERATIONS):
        block, _ = np.linalg.qr(block)
        moved = products @ block
        strength = np.linalg.norm(moved[:, :2], axis=0)
        if np.abs(strength - former[: len(strength)]).max() <= _STEADY * strength.max():
            break
        former, block = strength, moved
    _, turn = np.linalg.eigh(block.T @ moved)
    leading: Floats = block @ turn[:, ::-1][:, :2]
    return leading


def _grouped(ballot: Ballot) -> Ints:
    """Return the rows of those who are grouped, ascending."""
    marks = ballot.seen.sum(axis=1)
    chosen = (marks >= min(MARKS, ballot.seen.shape[1])) & (marks > 0)
    if chosen.sum() < _FILLED_UP:
        most_active = np.argsort(-marks, kind="stable")[:_FILLED_UP]
        chosen[most_active[marks[most_active] > 0]] = True
    return np.flatnonzero(chosen)


def _groups(at: Floats, seed: int) -> Ints:
    """Return the group of each place: as many groups as suit best."""
    centres, near = at, np.arange(len(at))
    if len(at) > _BASE:
        near = clusters(at, _BASE, np.ones(len(at)), seed)
        _, near = np.unique(near, return_inverse=True)
        centres = np.array([at[near == one].mean(axis=0) for one in range(near.max() + 1)])
    return group_count(centres, np.bincount(near).astype(float), seed)[near]


def _sorted(group: Ints) -> Ints:
    """Return groups by number, the largest first; of equal ones that of the earliest person."""
    found, first, numbers, sizes = np.unique(
        group, return_index=True, return_inverse=True, return_counts=True
    )
    place = np.empty(len(found), dtype=np.intp)
    place[np.lexsort((first, -sizes))] = np.arange(len(found))
    return place[numbers]


def _stability(ballot: Ballot, group: Ints, seed: int) -> float:
    """Return how well the groups of resampled people agree with theirs, on the average."""
    random = np.random.default_rng(seed)
    size = min(len(group), _RESAMPLED)
    count = int(group.max()) + 1
    found = []
    for _ in range(_RESAMPLES):
        rows = np.sort(random.integers(0, len(group), size))
        again = clusters(places(ballot.of(rows)), count, np.ones(size), seed)
        found.append(agreement(group[rows], again))
    return float(np.mean(found))
