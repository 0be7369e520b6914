"""Evidence items as lists show them, and the page of one with everybody who leans on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, false, or_, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.errors import MissingError
from forum.models import Anchor, Citation, Evidence, Figure, Position, Thread
from forum.policy import Action, Actor, allows
from forum.queries.places import in_reading_order, with_places
from forum.queries.readers import in_sight, readable_threads
from forum.queries.rows import PositionRow, position_rows, positions
from forum.reasoning.works import address_of_doi
from forum.vocabulary import AnchorState, Bearing, EvidenceKind, Standing
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Who published what, when, where; ``has_locator`` is false where nobody can look it up."""

    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    issued: str | None
    url: str | None
    doi: str | None
    type: str

    @property
    def doi_address(self) -> str | None:
        """Return where the DOI leads, if there is one."""
        return address_of_doi(self.doi) if self.doi else None

    @property
    def has_locator(self) -> bool:
        """Tell whether there is an address or an identifier to look the source up by."""
        return bool(self.url or self.doi)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number with its unit; ``change`` in per cent against ``baseline``.

    ``implied_before`` is what the value was before the change, where both are known.
    """

    value: float | None
    unit: str
    period: str | None
    change: float | None
    baseline: str | None

    @property
    def implied_before(self) -> float | None:
        """Return value / (1 + change / 100)."""
        if self.value is None or self.change is None or self.change <= -100:
            return None
        return self.value / (1 + self.change / 100)

    @property
    def lacks_base(self) -> bool:
        """Tell whether a percentage of change stands without the value it changed."""
        return self.value is None and self.change is not None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """An evidence item in a list."""

    id: int
    kind: EvidenceKind
    says: str
    speaker: str | None
    standing: Standing
    source: SourceRow
    figure: FigureRow | None
    passage: str | None
    article_id: int | None
    added_by: str
    added_at: datetime
    is_cited: bool


@dataclass(frozen=True, slots=True)
class LeaningRow:
    """A position that leans on an evidence item."""

    citation_id: int
    stance: Bearing
    note: str
    locator: str
    thread_id: int
    question: str
    position: PositionRow


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """One evidence item, with the positions that cite it, on all sides."""

    evidence: EvidenceRow
    article_title: str | None
    passage_state: AnchorState | None  # in the edition that readers see
    leaning: list[LeaningRow]
    may_flag: bool

    def side(self, stance: str) -> list[LeaningRow]:
        """Return those who cite the item as support, rebuttal or context."""
        return [row for row in self.leaning if row.stance == stance]


def evidence_items() -> Select[Any]:
    """Select evidence items whole: source, figure, passage and who added them, in one query."""
    return select(Evidence).options(
        joinedload(Evidence.article),
        joinedload(Evidence.passage),
        joinedload(Evidence.added_by, innerjoin=True),
    )


def evidence_row(item: Evidence) -> EvidenceRow:
    """Return an evidence item as a row."""
    source = item.source
    return EvidenceRow(
        id=item.id,
        kind=item.kind,
        says=item.says,
        speaker=item.speaker,
        standing=item.standing,
        source=SourceRow(
            title=source.title,
            publisher=source.publisher,
            authors=tuple(source.authors),
            issued=source.issued,
            url=source.url,
            doi=source.doi,
            type=source.type.value,
        ),
        figure=_figure_row(item.figure),
        passage=item.passage.exact if item.passage else None,
        article_id=item.article_id,
        added_by=item.added_by.name,
        added_at=item.added_at,
        is_cited=item.citations_count > 0,
    )


def _figure_row(figure: Figure | None) -> FigureRow | None:
    if figure is None:
        return None
    return FigureRow(figure.value, figure.unit, figure.period, figure.change, figure.baseline)


def evidence_by_id(evidence_id: int, viewer: Actor) -> Evidence:
    """Return an evidence item that this viewer may read, or refuse as if there were none."""
    item = db.session.get(Evidence, evidence_id)
    if item is None or not allows(viewer, Action.EVIDENCE_READ, item):
        raise MissingError(N_("There is no such evidence."))
    return item


def evidence_of_article(article_id: int) -> list[EvidenceRow]:
    """Return an article's evidence, in reading order."""
    items = db.session.scalars(
        with_places(evidence_items(), Evidence.passage_id, Evidence.article_id)
        .where(Evidence.article_id == article_id)
        .order_by(*in_reading_order(), Evidence.id)
    )
    return [evidence_row(item) for item in items]


def citable_in(thread: Thread, most: int = 200) -> list[EvidenceRow]:
    """Return the evidence at hand in a thread: its article's, and what its positions cite."""
    cited = select(Citation.evidence_id).where(Citation.thread_id == thread.id)
    article_id = thread.question.article_id
    of_article = Evidence.article_id == article_id if article_id else false()
    items = db.session.scalars(
        evidence_items()
        .where(or_(Evidence.id.in_(cited), of_article))
        .order_by(Evidence.id)
        .limit(most)
    )
    return [evidence_row(item) for item in items]


def evidence_page(evidence_id: int, viewer: Actor, most: int = 200) -> EvidencePage:
    """Return the page of an evidence item; of its positions, the first ``most``."""
    item, passage_state = db.session.execute(
        with_places(evidence_items(), Evidence.passage_id, Evidence.article_id)
        .add_columns(Anchor.state)
        .where(Evidence.id == evidence_id)
    ).first() or (None, None)
    if item is None or not allows(viewer, Action.EVIDENCE_READ, item):
        raise MissingError(N_("There is no such evidence."))
    return EvidencePage(
        evidence=evidence_row(item),
        article_title=item.article.title if item.article else None,
        passage_state=passage_state,
        leaning=_leaning(evidence_id, viewer, most),
        may_flag=allows(viewer, Action.EVIDENCE_FLAG, item),
    )


def _leaning(evidence_id: int, viewer: Actor, most: int) -> list[LeaningRow]:
    citations: Sequence[Citation] = db.session.scalars(
        select(Citation)
        .join(Position, Position.id == Citation.position_id)
        .where(
            Citation.evidence_id == evidence_id,
            in_sight(Position),
            Position.thread_id.in_(readable_threads(viewer)),
        )
        .order_by(Citation.id)
        .limit(most)
    ).all()
    by_id = {
        row.id: row
        for row in position_rows(
            db.session.execute(
                positions().where(Position.id.in_([one.position_id for one in citations]))
            ).all(),
            viewer,
        )
    }
    questions = {
        thread.id: thread.question.text
        for thread in db.session.scalars(
            select(Thread).where(Thread.id.in_({one.thread_id for one in citations}))
        )
    }
    return [
        LeaningRow(
            citation_id=one.id,
            stance=one.stance,
            note=one.note,
            locator=one.locator,
            thread_id=one.thread_id,
            question=questions[one.thread_id],
            position=by_id[one.position_id],
        )
        for one in citations
    ]
