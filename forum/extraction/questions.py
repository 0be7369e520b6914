"""Questions that a careful organiser would open as threads, and the others with the reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from forum.extraction.calls import Call, calls_in, faq_sections, is_question
from forum.extraction.document import HEADING, ITEM, NOTE, QUOTE, Document
from forum.extraction.findings import FoundQuestion, SetAside
from forum.extraction.lexicon import Lexicon, lexicon
from forum.extraction.quoting import Enclosures, brackets_in, quotations_in
from forum.extraction.sentences import Sentence

_SHORT_ANSWER = 120  # code points
_FOLLOW_UP = re.compile(
    r"^(?:if (?:so|not|yes|no)|and if|or\b|why|why not|how so|in what way|si (?:oui|non)|"
    r"pourquoi|warum|wenn (?:ja|nein)|zo (?:ja|nee)|waarom|por qué|¿por qué|en caso)\b.{0,60}$",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"(?:explain|describe|compare|contrast|discuss|debate|consider|imagine|reflect|evaluate|argue|"
    r"identify|analy[sz]e|expliquez|décrivez|comparez|discutez|imaginez|réfléchissez|expli[cq]\w+|"
    r"compar[ae]|discut[ae]|reflexion[ae]|imagin[ae]|erklären|beschreiben|vergleichen|diskutieren|"
    r"erkläre|vergleiche|diskutiert?|leg uit|vergelijk|bespreek|beschrijf)\b",
    re.IGNORECASE,
)
_LONGEST_CONTEXT = 300  # code points that an item may say before it asks
_OPENING = 0.15  # the share of the text in which a question warms up
_IMPLIED_IN_CALL, _IMPLIED = 0.6, 0.35


@dataclass(frozen=True, slots=True)
class _Page:
    """A document with what telling its questions needs."""

    document: Document
    words: Lexicon
    calls: list[Call]
    faqs: list[tuple[int, int]]
    links: frozenset[tuple[int, int]]

    def call_at(self, offset: int) -> Call | None:
        """Return the surest call that an offset stands in."""
        return next((call for call in self.calls if call.start <= offset < call.end), None)


def find_questions(
    document: Document, sentences: Sequence[Sentence]
) -> tuple[list[FoundQuestion], list[SetAside]]:
    """Return the questions in reading order, and the sentences that ask but are none."""
    words = lexicon(document.language)
    page = _Page(
        document,
        words,
        calls_in(document, sentences, words),
        faq_sections(document, words),
        frozenset((link.start, link.end) for link in document.links),
    )
    asked: list[tuple[Sentence, Call]] = []
    implied: list[FoundQuestion] = []
    set_aside: list[SetAside] = []
    enclosed = _Enclosed()
    for index, one in enumerate(sentences):
        if not is_question(one.text, document.language):
            implied += _implied(page, one)
            continue
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        why = _why_not(page, one, following, enclosed)
        call = page.call_at(one.start)
        if why is None and call is not None:
            asked.append((one, call))
        else:
            set_aside.append(SetAside(one.text, one.start, one.end, why or "rhetorical"))
    found = [_question(page, run) for run in _runs(page, asked)] + implied
    return sorted(found, key=lambda question: question.start), set_aside


class _Enclosed:
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
        mark = one.start + len(one.text.rstrip("\"'”’»“)]*_ !")) - 1 - one.block.start
        return self._quoted.around(mark) is not None, self._bracketed.around(mark) is not None


def _why_not(
    page: _Page, one: Sentence, following: Sentence | None, enclosed: _Enclosed
) -> str | None:
    """Return why a question is not one to debate, or nothing."""
    quoted, bracketed = enclosed.at(page.document, one)
    reasons = (
        (one.block.kind == HEADING and not _is_asked_alone(page, one), "heading"),
        (one.block.kind == NOTE, "in a note"),
        ((one.block.start, one.block.end) in page.links, "label of a link"),
        (one.block.kind == QUOTE or quoted, "quoted"),
        (bracketed, "in brackets"),
        (any(start <= one.start < end for start, end in page.faqs), "answered by the text"),
        (_is_answered(page, one, following), "answered at once"),
        (page.words.elliptical.match(one.text) is not None, "an invitation, not a question"),
        (page.call_at(one.start) is None, _outside(page, one)),
    )
    return next((why for applies, why in reasons if applies), None)


def _is_asked_alone(page: _Page, one: Sentence) -> bool:
    """Tell a heading within a call that asks, and under which nothing stands."""
    blocks = page.document.blocks
    index = bisect_right([block.start for block in blocks], one.block.start)
    is_empty = index == len(blocks) or blocks[index].kind in {HEADING, NOTE}
    call = page.call_at(one.start)
    return is_empty and call is not None and call.start < one.block.start


def _outside(page: _Page, one: Sentence) -> str:
    if one.block.kind == ITEM:
        return "item of a list that does not ask the readers"
    early = one.start < _OPENING * len(page.document.text)
    return "rhetorical, in the opening" if early else "rhetorical"


def _is_answered(page: _Page, one: Sentence, following: Sentence | None) -> bool:
    return (
        following is not None
        and following.block is one.block
        and len(following.text) <= _SHORT_ANSWER
        and page.words.answer.match(following.text) is not None
        and not is_question(following.text, page.document.language)
    )


def _runs(page: _Page, asked: Sequence[tuple[Sentence, Call]]) -> list[list[Sentence]]:
    """Put together the sentences that ask one question."""
    runs: list[list[Sentence]] = []
    for one, call in asked:
        if runs and _belongs(page, runs[-1][-1], one, call):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _belongs(page: _Page, before: Sentence, one: Sentence, call: Call) -> bool:
    adjacent = not page.document.text[before.end : one.start].strip()
    if before.block is not one.block or not adjacent:
        return False
    section = page.document.section_at(one.start)
    under_its_own_heading = section is not None and section.level > call.rank > 0
    return one.block.kind == ITEM or under_its_own_heading or _FOLLOW_UP.match(one.text) is not None


def _question(page: _Page, run: Sequence[Sentence]) -> FoundQuestion:
    call = page.call_at(run[0].start)
    start, end = _with_context(run[0]), run[-1].end
    section = page.document.section_at(start)
    return FoundQuestion(
        text=page.document.text[start:end],
        start=start,
        end=end,
        kind="explicit",
        section=section.heading if section else None,
        in_call=True,
        confidence=call.confidence if call else 0.0,
    )


def _with_context(first: Sentence) -> int:
    """Return where a question begins: an item of a list may say first what it asks about."""
    block = first.block
    says = block.kind == ITEM and 0 < first.start - block.start <= _LONGEST_CONTEXT
    return block.start if says else first.start


def _is_task(page: _Page, one: Sentence) -> bool:
    """Tell a task for discussion that is an item of a call: "Compare …", "Explain why …"."""
    call = page.call_at(one.start)
    is_item = one.block.kind == ITEM and one.start == one.block.start
    return is_item and call is not None and _TASK.match(one.text) is not None


def _implied(page: _Page, one: Sentence) -> list[FoundQuestion]:
    """Return a question that a sentence states without asking it: to be offered apart."""
    if one.block.kind in {HEADING, QUOTE, NOTE} or not (
        page.words.implied.search(one.text) or _is_task(page, one)
    ):
        return []
    in_call = page.call_at(one.start) is not None
    section = page.document.section_at(one.start)
    return [
        FoundQuestion(
            text=one.text,
            start=one.start,
            end=one.end,
            kind="implied",
            section=section.heading if section else None,
            in_call=in_call,
            confidence=_IMPLIED_IN_CALL if in_call else _IMPLIED,
        )
    ]
