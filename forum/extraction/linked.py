"""Links to documents: a title or a claim that leads to an address of its own."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from urllib.parse import SplitResult, urlsplit

from forum.extraction.dates import iso_date
from forum.extraction.document import HEADING, Document, Link
from forum.extraction.findings import FoundCitation
from forum.extraction.identifiers import arxiv_in, doi_in, urls_in
from forum.extraction.makers import maker_of
from forum.extraction.people import is_person
from forum.extraction.sentences import Sentence

_GENERIC = re.compile(
    r"^(?:here|click here|read more|more|link|this|website|home ?page|video|photo|image|ici|aquí|hier|"
    r"learn more|see more|sign up|subscribe|contact|e-?mail)$",
    re.IGNORECASE,
)
_HERE = re.compile(r"here|hier|ici|aquí|qui|aqui|εδώ|هنا|这里|此处", re.IGNORECASE)
_CLAUSE_BEFORE = re.compile(r"[^.;:()]*(?:[\w’'-]+ ){3}$")  # You may read the whole report here
_CLAUSE_AFTER = re.compile(r"(?: [\w’'-]+){3}[^.;:()]*")  # (Here is the whole report)
_IDENTIFIED = re.compile(
    r"\b(?:doi:?\s?(?:https?://(?:dx\.)?doi\.org/)?|https?://(?:dx\.)?doi\.org/)10\.\d{4,9}/\S{1,120}"
    r"|\barXiv:\s?\d{4}\.\d{4,5}|\bISBN(?:-1[03])?:?\s?[\dX -]{10,17}",
    re.IGNORECASE,
)
_MONTH = re.compile(r"[/_-]((?:19|20)\d\d)(?:[/-](0[1-9]|1[0-2])(?!\d))?(?=[/._-]|$)")
_ARXIV = re.compile(r"arxiv\.org/\w+/(\d\d)(0[1-9]|1[0-2])\.")
_NATURE = re.compile(r"/s\d{5}-0(\d\d)-")  # an article number of Springer Nature tells its year
_MEDIA = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|mp4|css|js)$", re.IGNORECASE)
_HOSTS = frozenset({"github.com", "gitlab.com", "medium.com", "twitter.com", "x.com"})
_PAGES = frozenset({"about", "features", "orgs", "search", "sponsors", "topics"})
_SHORTEST = 4  # code points of a link's words
_PAPER = re.compile(r"\.(?:pdf|docx?|html?)$|/(?:19|20)\d\d/|[^/]*(?:-[^/-]+){2,}(?:/|$)|\d{4,}")
_TERM = re.compile(r"^[a-zß-ÿ][\w-]+(?: [a-zß-ÿ][\w-]+)+$")  # a home page that defines a term
_SAYS = re.compile(r"\d|(?:^|\s)[^\W\d_A-Z]\w{2,}")  # a number, or a word that is not a name's
_DATA = re.compile(r"=\w{3}")  # an address that asks for a set of data
_HOME = 2  # parts of the path of a page that is a thing's home


def linked(document: Document, one: Sentence) -> Iterator[FoundCitation]:
    """Yield the documents that a sentence links to; home pages and pictures are none."""
    if one.block.kind == HEADING:
        return
    first, after = (
        bisect_left(document.links, offset, key=attrgetter("start"))
        for offset in (one.start, one.end)
    )
    for link in document.links[first:after]:
        is_label = (link.start, link.end) == (one.block.start, one.block.end)
        start, end = _said_of(document, link, one)
        words = document.text[start:end].strip()
        if is_label or not _is_document(link.url, words):
            continue
        maker = maker_of(document, Link(start, end, link.url), one)
        author = maker if maker and is_person(maker) else None
        host = _publisher(link.url, urlsplit(link.url).hostname or "")
        yield FoundCitation(
            text=document.text[start:end],
            start=start,
            end=end,
            sentence=one.text,
            publisher=host if author else maker or host,
            title=words,
            authors=(author,) if author else (),
            date=iso_date(words) or _dated(link.url) or iso_date(one.text),
            url=link.url,
            doi=doi_in(link.url),
        )


def _said_of(document: Document, link: Link, one: Sentence) -> tuple[int, int]:
    """Return the words that a link stands for: its own, or those around one that says "here"."""
    if not _HERE.fullmatch(document.text[link.start : link.end].strip()):
        return link.start, link.end
    left = one.text[: link.start - one.start]
    right = one.text[link.end - one.start :]
    before = _CLAUSE_BEFORE.search(left)
    after = _CLAUSE_AFTER.match(right)
    if before is not None:
        return one.start + before.start(), link.end
    return link.start, link.end + (after.end() if after else 0)


def identified(one: Sentence) -> Iterator[FoundCitation]:
    """Yield the works that a sentence gives by an identifier: DOI, arXiv, ISBN, a bare address."""
    text = one.text
    for found in _IDENTIFIED.finditer(text):
        words = found[0].rstrip(".,;:)]")
        yield FoundCitation(
            text=words,
            start=one.start + found.start(),
            end=one.start + found.start() + len(words),
            sentence=text,
            date=iso_date(text),
            url=arxiv_in(words),
            doi=doi_in(words),
        )
    for start, end in urls_in(text):
        url = text[start:end]
        if _is_document(url, url) and not doi_in(url):
            yield FoundCitation(
                text=url,
                start=one.start + start,
                end=one.start + end,
                sentence=text,
                publisher=_publisher(url, urlsplit(url).hostname or ""),
                date=_dated(url) or iso_date(text),
                url=url,
            )


def _dated(url: str) -> str | None:
    """Return the month or the year that an address carries, as those of papers do."""
    if (numbered := _ARXIV.search(url)) is not None:
        return f"20{numbered[1]}-{numbered[2]}"
    if (numbered := _NATURE.search(url)) is not None:
        return f"20{numbered[1]}"
    found = _MONTH.search(urlsplit(url).path)
    if found is None:
        return None
    return f"{found[1]}-{found[2]}" if found[2] else found[1]


def _is_document(url: str, words: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"} or not parts.hostname or _MEDIA.search(parts.path):
        return False
    if not (parts.path.strip("/") or parts.query) and _TERM.match(words):
        return not _GENERIC.match(words)
    if not (parts.path.strip("/") or parts.query) or len(words) < _SHORTEST:
        return False
    if _is_home(parts, words):
        return False
    tells = _PAPER.search(parts.path) or (
        " " in words and (_SAYS.search(words) or _DATA.search(parts.query))
    )
    return tells is not None and not _GENERIC.match(words)


def _is_home(parts: SplitResult, words: str) -> bool:
    """Tell a link that says no more than its address: [Voyant](https://voyant.example/tools)."""
    steps = parts.path.strip("/").split("/")
    names = (*(parts.hostname or "").split("."), *steps)
    is_entry = ".wikipedia.org" in (parts.hostname or "")  # of the dictionary: a word, no source
    is_name = _folded(words) in {_folded(name) for name in names}
    return is_name and (is_entry or " " not in words) and len(steps) <= _HOME


def _folded(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _publisher(url: str, host: str) -> str:
    """Return who stands behind an address: the account on a shared host, else the host's name."""
    host = host.removeprefix("www.")
    first = urlsplit(url).path.strip("/").split("/")[0]
    return first if host in _HOSTS and first and first not in _PAGES else host
