"""Where a text quotes: stretches between quotation marks, and stretches in brackets."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』"}
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
_LONGEST = 3_000  # code points; a mark that is not closed within them is stray


@dataclass(frozen=True, slots=True)
class Enclosures:
    """Stretches that do not overlap, in order; offsets in code points, marks included."""

    spans: Sequence[tuple[int, int]]

    def around(self, offset: int) -> tuple[int, int] | None:
        """Return the stretch that an offset stands inside of."""
        index = bisect_right(self.spans, (offset, 2**62)) - 1
        if index >= 0 and self.spans[index][0] < offset < self.spans[index][1]:
            return self.spans[index]
        return None


@lru_cache(maxsize=64)  # each work named in a sentence asks where its paragraph quotes
def quotations_in(text: str) -> Enclosures:
    """Return the outermost quotations of a block of text."""
    spans: list[tuple[int, int]] = []
    start, closing, depth = -1, "", 0
    for offset, sign in enumerate(text):
        if start < 0 or offset - start > _LONGEST:
            start, closing, depth = _opened(text, offset, sign)
        elif sign in closing and not _opens_again(text, offset, sign):
            depth -= 1
            if depth == 0:
                spans.append((start, offset + 1))
                start = -1
        elif sign == text[start] and sign != '"':
            depth += 1
    return Enclosures(spans)


def brackets_in(text: str) -> Enclosures:
    """Return the outermost stretches in brackets of a block of text."""
    spans: list[tuple[int, int]] = []
    start, expected = -1, ""
    depth = 0
    for offset, sign in enumerate(text):
        if start < 0 or offset - start > _LONGEST:
            if sign in _BRACKETS:
                start, expected, depth = offset, _BRACKETS[sign], 1
            else:
                start = -1
        elif sign == text[start]:
            depth += 1
        elif sign == expected:
            depth -= 1
            if depth == 0:
                spans.append((start, offset + 1))
                start = -1
    return Enclosures(spans)


def _opened(text: str, offset: int, sign: str) -> tuple[int, str, int]:
    if sign == '"':
        before = text[offset - 1 : offset]
        return (offset, '"', 1) if not before or not before.isalnum() else (-1, "", 0)
    return (offset, _PAIRS[sign], 1) if sign in _PAIRS else (-1, "", 0)


def _opens_again(text: str, offset: int, sign: str) -> bool:
    """Tell a straight mark that opens from one that closes: a letter follows, none precedes."""
    if sign != '"':
        return False
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return before.isspace() and after.isalnum()
