"""Works named in a sentence: "according to …", "a report by …", "press release (dated …)", "X said"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from forum.extraction.dates import MONTH, YEAR, iso_date, last_day, whole_date
from forum.extraction.document import Document
from forum.extraction.findings import FoundCitation
from forum.extraction.people import institution_before, is_institution, is_outlet
from forum.extraction.quoting import quotations_in
from forum.extraction.sentences import Sentence
from forum.extraction.words.sources import NAMED, SAID

_CREDIT = re.compile(r"^[—–-]{1,2}\s*(?P<who>@?[\w][^,\n]{1,60})(?:,\s*(?P<what>.{3,200}))?$")
# Words that open a sentence and so are written like a name.
_OPENERS = re.compile(
    r"^(?:(?:As|At|But|And|By|For|From|In|On|Since|While|Yet|Now|So|Then) )?(?:[Tt]he )?(?=[A-Z])"
)
_PRONOUNS = frozenset(
    "A An The He She It They We I You This That These Those There One And But Who What If When Some Many Most Il Elle Ils Elles Nous "
    "Vous Je Tu On Ce Cette Él Ella Ellos Yo Nosotros Er Sie Es Wir Ich Das Dies Hij Zij Ze Wij We Ik Het Dit Dat".split()
)
_INSIDE = re.compile(r"[^\W\d_A-Z.!?:] ([A-ZÀ-ÖØ-ÞΆ-Ϋ][\w’'-]*)")
_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){1,40}")
_MOST = 50  # works that one sentence names
_NOUNS_ARE_CAPITALISED = frozenset({"de"})
_DATED = rf"(?:[0-3]?\d(?:st|nd|rd|th|er|\.|º)?,? (?:de )?)?(?:{MONTH}(?: [0-3]?\d,?)? (?:de )?)?(?:{YEAR}|[٠-٩]{{4}})\b"
_TAIL = re.compile(  # what is said of a work after its maker: its title, its date
    r"(?: [“\"«„‘《](?P<title>[^“”\"«»„‘’《》]{4,160})[”\"»“’》])?"
    r"(?: ?\((?P<beside>[^()]{4,60})\))?"
    rf"(?P<dated>,? ?(?:(?:dated|published|released|paru|parue|publié|publiée|publicado|publicada|veröffentlicht|aus dem Jahre?|im Jahr|الصادرة?) )?"
    rf"(?:(?:of|from|in|on|for|em|no|na|de|del|du|en|vom|von|aus|im|am|van|uit|op|di|nel|do|το|του|της|لعام|عام|في|بتاريخ) )?{_DATED})?",
    re.IGNORECASE,
)
_BOOKS = re.compile(  # works of one person
    r"\b(?:book|novel|memoir|essay|thesis|dissertation|doctoral research|column|op-ed|lecture|talk|livre|essai|thèse|tribune|libro|ensayo|tesis|"
    r"columna|Buch|Essay|Dissertation|boek|proefschrift|column|saggio|livro|tese|βιβλίο|διατύπωση)\b"
)
_THE_IN_PORTUGUESE = re.compile(r"^(?:[OA]s?) (?=[A-ZÀ-Þ])")  # written like a name's first word
_CALLED = re.compile(
    r"^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Herr|Frau|Mme|M)\.? (?=[A-ZÀ-Þ])|^[LlDd][’'](?=[A-ZÀ-Þ])|(?:’s|'s)$"
)
_PAIR = re.compile(r" (?:and|et|und|y|en|&) (?:colleagues$|co-?authors$)?| et al\.$")


def attributed(document: Document, one: Sentence) -> Iterator[FoundCitation]:
    """Yield the works that a sentence names outside of its quotations."""
    quoted = quotations_in(one.text)
    taken: list[tuple[int, int]] = []
    for pattern, is_saying in _ways(document.language):
        for found in pattern.finditer(one.text):
            span = found.span()
            if len(taken) >= _MOST:
                return
            if quoted.around(span[0]) or any(
                span[0] < end and start < span[1] for start, end in taken
            ):
                continue
            work = _work(document, one, found, is_saying=is_saying)
            if work is not None:
                taken.append(span)
                yield work
    if (credit := _CREDIT.match(one.text)) is not None and not taken:
        yield _credit(document, one, credit)


@lru_cache
def _ways(language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return the patterns of a language, and of English, which others quote; speech comes last."""
    languages = [language, "en"] if language != "en" and language in NAMED else ["en"]
    named = [(pattern, False) for code in languages for pattern in NAMED[code]]
    return (*named, *((pattern, True) for code in languages for pattern in SAID[code]))


def _work(
    document: Document, one: Sentence, found: re.Match[str], *, is_saying: bool
) -> FoundCitation | None:
    parts = found.groupdict()
    key = next(key for key in ("by", "whose", "who", "its") if parts.get(key))
    name = (
        institution_before(document.text, one.start + found.start()) if key == "its" else parts[key]
    )
    where = parts.get("where")
    if name and document.language == "pt":
        name = _THE_IN_PORTUGUESE.sub("", name)
    if not name or (where and not _is_told(where, parts)):
        return None
    if not _is_name(document, name, at_start=not one.text[: found.start(key)].strip(" \"'“„«")):
        return None
    if is_saying and not _speaks(document, one, parts, name):
        return None
    start = found.start()
    end = max(found.end("verb"), found.end(key)) if is_saying and not where else found.end()
    tail = _TAIL.match(one.text, end)
    if tail is not None and (tail["dated"] or (not is_saying and iso_date(tail["beside"] or ""))):
        end = tail.end()
    dated = iso_date(parts.get("dated") or one.text[found.end() : end])
    if dated is None:
        dated = _day_said(document, one, end) if is_saying else iso_date(one.text)
    is_person = is_saying or _BOOKS.search(found[0]) is not None
    authors, publisher = _who(document, _CALLED.sub("", name), is_saying=is_person)
    if where:
        authors, publisher = authors or (publisher or name,), where
    return FoundCitation(
        text=one.text[start:end],
        start=one.start + start,
        end=one.start + end,
        sentence=one.text,
        publisher=publisher,
        title=parts.get("what") or (tail["title"] if tail and tail.end() == end else None),
        authors=authors,
        date=dated,
    )


def _is_told(where: str, parts: dict[str, str | None]) -> bool:
    """Tell that somebody spoke to, or wrote in, what can be one's source."""
    is_heard = parts["verb"] == "told" and is_institution(where)
    return bool(parts["paper"]) or is_outlet(where) or is_heard


def _who(document: Document, name: str, *, is_saying: bool) -> tuple[tuple[str, ...], str | None]:
    """Return people as authors, and an institution as publisher."""
    if not is_saying or is_institution(name):
        return (), _OPENERS.sub("", name.strip())
    if _PAIR.search(name):
        return tuple(part for part in _PAIR.split(name) if part), None
    return (_full_name(document, name),), None


def _is_name(document: Document, name: str, *, at_start: bool) -> bool:
    """Tell a name from a word that is only written like one: "Research shows …"."""
    first = name.split(" ", maxsplit=1)[0]
    if first in _PRONOUNS:
        return False
    if not at_start or " " in name or name.isupper() or not name[0].isupper():
        return True
    return document.language not in _NOUNS_ARE_CAPITALISED and name in _inside(document.text)


@lru_cache(maxsize=2)
def _inside(text: str) -> frozenset[str]:
    """Return the words that a text writes with a capital within a sentence."""
    return frozenset(_INSIDE.findall(text))


def _speaks(document: Document, one: Sentence, parts: dict[str, str | None], name: str) -> bool:
    """Tell speech that is reported: in quotation marks, with "that", or after its verb by a full name."""
    if parts.get("held") is not None:
        return True
    is_inverted = one.text.find(name) > one.text.find(parts["verb"] or "")
    has_quotation = bool(quotations_in(document.words(one.block)).spans)
    return has_quotation or (is_inverted and " " in name and document.language != "en")


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


def _full_name(document: Document, name: str) -> str:
    """Return the longest name in the text that ends with this one."""
    longest = name if " " in name else _full_names(document.text).get(name, name)
    return _OPENERS.sub("", longest)


@lru_cache(maxsize=2)
def _full_names(text: str) -> dict[str, str]:
    """Return, for each last word of a name in a text, the longest name of up to four words."""
    longest: dict[str, str] = {}
    for run in _RUN.findall(text):
        words = run.split(" ")
        for index in range(1, len(words)):
            name = " ".join(words[max(0, index - 3) : index + 1])
            if len(name) > len(longest.get(words[index], "")):
                longest[words[index]] = name
    return longest


def _day_said(document: Document, one: Sentence, end: int) -> str | None:
    """Return when something was said: what stands before it, a day after it, or the day last named.

    Another year in the sentence is more often one that the words are about.
    """
    if dated := iso_date(one.text[:end]):
        return dated
    if day := whole_date(one.text):
        return day.isoformat()
    year = document.date.year if document.date else None
    return last_day(document.text[max(0, one.start - 2_000) : one.start], year) if year else None
