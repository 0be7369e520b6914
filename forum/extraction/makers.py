"""Who made a document, where the words of its link or those beside it say so."""

import re

from forum.extraction.document import Document, Link
from forum.extraction.naming import NAME, acronyms_in
from forum.extraction.people import institution_before, is_institution
from forum.extraction.sentences import Sentence
from forum.extraction.words.sources import WORK
from forum.extraction.words.tongues import STUDY

_BY = r"(?:by|from|par|von|vom|por|door|van|από|του|της|من|da|dal|dalla)"
_THE = (
    r"(?:the |la |le |les |el |los |las |dem |der |den |die |de |het |το |την |τον |τη |l[’']|il )?"
)
_MADE = (
    r"(?:published|released|written|made|produced|run|publié|rédigé|réalisé|organisé|veröffentlicht|verfasst|erstellt|publicad|realizad|"
    r"elaborad|escrit|gepubliceerd|geschreven|gemaakt|pubblicat|scritt|publicad)\w{0,3}"
)
_PUBLISHED = (
    r"(?:published|released|reported|wrote|found|estimates|estimated|argues|argued|organi[sz]ed|launched|a publié|a organisé|a lancé|rapporte|publicó|"
    r"organizó|veröffentlichte|berichtet|publiceerde|meldt|ha pubblicato|publicou)"
)
_INSIDE = re.compile(
    rf"(?<=\w ){_BY} {_THE}(?P<by>{NAME})|^(?:[Tt]he )?(?P<whose>[A-Z][A-Z&]{{1,9}})(?:’s|'s)? \w|^(?:[Tt]he )?(?P<owner>{NAME})(?:’s|'s) "
    r"|^(?:[Tt]he )?(?P<who>[A-ZÀ-Þ][\w&-]+(?: [A-ZÀ-Þ][\w&-]+){0,3}?) (?:[Rr]eport|[Ss]tudy|[Ss]urvey|[Mm]emorandum|[Rr]eview|[Ii]ndex|[Rr]apport|[Bb]ericht|[Ii]nforme|[Ss]tudie)\b"
    r"|\((?:[^()]{1,60}, )?(?P<beside>[A-Z][A-Z/&-]{1,15})\)$"
    r"|^(?P<office>(?:منظمة|وزارة|هيئة|جامعة|البنك|بنك|مركز|معهد|مؤسسة|مجلس|برنامج|صندوق)(?: [\u0621-\u064a]+){1,4}?)(?= لعام| عام|$)"
)
_OF = re.compile(
    rf"(?:de la|de l[’']|du|des|de|del|della|dell[’']|der|do|da|van de|van het|van|of the) ?(?P<of>{NAME})"
)
_NOUN = re.compile(rf"(?:{STUDY}|{WORK}|[Pp]r[eé]senta\w+|[Pp]roposi\w+|[Vv]ortrag) $")
_ITS = re.compile(
    rf"\b(?:its|their|son|sa|ses|leur|sus?|ihr\w*|sein\w*|zijn|haar|hun|suo|sua|seu) (?:\w+ ){{0,3}}?(?:{STUDY}|{WORK})\b"
)
_AFTER = re.compile(
    rf"^\W{{0,3}}(?:(?:[^.;:]{{0,60}}?\b{_MADE} )?{_BY} |[^.;:]{{0,60}}?\b{_MADE} ){_THE}(?P<by>{NAME})"
)
_BEFORE = re.compile(
    rf"(?P<whose>{NAME})(?:’s|'s) (?:[a-z-]+ ){{0,2}}\W?$|(?P<who>{NAME})\W? (?:has |recently )?{_PUBLISHED}\b[^.;:]{{0,40}}?\W{{0,3}}$"
    rf"|\b{_BY} {_THE}(?P<by>{NAME}) (?:on|about|sur|sobre|über|over|su) \W?$"
)
_NEAR = 90  # code points before a link in which its maker may stand


def maker_of(document: Document, link: Link, one: Sentence) -> str | None:
    """Return who made the document that a link leads to."""
    words = document.text[link.start : link.end].strip()
    before = document.text[max(one.start, link.start - _NEAR) : link.start]
    after = document.text[link.end : min(one.end, link.end + _NEAR)]
    if (inside := maker_in(words)) is not None:
        return inside
    if (found := _AFTER.match(after) or _BEFORE.search(before)) is not None:
        return _name(found)
    return institution_before(document.text, link.start) if _ITS.search(words) else None


def maker_in(words: str) -> str | None:
    """Return the maker that a title names: "Deloitte Report …", "a report by …"."""
    for of in _OF.finditer(words):
        if is_institution(of["of"]) or _NOUN.search(words[: of.start()]):
            return _name(of)
    found = _INSIDE.search(words)
    is_short_name = found is not None and found["beside"] in acronyms_in(words)
    return _name(found) if found and not is_short_name else None


def _name(found: re.Match[str]) -> str | None:
    return next((name.rstrip(".,") for name in found.groups() if name), None)
