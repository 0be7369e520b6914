"""Passages: the stretch of an edition that something was found in."""

from sqlalchemy import select

from forum.db import db
from forum.extraction.anchoring import describe
from forum.models import Anchor, Edition, Passage
from forum.vocabulary import AnchorState


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


def passage_of(edition: Edition, words: str) -> Passage | None:
    """Return the passage that holds these very words, if the edition has them once."""
    words = words.strip()
    if not words or edition.text.count(words) != 1:
        return None
    start = edition.text.index(words)
    return passage_at(edition, start, start + len(words))
