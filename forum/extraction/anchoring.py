"""Passages by selectors (W3C Web Annotation Data Model, 4.2.4 and 4.2.5)."""

from dataclasses import dataclass

CONTEXT = 32  # code points before and after, enough to tell twin sentences apart


@dataclass(frozen=True, slots=True)
class Selector:
    """A TextQuoteSelector and a TextPositionSelector in one; offsets in code points."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def describe(text: str, start: int, end: int) -> Selector:
    """Return the selector of a stretch of a text."""
    return Selector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )
