"""The focus page: a position, what it answers, and what answers it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, literal, select
from sqlalchemy.orm import aliased

from forum import markup
from forum.db import db
from forum.errors import MissingError
from forum.markup import SafeHtml
from forum.models import Citation, Evidence, Position, Relation, Version
from forum.policy import Action, Actor, allows
from forum.queries.evidence import CitationRow, evidence_items, evidence_row
from forum.queries.relations import Aim, aim_of
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.threads import ThreadHead, thread_head
from forum.vocabulary import Stance
from forum.wording import N_

DEEPEST = 60  # ancestors that a breadcrumb follows
MOST_ANSWERS = 200  # answers on one focus page


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A position as an answer to another; ``relation_id`` is its own link, to be challenged."""

    relation_id: int
    stance: Stance
    aim: Aim
    citation_id: int | None
    position: PositionRow


@dataclass(frozen=True, slots=True)
class Step:
    """A position on the way down to the one in focus, and how it bears on the step before."""

    position: PositionRow
    relation_id: int | None = None
    stance: Stance | None = None
    aim: Aim | None = None


@dataclass(frozen=True, slots=True)
class FocusPage:
    """A position, the trail that leads to it (itself last), answers on both sides, and evidence."""

    thread: ThreadHead
    trail: list[Step]
    supports: list[AnswerRow]
    rebuttals: list[AnswerRow]
    citations: list[CitationRow]

    @property
    def position(self) -> PositionRow:
        """Return the position in focus."""
        return self.trail[-1].position

    @property
    def step(self) -> Step:
        """Return how the position in focus bears on what it answers."""
        return self.trail[-1]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One wording of a position."""

    number: int
    claim: str
    reasoning: str
    reasoning_html: SafeHtml
    written_at: datetime


def position_by_id(position_id: int, viewer: Actor) -> Position:
    """Return a position that this viewer may read, or refuse as if there were none."""
    position = db.session.get(Position, position_id)
    if position is None or not allows(viewer, Action.POSITION_READ, position):
        raise MissingError(N_("There is no such position."))
    return position


def focus_page(position_id: int, viewer: Actor) -> FocusPage:
    """Return the focus page; a hidden position keeps its place, without its words."""
    position = db.session.get(Position, position_id)
    if position is None:
        raise MissingError(N_("There is no such position."))
    trail = _trail(position_id)
    answers = _answers(position_id)
    ids = [*trail, *(answer.source_id for answer in answers)]
    rows = {
        row.id: row
        for row in position_rows(
            db.session.execute(positions().where(Position.id.in_(ids))).all(), viewer
        )
    }
    told = [_answer_row(answer, rows) for answer in answers]
    return FocusPage(
        thread=thread_head(position.thread_id, viewer),
        trail=[_step(rows[one], relation) for one, relation in trail.items()],
        supports=[answer for answer in told if answer.stance is Stance.SUPPORT],
        rebuttals=[answer for answer in told if answer.stance is Stance.REBUTTAL],
        citations=citations_of(position) if rows[position_id].claim else [],
    )


def position_row(position_id: int, viewer: Actor) -> PositionRow:
    """Return one position as a row."""
    found = db.session.execute(positions().where(Position.id == position_id)).all()
    if not found:
        raise MissingError(N_("There is no such position."))
    return position_rows(found, viewer)[0]


def versions_of(position: Position) -> list[VersionRow]:
    """Return the wordings of a position, the newest first."""
    found = db.session.scalars(
        select(Version).where(Version.position_id == position.id).order_by(Version.number.desc())
    )
    return [
        VersionRow(
            number=version.number,
            claim=version.claim,
            reasoning=version.reasoning,
            reasoning_html=markup.safe(version.reasoning_html),
            written_at=version.written_at,
        )
        for version in found
    ]


def citations_of(position: Position) -> list[CitationRow]:
    """Return the evidence that a position leans on, with the challenges to each link."""
    challenges = dict(
        db.session.execute(
            select(Relation.target_citation_id, func.count())
            .join(Position, Position.id == Relation.source_id)
            .where(
                Relation.toward_id == position.id,
                Relation.target_citation_id.is_not(None),
                Relation.stance == Stance.REBUTTAL,
                Position.hidden_at.is_(None),
                Position.withdrawn_at.is_(None),
            )
            .group_by(Relation.target_citation_id)
        ).all()
    )
    found = db.session.execute(
        evidence_items()
        .add_columns(Citation)
        .join(Citation, Citation.evidence_id == Evidence.id)
        .where(Citation.position_id == position.id)
        .order_by(Citation.id)
    ).all()
    return [
        CitationRow(
            id=citation.id,
            stance=citation.stance,
            locator=citation.locator,
            note=citation.note,
            version=citation.version,
            is_stale=citation.version < position.current_from,
            challenges=challenges.get(citation.id, 0),
            evidence=evidence_row(item),
        )
        for item, citation in found
    ]


def _trail(position_id: int) -> dict[int, Relation | None]:
    """Return the positions from the farthest ancestor to this one, each with its relation."""
    first = aliased(Relation)
    trail = select(literal(position_id).label("id"), literal(0).label("step")).cte(
        "trail", recursive=True
    )
    upward = (
        select(Relation.toward_id, trail.c.step + 1)
        .join(trail, Relation.source_id == trail.c.id)
        .where(
            trail.c.step < DEEPEST,
            ~select(first.id)
            .where(first.source_id == Relation.source_id, first.id < Relation.id)
            .exists(),
        )
    )
    trail = trail.union_all(upward)
    found = db.session.execute(
        select(trail.c.id, Relation)
        .outerjoin(Relation, Relation.source_id == trail.c.id)
        .order_by(trail.c.step.desc(), Relation.id.desc())
    ).all()
    return dict(tuple(row) for row in found)


def _answers(position_id: int) -> list[Relation]:
    source = aliased(Position)
    return list(
        db.session.scalars(
            select(Relation)
            .join(source, source.id == Relation.source_id)
            .where(Relation.toward_id == position_id)
            .order_by((source.support_marks + source.supports_count).desc(), Relation.id)
            .limit(MOST_ANSWERS)
        )
    )


def _step(row: PositionRow, relation: Relation | None) -> Step:
    if relation is None:
        return Step(row)
    return Step(row, relation.id, relation.stance, aim_of(relation))


def _answer_row(relation: Relation, rows: dict[int, PositionRow]) -> AnswerRow:
    row = rows[relation.source_id]
    return AnswerRow(
        relation_id=relation.id,
        stance=relation.stance,
        aim=aim_of(relation),
        citation_id=relation.target_citation_id,
        position=row,
    )
