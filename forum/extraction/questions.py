"""Questions that a careful organiser would open as threads, and the others with the reason."""

import re
from collections.abc import Sequence

from forum.extraction.asking import Call, Reading
from forum.extraction.calls import calls_in, sections_like
from forum.extraction.document import HEADING, ITEM, NOTE, QUOTE, Document
from forum.extraction.findings import FoundQuestion, SetAside
from forum.extraction.reasons import TASK, Enclosed, Page, why_not
from forum.extraction.sentences import Sentence

_FOLLOW_UP = re.compile(
    r"^(?:if (?:so|not|yes|no)|and if|or\b|why|why not|how so|in what way|si (?:oui|non)|"
    r"pourquoi|warum|wenn (?:ja|nein)|zo (?:ja|nee)|waarom|of waarom|oder|ou\b|por qué|¿por qué|en caso|"
    r"لماذا|ولماذا|γιατί|και γιατί|为什么|為什麼)\b.{0,60}$",
    re.IGNORECASE,
)
_LONGEST_CONTEXT = 300  # code points that an item may say before it asks
_IMPLIED_IN_CALL, _IMPLIED = 0.6, 0.35


def find_questions(
    document: Document, sentences: Sequence[Sentence]
) -> tuple[list[FoundQuestion], list[SetAside]]:
    """Return the questions in reading order, and the sentences that ask but are none."""
    page = _page(Reading(document, sentences))
    asked: list[tuple[Sentence, Call]] = []
    implied: list[FoundQuestion] = []
    set_aside: list[SetAside] = []
    enclosed = Enclosed()
    for index, one in enumerate(sentences):
        if not page.reading.asks(one):
            implied += _implied(page, one)
            continue
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        why = why_not(page, one, following, enclosed)
        call = page.call_at(one.start)
        if why is None and call is not None:
            asked.append((one, call))
        else:
            set_aside.append(SetAside(one.text, one.start, one.end, why or "rhetorical"))
    found = [_question(page, run) for run in _runs(document, asked)] + implied
    return sorted(found, key=lambda question: question.start), set_aside


def _page(reading: Reading) -> Page:
    return Page(
        reading,
        calls_in(reading),
        sections_like(reading, reading.words.faq),
        sections_like(reading, reading.words.quiz),
        frozenset((link.start, link.end) for link in reading.document.links),
    )


def _runs(document: Document, asked: Sequence[tuple[Sentence, Call]]) -> list[list[Sentence]]:
    """Put together the sentences that ask one question."""
    runs: list[list[Sentence]] = []
    for one, call in asked:
        if runs and _belongs(document, runs[-1][-1], one, call):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _belongs(document: Document, before: Sentence, one: Sentence, call: Call) -> bool:
    adjacent = not document.text[before.end : one.start].strip()
    if before.block is not one.block or not adjacent:
        return False
    section = document.section_at(one.start)
    under_its_own_heading = section is not None and section.level > call.rank > 0
    return one.block.kind == ITEM or under_its_own_heading or _FOLLOW_UP.match(one.text) is not None


def _question(page: Page, run: Sequence[Sentence]) -> FoundQuestion:
    call = page.call_at(run[0].start)
    document = page.reading.document
    start, end = _with_context(run[0]), run[-1].end
    section = document.section_at(start)
    return FoundQuestion(
        text=document.text[start:end],
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


def _is_task(page: Page, one: Sentence) -> bool:
    """Tell a task for discussion that is an item of a call: "Compare …", "Explain why …"."""
    call = page.call_at(one.start)
    is_item = one.block.kind == ITEM and one.start == one.block.start
    return is_item and call is not None and TASK.match(one.text) is not None


def _implied(page: Page, one: Sentence) -> list[FoundQuestion]:
    """Return a question that a sentence states without asking it: to be offered apart."""
    if one.block.kind in {HEADING, QUOTE, NOTE} or not (
        page.reading.words.implied.search(one.text) or _is_task(page, one)
    ):
        return []
    in_call = page.call_at(one.start) is not None
    section = page.reading.document.section_at(one.start)
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
