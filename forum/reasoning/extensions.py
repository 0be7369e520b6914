"""Consistent camps: sets of positions that somebody could hold together against all rebuttals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.util import find_spec
from time import monotonic

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.standing import Standing, standing
from forum.vocabulary import Label

MOST = 10_000  # sets after which the search ends
SECONDS = 30.0  # time after which it does


class Extension(StrEnum):
    """Which sets: those that cannot be larger, or those that rebut all that they leave out."""

    PREFERRED = "preferred"
    STABLE = "stable"


class Engine(StrEnum):
    """Who searches: this module, or clingo; both find the same."""

    OWN = "own"
    CLINGO = "clingo"


@dataclass(frozen=True, slots=True)
class Extensions:
    """The sets that were found, of ids of positions, and whether these are all."""

    sets: tuple[frozenset[int], ...]
    complete: bool


def extensions(
    graph: ArgumentGraph,
    kind: Extension,
    most: int = MOST,
    seconds: float = SECONDS,
    *,
    engine: Engine | None = None,
) -> Extensions:
    """Return the preferred or the stable extensions (Dung 1995), at most so many in so much time.

    What is settled by the grounded labelling is in all of them alike; the rest is searched, with
    sets of arguments as the bits of a number. A rebuttal that several make together becomes an
    argument of its own. There may be exponentially many, and no stable one at all. Sets are sorted
    by their ids. Without an ``engine`` clingo searches where it is installed (ModuleNotFoundError
    where it is named and is not).
    """
    settled = standing(graph)
    attacks = _Attacks(settled)
    certain = {
        id_ for place, id_ in enumerate(graph.positions) if settled.labels[place] is Label.IN
    }
    until, found, complete = monotonic() + seconds, dict[frozenset[int], None](), True
    for bits in _searched(attacks, until, kind, engine):
        if bits is None or len(found) == most:
            complete = False
            break
        chosen = (place for number, place in enumerate(attacks.places) if bits >> number & 1)
        held = {graph.positions[place] for place in chosen if place < len(graph.positions)}
        found[frozenset(certain | held)] = None
    return Extensions(tuple(sorted(found, key=sorted)), complete)


def _searched(
    attacks: "_Attacks", until: float, kind: Extension, engine: Engine | None
) -> Iterable[int | None]:
    stable = kind is Extension.STABLE
    if engine is None:
        engine = Engine.CLINGO if attacks.by and find_spec("clingo") else Engine.OWN
    if engine is Engine.OWN:
        return _Search(attacks, until, stable=stable)
    from forum.reasoning.solver import solved  # noqa: PLC0415  (an extra that may be missing)

    pairs = ((one, other) for other, bits in enumerate(attacks.by) for one in _ones(bits))
    return solved(len(attacks.by), pairs, until, stable=stable)


class _Attacks:
    """Who attacks whom among what the grounded labelling leaves undecided.

    ``by`` and ``of`` are, by the number of an argument, the bits of those who attack it and of
    those it attacks. The first arguments are ``places`` of the graph.
    """

    def __init__(self, settled: Standing) -> None:
        graph, labels = settled.graph, settled.labels
        self.places = [at for at, label in enumerate(labels) if label is Label.UNDECIDED]
        self.by = [0] * len(self.places)
        self.of = [0] * len(self.places)
        numbers = {place: number for number, place in enumerate(self.places)}
        self._opposites: dict[int, int] = {}
        for reason, members, target in zip(
            graph.reasons, graph.members, graph.targets, strict=True
        ):
            if (
                reason.is_rebuttal
                and settled.holds(reason) is Label.UNDECIDED
                and target in numbers
            ):
                doubtful = [numbers[place] for place in members if place in numbers]
                self._attack(self._together(doubtful), numbers[target])

    def _together(self, members: list[int]) -> int:
        """Return an argument that is in when all members are, and out when one is."""
        if len(members) == 1:
            return members[0]
        made = self._add()
        for member in members:
            if member not in self._opposites:
                self._opposites[member] = self._add()
                self._attack(member, self._opposites[member])
            self._attack(self._opposites[member], made)
        return made

    def _add(self) -> int:
        self.by.append(0)
        self.of.append(0)
        return len(self.by) - 1

    def _attack(self, source: int, target: int) -> None:
        self.by[target] |= 1 << source
        self.of[source] |= 1 << target


@dataclass(frozen=True, slots=True)
class _State:
    """Arguments that are in, that cannot be, that those in attack, and that attack those in."""

    held: int
    barred: int
    beaten: int = 0
    threats: int = 0


class _Search:
    """All extensions, depth first: taking an argument in is tried before leaving it out.

    So no set is found before one that holds more, and one is the largest of its kind when it is
    within none found before. Yields None when the time is over.
    """

    def __init__(self, attacks: _Attacks, until: float, *, stable: bool) -> None:
        self.by, self.of = attacks.by, attacks.of
        self.until = until
        self.stable = stable
        self.all = (1 << len(self.by)) - 1
        self.found: list[int] = []

    def __iter__(self) -> Iterator[int | None]:
        itself = sum(1 << at for at, by in enumerate(self.by) if by >> at & 1)
        todo = [_State(0, itself)]
        while todo:
            if monotonic() > self.until:
                yield None
            state = self._followed(todo.pop())
            if state is None or self._is_within(state.held | self._free(state)):
                continue
            if choices := self._choices(state):
                todo.extend(reversed(choices))
            else:
                self.found.append(state.held)
                yield state.held

    def _is_within(self, bits: int) -> bool:
        return not self.stable and any(bits & ~other == 0 for other in self.found)

    def _free(self, state: _State) -> int:
        return self.all & ~state.held & ~state.barred

    def _unmet(self, state: _State) -> int:
        """Return what still has to be attacked by what is held."""
        return (state.barred if self.stable else state.threats) & ~state.beaten

    def _taken(self, state: _State, one: int) -> _State:
        return _State(
            state.held | 1 << one,
            state.barred | self.by[one] | self.of[one],
            state.beaten | self.of[one],
            state.threats | self.by[one],
        )

    def _left_out(self, state: _State, one: int) -> _State:
        return replace(state, barred=state.barred | 1 << one)

    def _followed(self, state: _State) -> _State | None:
        """Return a state with all that follows from it, or None where nothing can come of it."""
        at: _State | None = state
        while at is not None:
            before, at = at, self._defended(at)
            at = at and self._forced(at)
            if at == before:
                break
        return at

    def _defended(self, state: _State) -> _State | None:
        """Take in what those held defend; None where that was left out."""
        for one in _ones(self.all & ~state.held & ~state.beaten):
            if not self.by[one] & ~state.beaten:
                if state.barred >> one & 1:
                    return None
                state = self._taken(state, one)
        return state

    def _forced(self, state: _State) -> _State | None:
        """Take in whoever is the only one to attack what must be; None where nobody can."""
        for one in _ones(self._unmet(state)):
            if not state.beaten >> one & 1:
                able = self.by[one] & self._free(state)
                if not able:
                    return None
                if not able & able - 1:
                    state = self._taken(state, able.bit_length() - 1)
        return state

    def _choices(self, state: _State) -> list[_State]:
        """Return how to go on: with one of those who attack what must be, or with any argument."""
        free = self._free(state)
        if unmet := self._unmet(state):
            able = min((self.by[one] & free for one in _ones(unmet)), key=int.bit_count)
            found, left = [], state
            for one in _ones(able):
                found.append(self._taken(left, one))
                left = self._left_out(left, one)
            return found
        if not free:
            return []
        one = free.bit_length() - 1
        return [self._taken(state, one), self._left_out(state, one)]


def _ones(bits: int) -> Iterator[int]:
    while bits:
        last = bits & -bits
        yield last.bit_length() - 1
        bits ^= last
