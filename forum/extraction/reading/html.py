"""HTML: the article's blocks, without what a page puts around them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from forum.errors import UnreadableDocumentError
from forum.extraction.dates import whole_date
from forum.extraction.document import (
    CAPTION,
    HEADING,
    ITEM,
    NOTE,
    PARAGRAPH,
    QUOTE,
    Block,
    Box,
    Document,
    Link,
)
from forum.extraction.languages import language_of
from forum.wording import N_

_DROPPED = frozenset(
    "script style noscript template svg math nav header footer form button select iframe object "
    "audio video canvas dialog menu".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    "p div section article main aside blockquote figure figcaption ul ol li dl dt dd table tr td "
    "th pre address details summary h1 h2 h3 h4 h5 h6 body html hr".split()
)
_SPACE = re.compile(r"\s+")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^()\s]{1,1000})\)")
_ARROWS = frozenset({"↑", "↩", "↩︎", "⤴", "^", "↵"})  # lead from a note back to its place
_NOTES = re.compile(r"\b(?:foot|end)-?notes?\b|^(?:fn|footnote|endnote|cite_note)[-:_]?\w*\d")
_BOX = re.compile(  # classes of stretches that textbooks, lessons and blogs set apart
    r"\b(?:discuss\w*|debate|reflect\w*|think\w*|questions?|callout|admonition|challenge|consultation|"
    r"call-to-\w+|your-turn|boxed|quiz|solution|note)\b"
)
_MARK = re.compile(r"\[?(\d{1,3})\]?")
_LABEL = 90  # code points of a paragraph in bold that is a heading in all but name
_DEEPEST = 200  # nested elements that are told apart


class _Reader(HTMLParser):
    """Collects text and blocks in one pass; offsets are those of the text it writes."""

    def __init__(self, *, has_markdown: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.has_markdown = has_markdown
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.open: list[str] = []
        self.dropped = 0
        self.meta: dict[str, str] = {}
        self.heading_title: str | None = None
        self._pieces: list[str] = []
        self._piece_length = 0
        self._link: tuple[int, str] | None = None
        self._in_title = False
        self._notes: list[int] = []  # how deep the lists of notes are that are open
        self.boxes: list[Box] = []
        self._boxed: list[tuple[int, str, int]] = []  # how deep, what name, from where
        self._raised: int | None = None  # the piece at which a raised number began
        self._bold, self._bold_length = 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag in _DROPPED:
            self.dropped += 1
            return
        if tag in _BLOCKS:
            self._begin_block(tag, given)
        else:
            self._begin_inline(tag, given)

    def _begin_block(self, tag: str, given: dict[str, str]) -> None:
        self._flush()
        if tag in _VOID or len(self.open) >= _DEEPEST:
            return
        self.open.append(tag)
        named = f"{given.get('class', '')} {given.get('role', '')}"
        if _NOTES.search(named) or _NOTES.search(given.get("id", "")):
            self._notes.append(len(self.open))
        if _BOX.search(named):
            self._boxed.append((len(self.open), named.strip(), self.length))

    def _begin_inline(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            self._add(" ")
        elif tag == "sup":
            self._raised = len(self._pieces)
        elif tag in {"strong", "b"}:
            self._bold += 1
        elif tag == "a" and given.get("href"):
            self._link = (self._piece_length, given["href"].strip())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID or tag in _BLOCKS:
            self.handle_starttag(tag, attrs)
            if tag in _BLOCKS and tag not in _VOID:
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in _DROPPED:
            self.dropped = max(0, self.dropped - 1)
        elif tag in _BLOCKS:
            self._end_block(tag)
        else:
            self._end_inline(tag)

    def _end_block(self, tag: str) -> None:
        self._flush()
        if tag in self.open:
            while self.open.pop() != tag:
                pass
            while self._notes and self._notes[-1] > len(self.open):
                self._notes.pop()
            self._close_boxes(len(self.open))

    def _close_boxes(self, depth: int) -> None:
        while self._boxed and self._boxed[-1][0] > depth:
            _depth, name, start = self._boxed.pop()
            self.boxes.append(Box(name, start, self.length))

    def _end_inline(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        elif tag == "sup":
            self._end_raised()
        elif tag in {"strong", "b"}:
            self._bold = max(0, self._bold - 1)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.meta["title"] = self.meta.get("title", "") + data
        elif not self.dropped:
            self._add_with_links(data)

    def close(self) -> None:
        super().close()
        self._flush()
        self._close_boxes(0)

    def _note(self, tag: str, given: dict[str, str]) -> None:
        """Keep what a page says of itself."""
        if tag == "html" and given.get("lang"):
            self.meta["lang"] = given["lang"]
        elif tag == "title":
            self._in_title = not self.meta.get("title")
        elif tag == "meta" and given.get("content"):
            name = given.get("property") or given.get("name") or ""
            self.meta.setdefault(name.lower(), given["content"])
        elif tag == "time" and given.get("datetime"):
            self.meta.setdefault("time", given["datetime"])

    def _add(self, data: str) -> None:
        data = _SPACE.sub(" ", data)
        if not self._pieces or self._pieces[-1].endswith(" "):
            data = data.lstrip(" ")
        if data:
            self._pieces.append(data)
            self._piece_length += len(data)
            self._bold_length += len(data) if self._bold else 0

    def _add_with_links(self, data: str) -> None:
        """Add words in which HTML inside of Markdown may have left Markdown's links."""
        for before, words, url in _left_over(data) if self.has_markdown else [(data, "", "")]:
            self._add(before)
            if words:
                self._link = (self._piece_length, url)
                self._add(words)
                self._end_link()

    def _end_link(self) -> None:
        if self._link is None:
            return
        start, url = self._link
        self._link = None
        if url.startswith("#"):
            if self._pieces and self._pieces[-1].strip() in _ARROWS:
                self._piece_length -= len(self._pieces.pop())
        elif self._piece_length > start:
            self.links.append(Link(self.length + start, self.length + self._piece_length, url))

    def _end_raised(self) -> None:
        """Write a raised number, the mark of a note, so that it is no part of the word before."""
        if self._raised is None:
            return
        raised = "".join(self._pieces[self._raised :])
        if (mark := _MARK.fullmatch(raised.strip())) is not None:
            self._pieces[self._raised :] = [f"[{mark[1]}]"]
            self._piece_length += len(self._pieces[-1]) - len(raised)
        self._raised = None

    def _flush(self) -> None:
        """Write the words gathered so far as one block."""
        self._end_link()
        words = "".join(self._pieces).rstrip()
        is_label = self._bold_length >= len(words) - 1 and len(words) <= _LABEL
        self._pieces, self._piece_length = [], 0
        self._raised, self._bold_length = None, 0
        if not words:
            return
        kind, level = self._kind()
        if kind == PARAGRAPH and is_label and words[-1] not in ".?!？！؟":
            kind, level = HEADING, 6
        self.blocks.append(Block(kind, level, self.length, self.length + len(words)))
        if kind == HEADING and level == 1 and self.heading_title is None:
            self.heading_title = words
        self.parts.append(words + "\n")
        self.length += len(words) + 1

    def _kind(self) -> tuple[str, int]:
        if self._notes:
            return NOTE, 0
        for tag in reversed(self.open):
            if tag[0] == "h" and tag[1:].isdecimal():
                return HEADING, int(tag[1])
            if tag in {"figcaption", "figure"}:
                return CAPTION, 0
            if tag in {"li", "dd", "dt"}:
                return ITEM, sum(one in {"ul", "ol", "dl"} for one in self.open) or 1
            if tag == "blockquote":
                return QUOTE, 0
        return PARAGRAPH, 0


def _left_over(data: str) -> Iterator[tuple[str, str, str]]:
    """Yield the words before each Markdown link, the link's words, and its address."""
    end = 0
    for link in _MARKDOWN_LINK.finditer(data):
        yield data[end : link.start()], link[1], link[2]
        end = link.end()
    yield data[end:], "", ""


def read_html(text: str, *, has_markdown: bool = False) -> Document:
    """Return a document of HTML; navigation, forms, scripts and styles are left out."""
    reader = _Reader(has_markdown=has_markdown)
    reader.feed(text)
    reader.close()
    canonical = "".join(reader.parts)
    if not reader.blocks:
        raise UnreadableDocumentError(
            N_("There is no text on this page. Paste the article itself."), field="text"
        )
    meta = reader.meta
    title = reader.heading_title or meta.get("og:title") or meta.get("title", "").strip() or None
    author = meta.get("author") or meta.get("article:author") or ""
    written = meta.get("article:published_time") or meta.get("date") or meta.get("time") or ""
    return Document(
        text=canonical,
        blocks=tuple(reader.blocks),
        links=tuple(reader.links),
        title=title,
        authors=(author,) if author else (),
        date=whole_date(written),
        language=meta.get("lang", "")[:2].lower() or language_of(canonical),
        boxes=tuple(box for box in reader.boxes if box.end > box.start),
    )
