"""What the forum has already that is like a new question or a new piece of evidence."""

from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz, process, utils
from sqlalchemy import select

from forum.db import db
from forum.models import Evidence, Question, Source

_LOOKED_AT = 5_000  # the newest of each kind
_MOST = 3
_ALIKE = 82  # of 100, by the words that two texts share in any order


def alike_questions(texts: Sequence[str]) -> list[list[int]]:
    """Return for each text the ids of the questions most like it, the likeliest first."""
    if not texts:
        return []
    known = db.session.execute(
        select(Question.id, Question.text).order_by(Question.id.desc()).limit(_LOOKED_AT)
    ).all()
    words = {row.id: row.text for row in known}
    return [_alike(text, words) for text in texts]


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
    words = {row.id: row.says for row in known}
    works: dict[str, list[int]] = {}
    for row in known:
        for locator in filter(None, (row.doi, row.url)):
            works.setdefault(locator.casefold(), []).append(row.id)
    return [
        _once([*_of_same_work(item["source"], works), *_alike(item["says"], words)])
        for item in items
    ]


def _of_same_work(source: dict[str, Any], works: dict[str, list[int]]) -> Iterable[int]:
    for locator in filter(None, (source["doi"], source["url"])):
        yield from works.get(locator.casefold(), ())


def _alike(text: str, words: dict[int, str]) -> list[int]:
    found = process.extract(
        text,
        words,
        scorer=fuzz.token_sort_ratio,
        processor=utils.default_process,
        score_cutoff=_ALIKE,
        limit=_MOST,
    )
    return [id_ for _words, _score, id_ in found]


def _once(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))[:_MOST]
