"""Search: one way to ask, whatever the engine; three queries at most."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, func, literal, select, tuple_
from sqlalchemy.orm import aliased, defer

from forum.db import db
from forum.models import Entry, Person, Question, Thread
from forum.policy import Actor
from forum.queries.muting import is_muted
from forum.queries.search.conditions import holds, met
from forum.queries.search.engines import engine
from forum.queries.search.excerpts import Piece, excerpt
from forum.queries.search.readable import readable
from forum.queries.search.terms import Query, parse
from forum.vocabulary import EntryKind

__all__ = ["Hit", "SearchPage", "search"]

PAGE = 20
MOST = 20_000  # entries that are counted and ranked, the newest first
_TITLE = 320  # characters of a title that are shown
_SHORTEST_PART = 3  # letters: what the engines index of parts of words
_KEY = re.compile(r"([0-9]{1,15})\.([0-9]{1,16})\.([0-9]{1,9})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found; ``name`` is the plain title, a person's address."""

    kind: EntryKind
    subject_id: int
    thread_id: int | None
    name: str
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    author: str | None
    at: datetime
    question: str | None  # of the thread that a position stands in
    article: str | None  # that a question or evidence comes from, if readers see it
    is_muted: bool  # a position of somebody whom the viewer mutes


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found, the best first; ``after`` leads to the next page.

    ``counts`` are of all kinds, up to ``MOST`` together; ``kind`` is the only one shown.
    ``is_within`` says that nothing has these words, and that this has them within others.
    """

    asked: Query
    kind: EntryKind | None
    counts: Mapping[EntryKind, int]
    is_within: bool
    hits: list[Hit]
    after: str | None

    @property
    def total(self) -> int:
        """Return how much was found, of all kinds."""
        return sum(self.counts.values())

    @property
    def is_cut(self) -> bool:
        """Tell whether there may be more than was counted."""
        return self.total >= MOST


def search(
    typed: str,
    viewer: Actor,
    *,
    kind: EntryKind | None = None,
    after: str | None = None,
    page: int = PAGE,
) -> SearchPage:
    """Find what a viewer may read; ``after`` is the key that the page before gave."""
    asked = parse(typed)
    if not asked:
        return SearchPage(asked, kind, {}, is_within=False, hits=[], after=None)
    is_within, counts = False, _counts(asked, viewer, within=False)
    if not counts and _has_parts(asked):
        counts = _counts(asked, viewer, within=True)
        is_within = bool(counts)
    found = _found(asked, viewer, kind, within=is_within)
    rows = _rows(found, viewer, _key(after), page) if counts else []
    return SearchPage(
        asked=asked,
        kind=kind,
        counts=counts,
        is_within=is_within,
        hits=[_hit(row, asked, within=is_within) for row in rows[:page]],
        after=_key_of(rows[page - 1]) if len(rows) > page else None,
    )


def _has_parts(asked: Query) -> bool:
    """Tell whether a query can be looked for within words."""
    return bool(asked.wanted) and all(
        not term.is_exact and len(" ".join(term.words)) >= _SHORTEST_PART for term in asked.wanted
    )


def _found(
    asked: Query, viewer: Actor, kind: EntryKind | None, *, within: bool
) -> Select[*tuple[Any, ...]]:
    """Select id, moment and score of what was found: every reader's condition is in here."""
    chosen: Select[*tuple[Any, ...]]
    if asked.wanted:
        told = (engine().by_parts if within else engine().by_words)(asked.wanted).subquery()
        id_, score = told.c.id, told.c.score
        chosen = select(id_, Entry.at, score).join(Entry, Entry.id == id_)
    else:
        id_ = Entry.__table__.c.id
        chosen = select(id_, Entry.at, literal(0).label("score"))
    chosen = chosen.where(
        readable(viewer),
        *(met(one) for one in asked.conditions),
        *(~holds([term]) for term in asked.unwanted),
    )
    if kind is not None:
        chosen = chosen.where(Entry.kind == kind)
    return chosen.order_by(id_.desc()).limit(MOST)


def _counts(asked: Query, viewer: Actor, *, within: bool) -> dict[EntryKind, int]:
    found = _found(asked, viewer, None, within=within).with_only_columns(Entry.kind).subquery()
    counted = select(found.c.kind, func.count()).group_by(found.c.kind)
    return dict(db.session.execute(counted).all())


def _rows(
    found: Select[*tuple[Any, ...]], viewer: Actor, key: tuple[Any, ...] | None, page: int
) -> list[Row[*tuple[Any, ...]]]:
    """Return a page of what was found, and one more; only these few are read whole."""
    all_found = found.subquery()
    place = (all_found.c.score, all_found.c.at, all_found.c.id)
    ranked = select(all_found).order_by(*(part.desc() for part in place)).limit(page + 1)
    if key is not None:
        ranked = ranked.where(tuple_(*place) < tuple_(*key))
    best, article = ranked.subquery(), aliased(Entry)
    whole = (
        select(
            Entry,
            Person.name,
            Question.text,
            article.title,
            is_muted(Entry.author_id, viewer) & (Entry.kind == EntryKind.POSITION),
            best.c.score,
        )
        .join(best, best.c.id == Entry.id)
        .outerjoin(Person, Person.id == Entry.author_id)
        .outerjoin(Thread, Thread.id == Entry.thread_id)
        .outerjoin(Question, Question.id == Thread.question_id)
        .outerjoin(
            article,
            (article.kind == EntryKind.ARTICLE) & (article.subject_id == Entry.article_id),
        )
        .options(defer(Entry.title_words), defer(Entry.body_words))
        .order_by(best.c.score.desc(), best.c.at.desc(), best.c.id.desc())
    )
    return list(db.session.execute(whole))


def _hit(row: Row[*tuple[Any, ...]], asked: Query, *, within: bool) -> Hit:
    entry, author, question, article, muted, _score = row
    return Hit(
        kind=entry.kind,
        subject_id=entry.subject_id,
        thread_id=entry.thread_id,
        name=entry.title,
        title=excerpt(entry.title, asked.wanted, within=within, width=_TITLE),
        excerpt=excerpt(entry.body, asked.wanted, within=within),
        author=author,
        at=entry.at,
        question=question if entry.kind is EntryKind.POSITION else None,
        article=article if entry.kind is not EntryKind.ARTICLE else None,
        is_muted=muted,
    )


def _key_of(row: Row[*tuple[Any, ...]]) -> str:
    entry, score = row[0], row[-1]
    return f"{score}.{(entry.at - _EPOCH) // timedelta(microseconds=1)}.{entry.id}"


def _key(after: str | None) -> tuple[Any, ...] | None:
    """Return score, moment and id that a page ended with; nothing of what is no such key."""
    found = _KEY.fullmatch(after or "")
    if found is None:
        return None
    score, moment, id_ = map(int, found.groups())
    return score, literal(_EPOCH + timedelta(microseconds=moment), Entry.at.type), id_
