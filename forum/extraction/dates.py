"""Dates as people write them, to ISO 8601, as exact as they are."""

import re
from datetime import date
from functools import lru_cache

_MONTHS = (
    "january janvier enero januar januari gennaio ιανουαρίου ιανουάριος ιανουάριο يناير",
    "february février febrero februar februari febbraio φεβρουαρίου φεβρουάριος φεβρουάριο فبراير شباط",
    "march mars marzo märz maart μαρτίου μάρτιος μάρτιο مارس آذار",
    "april avril abril aprile απριλίου απρίλιος απρίλιο أبريل إبريل نيسان",
    "may mai mayo mei maggio μαΐου μάιος μάιο مايو أيار",
    "june juin junio juni giugno ιουνίου ιούνιος ιούνιο يونيو حزيران",
    "july juillet julio juli luglio ιουλίου ιούλιος ιούλιο يوليو تموز",
    "august août agosto augustus αυγούστου αύγουστος αύγουστο أغسطس آب",
    "september septembre septiembre settembre σεπτεμβρίου σεπτέμβριος σεπτέμβριο سبتمبر أيلول",
    "october octobre octubre oktober ottobre οκτωβρίου οκτώβριος οκτώβριο أكتوبر",
    "november novembre noviembre νοεμβρίου νοέμβριος νοέμβριο نوفمبر",
    "december décembre diciembre dezember dicembre δεκεμβρίου δεκέμβριος δεκέμβριο ديسمبر",
)
_NUMBER = {name: index + 1 for index, names in enumerate(_MONTHS) for name in names.split()}
_NUMBER |= {short: index + 1 for index, short in enumerate("jan feb mar apr may jun".split())}
_NUMBER |= {short: index + 7 for index, short in enumerate("jul aug sep oct nov dec".split())}
_NUMBER["sept"] = 9

MONTH = "(?:" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:1[5-9]|20)\d\d"
YEAR_ALONE = rf"(?P<y>{YEAR})(?![\d]|[.,]\d)"
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ORDER = (
    re.compile(rf"\b(?P<y>{YEAR})-(?P<n>0[1-9]|1[0-2])(?:-(?P<d>[0-3]\d))?(?!\d)"),
    re.compile(rf"(?P<m>{MONTH}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)?,? (?P<y>{YEAR})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<d>[0-3]?\d)(?:er|\.|º)? (?:de )?(?P<m>{MONTH}) (?:de )?(?P<y>{YEAR})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<m>{MONTH}) (?:de )?(?P<y>{YEAR})\b", re.IGNORECASE),
    re.compile(rf"(?<!\d)(?P<y>{YEAR})年(?:(?P<n>1[0-2]|[1-9])月(?:(?P<d>[0-3]?\d)日)?)?"),
    re.compile(rf"(?<![\d.,]){YEAR_ALONE}"),
)
_DAY_ALONE = re.compile(rf"\b(?P<m>{MONTH}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)?\b", re.IGNORECASE)


@lru_cache(maxsize=64)  # every work that a sentence names asks for the date of that sentence
def iso_date(words: str) -> str | None:
    """Return the most exact date in the words, or nothing."""
    words = words.translate(_ARABIC)
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
        return f"{year}-{month:>02}"
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return f"{year}-{month:>02}"


def _number(month: str | None) -> str | None:
    return f"{_NUMBER[month.lower().rstrip('.')]:02d}" if month else None
