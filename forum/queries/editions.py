"""Editions: what a correction changed, and where the passages of an article stand since."""

from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz
from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.differences import Line, readable, shortened
from forum.errors import MissingError
from forum.models import Anchor, Article, Edition, Evidence, Passage, Person, Question, Thread
from forum.policy import Action, Actor, allows
from forum.queries.articles import ArticleHead, article_by_id, article_head
from forum.queries.readers import readable_threads
from forum.queries.reading import sentences_in
from forum.vocabulary import AnchorState
from forum.wording import N_

WAITING = 50  # lost passages on one page of the queue
_LIKELY = 3  # sentences that a lost passage may have become
_ALIKE = 55  # of 100 for the same letters and 30 for each neighbour, at least
_BESIDE = 30


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One edition in the list of an article's editions."""

    number: int
    made_by: str
    made_at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage that a correction moved or lost, and what hangs on it."""

    anchor_id: int
    state: AnchorState
    exact: str
    prefix: str
    suffix: str
    is_settled: bool
    article_id: int
    article_title: str
    edition: int
    hangs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditionPage:
    """What an edition changed; ``lines`` is empty for the first one."""

    article: ArticleHead
    editions: list[EditionRow]
    shown: EditionRow
    is_current: bool
    lines: list[Line | int]  # a number stands for so many lines that did not change
    passages: list[PassageRow]


def edition_page(article_id: int, number: int, viewer: Actor) -> EditionPage:
    """Return what an edition changed against the one before it."""
    article = article_by_id(article_id, viewer)
    found = db.session.execute(
        select(Edition, Person.name)
        .join(Person, Person.id == Edition.made_by_id)
        .where(Edition.article_id == article_id)
        .order_by(Edition.number)
    ).all()
    texts = {edition.number: edition.text for edition, _by in found}
    rows = [EditionRow(one.number, by, one.made_at, one.note) for one, by in found]
    shown = next((row for row in rows if row.number == number), None)
    if shown is None:
        raise MissingError(N_("There is no such edition."))
    before = texts.get(number - 1)
    return EditionPage(
        article=article_head(article, viewer),
        editions=rows,
        shown=shown,
        is_current=number == article.edition,
        lines=[] if before is None else shortened(readable(before, texts[number])),
        passages=_passages(
            _anchors().where(
                Edition.article_id == article_id,
                Edition.number == number,
                Anchor.state != AnchorState.EXACT,
            ),
            viewer,
        ),
    )


def lost_passages(viewer: Actor) -> list[PassageRow]:
    """Return the passages that a correction took away and nobody has decided about."""
    return _passages(
        _anchors()
        .where(
            Anchor.state == AnchorState.LOST,
            Anchor.settled_at.is_(None),
            Edition.number == Article.edition,
        )
        .limit(WAITING),
        viewer,
    )


def anchor_by_id(anchor_id: int, viewer: Actor) -> Anchor:
    """Return an anchor that this viewer may decide about, or refuse as if there were none."""
    anchor = db.session.scalar(
        select(Anchor)
        .where(Anchor.id == anchor_id)
        .options(joinedload(Anchor.edition, innerjoin=True), joinedload(Anchor.passage))
    )
    if anchor is None or not allows(viewer, Action.PASSAGE_ANCHOR, anchor):
        raise MissingError(N_("There is no such passage."))
    return anchor


def passage_row(anchor: Anchor, viewer: Actor) -> PassageRow:
    """Return one passage with what hangs on it."""
    return _passages(_anchors().where(Anchor.id == anchor.id), viewer, with_all=True)[0]


def likely_places(anchor: Anchor) -> list[str]:
    """Return the sentences of the edition that the lost words have most likely become.

    Likeness counts letters (normalised indel similarity); the old neighbours count as much again.
    """
    edition, passage = anchor.edition, anchor.passage
    found = [
        (_likeness(passage, edition.text, start, end), edition.text[start:end])
        for block in edition.blocks
        for start, end in sentences_in(edition.text, block)
        if edition.text.count(edition.text[start:end]) == 1
    ]
    likely = sorted((one for one in found if one[0] >= _ALIKE), key=lambda one: -one[0])
    return [words for _score, words in likely[:_LIKELY]]


def _likeness(passage: Passage, text: str, start: int, end: int) -> float:
    before, after = passage.prefix.split()[-2:], passage.suffix.split()[:2]
    beside = (before == text[max(0, start - 80) : start].split()[-2:]) + (
        after == text[end : end + 80].split()[:2]
    )
    return fuzz.ratio(passage.exact, text[start:end]) + _BESIDE * beside


def _anchors() -> Select[Anchor, Passage, Edition, Article]:
    return (
        select(Anchor, Passage, Edition, Article)
        .join(Passage, Passage.id == Anchor.passage_id)
        .join(Edition, Edition.id == Anchor.edition_id)
        .join(Article, Article.id == Edition.article_id)
        .order_by(Anchor.id)
    )


def _passages(
    chosen: Select[Anchor, Passage, Edition, Article], viewer: Actor, *, with_all: bool = False
) -> list[PassageRow]:
    """Return the passages on which a question or evidence hangs that the viewer may know of."""
    if not with_all:
        chosen = chosen.where(
            or_(
                exists().where(Question.passage_id == Passage.id, _is_told(viewer)),
                exists().where(Evidence.passage_id == Passage.id),
            )
        )
    found = db.session.execute(chosen).all()
    hangs = _hanging([passage.id for _anchor, passage, _edition, _article in found], viewer)
    return [
        PassageRow(
            anchor_id=anchor.id,
            state=anchor.state,
            exact=passage.exact,
            prefix=passage.prefix,
            suffix=passage.suffix,
            is_settled=anchor.settled_at is not None,
            article_id=article.id,
            article_title=article.title,
            edition=edition.number,
            hangs=tuple(hangs.get(passage.id, ())),
        )
        for anchor, passage, edition, article in found
    ]


def _is_told(viewer: Actor) -> ColumnElement[bool]:
    """Keep the questions that are not of a thread which the viewer may not read."""
    return ~exists().where(
        Thread.question_id == Question.id, Thread.id.not_in(readable_threads(viewer))
    )


def _hanging(passage_ids: list[int], viewer: Actor) -> dict[int, list[str]]:
    """Return the questions and evidence of passages, in words."""
    asked = select(Question.passage_id, Question.text).where(
        Question.passage_id.in_(passage_ids), _is_told(viewer)
    )
    told = select(Evidence.passage_id, Evidence.says).where(Evidence.passage_id.in_(passage_ids))
    hangs: dict[int, list[str]] = {}
    for chosen in (asked, told):
        for passage_id, words in db.session.execute(chosen):
            hangs.setdefault(passage_id or 0, []).append(words)
    return hangs
