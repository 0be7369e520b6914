"""What the forum has already that is like a new question or a new piece of evidence."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select

from forum.db import db
from forum.models import Evidence, Question, Source
from forum.policy import Actor
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.readers import readable_evidence
from forum.reasoning.similarity import Index
from forum.reasoning.works import keys_of

_LOOKED_AT = 5_000  # the newest of each kind
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
    """Return for each item the ids of the evidence most like it: the same work, or like words.

    An item has ``says`` and a ``source`` with ``doi``, ``url`` and ``title``.
    """
    if not items:
        return []
    known = db.session.execute(_evidence()).all()
    index, works = Index({row.id: row.says for row in known}), _works(known)
    return [
        _once(
            [
                *_of_same_work(item["source"]["doi"], item["source"]["url"], works),
                *_alike(item["says"], index),
            ]
        )
        for item in items
    ]


def evidence_like(
    viewer: Actor, says: str, url: str | None, doi: str | None = None
) -> list[EvidenceRow]:
    """Return the items most like new evidence that this viewer may read: the same work first."""
    known = db.session.execute(_evidence().where(readable_evidence(viewer))).all()
    index = Index({row.id: row.says for row in known})
    alike = _once([*_of_same_work(doi, url, _works(known)), *_alike(says, index)])
    chosen = evidence_items().where(Evidence.id.in_(alike))
    rows = {item.id: evidence_row(item) for item in db.session.scalars(chosen)}
    return [rows[one] for one in alike]


def _evidence() -> Select[int, str, str | None, str | None]:
    return (
        select(Evidence.id, Evidence.says, Source.doi, Source.url)
        .join(Source, Source.id == Evidence.source_id)
        .order_by(Evidence.id.desc())
        .limit(_LOOKED_AT)
    )


def _works(known: Iterable[Any]) -> dict[str, list[int]]:
    """Return the items of each work, by what its records share."""
    works: dict[str, list[int]] = {}
    for row in known:
        for key in keys_of(row.doi, row.url):
            works.setdefault(key, []).append(row.id)
    return works


def _of_same_work(doi: str | None, url: str | None, works: dict[str, list[int]]) -> Iterable[int]:
    for key in sorted(keys_of(doi, url)):
        yield from works.get(key, ())


def _alike(text: str, known: Index) -> list[int]:
    return [one.id for one in known.like(text, _MOST, at_least=_ALIKE)]


def _once(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))[:_MOST]
