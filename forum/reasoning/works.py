"""When two records name the same work: by identifier, or by where it stands on the web."""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_DOI = re.compile(r"(?:doi:\s*|(?:https?://)?(?:dx\.|www\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.I)
# What campaigns and social networks hang on an address to see who came from where.
_TRACKING = re.compile(r"utm_\w+|[a-z]{1,3}clid|mc_[ce]id|igshid|_ga|_gl|ref_src", re.I)
_PORTS = {None, 80, 443}


def keys_of(doi: str | None, url: str | None) -> set[str]:
    """Return what a record shares with every other record of the same work; empty for none.

    Of an address neither scheme, "www.", port by default, trailing slash, fragment, order of the
    query nor tracking count; the address of a DOI is the DOI.
    """
    found = {_address(url)} if url else set()
    for given in filter(None, (doi, url)):
        if named := _DOI.fullmatch(given.strip()):
            found.add("doi:" + unquote(named[1]).casefold())
    return found - {""}


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
