"""Works cited in brackets: (Publisher, “Title,” October 2025), (Silva, 2024), (Lee et al. 2019)."""

import re
from collections.abc import Iterator

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.document import Document
from forum.extraction.findings import FoundCitation
from forum.extraction.identifiers import arxiv_in, doi_in
from forum.extraction.naming import NAME
from forum.extraction.narrated import MONTHS, NAMES, narrated, split_names
from forum.extraction.people import is_institution
from forum.extraction.quoting import brackets_in
from forum.extraction.sentences import Sentence

_TITLE = re.compile(r"[“\"«„]\s?([^“”\"«»„]{2,300}?),?\s?[”\"»“]")
_DATE = re.compile(rf"(?:{MONTH}\.? )?(?:[0-3]?\d(?:st|nd|rd|th)?,? )?{YEAR}[a-z]?", re.IGNORECASE)
_AUTHOR_YEAR = re.compile(
    rf"^(?:see (?:also )?|cf\. |e\.g\.,? |voir |siehe |vgl\. |zie |véase )?({NAMES}),?"
    rf"(?: (?:\[[^\[\]]{{2,30}}\] )?({YEAR})[a-z]?(?:[,:] .{{1,40}})?|,? (?:arXiv|doi|DOI):\S{{6,60}})$"  # also [1871] 1990
)
_ORGANISATION_YEAR = re.compile(
    rf"^(?:[a-zà-ÿ.]+ ){{0,3}}({NAME}),? ((?:{MONTH} )?{YEAR})[a-z]?(?:, (?:ISBN|pp?\.) .{{1,40}})?$"
)
_CREDITED = re.compile(
    rf"^(?:(?:[Ss]ources?|[Vv]ia|[Qq]uelle|[Ff]uente|[Bb]ron|[Dd]ata|[Nn]ach|[Πp]ηγή|مصدر|المصدر|来源|來源)\s?[:：]?\s?(.{{2,80}}?)"
    rf"|({NAME})(?:, (?:cited|quoted|reported|cité|citée|citado|citada|zitiert|aangehaald|geciteerd) .{{3,80}}))(?:,? ({YEAR}))?$"
)
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
        if (named := narrated(one, start, end, said)) is not None:
            yield named
        elif (credited := _credited(document, inside, place, said)) is not None:
            yield credited
        elif (work := _titled(document, inside, place, said)) is not None:
            yield work
        else:
            yield from _author_years(document, inside, place, said)


def _credited(
    document: Document, inside: str, place: tuple[int, int], said: str
) -> FoundCitation | None:
    """Return a source that is no more than named: (source: Eurostat), (Harbour Office, 2020)."""
    credited = _CREDITED.match(inside)
    organised = _ORGANISATION_YEAR.match(inside) if credited is None else None
    if credited is not None:
        name, dated = credited[1] or credited[2], credited[3]
    elif organised is not None and (" " in organised[1] or organised[1].isupper()):
        name, dated = organised[1], organised[2]
        are_people = len(split_names(name)) > 1 and not is_institution(name)
        if are_people or MONTHS.match(name):
            return None
    else:
        return None
    return FoundCitation(
        text=document.text[slice(*place)],
        start=place[0],
        end=place[1],
        sentence=said,
        publisher=name.strip(" .,"),
        date=iso_date(dated or ""),
        url=_first(_URL, inside),
    )


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
        if found is not None and not MONTHS.fullmatch(found[1]):
            start = offset + len(part) - len(part.lstrip())
            end = start + len(part.strip())
            alone = ";" not in inside
            begin, stop = place if alone else (start, end)
            authors = split_names(found[1])
            is_organisation = len(authors) == 1 and is_institution(found[1])
            yield FoundCitation(
                text=document.text[begin:stop],
                start=begin,
                end=stop,
                sentence=said,
                publisher=found[1] if is_organisation else None,
                authors=() if is_organisation else authors,
                date=found[2],
                url=arxiv_in(inside),
                doi=doi_in(inside),
            )
        offset += len(part) + 1


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[0].rstrip(".,;") if found else None
