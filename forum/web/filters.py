"""How values look on a page: moments, dates as exact as they are known, numbers."""

import re
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from flask import Flask
from flask_babel import format_date, format_datetime, format_decimal, format_time, format_timedelta

from forum import markup
from forum.characters import web_address
from forum.clock import now
from forum.markup import SafeHtml
from forum.web.words import word

_LONG_AGO = timedelta(days=30)  # from then on a date says more than "6 weeks ago"
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def register(app: Flask) -> None:
    """Give the templates these filters."""
    app.jinja_env.filters |= {
        "about": about,
        "ago": ago,
        "day": day,
        "host": host,
        "merged": lambda given, more: given | more,
        "moment": moment,
        "number": number,
        "partial_date": partial_date,
        "share": share,
        "signed": signed,
        "word": word,
    }


def ago(at: datetime) -> SafeHtml:
    """Return how long ago a moment was, or its date when that is long."""
    passed = now() - at
    if passed > _LONG_AGO:
        return markup.moment(at, format_date(at.date()))
    return markup.moment(at, format_timedelta(at - now(), add_direction=True))


def day(at: datetime) -> str:
    """Return the day of a moment as one speaks of it: today's time, a weekday, or a date."""
    passed = now() - at
    if passed < timedelta(hours=20):
        return str(format_time(at, "short"))
    return str(format_date(at, "EEEE" if passed < timedelta(days=6) else "long"))


def moment(at: datetime) -> SafeHtml:
    """Return a moment in full, in UTC."""
    return markup.moment(at, f"{format_datetime(at, 'medium')} UTC")


def number(value: float | None) -> str:
    """Return a number with as many digits as it has, grouped."""
    if value is None:
        return ""
    return str(format_decimal(round(value, 6))).replace("-", "\u2212")


def share(value: float) -> str:
    """Return a share of one in hundredths: ".64"."""
    return str(format_decimal(round(100 * value) / 100, "0.00")).removeprefix("0")


def signed(hundredths: int) -> str:
    """Return hundredths with their sign: "+.09"."""
    return ("\u2212" if hundredths < 0 else "+") + share(abs(hundredths) / 100)


def about(value: float) -> str:
    """Return a number to three digits, as arithmetic on rounded numbers deserves."""
    return f"\u2248 {number(float(f'{value:.3g}'))}"


def partial_date(issued: str | None) -> str:
    """Return an ISO date that may lack its day or its month in words."""
    found = _PARTIAL.fullmatch(issued or "")
    if found is None:
        return issued or ""
    year, month, day = found.groups()
    if day:
        return str(format_date(date(int(year), int(month), int(day)), "long"))
    return str(format_date(date(int(year), int(month), 1), "LLLL y")) if month else year


def host(url: str) -> str:
    """Return the host that an address leads to, for readers to see before they go there."""
    return (urlsplit(web_address(url) or "").hostname or url).removeprefix("www.")
