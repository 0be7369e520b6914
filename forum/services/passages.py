"""Passages: the stretch of an edition that something was found in."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.extraction import Block, Document
from forum.extraction.anchoring import describe
from forum.extraction.sentences import sentences_of
from forum.models import Anchor, Edition, Passage
from forum.vocabulary import AnchorState


def outline(document: Document) -> list[dict[str, Any]]:
    """Return the blocks of a document as an edition keeps them, each with its sentences.

    A block is ``{"kind", "level", "start", "end", "sentences": [[start, end], …]}``.
    """
    cut: dict[Block, list[list[int]]] = {}
    for one in sentences_of(document):
        cut.setdefault(one.block, []).append([one.start, one.end])
    return [block.as_dict() | {"sentences": cut.get(block, [])} for block in document.blocks]


def passage_at(edition: Edition, start: int, end: int) -> Passage:
    """Return the passage at these offsets (code points) of an edition, made if it is new."""
    known = (
        select(Passage)
        .join(Anchor, Anchor.passage_id == Passage.id)
        .where(Anchor.edition_id == edition.id, Anchor.start == start, Anchor.end == end)
        .order_by(Passage.id)
        .limit(1)
    )
    if (passage := db.session.scalar(known)) is not None:
        return passage
    selector = describe(edition.text, start, end)
    passage = Passage(
        edition=edition,
        start=start,
        end=end,
        exact=selector.exact,
        prefix=selector.prefix,
        suffix=selector.suffix,
    )
    db.session.add(passage)
    db.session.add(
        Anchor(edition=edition, passage=passage, state=AnchorState.EXACT, start=start, end=end)
    )
    return passage


def passage_of(edition: Edition, words: str, *, near: int | None = None) -> Passage | None:
    """Return the passage that holds these very words, whatever white space is between them.

    Words that the edition has more than once need ``near``: the offset (code points) at which a
    person pointed at them.
    """
    found = _places(edition.text, words.split())
    if not found or (len(found) > 1 and near is None):
        return None
    start, end = min(found, key=lambda place: abs(place[0] - (near or 0)))
    return passage_at(edition, start, end)


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    return [found.span() for found in pattern.finditer(text)]
