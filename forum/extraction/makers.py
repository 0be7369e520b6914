"""Who made a document, where the words of its link or those beside it say so."""

import re

from forum.extraction.document import Document, Link
from forum.extraction.naming import NAME
from forum.extraction.sentences import Sentence

_BY = r"(?:by|from|par|von|vom|por|door|van|από|του|της|من)"
_THE = r"(?:the |la |le |les |el |los |las |dem |der |den |die |de |het |το |την |τον |τη |l[’'])?"
_MAKER_INSIDE = re.compile(
    rf"\b{_BY} {_THE}(?P<by>{NAME})|^(?:[Tt]he )?(?P<whose>[A-Z][A-Z&]{{1,9}})(?:’s|'s)? \w|^(?:[Tt]he )?(?P<owner>{NAME})(?:’s|'s) "
    r"|^(?:[Tt]he )?(?P<who>[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ][\w&-]+){0,3}?) (?:[Rr]eport|[Ss]tudy|[Ss]urvey|[Mm]emorandum|[Rr]eview|[Ii]ndex|[Rr]apport|[Bb]ericht|[Ii]nforme|[Ss]tudie)\b"
)
_MAKER_AFTER = re.compile(
    rf"^\W{{0,3}}(?:(?:published|released|written|publié|veröffentlicht|publicado|gepubliceerd) )?{_BY} {_THE}(?P<by>{NAME})"
)
_MAKER_BEFORE = re.compile(
    rf"(?P<whose>{NAME})(?:’s|'s) (?:[a-z-]+ ){{0,2}}\W?$|(?P<who>{NAME}) (?:has |recently )?"
    r"(?:published|released|reported|wrote|found|estimates|estimated|argues|argued|a publié|rapporte|publicó|veröffentlichte|berichtet|publiceerde|meldt)(?: (?:an?|the|its|that|in|on|un|une|eine|einen|een))?\W{0,2}$"
)
_NEAR = 90  # code points before a link in which its maker may stand


def maker_of(document: Document, link: Link, one: Sentence) -> str | None:
    """Return who made the document that a link leads to."""
    words = document.text[link.start : link.end].strip()
    before = document.text[max(one.start, link.start - _NEAR) : link.start]
    after = document.text[link.end : min(one.end, link.end + _NEAR)]
    found = _MAKER_AFTER.match(after) or _MAKER_BEFORE.search(before)
    return maker_in(words) or (_name(found) if found else None)


def maker_in(words: str) -> str | None:
    """Return the maker that a title names: "Deloitte Report …", "a report by …"."""
    found = _MAKER_INSIDE.search(words)
    return _name(found) if found else None


def _name(found: re.Match[str]) -> str | None:
    return next((name.rstrip(".,") for name in found.groups() if name), None)
