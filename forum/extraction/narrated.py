"""Works that a sentence names before their year in brackets: Lee et al. (2019), A Title (2017)."""

import re

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.findings import FoundCitation
from forum.extraction.naming import NAME
from forum.extraction.people import is_institution
from forum.extraction.sentences import Sentence

NAMES = (
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:(?:,| and| &| et| und| y| en) [A-ZÀ-ÖØ-Þ][\w’'-]+){0,5}(?:,? et al\.?)?"
)
_YEARS = re.compile(
    rf"((?:{MONTH} )?{YEAR})[a-z]?(?:, {YEAR}[a-z]?)*(?:[,:] .{{1,30}})?", re.IGNORECASE
)
_NARRATED = re.compile(rf"({NAMES})\s$")
_BEFORE = 160  # code points before a year in brackets in which a name may begin
_TITLE_BEFORE = re.compile(
    rf"({NAME}(?: \d[\w.]{{0,8}})?(?: vs?\. {NAME}| (?:and|et|und|y|en) {NAME})?)(?: [a-z-]{{3,20}})?\s$"
)
_WORK = re.compile(  # a work, not a person: its noun, a version, or one party against another
    r"\b(?:Acts?|Agreement|Bill|Census|Charter|Code|Convention|Declaration|Decree|Directive|Directiva|Framework|Guidelines?|"
    r"Handbook|Index|Law|Manifesto|Outlook|Paper|Plan|Protocol|Recommendations?|Regulation|Reports?|Resolution|Review|Rules?|"
    r"Standards?|Strategy|Study|Survey|Treaty|Loi|Ley|Gesetz|Wet|Rapport|Bericht|Informe|Richtlinie|Richtlijn|Verordnung|"
    r"Décret|Decreto|Convenio|Verdrag|Vertrag|Traité|Tratado|Νόμος|Οδηγία|Έκθεση)\b|\d|\bvs?\. "
)
_ARTICLES = frozenset("The De Het La Le Les El Los Las Der Die Das In See Voir Siehe Zie".split())
_TITLED_WORDS = 3  # words of a name that is the title of a work
MONTHS = re.compile(MONTH, re.IGNORECASE)


def narrated(one: Sentence, start: int, end: int, said: str) -> FoundCitation | None:
    """Return a work whose authors stand in the sentence, its year in brackets: Lee et al. (2019)."""
    year = _YEARS.fullmatch(one.text[start + 1 : end - 1].strip())
    if year is None:
        return None
    before = max(0, start - _BEFORE)
    titled = _TITLE_BEFORE.search(one.text, before, start)
    names = _NARRATED.search(one.text, before, start)
    if titled is not None and _is_title(titled[1]):
        names = titled
    elif names is None or MONTHS.fullmatch(names[1]) or year[1][0].isalpha():
        return None
    work = _titled_work(names[1]) if names is titled else _authored(names[1])
    return FoundCitation(
        text=one.text[names.start(1) : end],
        start=one.start + names.start(1),
        end=one.start + end,
        sentence=said,
        publisher=work[0],
        title=work[1],
        authors=work[2],
        date=iso_date(year[1]),
    )


_Work = tuple[str | None, str | None, tuple[str, ...]]  # publisher, title, authors


def _is_title(name: str) -> bool:
    """Tell the title of a work from the names of its authors."""
    words = name.split()
    return len(words) > 1 and (
        _WORK.search(name) is not None
        or (
            len(words) > _TITLED_WORDS
            and any(word.islower() for word in words[1:-1])
            and " and " not in name
        )
    )


def _titled_work(name: str) -> _Work:
    """Return a work by its title; one that begins with an acronym tells who published it."""
    first = next((word for word in name.split() if word not in _ARTICLES), name)
    return (first if first.isupper() and len(first) > 1 else None), name, ()


def _authored(name: str) -> _Work:
    authors = split_names(name)
    is_organisation = len(authors) == 1 and is_institution(name)
    return (name, None, ()) if is_organisation else (None, None, authors)


def split_names(names: str) -> tuple[str, ...]:
    """Return the names that a text joins by commas and "and"."""
    bare = re.sub(r",? et al\.?$|’s$|'s$", "", names)
    return tuple(one for one in re.split(r",? (?:and|et|und|y|en|&) |, ", bare) if one)
