"""The focus page: a position, what it answers, and what answers it."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import literal, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Position, Relation
from forum.policy import Action, Actor
from forum.queries.citations import CitationRow, citations_of
from forum.queries.enquiries import EnquiryRow, enquiries_of
from forum.queries.foreseen import ForecastRow, forecasts_on
from forum.queries.grounds import StepRow, grounds, positions_in
from forum.queries.positions import position_by_id
from forum.queries.relations import NAMED, Aim, Bundle, RelationRow, aim_of, bundles, relation_row
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import web_around
from forum.reasoning import parts as part
from forum.reasoning.challenges import Challenge, ChallengeState
from forum.reasoning.standing import Standing, Step
from forum.vocabulary import Stance, SubjectKind

DEEPEST = 60  # ancestors that a breadcrumb follows
MOST_ANSWERS = 200  # answers on one focus page
MOST_STEPS = 12  # of the chain that says why a position stands or not


@dataclass(frozen=True, slots=True)
class TrailStep:
    """A position on the way down to the one in focus, and how it bears on the step before."""

    position: PositionRow
    stance: Stance | None = None
    aim: Aim | None = None


@dataclass(frozen=True, slots=True)
class FocusPage:
    """A position, the trail that leads to it (itself last), answers on both sides, and evidence.

    ``links`` are what it supports or rebuts itself; ``challenged`` counts the open challenges of
    each of its citations; ``why`` says why it stands or not, if anybody rebuts it.
    """

    thread: ThreadHead
    trail: list[TrailStep]
    links: list[RelationRow]
    supports: list[Bundle]
    rebuttals: list[Bundle]
    citations: list[CitationRow]
    challenged: Counter[int]
    enquiries: list[EnquiryRow]
    forecasts: list[ForecastRow]
    why: list[StepRow]

    @property
    def position(self) -> PositionRow:
        """Return the position in focus."""
        return self.trail[-1].position

    def count(self, state: str) -> int:
        """Return how many challenges of the position are open, answered or conceded."""
        return sum(bundle[0].state == state for bundle in self.rebuttals)

    def mates(self, one: RelationRow) -> list[RelationRow]:
        """Return the same author's other reasons on the same side of the same target."""
        sides = self.supports if one.stance is Stance.SUPPORT else self.rebuttals
        return [
            other
            for bundle in sides
            for other in bundle
            if other.id != one.id
            and (other.joint_id is None or other.joint_id != one.joint_id)
            and other.position.author_id == one.position.author_id
            and (other.aim, other.target_id) == (one.aim, one.target_id)
        ]


@dataclass(frozen=True, slots=True)
class _Debate:
    """How the position in focus fares: its challenges, and why it stands or not."""

    labels: Standing
    challenges: tuple[Challenge, ...]
    steps: list[Step]

    def by_relation(self) -> dict[int, Challenge]:
        return {id_: one for one in self.challenges for id_ in one.reason.relations}

    def of_citations(self) -> Counter[int]:
        return Counter(
            one.reason.target.id
            for one in self.challenges
            if one.reason.target.kind is SubjectKind.CITATION and one.state is ChallengeState.OPEN
        )

    def positions(self) -> set[int]:
        answering = {id_ for one in self.challenges for id_ in one.answered_by[:NAMED]}
        return answering | positions_in(self.labels.graph, self.steps)


def focus_page(position_id: int, viewer: Actor) -> FocusPage:
    """Return the focus page; a hidden position keeps its place, without its words."""
    position = position_by_id(position_id, viewer, Action.THREAD_READ)
    head = thread_head(position.thread_id, viewer)
    trail, links = _trail(position_id), _links(position_id)
    answers = _answers(position_id, by_marks=not head.hides_marks)
    debate = _debate(position, answers)
    ids = {*trail, *(one.toward_id for one in links), *(one.source_id for one in answers)}
    chosen = positions().where(Position.id.in_(ids | debate.positions()))
    rows = {row.id: row for row in position_rows(db.session.execute(chosen).all(), viewer)}
    met = debate.by_relation()
    told = [
        relation_row(one, rows, seen_from=position_id, challenge=met.get(one.id)) for one in answers
    ]
    is_readable = bool(rows[position_id].claim)
    return FocusPage(
        thread=head,
        trail=[_step(rows[one], relation) for one, relation in trail.items()],
        links=[relation_row(one, rows, seen_from=position_id) for one in links],
        supports=bundles(one for one in told if one.stance is Stance.SUPPORT),
        rebuttals=bundles(one for one in told if one.stance is Stance.REBUTTAL),
        citations=citations_of(position) if is_readable else [],
        challenged=debate.of_citations(),
        enquiries=enquiries_of(position_id) if is_readable else [],
        forecasts=forecasts_on(position_id, viewer) if is_readable else [],
        why=grounds(debate.labels.graph, debate.steps, rows),
    )


def _debate(position: Position, answers: list[Relation]) -> _Debate:
    """Weigh the position and its answers; what lies further down is known already."""
    web = web_around([position.thread_id], [position.id, *(one.source_id for one in answers)])
    labels, own = web.standing, part.position(position.id)
    return _Debate(
        labels,
        web.challenges(labels).get(position.id, ()),
        labels.why(own, MOST_STEPS) if own in labels.graph else [],
    )


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


def _links(position_id: int) -> list[Relation]:
    made = select(Relation).where(Relation.source_id == position_id).order_by(Relation.id)
    return list(db.session.scalars(made.limit(MOST_ANSWERS)))


def _answers(position_id: int, *, by_marks: bool) -> list[Relation]:
    source = aliased(Position)
    reasons = source.supports_count
    return list(
        db.session.scalars(
            select(Relation)
            .join(source, source.id == Relation.source_id)
            .where(Relation.toward_id == position_id)
            .order_by((reasons + source.support_marks if by_marks else reasons).desc(), Relation.id)
            .limit(MOST_ANSWERS)
        )
    )


def _step(row: PositionRow, relation: Relation | None) -> TrailStep:
    return TrailStep(row, relation.stance, aim_of(relation)) if relation else TrailStep(row)
