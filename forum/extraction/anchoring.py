"""Passages by selectors, and where they stand once the text is corrected.

Selectors are those of the W3C Web Annotation Data Model (4.2.4 and 4.2.5). A passage never lands
on other words: it stands where the comparison of both texts puts it, or where its words came anew
and nobody else's were; otherwise it is lost, and a person decides.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from forum.differences import KEPT, Run, compared

CONTEXT = 32  # code points before and after, enough to tell twin sentences apart
EXACT, MOVED, LOST = "exact", "moved", "lost"

_LONG = 40  # code points from which words are their own proof
_NEIGHBOURS = 12  # code points beside shorter words that have to stay with them


@dataclass(frozen=True, slots=True)
class Selector:
    """A TextQuoteSelector and a TextPositionSelector in one; offsets in code points."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in another edition; ``start`` and ``end`` are -1 when it is lost."""

    state: str
    start: int = -1
    end: int = -1


def describe(text: str, start: int, end: int) -> Selector:
    """Return the selector of a stretch of a text."""
    return Selector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )


class Carrier:
    """Carries passages from one edition of a text to the next."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.runs = compared(old, new)
        self._forth = _Chains(self.runs, len(old), len(new))
        self._back = _Chains([_turned(run) for run in self.runs], len(new), len(old))

    def carry(self, start: int, end: int) -> Place:
        """Return where the words from ``start`` to ``end`` of the old text are in the new one."""
        if (place := self._forth.image(start, end)) is not None:
            return Place(EXACT, *place)
        return self.find(describe(self.old, start, end))

    def find(self, selector: Selector) -> Place:
        """Return the one place where a passage's words came anew, if there is just one."""
        words = r"\s+".join(map(re.escape, selector.exact.split()))
        found = [
            (one.start(), one.end())
            for one in re.finditer(rf"(?<!\w){words}(?!\w)", self.new)
            if self._back.image(one.start(), one.end()) is None
        ]
        near = [one for one in found if self._neighbours(selector, *one)]
        if len(found) == 1 and (near or len(selector.exact) >= _LONG):
            return Place(MOVED, *found[0])
        whole = [one for one in near if self._neighbours(selector, *one) == 2]
        return Place(MOVED, *whole[0]) if len(whole) == 1 else Place(LOST)

    def _neighbours(self, selector: Selector, start: int, end: int) -> int:
        """Count the sides on which a passage has the neighbours that it had."""
        here = describe(self.new, start, end)
        before, after = _plain(selector.prefix), _plain(selector.suffix)
        return sum(
            len(was) >= _NEIGHBOURS and is_
            for was, is_ in (
                (before, _plain(here.prefix).endswith(before[-_NEIGHBOURS:])),
                (after, _plain(here.suffix).startswith(after[:_NEIGHBOURS])),
            )
        )


class _Chains:
    """The stretches of two texts that stayed together, to follow a passage from one to the other."""

    def __init__(self, runs: Sequence[Run], here: int, there: int) -> None:
        self._chains = list(_chains(runs))
        self._starts = [chain[0].old_start for chain in self._chains]
        self._here, self._there = here, there

    def image(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a stretch went whole, if enough of what stood beside it went along."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._chains[index][-1].old_end < end:
            return None
        chain = self._chains[index]
        before, after = start - chain[0].old_start, chain[-1].old_end - end
        is_proven = (
            end - start >= _LONG
            or max(before, after) >= _NEIGHBOURS
            or (chain[0].old_start == 0 and chain[-1].old_end == self._here)
        )
        if not is_proven:
            return None
        first, last = _at(chain, start), _at(chain, end - 1)
        return (first, last + 1) if first >= 0 <= last else None


def _chains(runs: Sequence[Run]) -> Iterator[list[Run]]:
    for is_kept, group in groupby(runs, lambda run: run.kind == KEPT):
        if is_kept:
            yield list(group)


def _at(chain: Sequence[Run], offset: int) -> int:
    """Return the other text's offset, or -1 within white space that changed its length."""
    run = next(run for run in chain if run.old_start <= offset < run.old_end)
    if run.old_end - run.old_start != run.new_end - run.new_start:
        return -1
    return run.new_start + offset - run.old_start


def _turned(run: Run) -> Run:
    return Run(run.kind, run.new_start, run.new_end, run.old_start, run.old_end)


def _plain(text: str) -> str:
    return " ".join(text.split())
