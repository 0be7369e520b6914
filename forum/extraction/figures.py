"""Numbers that an argument can rest on: amounts of money, percentages, and large counts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from forum.extraction.amounts import AMOUNT, CHANGE, number_of
from forum.extraction.dates import YEAR
from forum.extraction.document import HEADING, Document
from forum.extraction.findings import FoundCitation, FoundFigure
from forum.extraction.sentences import Sentence

_PERIOD = re.compile(rf"\b({YEAR})(?:\s?[-–]\s?({YEAR}))?\b")
_BETWEEN = re.compile(
    rf"\b(?:between|from|entre|de|zwischen|von|tussen|van) ({YEAR}) "
    rf"(?:and|to|et|à|y|a|und|bis|en|tot) ({YEAR})\b"
)
_BASELINE = re.compile(
    rf"\b(?:compared (?:to|with)|over|than in|from|since|against|on|par rapport à|gegenüber|vergeleken met|"
    rf"respecto a|depuis|seit|sinds) (?:the year |in |levels in )?({YEAR})\b"
)

_LONGEST = 3_000  # code points of the words that name a work


def find_figures(
    document: Document, sentences: Sequence[Sentence], citations: Sequence[FoundCitation]
) -> list[FoundFigure]:
    """Return the figures in reading order, with the arithmetic that belongs to them."""
    found: list[FoundFigure] = []
    starts = [work.start for work in citations]  # in reading order
    for one in sentences:
        if one.block.kind == HEADING:
            continue
        for figure in _in_sentence(one):
            cited = _covering(figure, citations, starts)
            if cited is None or document.text[cited.start] != "(":
                found.append(replace(figure, citation=_citation(one, starts)))
    return _reckoned(document, sorted(found, key=lambda figure: figure.start))


def _in_sentence(one: Sentence) -> Iterator[FoundFigure]:
    taken: list[tuple[int, int]] = []
    for found in CHANGE.finditer(one.text):
        taken.append(found.span())
        yield _change(one, found)
    period = _PERIOD.search(one.text)
    for found in AMOUNT.finditer(one.text):
        if not any(found.start() < end and start < found.end() for start, end in taken):
            yield _amount(one, found, _PERIOD.search(found[0]) or period)


def _change(one: Sentence, found: re.Match[str]) -> FoundFigure:
    text = found[0].rstrip(" ,")
    falls = bool(found["fall"] or found["fell"])
    change = number_of(found["percent"] or found["after"])
    between = _BETWEEN.search(text)
    baseline = _BASELINE.search(text)
    period = f"{between[1]}/{between[2]}" if between else None
    return FoundFigure(
        text=text,
        start=one.start + found.start(),
        end=one.start + found.start() + len(text),
        sentence=one.text,
        value=change,
        unit="%",
        period=period,
        change=-change if falls and change else change,
        baseline=between[1] if between else (baseline[1] if baseline else None),
        citation=None,
        lacks_base=True,
    )


def _amount(one: Sentence, found: re.Match[str], period: re.Match[str] | None) -> FoundFigure:
    text = found[0].rstrip(" ,")
    scale = found["scale"] or found["size"] or found["magnitude"]
    number = next(found[name] for name in ("money", "sum", "share", "count") if found[name])
    return FoundFigure(
        text=text,
        start=one.start + found.start(),
        end=one.start + found.start() + len(text),
        sentence=one.text,
        value=number_of(number, scale),
        unit=_unit(found),
        period=period[0].replace(" ", "") if period else None,
        change=None,
        baseline=None,
        citation=None,
    )


def _unit(found: re.Match[str]) -> str:
    if found["share"]:
        return "%"
    sign = found["sign"] or found["currency"]
    return CURRENCIES.get(sign.lower(), sign.upper()) if sign else (found["noun"] or "").strip()


def _covering(
    figure: FoundFigure, citations: Sequence[FoundCitation], starts: Sequence[int]
) -> FoundCitation | None:
    """Return the first work whose words the figure stands in."""
    near = citations[
        bisect_left(starts, figure.start - _LONGEST) : bisect_right(starts, figure.start)
    ]
    return next((work for work in near if figure.end <= work.end), None)


def _citation(one: Sentence, starts: Sequence[int]) -> int | None:
    """Return the work of the sentence, of the brackets right after it, or named just before."""
    index = bisect_left(starts, one.start)
    if index < len(starts) and starts[index] < one.end + 3:
        return index
    is_near = index > 0 and one.block.start <= starts[index - 1]
    return index - 1 if is_near and _REFERS.match(one.text) else None


def _reckoned(document: Document, found: list[FoundFigure]) -> list[FoundFigure]:
    """Say what each value was before the change that the text gives for it."""
    told: list[FoundFigure] = []
    for figure in found:
        before = told[-1] if told else None
        if figure.change is not None and before is not None and _belongs(document, before, figure):
            whole = before.value or 0.0
            implied = whole / (1 + figure.change / 100) if figure.change > -100 else None
            figure = replace(figure, implied_before=implied, lacks_base=False)  # noqa: PLW2901
        told.append(figure)
    return told


def _belongs(document: Document, value: FoundFigure, change: FoundFigure) -> bool:
    """Tell whether a change is that of the value named just before it."""
    between = document.text[value.end : change.start]
    refers = _REFERS.search(between.rpartition(". ")[2]) or "." not in between
    return value.change is None and value.unit != "%" and "\n" not in between and bool(refers)


_REFERS = re.compile(
    r"^\s*(?:this|that|these|it|the (?:sum|figure|amount|increase|rise)|which|,? (?:up|down)|cela|ce|esto|"
    r"das|dies|dit|dat)\b",
    re.IGNORECASE,
)
CURRENCIES = {
    "$": "USD", "us$": "USD", "dollars": "USD", "dollar": "USD", "€": "EUR", "euros": "EUR",
    "euro": "EUR", "£": "GBP", "pounds": "GBP", "¥": "JPY", "yen": "JPY", "yuan": "CNY",
    "₹": "INR", "rupees": "INR", "francs": "CHF", "chf": "CHF", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "cny": "CNY", "jpy": "JPY", "inr": "INR",
}  # fmt: skip
