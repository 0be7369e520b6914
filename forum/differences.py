"""What became of a text: the words that stayed, went and came (longest common subsequence)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

KEPT, GONE, COME = "kept", "gone", "come"

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_CELLS = 10**9  # pairs of words compared at once; a bit each


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the old text and the stretch of the new one that stands for it.

    Offsets count code points. Both have the same words when ``kind`` is kept (their white space
    may differ); one of the two is empty when it is gone or come.
    """

    kind: str
    old_start: int
    old_end: int
    new_start: int
    new_end: int


_Piece = tuple[int, int, str]  # start, end, and what makes two pieces the same


def compared(old: str, new: str) -> list[Run]:
    """Return the runs that both texts are made of, in order.

    Lines are compared first, then words within the lines that differ, so that the cost follows
    what changed rather than the length of the text.
    """
    runs: list[Run] = []
    for kind, olds, news in _opcodes(_pieces(_LINES, old), _pieces(_LINES, new)):
        if kind == KEPT:
            runs.extend(_kept(olds, news))
        else:
            runs.extend(_within(olds, news, old, new))
    return list(_joined(runs))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of both texts together: its words, and what became of them, in reading order."""

    pieces: tuple[tuple[str, str], ...]  # kind, words

    @property
    def is_changed(self) -> bool:
        """Tell whether anything in the line is not as it was."""
        return any(kind != KEPT for kind, _words in self.pieces)


def readable(old: str, new: str) -> list[Line]:
    """Return both texts as lines for a reader: each as it is now, with what went beside it."""
    lines: list[Line] = []
    pieces: list[tuple[str, str]] = []
    for kind, words in _told(old, new):
        *ended, rest = words.split("\n")
        for part in ended:
            if part:
                pieces.append((kind, part))
            if kind == GONE and any(one != GONE for one, _words in pieces):
                pieces.append((GONE, " "))
            elif pieces:
                lines.append(Line(tuple(pieces)))
                pieces = []
        if rest:
            pieces.append((kind, rest))
    return [*lines, Line(tuple(pieces))] if pieces else lines


def shortened(lines: list[Line]) -> list[Line | int]:
    """Leave out lines that did not change, but for the ones beside a change."""
    changed = [line.is_changed for line in lines]
    near = [any(changed[max(0, index - 1) : index + 2]) for index in range(len(lines))]
    shown: list[Line | int] = []
    for line, is_near in zip(lines, near, strict=True):
        if is_near:
            shown.append(line)
        elif shown and isinstance(shown[-1], int):
            shown[-1] += 1
        else:
            shown.append(1)
    return shown


def _told(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield kinds and words: of what changed in a row, all that went before all that came."""
    for is_kept, group in groupby(_in_order(old, new), lambda piece: piece[0] == KEPT):
        few = list(group)
        if is_kept or any("\n" in words for _kind, words in few):
            yield from few
            continue
        for kind in (GONE, COME):
            if words := "".join(part for one, part in few if one == kind):
                yield kind, words


def _in_order(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield kinds and words; a blank that stayed between two changes changes with them."""
    runs = compared(old, new)
    for index, run in enumerate(runs):
        words = (
            old[run.old_start : run.old_end]
            if run.kind == GONE
            else new[run.new_start : run.new_end]
        )
        is_between = 0 < index < len(runs) - 1
        if run.kind == KEPT and words == " " and is_between:
            yield GONE, words
            yield COME, words
        else:
            yield run.kind, words


def _within(olds: Sequence[_Piece], news: Sequence[_Piece], old: str, new: str) -> Iterator[Run]:
    """Compare the words of lines that differ."""
    before = _pieces(_WORDS, old, olds[0][0], olds[-1][1]) if olds else []
    after = _pieces(_WORDS, new, news[0][0], news[-1][1]) if news else []
    if len(before) * len(after) > _MOST_CELLS:
        yield from _changed(before, after)
        return
    for kind, gone, come in _opcodes(before, after):
        yield from _kept(gone, come) if kind == KEPT else _changed(gone, come)


def _pieces(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> list[_Piece]:
    """Return the pieces of a text; any white space between words is as good as any other."""
    found = pattern.finditer(text, start, len(text) if end is None else end)
    return [
        (one.start(), one.end(), " " if one[0].isspace() and pattern is _WORDS else one[0])
        for one in found
    ]


def _opcodes(
    old: Sequence[_Piece], new: Sequence[_Piece]
) -> Iterator[tuple[str, Sequence[_Piece], Sequence[_Piece]]]:
    """Yield which pieces are the same, and which are not, in the order of both texts."""
    steps = Indel.opcodes([one[2] for one in old], [one[2] for one in new])
    for is_equal, group in groupby(steps, lambda step: step.tag == "equal"):
        few = list(group)
        yield (
            KEPT if is_equal else GONE,
            old[few[0].src_start : few[-1].src_end],
            new[few[0].dest_start : few[-1].dest_end],
        )


def _kept(old: Iterable[_Piece], new: Iterable[_Piece]) -> Iterator[Run]:
    for one, other in zip(old, new, strict=True):
        yield Run(KEPT, one[0], one[1], other[0], other[1])


def _changed(old: Sequence[_Piece], new: Sequence[_Piece]) -> Iterator[Run]:
    if old:
        at = new[0][0] if new else -1
        yield Run(GONE, old[0][0], old[-1][1], at, at)
    if new:
        at = old[-1][1] if old else -1
        yield Run(COME, at, at, new[0][0], new[-1][1])


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Say of each run where the other text stood meanwhile, and join neighbours that go on."""
    last: Run | None = None
    old_end = new_end = 0
    for run in runs:
        one = Run(
            run.kind,
            old_end if run.kind == COME else run.old_start,
            old_end if run.kind == COME else run.old_end,
            new_end if run.kind == GONE else run.new_start,
            new_end if run.kind == GONE else run.new_end,
        )
        old_end, new_end = one.old_end, one.new_end
        if last is not None and _goes_on(last, one):
            last = Run(one.kind, last.old_start, one.old_end, last.new_start, one.new_end)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _goes_on(last: Run, one: Run) -> bool:
    """Tell whether two neighbours are one run: kept ones only where offsets stay in step."""
    if last.kind != one.kind:
        return False
    return one.kind != KEPT or (_is_in_step(last) and _is_in_step(one))


def _is_in_step(run: Run) -> bool:
    return run.old_end - run.old_start == run.new_end - run.new_start
