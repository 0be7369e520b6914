"""Names before a title: people's, or an institution's."""

import re

from forum.extraction.naming import NAME

_INSTITUTION = re.compile(
    r"\b(?:institut\w*|universit\w*|minist\w*|office|commission\w*|council|agency|bank|bureau|komm?ission\w*|parl[ai]\w*ment\w*|observator\w+|tribunal|court|\w*gericht\w*|"
    r"department|organi[sz]ation\w*|association|cent(?:er|re)|foundation|society|union|committee|group|"
    r"board|authority|service|press|times|post|news|journal|review|government|academy|college|school|"
    r"network|forum|report|company|inc|ltd|gmbh|amt|verband|stiftung|bundes\w*|statisti\w*|conseil|agence|"
    r"gobierno|consejo|agencia|fundación|banco|gemeente|raad|stichting|rijks\w*|centraal|nations?|world|"
    r"international|national|european|federal|library|museum|hospital|magazine|wikipedia|division|city|state|ville|ciudad|stadt)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"times\b|post\b|news|journal|press|magazin|review|revue|revista|rivista|herald|tribun|gazette|daily|weekly|mail\b|telegraph|observer|"
    r"(?:zeitung|blatt|blad|courant|krant)\b|rundschau|periódico|diario|quotidien|radio|tv\b|television|agency|agence|agencia|committee|inquiry|podcast|blog|"
    r"\b(?:guardian|economist|atlantic|nature|science|spiegel|zeit|welt|taz|stern|monde|figaro|libération|mediapart|país|mundo|vanguardia|clarín|volkskrant|trouw|"
    r"parool|repubblica|corriere|stampa|folha|público|καθημερινή|reuters|bloomberg|xinhua|politico|axios|wired|gizmodo|vox|slate|medium|substack|twitter|linkedin|facebook)\b",
    re.IGNORECASE,
)
_PLACES = frozenset("UK US USA EU UE UN UNO ONU EEUU VAE DDR BRD NRW".split())
_LETTER = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]"
_WORD = rf"{_LETTER}[^\W\d_]*(?:[’'.-][^\W\d_]+)*"
_INITIALS = rf"(?:{_LETTER}\.[ -]?){{1,4}}"
_PARTICLE = r"(?:(?:van|von|de|der|den|del|da|di|la|le|bin|al|el|ten|ter)[ -])*"
_NAME = re.compile(
    rf"{_PARTICLE}{_WORD}, (?:{_INITIALS}|{_WORD}(?: {_INITIALS}| {_WORD}){{0,2}})"  # Lee, A. B.
    rf"|{_INITIALS} ?{_PARTICLE}{_WORD}(?:-{_WORD})?"  # A. B. Lee
    rf"|{_WORD} (?:{_INITIALS} ?)?{_PARTICLE}{_WORD}(?: {_WORD})?"  # Ann B. van Lee
)
_ET_AL = re.compile(r",?\s*(?:et al\.?|and others|u\.\s?a\.|y otros|e\.a\.|等)\s*$", re.IGNORECASE)
_NAMED = re.compile(NAME)
_BEFORE = 600  # code points in which an institution is named before "its report"
_LONGEST = 600  # code points of a list of authors
_MOST = 12  # authors that are kept


def is_institution(name: str) -> bool:
    """Tell the name of an institution: by a word of it, or by its capitals."""
    return _INSTITUTION.search(name) is not None or (name.isupper() and " " not in name)


def institution_before(text: str, end: int) -> str | None:
    """Return the institution that a text names last before an offset: whose "its report" is."""
    names = [found[0] for found in _NAMED.finditer(text, max(0, end - _BEFORE), end)]
    last = next((name for name in reversed(names) if is_institution(name)), None)
    return re.sub(r"^The ", "", last) if last else None


def is_outlet(name: str) -> bool:
    """Tell the name of a paper, a station or a site that people speak to or write in."""
    first = name.split(" ", maxsplit=1)[0]
    return _PAPER.search(name) is not None or (first.isupper() and first not in _PLACES)


def is_person(words: str) -> bool:
    """Tell whether a list of names is one of people."""
    if len(words) > _LONGEST or _INSTITUTION.search(words):
        return False
    plain = _ET_AL.sub("", words).strip(" ,.;")
    first = _NAME.match(plain)
    if first is None:
        return False
    return len(_left(plain)) <= 0.25 * len(plain) + 8


def names_in(words: str) -> list[str]:
    """Return the names of people in a list of authors, as they are written."""
    plain = _ET_AL.sub("", words).strip(" ;")
    names = [found[0].strip(" ,") for found in _NAME.finditer(plain[:_LONGEST])]
    return names[:_MOST]


def _left(words: str) -> str:
    return re.sub(r"[\s,.;&]|\b(?:and|und|et|y|en|with|eds?|hg|hrsg)\b", "", _NAME.sub("", words))
