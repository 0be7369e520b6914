"""A page of the web: the article on it, without what the site puts around it."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace

import trafilatura

from forum.errors import UnreadableDocumentError
from forum.extraction.document import NOTE, Block, Box, Document, Link
from forum.extraction.reading.cnxml import is_cnxml, read_cnxml
from forum.extraction.reading.html import read_html

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it speaks of every odd page

_ARTICLE = re.compile(r"<(article|main)\b[^<>]*>.*</\1\s*>", re.IGNORECASE | re.DOTALL)
_AROUND = re.compile(r"<(?:html|body|nav|header|footer|aside|article|main)\b", re.IGNORECASE)
_KEPT = 0.7  # of the text of a page's own <article>, below which its word outweighs a guess


def read_page(text: str) -> Document:
    """Return the article of a page.

    trafilatura finds it (Barbaresi 2021); a page that names its one article or main part is
    believed instead where far less was found, since lists at an article's end are easily lost.
    What is only a part of a page has nothing around it to take away.
    """
    if is_cnxml(text):
        return read_cnxml(text)
    whole = read_html(text)
    if not _AROUND.search(text):
        return whole
    named = _named_article(text)
    found = _found_article(text)
    if found and len(found.blocks) == 1 < len(whole.blocks):
        found = None  # trafilatura's last resort: all words of the page in one paragraph
    body = found or named or whole
    if found and named and _lost(found, named):
        body = named
    return replace(
        _with_notes(body, whole),
        title=body.title or _title(text) or whole.title,
        authors=whole.authors,
        date=whole.date,
        language=whole.language,
        boxes=tuple(_boxes_kept(body, whole)),
    )


def _lost(found: Document, named: Document) -> bool:
    """Tell whether a guess left out much of the article that a page names, or a box in it."""
    is_short = len(found.text) < _KEPT * len(named.text)
    return is_short or len(list(_boxes_kept(found, named))) < len(named.boxes)


def _boxes_kept(body: Document, whole: Document) -> Iterator[Box]:
    """Yield the boxes of a page that its article holds word for word."""
    for box in whole.boxes:
        words = whole.text[box.start : box.end].strip()
        if (at := body.text.find(words)) >= 0:
            yield Box(box.name, at, at + len(words))


def _with_notes(body: Document, whole: Document) -> Document:
    """Return the article with the notes that stand at the foot of its page."""
    notes = [block for block in whole.blocks if block.kind == NOTE]
    if not notes or any(block.kind == NOTE for block in body.blocks):
        return body
    text, blocks, links = body.text, list(body.blocks), list(body.links)
    for note in notes:
        moved = len(text) - note.start
        blocks.append(Block(NOTE, 0, len(text), len(text) + note.end - note.start))
        links += [
            Link(link.start + moved, link.end + moved, link.url)
            for link in whole.links
            if note.start <= link.start < note.end
        ]
        text += whole.words(note) + "\n"
    return replace(body, text=text, blocks=tuple(blocks), links=tuple(links))


def _title(text: str) -> str | None:
    told = trafilatura.extract_metadata(text, extensive=False)
    return told.title or None


def _found_article(text: str) -> Document | None:
    found = trafilatura.extract(
        text,
        output_format="html",
        include_links=True,
        include_formatting=True,
        include_comments=False,
        favor_recall=True,
    )
    return _read(found) if found else None


def _named_article(text: str) -> Document | None:
    named = _ARTICLE.search(text)
    if named is None or len(re.findall(rf"<{named[1]}\b", named[0], re.IGNORECASE)) > 1:
        return None
    return _read(named[0])


def _read(part: str) -> Document | None:
    try:
        return read_html(part)
    except UnreadableDocumentError:
        return None
