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


@dataclass(frozen=True, slots=True)
class ReadingSentence:
    """A sentence with what is known of it: discussed, contested, figure, disputed, foretold.

    ``raised`` holds what stands on it: threads and evidence, by their stretches.
    """

    start: int
    end: int
    text: str
    states: tuple[str, ...]
    raised: tuple[Stretch, ...]
    is_here: bool


@dataclass(frozen=True, slots=True)
class ReadingParagraph:
    """A heading, paragraph, item or quotation of the article, cut into sentences."""

    kind: str
    level: int
    start: int
    sentences: list[ReadingSentence]

    @property
    def text(self) -> str:
        """Return the paragraph's text."""
        return " ".join(sentence.text for sentence in self.sentences)


def sentence_view(
    text: str,
    blocks: Sequence[Mapping[str, Any]],
    stretches: Sequence[Stretch],
    states: Mapping[Stretch, Sequence[str]],
    here: int | None,
) -> list[ReadingParagraph]:
    """Cut a text into sentences, each with what was raised on it; ``here`` is an offset in one."""
    marked = sorted(stretches, key=lambda stretch: (stretch.start, stretch.end, stretch.id))
    return [
        ReadingParagraph(
            kind=block["kind"],
            level=block["level"],
            start=block["start"],
            sentences=[
                _sentence(text, start, end, marked, states, here)
                for start, end in sentences_in(text, block)
            ],
        )
        for block in blocks
    ]


def sentences_in(text: str, block: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return where the sentences of a block begin and end; the block itself if none are known."""
    known = [(start, end) for start, end in block.get("sentences", ())]
    whole = (block["start"], block["end"])
    return known or ([whole] if text[slice(*whole)].strip() else [])


def _sentence(
    text: str,
    start: int,
    end: int,
    marked: Sequence[Stretch],
    states: Mapping[Stretch, Sequence[str]],
    here: int | None,
) -> ReadingSentence:
    raised = tuple(one for one in marked if one.start < end and one.end > start)
    told = {state for one in raised for state in states.get(one, ())}
    return ReadingSentence(
        start=start,
        end=end,
        text=text[start:end],
        states=tuple(sorted(told)),
        raised=raised,
        is_here=here is not None and start <= here < end,
    )
