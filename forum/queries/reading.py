"""An article's text cut for reading: blocks, and in each the stretches that something marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something marked in the text, from ``start`` to ``end`` in code points."""

    start: int
    end: int
    kind: str  # question, citation, quotation, figure
    id: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text under the same marks, the widest first; ``begins`` names those that begin."""

    text: str
    marks: tuple[Stretch, ...]
    begins: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ReadingBlock:
    """A heading, paragraph, item or quotation of the article, cut into segments."""

    kind: str
    level: int
    start: int
    segments: list[Segment]

    @property
    def text(self) -> str:
        """Return the block's text without its marks."""
        return "".join(segment.text for segment in self.segments)


def reading_view(
    text: str, blocks: Sequence[Mapping[str, Any]], stretches: Iterable[Stretch]
) -> list[ReadingBlock]:
    """Cut a text into blocks, and each block where a stretch begins or ends."""
    marked = sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end, stretch.id))
    return [
        ReadingBlock(
            kind=block["kind"],
            level=block["level"],
            start=block["start"],
            segments=_segments(
                text,
                block["start"],
                block["end"],
                [one for one in marked if one.start < block["end"] and one.end > block["start"]],
            ),
        )
        for block in blocks
    ]


def _segments(text: str, start: int, end: int, marked: Sequence[Stretch]) -> list[Segment]:
    cuts = {start, end}
    for stretch in marked:
        cuts |= {max(start, stretch.start), min(end, stretch.end)}
    edges = sorted(cuts)
    return [
        Segment(
            text=text[left:right],
            marks=tuple(one for one in marked if one.start <= left and one.end >= right),
            begins=tuple(one for one in marked if max(one.start, start) == left),
        )
        for left, right in pairwise(edges)
    ]
