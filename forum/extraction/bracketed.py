"""Works cited in brackets: (Publisher, “Title,” October 2025), (Silva, 2024), (Lee et al. 2019)."""

import re
from collections.abc import Iterator

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.document import Document
from forum.extraction.findings import FoundCitation
from forum.extraction.quoting import brackets_in
from forum.extraction.sentences import Sentence

_TITLE = re.compile(r"[“\"«„]\s?([^“”\"«»„]{2,300}?),?\s?[”\"»“]")
_DATE = re.compile(rf"(?:{MONTH}\.? )?(?:[0-3]?\d(?:st|nd|rd|th)?,? )?{YEAR}[a-z]?", re.IGNORECASE)
_NAMES = (
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:(?:,| and| &| et| und| y| en) [A-ZÀ-ÖØ-Þ][\w’'-]+){0,5}(?:,? et al\.?)?"
)
_AUTHOR_YEAR = re.compile(
    rf"^(?:see (?:also )?|cf\. |e\.g\.,? |voir |siehe |vgl\. |zie |véase )?({_NAMES}),? ({YEAR})[a-z]?(?:[,:] .{{1,40}})?$"
)
_YEARS = re.compile(rf"({YEAR})[a-z]?(?:, {YEAR}[a-z]?)*(?:[,:] .{{1,30}})?")
_NARRATED = re.compile(rf"({_NAMES})\s$")
_MONTHS = re.compile(MONTH, re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>)]{1,100}")
_URL = re.compile(r"https?://[^\s\"<>)]{4,500}")
_LONGEST = 400  # code points in brackets that can be a citation


def bracketed(
    document: Document, one: Sentence, before: Sentence | None
) -> Iterator[FoundCitation]:
    """Yield the works cited in brackets in a sentence; ``before`` says what they are cited for."""
    for start, end in brackets_in(one.text).spans:
        inside = one.text[start + 1 : end - 1]
        if one.text[start] not in "(（" or not 5 < end - start <= _LONGEST:
            continue
        said = before.text if before and start == 0 else one.text
        place = (one.start + start, one.start + end)
        if (named := _narrated(one, start, end, said)) is not None:
            yield named
        elif (work := _titled(document, inside, place, said)) is not None:
            yield work
        else:
            yield from _author_years(document, inside, place, said)


def _narrated(one: Sentence, start: int, end: int, said: str) -> FoundCitation | None:
    """Return a work whose authors stand in the sentence, its year in brackets: Lee et al. (2019)."""
    year = _YEARS.fullmatch(one.text[start + 1 : end - 1].strip())
    names = _NARRATED.search(one.text[:start]) if year else None
    if year is None or names is None or _MONTHS.fullmatch(names[1]):
        return None
    authors = _split(names[1])
    return FoundCitation(
        text=one.text[names.start(1) : end],
        start=one.start + names.start(1),
        end=one.start + end,
        sentence=said,
        publisher=names[1] if len(authors) == 1 and names[1].isupper() else None,
        authors=() if len(authors) == 1 and names[1].isupper() else authors,
        date=year[1],
    )


def _split(names: str) -> tuple[str, ...]:
    bare = re.sub(r",? et al\.?$|’s$|'s$", "", names)
    return tuple(one for one in re.split(r",? (?:and|et|und|y|en|&) |, ", bare) if one)


def _titled(
    document: Document, inside: str, place: tuple[int, int], said: str
) -> FoundCitation | None:
    """Return a work given by its title in quotation marks, with a publisher or a date."""
    title = _TITLE.search(inside)
    if title is None:
        return None
    publisher = inside[: title.start()].strip(" ,;:")
    after = inside[title.end() :]
    dated = iso_date(after) or iso_date(publisher)
    if not dated and not (publisher and publisher[0].isupper()):
        return None
    publisher = _DATE.sub("", publisher).strip(" ,;:")
    if not publisher:
        publisher = _DATE.sub("", _URL.sub("", after)).strip(" ,;:.")
    start, end = place
    return FoundCitation(
        text=document.text[start:end],
        start=start,
        end=end,
        sentence=said,
        publisher=publisher or None,
        title=title[1].strip(" ,"),
        date=dated,
        url=_first(_URL, inside),
        doi=_first(_DOI, inside),
    )


def _author_years(
    document: Document, inside: str, place: tuple[int, int], said: str
) -> Iterator[FoundCitation]:
    """Yield works given by their authors and year; several are separated by semicolons."""
    offset = place[0] + 1
    for part in inside.split(";"):
        found = _AUTHOR_YEAR.match(part.strip())
        if found is not None:
            start = offset + len(part) - len(part.lstrip())
            end = start + len(part.strip())
            alone = ";" not in inside
            begin, stop = place if alone else (start, end)
            authors = _split(found[1])
            is_organisation = len(authors) == 1 and found[1].isupper()
            yield FoundCitation(
                text=document.text[begin:stop],
                start=begin,
                end=stop,
                sentence=said,
                publisher=found[1] if is_organisation else None,
                authors=() if is_organisation else authors,
                date=found[2],
            )
        offset += len(part) + 1


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[0].rstrip(".,;") if found else None
