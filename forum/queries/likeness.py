"""What the forum has already that is like a new question or a new piece of evidence."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.models import Evidence, Question, Source
from forum.reasoning.similarity import Index

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
    known = db.session.execute(
        select(Evidence.id, Evidence.says, Source.doi, Source.url)
        .join(Source, Source.id == Evidence.source_id)
        .order_by(Evidence.id.desc())
        .limit(_LOOKED_AT)
    ).all()
    index = Index({row.id: row.says for row in known})
    works: dict[str, list[int]] = {}
    for row in known:
        for locator in filter(None, (row.doi, row.url)):
            works.setdefault(locator.casefold(), []).append(row.id)
    return [
        _once([*_of_same_work(item["source"], works), *_alike(item["says"], index)])
        for item in items
    ]


def _of_same_work(source: dict[str, Any], works: dict[str, list[int]]) -> Iterable[int]:
    for locator in filter(None, (source["doi"], source["url"])):
        yield from works.get(locator.casefold(), ())


def _alike(text: str, known: Index) -> list[int]:
    return [one.id for one in known.like(text, _MOST, at_least=_ALIKE)]


def _once(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))[:_MOST]
