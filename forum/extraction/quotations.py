"""Words that somebody said: quotations that are statements, with who said them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from forum.extraction.document import HEADING, Block, Document
from forum.extraction.findings import FoundCitation, FoundQuotation
from forum.extraction.naming import NAME
from forum.extraction.quoting import quotations_in
from forum.extraction.sentences import Sentence

_FEWEST_WORDS = 5  # fewer is a term or an ironic word
_LONGEST = 3_000  # code points of the words that name a work
_NEAR = 60  # code points between a quotation and the work in brackets that it is taken from
_SAYING = (
    r"(?:said|says|told \w+|wrote|writes|argue[sd]|note[sd]|explain(?:ed|s)|warn(?:ed|s)|add(?:ed|s)|"
    r"stated|states|recalled|insisted|a déclaré|explique|affirme|dijo|afirma|sagte|sagt|zei|zegt)"
)
_BEFORE = re.compile(rf"(?:({NAME})(?:, [^,.]{{3,80}},)? {_SAYING}|{_SAYING} ({NAME}))[:,]?\s*$")
_AFTER = re.compile(
    rf"^,?\s*(?:{_SAYING} (?:the )?({NAME})|({NAME})(?:, [^,.]{{3,80}},)? {_SAYING})"
)
_ACCORDING = re.compile(
    rf"[Aa]ccording to [^“”\"]{{0,80}}?(?:the )?({NAME})(?: \([A-Z]{{2,9}}\))?,\s*$"
)


def find_quotations(
    document: Document, sentences: Sequence[Sentence], citations: Sequence[FoundCitation]
) -> list[FoundQuotation]:
    """Return the quoted statements, without their quotation marks, in reading order."""
    del sentences
    return [
        found
        for block in document.blocks
        if block.kind != HEADING
        for found in _in_block(document, block, citations)
    ]


def _in_block(
    document: Document, block: Block, citations: Sequence[FoundCitation]
) -> list[FoundQuotation]:
    text = document.words(block)
    found = []
    for start, end in quotations_in(text).spans:
        inner = text[start + 1 : end - 1]
        lead = len(inner) - len(inner.lstrip())
        begin = block.start + start + 1 + lead
        stop = begin + len(inner.strip())
        if not _is_statement(inner) or _is_a_title(begin, stop, citations):
            continue
        citation = _citation(document, block.start + start, block.start + end, citations)
        found.append(
            FoundQuotation(
                text=document.text[begin:stop],
                start=begin,
                end=stop,
                speaker=_speaker(text[:start], text[end:]) or _publisher(citation, citations),
                citation=citation,
            )
        )
    return found


def _is_statement(inner: str) -> bool:
    words = inner.split()
    capitalised = sum(word[0].isupper() for word in words if word[0].isalpha())
    cjk = len(words) == 1 and len(inner) > 3 * _FEWEST_WORDS and not inner.isascii()
    return cjk or (len(words) >= _FEWEST_WORDS and capitalised * 2 <= len(words))


def _is_a_title(start: int, end: int, citations: Sequence[FoundCitation]) -> bool:
    return any(end <= work.end for _index, work in _near(citations, start, start))


def _near(
    citations: Sequence[FoundCitation], start: int, end: int
) -> Sequence[tuple[int, FoundCitation]]:
    """Return the works, with their indices, that begin up to ``end`` and may reach ``start``."""
    first = bisect_left(citations, start - _LONGEST, key=attrgetter("start"))
    after = bisect_right(citations, end, key=attrgetter("start"))
    return list(enumerate(citations[first:after], first))


def _citation(
    document: Document, start: int, end: int, citations: Sequence[FoundCitation]
) -> int | None:
    """Return the work that a quotation is taken from: in brackets after it, or named beside it."""
    near = _near(citations, start, end + _NEAR)
    for index, work in near:
        if end <= work.start <= end + _NEAR and document.text[work.start] in "(（":
            return index
    for index, work in near:
        if end <= work.start <= end + _NEAR or work.end <= start <= work.end + _NEAR:
            return index
    return None


def _speaker(before: str, after: str) -> str | None:
    near = before[-160:]
    for pattern, text in ((_BEFORE, near), (_AFTER, after[:160]), (_ACCORDING, near)):
        search = pattern.match if pattern is _AFTER else pattern.search
        if (found := search(text)) is not None:
            return next(name for name in found.groups() if name)
    return None


def _publisher(index: int | None, citations: Sequence[FoundCitation]) -> str | None:
    if index is None:
        return None
    work = citations[index]
    return work.authors[0] if work.authors else work.publisher
