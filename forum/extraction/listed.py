"""Lists of questions under a line that calls them questions: "Key questions:", "Questions 2.3"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from forum.extraction.asking import Call, Reading
from forum.extraction.document import HEADING, ITEM, NOTE, Block

_LISTED = 0.85
_FEWEST = 2  # items that make a list
_MOST = 0.8  # the share of a list's items that end as questions, at the least
_LEAD = 160  # code points of a line that leads to a list
_AGENDA = 0.25  # what a sentence before this share of the text asks is what the text will answer
_QUESTIONS = re.compile(
    r"\bquestions?\b|\bpreguntas?\b|\binterrogantes?\b|\bdomand[ae]\b|\bperguntas?\b|\bquestões\b|\b\w*fragen?\b|\b\w*vragen\b|\bvraag\b|"
    r"\w*ερωτ[ήη]σ\w+|\w*ερωτήματα\b|أسئلة|الأسئلة|تساؤلات|问题|問題|思考题|思考題|提问",
    re.IGNORECASE,
)


def listed(reading: Reading) -> Iterator[Call]:
    """Yield the lists of nothing but questions whose heading, label or sentence says so."""
    blocks = [block for block in reading.document.blocks if block.kind != NOTE]
    runs = [(kind, list(run)) for kind, run in groupby(blocks, key=lambda block: block.kind)]
    for (_kind, before), (kind, run) in pairwise(runs):
        if kind != ITEM:
            continue
        asking = _asking(reading, run)
        if len(asking) < _FEWEST or not _leads(reading, before[-1]):
            continue
        if not reading.is_answered(reading.between(asking[0].start, asking[-1].end)):
            section = reading.document.section_at(asking[0].start)
            yield Call(asking[0].start, asking[-1].end, _LISTED, section.level if section else 0)


def _asking(reading: Reading, run: Sequence[Block]) -> Sequence[Block]:
    """Return the items from a list's beginning that nearly all end as questions."""
    ends = [bool(said) and reading.asks(said[-1]) for said in map(reading.said_in, run)]
    if sum(ends) >= _MOST * len(run):
        return run
    first_other = ends.index(False)
    return run[:first_other] if first_other > _FEWEST else ()


def _leads(reading: Reading, before: Block) -> bool:
    """Tell a heading, a label or a sentence that names the questions below it."""
    words = reading.words
    heading = reading.document.section_at(before.start)
    told = [reading.document.words(before)]
    if before.kind != HEADING and heading is not None and heading.heading:
        told.append(heading.heading)
    if any(kind.search(one) for one in told for kind in (words.faq, words.quiz, words.own)):
        return False
    if before.kind == HEADING or len(told[0]) <= _LEAD:
        is_sentence = told[0].rstrip().endswith(".")
        if _QUESTIONS.search(told[0]) and not is_sentence:
            return before.kind == HEADING or _is_label(told[0]) or not _is_early(reading, before)
    return before.kind != HEADING and len(told) > 1 and _QUESTIONS.search(told[1]) is not None


def _is_label(text: str) -> bool:
    """Tell a few words from a sentence."""
    return len(text.split()) <= 6


def _is_early(reading: Reading, block: Block) -> bool:
    return block.start < _AGENDA * len(reading.document.text)
