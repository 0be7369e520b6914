"""A document in canonical form: one text, and what every stretch of it is."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Any

HEADING, PARAGRAPH, ITEM, QUOTE, CAPTION = "heading", "paragraph", "item", "quote", "caption"
NOTE = "note"  # a footnote: what the text says of its sources, apart from it


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, quotation, caption or note; offsets in code points.

    ``level`` is the rank of a heading (1 to 6) or the depth of a list item (from 1); else 0.
    """

    kind: str
    level: int
    start: int
    end: int

    def as_dict(self) -> dict[str, Any]:
        """Return the block as plain words and numbers."""
        return {"kind": self.kind, "level": self.level, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of the text that leads to an address."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch set apart from the text, and what its markup calls it: "discussion", "callout tip"."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its rank, and the stretch from it to the next one; the first may have none."""

    heading: str | None
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader of any format returns; every offset counts code points of ``text``."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: dt.date | None = None
    language: str = "en"
    boxes: tuple[Box, ...] = ()
    sections: tuple[Section, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sections", tuple(_sections(self.text, self.blocks)))

    def dated(self, day: dt.date | None) -> "Document":
        """Return the document with a date that somebody knows better; nothing changes nothing."""
        return replace(self, date=day) if day else self

    def as_dict(self) -> dict[str, Any]:
        """Return the document as plain words and numbers."""
        return {
            "text": self.text,
            "blocks": [block.as_dict() for block in self.blocks],
            "links": [[link.start, link.end, link.url] for link in self.links],
            "title": self.title,
            "authors": list(self.authors),
            "date": self.date.isoformat() if self.date else None,
            "language": self.language,
            "boxes": [[box.name, box.start, box.end] for box in self.boxes],
        }

    @classmethod
    def of(cls, told: dict[str, Any]) -> "Document":
        """Return the document that ``as_dict`` told."""
        return cls(
            text=told["text"],
            blocks=tuple(Block(**block) for block in told["blocks"]),
            links=tuple(Link(*link) for link in told["links"]),
            title=told["title"],
            authors=tuple(told["authors"]),
            date=dt.date.fromisoformat(told["date"]) if told["date"] else None,
            language=told["language"],
            boxes=tuple(Box(*box) for box in told["boxes"]),
        )

    def words(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    def section_at(self, offset: int) -> Section | None:
        """Return the section that an offset stands in."""
        starts = [section.start for section in self.sections]
        return self.sections[bisect_right(starts, offset) - 1] if starts else None


def _sections(text: str, blocks: tuple[Block, ...]) -> list[Section]:
    headings = [block for block in blocks if block.kind == HEADING]
    edges = [heading.start for heading in headings] + [len(text)]
    first = [Section(None, 0, 0, edges[0])] if edges[0] > 0 else []
    return first + [
        Section(text[one.start : one.end], one.level, one.start, end)
        for one, end in zip(headings, edges[1:], strict=True)
    ]
