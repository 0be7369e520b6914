"""Sentences, with their places in the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import get_sentence_boundaries

from forum.extraction.document import Block, Document

# A question or an exclamation ends a sentence also where a splitter is more careful.
_ENDS = re.compile(r"[?!؟？！。]+[\"'”’»“)\]]*\s*(?=[^\s])")
_AT_ONCE = 20_000  # code points given to the splitter
_LONGEST = 2_000  # code points of a sentence; what goes on for longer is cut at a space
_PIECE = re.compile(rf".{{1,{_LONGEST}}}(?:\s|$)|.{{1,{_LONGEST}}}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block; offsets in code points of the document."""

    text: str
    start: int
    end: int
    block: Block


def sentences_of(document: Document) -> list[Sentence]:
    """Return the sentences of every block, in reading order, without white space around them."""
    return [
        sentence
        for block in document.blocks
        for start, end in _spans(document.words(block), document.language)
        if (sentence := _trimmed(document, block, block.start + start, block.start + end))
    ]


def _trimmed(document: Document, block: Block, start: int, end: int) -> Sentence | None:
    raw = document.text[start:end]
    text = raw.strip()
    if not text:
        return None
    start += len(raw) - len(raw.lstrip())
    return Sentence(text, start, start + len(text), block)


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    for offset in range(0, len(text), _AT_ONCE):
        part = text[offset : offset + _AT_ONCE]
        for found in get_sentence_boundaries(language, part):
            start, end = offset + found["start_index"], offset + found["end_index"]
            for begin, stop in _split(text, start, end):
                yield from (piece.span() for piece in _PIECE.finditer(text, begin, stop))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut after question marks that something other than a lower-case word follows."""
    for mark in _ENDS.finditer(text, start, end):
        follower = text[mark.end() : mark.end() + 1]
        spaced = text[mark.end() - 1].isspace() or mark[0][0] in "？。！"
        if mark.end() < end and spaced and not follower.islower():
            yield start, mark.end()
            start = mark.end()
    yield start, end
