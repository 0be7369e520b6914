"""When two records name the same work: by identifier, or by where it stands on the web."""

import re
from hashlib import sha256
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_DOI = re.compile(r"(?:doi:\s*|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.I)
# What campaigns and social networks hang on an address to see who came from where.
_TRACKING = re.compile(r"utm_\w+|[a-z]{1,3}clid|mc_[ce]id|igshid|_ga|_gl|ref_src", re.I)
_PORTS = {None, 80, 443}


def keys_of(doi: str | None, url: str | None) -> set[str]:
    """Return what a record shares with every other record of the same work; empty for none."""
    return {key for key in (doi_key(doi, url), address_key(url)) if key}


def doi_of(written: str | None) -> str:
    """Return the identifier in a DOI, however it is written: bare, ``doi:…`` or as an address."""
    named = _DOI.fullmatch((written or "").strip())
    return unquote(named[1]) if named else ""


def address_of_doi(doi: str) -> str:
    """Return where a DOI leads."""
    return "https://doi.org/" + quote(doi, safe="/:;()")


def doi_key(doi: str | None, url: str | None) -> str | None:
    """Return what the records of one DOI share, 64 hexadecimal digits; the address may name it."""
    named = doi_of(doi) or doi_of(url)
    return _digest(named.casefold()) if named else None


def address_key(url: str | None) -> str | None:
    """Return what the addresses of one page share, 64 hexadecimal digits.

    Neither scheme, "www.", port by default, trailing slash, fragment, order of the query nor
    tracking count; the address of a DOI is the DOI.
    """
    address = "" if doi_of(url) else _address(url or "")
    return _digest(address) if address else None


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def _address(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:  # no address at all
        return ""
    if not host:
        return ""
    asked = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    place = host + ("" if port in _PORTS else f":{port}") + unquote(parts.path).rstrip("/")
    return f"{place}?{urlencode(asked)}" if asked else place
