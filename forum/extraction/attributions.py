"""Works named in a sentence: "according to …", "a report by …", "press release (dated …)"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from forum.extraction.dates import iso_date, last_day
from forum.extraction.document import Document
from forum.extraction.findings import FoundCitation
from forum.extraction.naming import NAME
from forum.extraction.quoting import quotations_in
from forum.extraction.sentences import Sentence

_WORK = (
    r"(?:report|study|analysis|survey|paper|review|assessment|census|audit|briefing|poll|data(?:set)?|"
    r"figures|statistics|estimates?|numbers|records|research|findings|memo(?:randum)?|letter)"
)
_RELEASE = (
    r"(?:press release|news release|press statement|statement|communiqué|memorandum|circular)"
)
_ARTICLE = r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?"
_AGE = r"(?:recent |new |latest |annual |official |\d{4} |own |internal |joint |major ){0,3}"
_BY = r"(?:by|from|of|published by|released by|issued by|commissioned by|compiled by)"

_STUDY = (
    r"(?:[\w-]+ )?(?:Studie|Untersuchung|Umfrage|Analyse|Auswertung|Erhebung|étude|enquête|analyse|rapport|"
    r"estudio|informe|encuesta|análisis|onderzoek|studie) (?:des |der |vom |von |du |des |d.|de |del |van )"
)
_OF_A = rf"(?:(?:une? |una |einer? |een )?{_STUDY})?"
_THE = r"(?:la |le |les |l.|el |los |las |dem |der |den |die |das |de |het )?"

# According to a report by NAME · according to NAME data · according to NAME
_ACCORDING = re.compile(
    rf"\b[Aa]ccording to {_ARTICLE}{_AGE}(?:{_WORK} {_BY} (?:the )?(?P<by>{NAME})"
    rf"|(?P<whose>{NAME}(?: [a-z][\w-]+){{0,2}}?)(?:’s|'s)? {_AGE}(?P<work>{_WORK})|(?:the )?(?P<who>{NAME}))"
)
_ROMANCE = re.compile(
    rf"\b(?:[Ss]elon|[Dd].après|[Ss]egún|[Ll]aut|[Vv]olgens) {_OF_A}{_THE}(?P<who>{NAME})"
)
_STUDIED = re.compile(
    rf"\b(?:[Ee]ine|[Dd]ie|[Uu]ne|[Ll]a|[Uu]na?|[Ee]l|[Ee]en|[Hh]et|[Ll].) ?{_STUDY}{_THE}(?P<who>{NAME})"
)
_OWNED = re.compile(rf"\b(?:[Tt]he )?(?P<whose>{NAME})(?:’s|'s) {_AGE}(?P<work>{_WORK})\b")
_APPEARED = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) {_AGE}(?:[a-z]+ )?{_WORK} (?:(?:published|that appeared|released) )?in (?:the )?(?P<who>{NAME})"
)
_REPORTED = re.compile(
    rf"\b{_ARTICLE}{_AGE}(?:{_WORK}) {_BY} (?:the )?(?P<by>{NAME})"
    rf" ?(?:\([A-Z]{{2,9}}\) )?(?:indicate|show|suggest|find|found|report|reveal|estimate|warn|conclude|state|say|"
    rf"point|put|confirm)"
)
_DATED = re.compile(
    rf"\b(?:the )?(?P<whose>{NAME})(?:’s|'s)? {_RELEASE} \((?:dated |of |from )?(?P<dated>[^()]{{4,30}})\)"
)
_SAID = re.compile(
    rf"(?P<who>{NAME}) (?P<verb>said|says|told \w+|wrote|writes|argues|argued|noted|notes|explained|warned|added|"
    rf"stated|a déclaré|explique|affirme|dijo|afirma|sagte|sagt|zei|zegt)\b"
)
_WAYS = (_DATED, _ACCORDING, _ROMANCE, _STUDIED, _REPORTED, _OWNED, _APPEARED, _SAID)
_CREDIT = re.compile(r"^[—–-]{1,2}\s*(?P<who>@?[\w][^,\n]{1,60})(?:,\s*(?P<what>.{3,200}))?$")
# Words that open a sentence and so are written like a name.
_OPENERS = re.compile(
    r"^(?:(?:As|At|But|And|By|For|From|In|On|Since|While|Yet) )?(?:[Tt]he )?(?=[A-Z])"
)
_PRONOUNS = frozenset("He She It They We I You This That These Those There One And But".split())


def attributed(document: Document, one: Sentence) -> Iterator[FoundCitation]:
    """Yield the works that a sentence names outside of its quotations."""
    quoted = quotations_in(one.text)
    taken: list[tuple[int, int]] = []
    for pattern in _WAYS:
        for found in pattern.finditer(one.text):
            span = found.span()
            if quoted.around(span[0]) or any(
                span[0] < end and start < span[1] for start, end in taken
            ):
                continue
            work = _work(document, one, found, is_saying=pattern is _SAID)
            if work is not None:
                taken.append(span)
                yield work
    if (credit := _CREDIT.match(one.text)) is not None and not taken:
        yield _credit(document, one, credit)


def _work(
    document: Document, one: Sentence, found: re.Match[str], *, is_saying: bool
) -> FoundCitation | None:
    parts = found.groupdict()
    name = next(parts[key] for key in ("by", "whose", "who") if parts.get(key))
    if name.split(" ")[0] in _PRONOUNS or (
        is_saying and not quotations_in(_around(document, one)).spans
    ):
        return None
    end = found.start("verb") + len(found["verb"]) if is_saying else found.end()
    start = found.start()
    dated = iso_date(parts.get("dated") or "") or iso_date(one.text)
    if dated is None and is_saying:
        dated = _day_of(document, one)
    person = _full_name(document.text, name) if is_saying else ""
    return FoundCitation(
        text=one.text[start:end],
        start=one.start + start,
        end=one.start + end,
        sentence=one.text,
        publisher=None if person else _OPENERS.sub("", name.strip()),
        authors=(person,) if person else (),
        date=dated,
    )


def _credit(document: Document, one: Sentence, credit: re.Match[str]) -> FoundCitation:
    """Return the work under a quotation that stands apart: "— Name, Title"."""
    link = next((link for link in document.links if one.start <= link.start < one.end), None)
    what = credit["what"]
    return FoundCitation(
        text=one.text,
        start=one.start,
        end=one.end,
        sentence=one.text,
        title=what.strip(' "“”«».') if what else None,
        authors=(credit["who"].strip(),),
        date=iso_date(one.text),
        url=link.url if link and link.url.startswith("http") else None,
    )


def _around(document: Document, one: Sentence) -> str:
    return document.words(one.block)


@lru_cache(maxsize=256)  # a person speaks more than once
def _full_name(text: str, name: str) -> str:
    """Return the longest name in the text before that ends with this one."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    named = re.findall(rf"((?:[A-ZÀ-ÖØ-Þ][\w’'-]+ ){{1,3}}{re.escape(last)})\b", text)
    return max(named, key=len) if named and " " not in name else name


def _day_of(document: Document, one: Sentence) -> str | None:
    """Return the day of an event that the text before names, in the year of the article."""
    year = document.date.year if document.date else None
    return last_day(document.text[max(0, one.start - 2_000) : one.start], year) if year else None
