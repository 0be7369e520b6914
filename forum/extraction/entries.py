"""One entry of a list of works, or one footnote, to the fields of CSL: whose, what, where, when."""

import re
from collections.abc import Iterator

from forum.extraction.dates import MONTH, YEAR, iso_date
from forum.extraction.document import Block, Document, Link
from forum.extraction.findings import FoundCitation
from forum.extraction.identifiers import arxiv_in, doi_in, isbn_in, url_in
from forum.extraction.people import names_in
from forum.extraction.shapes import DATED, LINK, told_by

NUMBER = re.compile(r"\s*(?:\[\^?([\w-]{1,20})\]:?|(\d{1,3})[.)]|\((\d{1,3})\))\s+")
_ACCESSED = re.compile(
    rf"[\[(]?(?:last |date )?(?:accessed|retrieved|visited|viewed|consult\w+|abgerufen|zugriff|"
    rf"geraadpleegd|bezocht|recuperado|πρόσβαση|访问日期|檢索)\b[^.;\])]{{0,20}}?(?:{MONTH}|[0-3]?\d)"
    rf"[^;\])]{{0,14}}?{YEAR}[\])]?,?(?: from)?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r";\s+(?:and |see also |see |cf\. |voir aussi |vgl\. auch |véase también |zie ook )?|\.\s+(?:See also|Voir aussi|Siehe auch|Véase también|Zie ook),? "
)
_NAMES_FIRST = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-Ω“\"«]")
_SEE = re.compile(
    r"(?:\b(?:see|zie|voir|siehe|véase|ver|vgl\.?|cf\.?|via|source|bron|quelle|fuente)|βλ\.?|انظر|参见|參見|见)\W{0,3}$",
    re.IGNORECASE,
)
_MOSTLY = 0.6  # the share of an entry that the words of its link take
_LONGEST = 2_000  # code points of an entry that may hold several works


def works_in(document: Document, block: Block, said: str) -> list[FoundCitation]:
    """Return the works that an entry names, more than one in notes of Chicago's style.

    An entry that names none (a remark) gives nothing.
    """
    raw = document.words(block)
    mark = NUMBER.match(raw)
    start = block.start + (mark.end() if mark else 0)
    spans = [*_parts(document.text, start, block.end)]
    works = [_work(document, begin, end, said) for begin, end in spans]
    return [work for work in works if work is not None]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of an entry that each hold a work: up to a semicolon after a year."""
    if end - start > _LONGEST:
        yield start, end
        return
    for cut in _NEXT.finditer(text, start, end):
        ahead = DATED.search(text, cut.end(), end)
        if DATED.search(text, start, cut.start()) and ahead and _NAMES_FIRST.match(text, cut.end()):
            yield start, cut.start()
            start = cut.end()
    yield start, end


def _work(document: Document, start: int, end: int, said: str) -> FoundCitation | None:
    words = _ACCESSED.sub("", document.text[start:end])
    link = next((one for one in document.links if start <= one.start < end), None)
    named = _named_by_link(document, link, start, end) if link else None
    words = named or words
    url = url_in(words) or arxiv_in(words) or (link.url if link else None)
    told = told_by(words)
    title = told.title or (document.text[link.start : link.end] if link else None)
    doi = doi_in(words) or (doi_in(link.url) if link else None)
    dated = _date(words)
    if not (doi or url or isbn_in(words) or (dated and (title or names_in(words)))):
        return None
    return FoundCitation(
        text=document.text[start:end],
        start=start,
        end=end,
        sentence=said or document.text[start:end],
        publisher=told.publisher,
        title=None if title and LINK.match(title) else title,
        authors=told.authors,
        date=dated,
        url=url,
        doi=doi,
    )


def _named_by_link(document: Document, link: Link, start: int, end: int) -> str | None:
    """Return a link's words where they name the work: nearly all of the entry, or after "see"."""
    words = document.text[link.start : link.end]
    follows = _SEE.search(document.text, max(start, link.start - 20), link.start)
    if LINK.match(words) or not (follows or len(words) > _MOSTLY * (end - start)):
        return None
    return words + document.text[link.end : end]


def _date(words: str) -> str | None:
    """Return the date of a work: the year in brackets, with month and day where they stand by."""
    plain = LINK.sub(" ", words)
    years = list(DATED.finditer(plain))
    if not years:
        return None
    bracketed = next((year for year in years if year[1]), years[-1])
    return iso_date(bracketed[0]) if bracketed[1] else iso_date(plain[-160:]) or bracketed[2]
