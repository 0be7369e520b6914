"""What the forum has already that is like a new question or a new piece of evidence."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true

from forum.db import db
from forum.models import Entry, Evidence, Question, Source
from forum.policy import Actor
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.readers import readable_evidence
from forum.queries.search.engines import engine
from forum.queries.search.words import words_in
from forum.reasoning.similarity import Index
from forum.reasoning.works import keys_of
from forum.vocabulary import EntryKind

_LOOKED_AT = 5_000  # the newest questions
_TELLING = 8  # the longest words of a text: what says nearly the same has most of them
_LIKELY = 200  # items that share such words and are compared
_MOST = 3
_ALIKE = 0.75  # of 1: nearly the same words


def alike_questions(texts: Sequence[str]) -> list[list[int]]:
    """Return for each text the ids of the questions most like it, the likeliest first."""
    if not texts:
        return []
    known = db.session.execute(
        select(Question.id, Question.text).order_by(Question.id.desc()).limit(_LOOKED_AT)
    ).all()
    index = Index({row.id: row.text for row in known})
    return [_alike(text, index) for text in texts]


def alike_evidence(items: Sequence[dict[str, Any]]) -> list[list[int]]:
    """Return for each item the ids of the evidence most like it, in like words or of its work.

    An item has ``says`` and a ``source`` with ``doi``, ``url`` and ``title``.
    """
    return [
        _alike_evidence(item["says"], item["source"]["url"], item["source"]["doi"], true())
        for item in items
    ]


def evidence_like(
    viewer: Actor, says: str, url: str | None, doi: str | None = None
) -> list[EvidenceRow]:
    """Return the items most like new evidence that this viewer may read, like words first."""
    alike = _alike_evidence(says, url, doi, readable_evidence(viewer))
    chosen = evidence_items().where(Evidence.id.in_(alike))
    rows = {item.id: evidence_row(item) for item in db.session.scalars(chosen)}
    return [rows[one] for one in alike]


def _alike_evidence(
    says: str, url: str | None, doi: str | None, is_readable: ColumnElement[bool]
) -> list[int]:
    same = _of_same_work(keys_of(doi, url), is_readable)
    return list(dict.fromkeys([*_in_like_words(says, is_readable), *same]))[:_MOST]


def _of_same_work(keys: set[str], is_readable: ColumnElement[bool]) -> Sequence[int]:
    """Return the newest items of a work, by the indexes of what its records share."""
    if not keys:
        return []
    is_same = or_(Source.doi_key.in_(keys), Source.address_key.in_(keys))
    found = select(Evidence.id).join(Source, Source.id == Evidence.source_id)
    return db.session.scalars(
        found.where(is_same, is_readable).order_by(Evidence.id.desc()).limit(_MOST)
    ).all()


def _in_like_words(says: str, is_readable: ColumnElement[bool]) -> list[int]:
    """Return the items that say nearly the same, among those that share the longest words."""
    words = sorted({word.text for word in words_in(says)}, key=lambda word: (-len(word), word))
    if not words:
        return []
    sharing = engine().by_any(words[:_TELLING]).subquery()
    likely = (
        select(Evidence.id, Evidence.says)
        .join(Entry, (Entry.subject_id == Evidence.id) & (Entry.kind == EntryKind.EVIDENCE))
        .join(sharing, sharing.c.id == Entry.id)
        .where(is_readable)
        .order_by(sharing.c.score.desc(), Evidence.id.desc())
        .limit(_LIKELY)
    )
    return _alike(says, Index(dict(db.session.execute(likely).all())))


def _alike(text: str, known: Index) -> list[int]:
    return [one.id for one in known.like(text, _MOST, at_least=_ALIKE)]
