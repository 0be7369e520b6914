"""Why a sentence that asks is not a question to debate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forum.extraction.asking import Call, Reading, asking_mark
from forum.extraction.document import HEADING, ITEM, NOTE, QUOTE, Block, Document
from forum.extraction.quoting import Enclosures, brackets_in, quotations_in
from forum.extraction.sentences import Sentence

_SHORT_ANSWER = 120  # code points
_OPENING = 0.15  # the share of the text in which a question warms up
_FEWEST_CHOICES = 3  # short items below a question to choose from
_CHOICE = 80  # code points of one
_LETTER = re.compile(r"[A-Ga-g][.)]\s*$")  # before a choice
TASK = re.compile(
    r"(?:explain|describe|compare|contrast|discuss|debate|consider|imagine|reflect|evaluate|argue|"
    r"identify|analy[sz]e|expliquez|décrivez|comparez|discutez|imaginez|réfléchissez|expli[cq]\w+|"
    r"compar[ae]|discut[ae]|reflexion[ae]|imagin[ae]|erklären|beschreiben|vergleichen|diskutieren|"
    r"erkläre|vergleiche|diskutiert?|leg uit|vergelijk|bespreek|beschrijf|اشرح|قارن|ناقش|صف|"
    r"εξηγήστε|συγκρίνετε|περιγράψτε|συζητήστε|解释|解釋|比较|比較|描述|说明|說明|讨论|討論)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what telling its questions needs."""

    reading: Reading
    calls: Sequence[Call]
    faqs: Sequence[tuple[int, int]]
    quizzes: Sequence[tuple[int, int]]
    links: frozenset[tuple[int, int]]

    def call_at(self, offset: int) -> Call | None:
        """Return the surest call that an offset stands in."""
        return next((call for call in self.calls if call.start <= offset < call.end), None)

    def is_whole_at(self, offset: int) -> bool:
        """Tell whether a call in which headings and quotations ask too holds an offset."""
        return any(call.is_whole and call.start <= offset < call.end for call in self.calls)


class Enclosed:
    """The quotations and brackets of the block that was looked at last."""

    def __init__(self) -> None:
        self._block: tuple[int, int] = (-1, -1)
        self._quoted, self._bracketed = Enclosures(()), Enclosures(())

    def at(self, document: Document, one: Sentence) -> tuple[bool, bool]:
        """Tell whether the end of a sentence stands in a quotation, and in brackets."""
        block = (one.block.start, one.block.end)
        if block != self._block:
            text = document.text[slice(*block)]
            self._block = block
            self._quoted, self._bracketed = quotations_in(text), brackets_in(text)
        mark = one.start + asking_mark(one.text) - one.block.start
        return self._quoted.around(mark) is not None, self._bracketed.around(mark) is not None


def why_not(
    page: Page, one: Sentence, following: Sentence | None, enclosed: Enclosed
) -> str | None:
    """Return why a question is not one to debate, or nothing."""
    reading = page.reading
    call = page.call_at(one.start)
    is_whole = page.is_whole_at(one.start)
    quoted, bracketed = enclosed.at(reading.document, one)
    reasons = (
        (one.block.kind == HEADING and not is_whole and not _is_asked_alone(page, one), "heading"),
        (one.block.kind == NOTE, "in a note"),
        ((one.block.start, one.block.end) in page.links, "label of a link"),
        ((one.block.kind == QUOTE and not is_whole) or quoted, "quoted"),
        (bracketed, "in brackets"),
        (_is_in(page.faqs, one.start), "answered by the text"),
        (_is_in(page.quizzes, one.start), "item of a quiz"),
        (_is_answered(page, one, following), "answered at once"),
        (_has_choices(reading, one), "to be answered by one of the choices below it"),
        (
            reading.is_elliptical(one) and not _is_all_that_is_asked(reading, call, one),
            "an invitation, not a question",
        ),
        (call is None, _outside(page, one)),
    )
    return next((why for applies, why in reasons if applies), None)


def _is_in(stretches: Sequence[tuple[int, int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _is_asked_alone(page: Page, one: Sentence) -> bool:
    """Tell a heading within a call that asks, and under which nothing stands."""
    following = page.reading.after(one.block)
    call = page.call_at(one.start)
    is_empty = following is None or following.kind == HEADING
    return is_empty and call is not None and call.start < one.block.start


def _is_all_that_is_asked(reading: Reading, call: Call | None, one: Sentence) -> bool:
    """Tell an invitation without which a call would ask nothing: "And you, what do you think?"."""
    if call is None or not reading.words.you.search(one.text):
        return False
    others = (other for other in reading.between(call.start, call.end) if reading.asks(other))
    return all(reading.is_elliptical(other) for other in others)


def _outside(page: Page, one: Sentence) -> str:
    if one.block.kind == ITEM:
        return "item of a list that does not ask the readers"
    early = one.start < _OPENING * len(page.reading.document.text)
    return "rhetorical, in the opening" if early else "rhetorical"


def _is_answered(page: Page, one: Sentence, following: Sentence | None) -> bool:
    if following is None:
        return False
    words = page.reading.words
    if following.block is not one.block:
        return page.reading.solves(following.block)
    return (
        len(following.text) <= _SHORT_ANSWER
        and words.answer.match(following.text) is not None
        and not page.reading.asks(following)
    ) or words.solves.match(following.text) is not None


def _has_choices(reading: Reading, one: Sentence) -> bool:
    """Tell a question whose block is followed by short items to choose from."""
    if one.end < one.block.end:
        return False
    choices, block = 0, reading.after(one.block)
    while block is not None and _is_choice(reading, block, one.block):
        choices, block = choices + 1, reading.after(block)
        if choices == _FEWEST_CHOICES:
            return True
    return False


def _is_choice(reading: Reading, block: Block, asked: Block) -> bool:
    text = reading.document.text
    is_below = block.level > asked.level or (
        _LETTER.search(text, max(0, block.start - 4), block.start) is not None
    )
    is_short = block.end - block.start <= _CHOICE
    return block.kind == ITEM and is_below and is_short and not reading.block_asks(block)
