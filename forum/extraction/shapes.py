"""The shapes of the common styles: whose a work is, its title, and who published it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forum.extraction.dates import YEAR
from forum.extraction.makers import maker_in
from forum.extraction.people import is_institution, is_person, names_in

DATED = re.compile(rf"\(({YEAR})[a-z]?(?:, [^()]{{2,24}})?\)|\b({YEAR})[a-z]?\b")
_QUOTED = re.compile(r"[“\"«„「《]\s?([^“”\"«»„「」《》]{3,300}?)[.,]?\s?[”\"»“」》]")
_APA_TITLE = re.compile(r"\) ?[.,:]?\s+(.{2,300}?[^A-Z][.?!])(?:\s|$)")
_HARVARD_TITLE = re.compile(
    rf"\({YEAR}[a-z]?\),\s+([^,.“\"]{{3,200}}),\s"
)  # OECD (2019), Title, Press
_ASA_TITLE = re.compile(
    rf"[.,]\s(?:{YEAR})[a-z]?(?: \[{YEAR}\])?\.\s+([^“\"].{{2,250}}?[^A-Z][.?!])(?:\s|$)"
)  # Lee, Ann. 2019 [1999]. Title. Place: Press.
_COLON_TITLE = re.compile(
    r"([^:“\"]{3,120}): ([^.:]{5,200})[.:]"
)  # Lee, Ann: Title. Place: Press, 2019
_TOWN = re.compile(  # Oxford, United Kingdom: Press.
    r"(?:[A-Z][a-z]+\. )?[A-ZÀ-Þ][\w .’-]{1,30}(?:, [A-Z][\w .]{1,24})?: ([A-ZÀ-Þ][^.:;,\d]{2,80})"
)
_LONGEST_NAME = 90  # code points of an institution's name
_DIGIT = re.compile(r"\d")
_PRESS = re.compile(  # (Place: Press, 2019), (Press, 2019, ISBN …)
    rf"\((?:[^():]{{2,60}}: )?(?P<press>[^():\d]{{2,120}}?),(?: [^(),]{{1,24}})? ?{YEAR}\b[^()]{{0,60}}\)"
)
_UPDATED = re.compile(  # “Part,” Whole, Press, last modified 2 May 2019
    r",\s*(?P<press>[^,()“”]{3,80}),\s*(?:last )?(?:modified|updated|published|posted)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[-–—]\s|(?<=\w)[-–—]\s(?=[A-ZÀ-Þ])")
_NUMBERS = re.compile(r"(?:ISBN|DOI|ISSN|pp?\.|https?:)|[\d\s.,-]+$", re.IGNORECASE)
_FULL_NAME = re.compile(
    r"(?:and |et |und |y |en )?[A-ZÀ-ÖØ-Þ][\w’'.-]+(?: (?:(?:van|von|de|der|den|la|le|di|da|el|al|ten|ter) ){0,2}[A-ZÀ-ÖØ-Þ][\w’'.-]*){1,3}"
    r"(?: (?:and|et|und|y|en|&) [A-ZÀ-ÖØ-Þ][\w’'.-]+(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*){1,3})?(?: et al\.)?"
)
_PRESS_FIRST = re.compile(r"^((?:The )?[A-ZÀ-ÖØ-Þ][^:.,“\"]{1,38}): ([^:]{6,200})$")
_SHORT = 200  # code points of an entry that is only a title
LINK = re.compile(r"https?://\S+|\bdoi:\s?\S+|\barXiv:\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry says of a work."""

    authors: tuple[str, ...]
    title: str | None
    publisher: str | None


def told_by(words: str) -> Told:
    """Return what an entry says of its work, in the first shape that fits."""
    for shape in (_dashed, _placed, _named_first):
        if (told := shape(words)) is not None:
            return told
    title = _title(words)
    authors, publisher = _who(words, title)
    return Told(authors, title, publisher)


def _dashed(words: str) -> Told | None:
    """Read "Title - Authors - Press - Year"."""
    parts = [part.strip(" .,") for part in _DASH.split(words)]
    people = [part for part in parts[1:] if is_person(part)]
    if len(parts) < 3 or not people or _QUOTED.search(words):
        return None
    rest = [_plain(part) for part in parts[1:] if part not in people and not _NUMBERS.match(part)]
    presses = [part for part in rest if part]
    return Told(tuple(names_in(people[0])), parts[0], presses[-1] if presses else None)


def _placed(words: str) -> Told | None:
    """Read Chicago's notes: "Ann Lee, Title (Place: Press, 2019)", and lists of names, then a title.

    An office may stand for the names: "Harbour Office, Title (Press, 2019)".
    """
    if _QUOTED.search(words):
        return None
    parts = words.split(", ")
    press = _PRESS.search(words)
    last = words.count(", ", 0, press.start()) if press else len(parts) - 1
    people = _leading(parts[:last], _FULL_NAME.fullmatch)
    offices = 0 if people or press is None else _leading(parts[:last], is_institution)
    before = ", ".join(parts[: people or offices])
    if not before or (people and not is_person(before)):
        return None
    authors = tuple(names_in(before)) if people else (before,)
    if press is not None:
        title = words[len(before) + 2 : press.start()].strip(" ,")
        return Told(authors, title, _plain(press["press"]))
    if people < 2 or people + 2 > len(parts):
        return None
    return Told(authors, parts[people].strip(), _plain(parts[people + 1]))


def _leading(parts: Sequence[str], is_one: Callable[[str], object]) -> int:
    """Return how many parts at the beginning are of a kind."""
    return next((index for index, part in enumerate(parts) if not is_one(part)), len(parts))


def _named_first(words: str) -> Told | None:
    """Read "Press: Title" as titles of links have it, and "Deloitte Report …"."""
    found = _PRESS_FIRST.match(words)
    if found is not None and len(words) < _SHORT:
        is_author = is_person(found[1]) and not found[1].startswith("The ")
        people = tuple(names_in(found[1])) if is_author else ()
        return Told(people, found[2].strip(" ."), None if people else found[1])
    maker = maker_in(words) if len(words) < _SHORT and not DATED.search(words) else None
    return Told((), words.strip(" ."), maker) if maker else None


def _title(words: str) -> str | None:
    quoted = _QUOTED.search(words)
    if quoted is not None:
        return quoted[1].strip(" ,.")
    harvard = _HARVARD_TITLE.search(words)
    if harvard is not None:
        return harvard[1].strip()
    apa = _APA_TITLE.search(words) if DATED.search(words) else None
    if apa is not None:
        return apa[1].strip(" .,")
    asa = _ASA_TITLE.search(words)
    if asa is not None:
        return asa[1].strip(" .,")
    named = _COLON_TITLE.match(words)
    return named[2].strip() if named and is_person(named[1]) else None


def _who(words: str, title: str | None) -> tuple[tuple[str, ...], str | None]:
    """Return the authors, and who published the work or in what it appeared."""
    year = DATED.search(words)
    at = words.find(title) if title else -1
    before = words[:at] if at >= 0 else words[: year.start()] if year else ""
    if year is not None and year[1] and year.start() < (at if at > 0 else len(words)):
        before = words[: year.start()]
    if (asa := _ASA_TITLE.search(words)) and not _QUOTED.search(words):
        before = words[: asa.start() + 1]
    before = before.strip(' ,;:“"«„(')
    authors = tuple(names_in(before)) if is_person(before) else ()
    after = words[at + len(title or "") :] if at >= 0 else ""
    container = _container(after)
    publisher = container if authors or container else None
    if not authors and before and len(before) < _LONGEST_NAME and not _DIGIT.search(before):
        publisher = _plain(before)
    return authors, publisher or None


def _container(after: str) -> str | None:
    """Return the journal, the press or the site that stands after a title."""
    after = LINK.sub("", after).lstrip(" ,.;:”\"»?!’'_*")
    if (press := _PRESS.search(after) or _UPDATED.search(after)) is not None:
        return _plain(press["press"])
    if (town := _TOWN.match(after)) is not None:
        return _plain(town[1])
    after = re.sub(r"^(?:in:?|en:|dans|im?)\s+", "", after, flags=re.IGNORECASE)
    found = re.match(r"([^,()\d\n;]{3,90})", after)
    return _plain(found[1].rpartition(":")[2]) if found else None  # London: Press


def _plain(words: str) -> str | None:
    plain = re.sub(rf"\(?\b{YEAR}\)?", "", words).strip(' ,.;:*_“”"()[]–-')
    return plain if any(letter.isalpha() for letter in plain) else None
