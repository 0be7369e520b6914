"""Dates as people write them, to ISO 8601, as exact as they are."""

import re
from datetime import date
from functools import lru_cache

_MONTHS = (
    "january janvier enero januar januari gennaio ιανουαρίου",
    "february février febrero februar februari febbraio φεβρουαρίου",
    "march mars marzo märz maart μαρτίου",
    "april avril abril aprile απριλίου",
    "may mai mayo mei maggio μαΐου",
    "june juin junio juni giugno ιουνίου",
    "july juillet julio juli luglio ιουλίου",
    "august août agosto augustus αυγούστου",
    "september septembre septiembre settembre σεπτεμβρίου",
    "october octobre octubre oktober ottobre οκτωβρίου",
    "november novembre noviembre νοεμβρίου",
    "december décembre diciembre dezember dicembre δεκεμβρίου",
)
_NUMBER = {name: index + 1 for index, names in enumerate(_MONTHS) for name in names.split()}
_NUMBER |= {short: index + 1 for index, short in enumerate("jan feb mar apr may jun".split())}
_NUMBER |= {short: index + 7 for index, short in enumerate("jul aug sep oct nov dec".split())}
_NUMBER["sept"] = 9

MONTH = "(?:" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:1[5-9]|20)\d\d"
_ORDER = (
    re.compile(rf"\b(?P<y>{YEAR})-(?P<n>0[1-9]|1[0-2])(?:-(?P<d>[0-3]\d))?(?!\d)"),
    re.compile(rf"(?P<m>{MONTH}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)?,? (?P<y>{YEAR})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<d>[0-3]?\d)(?:er|\.|º)? (?:de )?(?P<m>{MONTH}) (?:de )?(?P<y>{YEAR})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<m>{MONTH}) (?:de )?(?P<y>{YEAR})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<y>{YEAR})\b"),
)
_DAY_ALONE = re.compile(rf"\b(?P<m>{MONTH}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)?\b", re.IGNORECASE)


@lru_cache(maxsize=64)  # every work that a sentence names asks for the date of that sentence
def iso_date(words: str) -> str | None:
    """Return the most exact date in the words, or nothing."""
    for pattern in _ORDER:
        if (found := pattern.search(words)) is not None:
            return _iso(found.groupdict())
    return None


def last_day(words: str, year: int) -> str | None:
    """Return the last day named without its year, in the given year."""
    days = [found.groupdict() for found in _DAY_ALONE.finditer(words)]
    return _iso(days[-1] | {"y": str(year)}) if days else None


def whole_date(words: str) -> date | None:
    """Return a date that has a day, or nothing."""
    found = iso_date(words)
    return date.fromisoformat(found) if found and len(found) == len("2026-01-01") else None


def _iso(parts: dict[str, str | None]) -> str:
    year, day = parts["y"] or "", parts.get("d")
    month = parts.get("n") or _number(parts.get("m"))
    if not month:
        return year
    if not day:
        return f"{year}-{month}"
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return f"{year}-{month}"


def _number(month: str | None) -> str | None:
    return f"{_NUMBER[month.lower().rstrip('.')]:02d}" if month else None
