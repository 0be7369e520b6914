"""A document as something that asks: its sentences by place, and what stands under each heading."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from forum.extraction.document import HEADING, ITEM, NOTE, Block, Document, Link
from forum.extraction.lexicon import Lexicon, lexicon, question_marks
from forum.extraction.sentences import Sentence

_FEWEST = 2  # questions that make a list
_LONG_ANSWER = 80  # code points; a paragraph this long under a question answers it
_AFTER_MARK = "\"'”’»“)]*_ \u00a0!"


@dataclass(frozen=True, slots=True)
class Call:
    """A stretch that calls on readers; ``rank`` is that of the heading it stands under.

    ``is_whole`` says that headings and quotations within it ask too.
    """

    start: int
    end: int
    confidence: float
    rank: int
    is_whole: bool = False


def is_question(text: str, language: str) -> bool:
    """Tell whether a sentence ends as a question."""
    return text.rstrip(_AFTER_MARK).endswith(tuple(question_marks(language)))


def asking_mark(text: str) -> int:
    """Return where in a sentence the sign that ends it stands."""
    return len(text.rstrip(_AFTER_MARK)) - 1


@dataclass(frozen=True)
class Reading:
    """A document, its sentences and the words of its language."""

    document: Document
    sentences: Sequence[Sentence]

    @cached_property
    def words(self) -> Lexicon:
        """The words around questions in the document's language."""
        return lexicon(self.document.language)

    @cached_property
    def asking(self) -> frozenset[int]:
        """Where the sentences begin that end as a question."""
        language = self.document.language
        return frozenset(one.start for one in self.sentences if is_question(one.text, language))

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]

    @cached_property
    def _link_starts(self) -> list[int]:
        return [link.start for link in self.document.links]

    @cached_property
    def asks_for_views(self) -> bool:
        """Whether this is a document of a consultation."""
        return self.words.consults.search(self.document.text) is not None

    def asks(self, one: Sentence) -> bool:
        """Tell whether a sentence ends as a question."""
        return one.start in self.asking

    def is_elliptical(self, one: Sentence) -> bool:
        """Tell "Interested in …?" and "What do you think?", also after a sign such as an emoji."""
        return self.words.elliptical.match(_BEFORE_WORDS.sub("", one.text)) is not None

    def between(self, start: int, end: int) -> Sequence[Sentence]:
        """Return the sentences that begin in a stretch."""
        return self.sentences[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def said_in(self, block: Block) -> Sequence[Sentence]:
        """Return the sentences of a block."""
        return self.between(block.start, block.end)

    def block_asks(self, block: Block) -> bool:
        """Tell whether a block holds a question."""
        return any(self.asks(one) for one in self.said_in(block))

    def place(self, block: Block) -> int:
        """Return the index of a block in its document."""
        return bisect_left(self._block_starts, block.start)

    def links_in(self, block: Block) -> Sequence[Link]:
        """Return the links that begin in a block."""
        starts = self._link_starts
        low, high = bisect_left(starts, block.start), bisect_left(starts, block.end)
        return self.document.links[low:high]

    def after(self, block: Block) -> Block | None:
        """Return the block that follows, unless it is a note."""
        index = self.place(block) + 1
        blocks = self.document.blocks
        return blocks[index] if index < len(blocks) and blocks[index].kind != NOTE else None

    def end_of(self, index: int) -> int:
        """Return where a section ends: with those of lower rank within it, and with its box."""
        sections = self.document.sections
        section = sections[index]
        end = len(self.document.text)
        for later in sections[index + 1 :]:
            if later.level <= section.level or section.level == 0:
                end = later.start
                break
        boxed = [box.end for box in self.document.boxes if box.start <= section.start < box.end]
        return min([end, *boxed])

    def puts(self, inside: Sequence[Sentence]) -> bool:
        """Tell whether a stretch mostly asks: half of its sentences, or a list of questions."""
        said = [one for one in inside if one.block.kind != HEADING]
        asked = [one for one in said if self.asks(one)]
        items = {one.block for one in said if one.block.kind == ITEM}
        asking = {one.block for one in asked if one.block.kind == ITEM}
        listed = len(asking) >= _FEWEST and len(asking) * 2 >= len(items)
        return listed or (bool(asked) and len(asked) * 2 >= len(said))

    def is_answered(self, inside: Sequence[Sentence]) -> bool:
        """Tell whether most questions of a stretch are followed by what answers them."""
        blocks = sorted({one.block for one in inside}, key=lambda block: block.start)
        solved = sum(self.solves(block) for block in blocks)
        told = [block for block in blocks if block.kind != ITEM]
        asked = [
            index
            for index, block in enumerate(told)
            if is_question(self.document.words(block), self.document.language)
        ]
        answered = sum(
            index + 1 < len(told)
            and index + 1 not in asked
            and told[index + 1].kind != HEADING
            and told[index + 1].end - told[index + 1].start >= _LONG_ANSWER
            for index in asked
        )
        asking = sum(self.block_asks(block) for block in blocks)
        return (len(asked) > 1 and answered * 2 > len(asked)) or (
            solved > 0 and solved * 2 >= asking
        )

    def solves(self, block: Block) -> bool:
        """Tell a block that gives an answer: "Answer: …", or the box of a solution."""
        text = self.document.words(block)
        boxed = any(
            _SOLUTION.search(box.name)
            for box in self.document.boxes
            if box.start <= block.start < box.end
        )
        return boxed or self.words.solves.match(text) is not None


_BEFORE_WORDS = re.compile(r"^\W+")
_SOLUTION = re.compile(r"\b(?:solution|answer|success)\b")
