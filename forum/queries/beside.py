"""The article beside the argument: each sentence with what was raised on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from forum.db import db
from forum.models import Anchor, Citation, Edition, Evidence, Figure, Position, Question, Thread
from forum.policy import Action, Actor, allows
from forum.queries.articles import (
    ArticleHead,
    ThreadRow,
    article_by_id,
    article_head,
    edition_of,
    threads_of,
)
from forum.queries.evidence import EvidenceRow, evidence_of_article
from forum.queries.foreseen import ForecastRow, forecasts_of_article
from forum.queries.readers import in_sight, readable, readable_threads
from forum.queries.reading import ReadingParagraph, Stretch, sentence_view, sentences_in
from forum.vocabulary import DOUBTED, Bearing, QuestionKind

_STATES = {QuestionKind.DISPUTE: "disputed", QuestionKind.FORECAST: "foretold"}


@dataclass(frozen=True, slots=True)
class HerePanel:
    """A sentence of an article with what was raised on it, and where its neighbours begin."""

    start: int
    before: int | None
    after: int | None
    words: str
    threads: list[ThreadRow]
    evidence: list[EvidenceRow]
    forecasts: list[ForecastRow]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article to read, with the threads, evidence and forecasts that came of it."""

    article: ArticleHead
    blocks: list[ReadingParagraph]
    threads: list[ThreadRow]
    evidence: list[EvidenceRow]
    forecasts: list[ForecastRow]
    here: HerePanel | None
    may_dispute: bool

    @property
    def asked(self) -> list[ThreadRow]:
        """Return the threads of the article's questions; its forecasts are listed themselves."""
        foretold = {row.thread_id for row in self.forecasts}
        others = [row for row in self.threads if row.kind is not QuestionKind.DISPUTE]
        return [row for row in others if row.id not in foretold]

    @property
    def disputes(self) -> list[ThreadRow]:
        """Return the threads about the article's own sentences."""
        return [row for row in self.threads if row.kind is QuestionKind.DISPUTE]


def article_page(article_id: int, viewer: Actor, *, here: int | None = None) -> ArticlePage:
    """Return an article to read; each sentence says what was raised on it.

    ``here`` is an offset (code points) in the sentence that the reader looks at.
    """
    article = article_by_id(article_id, viewer)
    edition = edition_of(article)
    states = _asked(edition, viewer) | _told(edition, viewer)
    blocks = sentence_view(edition.text, edition.blocks, list(states), states, here)
    threads, evidence = threads_of(article_id, viewer), evidence_of_article(article_id)
    forecasts = forecasts_of_article(article_id, viewer)
    return ArticlePage(
        article=article_head(article, viewer),
        blocks=blocks,
        threads=threads,
        evidence=evidence,
        forecasts=forecasts,
        here=_here(blocks, threads, evidence, forecasts),
        may_dispute=allows(viewer, Action.ARTICLE_DISPUTE, article),
    )


def sentence_at(edition: Edition, offset: int) -> tuple[int, int] | None:
    """Return where the sentence around an offset begins and ends."""
    for block in edition.blocks:
        for start, end in sentences_in(edition.text, block):
            if start <= offset < end:
                return start, end
    return None


def _here(
    blocks: Sequence[ReadingParagraph],
    threads: Sequence[ThreadRow],
    evidence: Sequence[EvidenceRow],
    forecasts: Sequence[ForecastRow],
) -> HerePanel | None:
    every = [one for block in blocks for one in block.sentences]
    index = next((index for index, one in enumerate(every) if one.is_here), None)
    if index is None:
        return None
    sentence = every[index]
    asked = {one.id for one in sentence.raised if one.kind == "question"}
    told = {one.id for one in sentence.raised if one.kind == "evidence"}
    foretold = {row.thread_id for row in forecasts}
    return HerePanel(
        start=sentence.start,
        before=every[index - 1].start if index else None,
        after=every[index + 1].start if index + 1 < len(every) else None,
        words=sentence.text,
        threads=[row for row in threads if row.id in asked - foretold],
        evidence=[row for row in evidence if row.id in told],
        forecasts=[row for row in forecasts if row.thread_id in asked],
    )


def _asked(edition: Edition, viewer: Actor) -> dict[Stretch, list[str]]:
    """Return the questions on the passages of an edition, and what they say of the sentence."""
    found = db.session.execute(
        select(Anchor.start, Anchor.end, Thread.id, Question.kind)
        .join(Question, Question.passage_id == Anchor.passage_id)
        .join(Thread, Thread.question_id == Question.id)
        .where(
            Anchor.edition_id == edition.id,
            Anchor.start.is_not(None),
            Thread.opened_at.is_not(None),
            readable(viewer),
        )
    )
    return {
        Stretch(start or 0, end or 0, "question", id_): [_STATES.get(kind, "discussed")]
        for start, end, id_, kind in found
    }


def _told(edition: Edition, viewer: Actor) -> dict[Stretch, list[str]]:
    """Return the evidence of an edition: a figure, contested where both sides lean on it."""
    sides = func.count(func.distinct(Citation.stance)).filter(
        Citation.stance != Bearing.CONTEXT,
        in_sight(Position),
        Citation.thread_id.in_(readable_threads(viewer)),
    )
    found = db.session.execute(
        select(Anchor.start, Anchor.end, Evidence.id, Evidence.standing, Figure.id, sides)
        .join(Evidence, Evidence.passage_id == Anchor.passage_id)
        .outerjoin(Figure, Figure.evidence_id == Evidence.id)
        .outerjoin(Citation, Citation.evidence_id == Evidence.id)
        .outerjoin(Position, Position.id == Citation.position_id)
        .where(Anchor.edition_id == edition.id, Anchor.start.is_not(None))
        .group_by(Anchor.start, Anchor.end, Evidence.id, Evidence.standing, Figure.id)
    )
    return {
        Stretch(start or 0, end or 0, "evidence", id_): [
            *(["figure"] if figure_id else []),
            *(["contested"] if standing in DOUBTED or both > 1 else []),
            *(["discussed"] if not figure_id or both else []),
        ]
        for start, end, id_, standing, figure_id, both in found
    }
