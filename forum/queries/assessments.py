"""What people and moderators make of an evidence item, and what other sources count instead."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import joinedload

from forum.db import db
from forum.models import Assessment, Citation, Event, Evidence, Figure, Person
from forum.policy import Action, Actor, allows
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.readers import readable_evidence
from forum.reasoning.camps import is_few
from forum.vocabulary import EventKind, Judgement, SubjectKind

MOST = 50  # assessments on one page
_RIVALS = 12


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """What one person thinks of an evidence item, and why."""

    person_id: int
    person: str
    judgement: Judgement
    reason: str
    assessed_at: datetime


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """How a moderator last judged an evidence item, and why."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class AssessmentsPart:
    """What is thought of an evidence item; ``own`` is the viewer's assessment."""

    reliable: int
    doubtful: int
    rows: list[AssessmentRow]
    own: AssessmentRow | None
    judged: JudgementRow | None
    rivals: list[EvidenceRow]
    may_assess: bool
    may_judge: bool

    @property
    def count(self) -> int:
        """Return how many people assessed it."""
        return self.reliable + self.doubtful

    @property
    def is_few(self) -> bool:
        """Tell whether too few assessed it for a share to mean anything."""
        return is_few(self.count)

    @property
    def reliable_share(self) -> float:
        """Return the share of those who find it reliable, 0 to 1; 0 while nobody assessed it."""
        return self.reliable / self.count if self.count else 0.0


def assessments_part(item: Evidence, viewer: Actor) -> AssessmentsPart:
    """Return what is thought of an evidence item: three queries, and one where it has a figure."""
    own_id = viewer.id if isinstance(viewer, Person) else 0
    rows = _rows(item.id, own_id)
    return AssessmentsPart(
        reliable=item.reliable_count,
        doubtful=item.doubtful_count,
        rows=rows,
        own=next((row for row in rows if row.person_id == own_id), None),
        judged=_judged(item.id),
        rivals=_rivals(item, viewer),
        may_assess=allows(viewer, Action.EVIDENCE_ASSESS, item),
        may_judge=allows(viewer, Action.EVIDENCE_JUDGE, item),
    )


def _rows(evidence_id: int, own_id: int) -> list[AssessmentRow]:
    found = db.session.scalars(
        select(Assessment)
        .where(Assessment.evidence_id == evidence_id)
        .options(joinedload(Assessment.person, innerjoin=True))
        .order_by(
            (Assessment.person_id == own_id).desc(),
            Assessment.assessed_at.desc(),
            Assessment.id.desc(),
        )
        .limit(MOST)
    )
    return [
        AssessmentRow(one.person_id, one.person.name, one.judgement, one.reason, one.assessed_at)
        for one in found
    ]


def _judged(evidence_id: int) -> JudgementRow | None:
    found = db.session.execute(
        select(Person.name, Event.at, Event.reason)
        .join(Person, Person.id == Event.actor_id)
        .where(
            Event.kind == EventKind.EVIDENCE_JUDGED,
            Event.subject_kind == SubjectKind.EVIDENCE,
            Event.subject_id == evidence_id,
        )
        .order_by(Event.id.desc())
        .limit(1)
    ).first()
    return JudgementRow(found.name, found.at, found.reason or "") if found else None


def _rivals(item: Evidence, viewer: Actor) -> list[EvidenceRow]:
    """Return other figures of the same unit and period, in the same debates or article."""
    figure = item.figure
    if figure is None or figure.value is None or not figure.unit or not figure.period:
        return []
    debates = select(Citation.thread_id).where(Citation.evidence_id == item.id)
    beside = select(Citation.evidence_id).where(Citation.thread_id.in_(debates))
    found = db.session.scalars(
        evidence_items()
        .join(Figure, Figure.evidence_id == Evidence.id)
        .where(
            Evidence.id != item.id,
            Figure.value.is_not(None),
            func.lower(Figure.unit) == figure.unit.lower(),
            Figure.period == figure.period,
            or_(Evidence.id.in_(beside), Evidence.article_id == (item.article_id or 0)),
            readable_evidence(viewer),
        )
        .order_by(Evidence.id)
        .limit(_RIVALS)
    )
    return [evidence_row(one) for one in found if allows(viewer, Action.EVIDENCE_READ, one)]
