"""Sentences about what will be, with how far they look and how sure they are."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from forum.extraction.document import HEADING, Document
from forum.extraction.findings import FoundForecast
from forum.extraction.sentences import Sentence

_MODAL = re.compile(
    r"\b(?:will|would|could|(?-i:may)|might|expects? an?|is (?:set|likely|expected|projected|forecast|poised) to|are (?:set|likely|"
    r"expected|projected|forecast|poised) to|(?:we|I|analysts|experts|economists) (?:anticipate|expect|predict|"
    r"forecast|project)|risks? \w+ing|is bound to|devrait|devraient|pourrait|pourraient|podrían?|será|serán|"
    r"wird|werden|könnten?|dürften?|zal|zullen|zou)\b",
    re.IGNORECASE,
)
# The surer word first: "will likely" is likely.
_HEDGES = (
    re.compile(
        r"\b(?:very likely|(?:un)?likely|almost certainly|certainly|probably|possibly|perhaps|expect(?:ed|s)?|"
        r"anticipate[ds]?|predict(?:ed|s)?|risks?|probablement|peut-être|probablemente|wahrscheinlich|"
        r"vermutlich|waarschijnlijk)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:could|may|might|would|will|pourrai(?:t|ent)|devrai(?:t|ent)|könnten?|dürften?|wird|werden|"
        r"podrían?|será|zou|zal)\b",
        re.IGNORECASE,
    ),
)
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|decades?|mois|ans?|années|meses|años|Monate?n?|Jahre?n?|maanden|jaar)"
_AHEAD = re.compile(
    rf"(?:next|within(?: the next)?|in(?: the next)?|over the (?:next|coming)|coming|prochaine?s|dans(?: les)?|"
    rf"próximos|nächsten|komende)\s(?P<from>\d{{1,3}}|six|three|five|ten|two|twelve|cinq|trois|dix|drei|fünf|zehn)"
    rf"(?:\s?(?:[-–]|to|à|bis|a)\s?(?P<to>\d{{1,3}}))?\s{_UNIT}"
    rf"|\((?:next )?(?P<from2>\d{{1,3}})\s?[-–]\s?(?P<to2>\d{{1,3}})\s(?P<unit2>months?|years?)\)",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(
    r"\b(?:by|until|before|in|d.ici|para|bis|tegen)\s(?P<year>20\d\d|2100)\b", re.IGNORECASE
)
_NEXT = re.compile(r"\bnext (?P<next>year|month|decade)\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?P<label>[^.:]{3,60}):\s", re.DOTALL)
_OUTLOOK = re.compile(
    r"\b(?:future|outlook|forecast|prediction|ahead|next|avenir|perspectives|futuro|zukunft|ausblick|toekomst)",
    re.IGNORECASE,
)
_WORDS = {
    "two": 2, "three": 3, "trois": 3, "drei": 3, "five": 5, "cinq": 5, "fünf": 5, "six": 6,
    "ten": 10, "dix": 10, "zehn": 10, "twelve": 12,
}  # fmt: skip
_DAYS = {"d": 1, "w": 7, "m": 30.44, "y": 365.25, "a": 365.25, "j": 365.25}


def find_forecasts(document: Document, sentences: Sequence[Sentence]) -> list[FoundForecast]:
    """Return the forecasts that say how far they look, or stand where the article looks ahead."""
    found = []
    label, labelled = "", -1
    for one in sentences:
        if one.block.start != labelled:
            told = _LABEL.match(document.words(one.block))
            label, labelled = (told["label"] if told else ""), one.block.start
        if one.block.kind == HEADING or not _MODAL.search(one.text):
            continue
        horizon = _horizon(one.text, document.date) or _horizon(label, document.date)
        section = document.section_at(one.start)
        ahead = section is not None and _OUTLOOK.search(section.heading or "") is not None
        if horizon is not None or ahead:
            found.append(_forecast(document, one, label, horizon or ("", None, None)))
    return found


def _forecast(
    document: Document, one: Sentence, label: str, horizon: tuple[str, str | None, str | None]
) -> FoundForecast:
    start = one.start
    if label and one.text.startswith(label):
        start = one.start + len(label) + 1
        start += len(document.text[start : one.end]) - len(document.text[start : one.end].lstrip())
    text = document.text[start : one.end]
    hedge = _HEDGES[0].search(text) or _HEDGES[1].search(text)
    return FoundForecast(
        text=text,
        start=start,
        end=one.end,
        horizon=horizon[0] or None,
        due_from=horizon[1],
        due_to=horizon[2],
        hedge=hedge[0].lower() if hedge else None,
        needs=tuple(_needs(text, horizon)),
    )


def _needs(text: str, horizon: tuple[str, str | None, str | None]) -> Iterator[str]:
    """Yield what a forecast lacks to be resolved."""
    if horizon[2] is None:
        yield "date"
    if not re.search(
        r"\d|\b(?:double|triple|halve|half|first|no longer|abolish|ban)",
        text.replace(horizon[0], ""),
    ):
        yield "measure"
    yield "source"


def _horizon(words: str, written: dt.date | None) -> tuple[str, str | None, str | None] | None:
    """Return the words of a horizon and its first and last day, where the article has a date."""
    if (year := _BY_YEAR.search(words)) is not None and _is_ahead(int(year["year"]), written):
        first = f"{year['year']}-01-01" if year[0].lower().startswith("in") else None
        return year[0], first or _day(written, 0), f"{year['year']}-12-31"
    if (ahead := _AHEAD.search(words)) is not None:
        return _span(ahead, written)
    if (following := _NEXT.search(words)) is not None:
        days = {"year": 365, "month": 30, "decade": 3652}[following["next"].lower()]
        return following[0], _day(written, 0), _day(written, days)
    return None


def _is_ahead(year: int, written: dt.date | None) -> bool:
    return written is None or year >= written.year


def _span(ahead: re.Match[str], written: dt.date | None) -> tuple[str, str | None, str | None]:
    unit = (ahead["unit"] or ahead["unit2"]).lower()
    days = 3652 if unit.startswith("dec") else _DAYS[unit[0]]
    first = _count(ahead["from"] or ahead["from2"])
    last = _count(ahead["to"] or ahead["to2"] or "") or first
    begins = _day(written, round(first * days)) if last != first else _day(written, 0)
    return ahead[0].strip("()"), begins, _day(written, round(last * days))


def _count(words: str) -> int:
    return int(words) if words.isdecimal() else _WORDS.get(words.lower(), 0)


def _day(written: dt.date | None, days: int) -> str | None:
    if written is None:
        return None
    try:
        return (written + dt.timedelta(days=days)).isoformat()
    except OverflowError:
        return None
