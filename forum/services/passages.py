"""Passages: the stretch of an edition that something was found in."""

from sqlalchemy import select

from forum.db import db
from forum.extraction.anchoring import describe
from forum.models import Edition, Passage


def passage_at(edition: Edition, start: int, end: int) -> Passage:
    """Return the passage of these offsets (code points), made if it is new."""
    known = select(Passage).where(
        Passage.edition_id == edition.id, Passage.start == start, Passage.end == end
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
    return passage


def passage_of(edition: Edition, words: str) -> Passage | None:
    """Return the passage that holds these very words, if the edition has them once."""
    words = words.strip()
    if not words or edition.text.count(words) != 1:
        return None
    start = edition.text.index(words)
    return passage_at(edition, start, start + len(words))
