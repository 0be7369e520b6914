"""Judging evidence: participants with a reason, moderators for everybody to see at once."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import func, select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Assessment, Citation, Evidence, Person, Position, Thread
from forum.models.assessment import ASSESSMENT_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.reasons import given
from forum.services.weighing import weigh
from forum.vocabulary import EventKind, Judgement, Standing, SubjectKind
from forum.wording import N_


def assess_evidence(
    actor: Person, evidence: Evidence, judgement: Judgement, *, reason: str
) -> Assessment:
    """Say whether an evidence item is reliable or doubtful, and why; a later one replaces it."""
    require(actor, Action.EVIDENCE_ASSESS, evidence)
    _hold(evidence)
    reason = characters.line(reason)
    if not reason or len(reason) > ASSESSMENT_LENGTH:
        raise BrokenRuleError(
            N_("Say why, in at most %(most)d characters."), field="reason", most=ASSESSMENT_LENGTH
        )
    assessment = _own(actor, evidence)
    if assessment is None:
        assessment = Assessment(evidence_id=evidence.id, person_id=actor.id)
        db.session.add(assessment)
    assessment.judgement, assessment.reason, assessment.assessed_at = judgement, reason, now()
    _count(evidence)
    _record(EventKind.EVIDENCE_ASSESSED, actor, evidence, judgement=judgement.value)
    return assessment


def take_back_assessment(actor: Person, evidence: Evidence) -> None:
    """Take back what one said of an evidence item."""
    require(actor, Action.EVIDENCE_ASSESS, evidence)
    _hold(evidence)
    assessment = _own(actor, evidence)
    if assessment is None:
        return
    db.session.delete(assessment)
    _count(evidence)
    _record(EventKind.ASSESSMENT_TAKEN_BACK, actor, evidence)


def judge_evidence(actor: Person, evidence: Evidence, standing: Standing, *, reason: str) -> None:
    """Verify, dispute or retract an evidence item: whoever leans on it shows it at once."""
    require(actor, Action.EVIDENCE_JUDGE, evidence)
    _hold(evidence)
    if evidence.standing is standing:
        raise BrokenRuleError(N_("This is how it stands already."), field="standing")
    before, evidence.standing = evidence.standing, standing
    for thread, positions in _leaning(evidence):
        weigh(thread, *positions)
    _record(
        EventKind.EVIDENCE_JUDGED,
        actor,
        evidence,
        reason=given(reason),
        before=before.value,
        after=standing.value,
    )


def _hold(evidence: Evidence) -> None:
    """Lock the threads that cite an item, in a fixed order, and then the item."""
    citing = select(Citation.thread_id).where(Citation.evidence_id == evidence.id)
    threads = select(Thread.id).where(Thread.id.in_(citing)).order_by(Thread.id)
    db.session.execute(threads.with_for_update()).all()
    db.session.refresh(evidence, with_for_update={"of": Evidence})


def _leaning(evidence: Evidence) -> Iterator[tuple[Thread, list[Position]]]:
    """Return the positions that lean on an item, thread by thread."""
    found = db.session.execute(
        select(Thread, Position)
        .join(Position, Position.thread_id == Thread.id)
        .join(Citation, Citation.position_id == Position.id)
        .where(Citation.evidence_id == evidence.id)
        .order_by(Thread.id, Position.id)
    ).all()
    for thread, few in groupby(found, key=lambda row: row[0]):
        yield thread, [position for _thread, position in few]


def _own(actor: Person, evidence: Evidence) -> Assessment | None:
    return db.session.scalar(
        select(Assessment).where(
            Assessment.evidence_id == evidence.id, Assessment.person_id == actor.id
        )
    )


def _count(evidence: Evidence) -> None:
    db.session.flush()  # the count reads the assessments
    counts = dict(
        db.session.execute(
            select(Assessment.judgement, func.count())
            .where(Assessment.evidence_id == evidence.id)
            .group_by(Assessment.judgement)
        ).all()
    )
    evidence.reliable_count = counts.get(Judgement.RELIABLE, 0)
    evidence.doubtful_count = counts.get(Judgement.DOUBTFUL, 0)


def _record(
    kind: EventKind, actor: Person, evidence: Evidence, *, reason: str | None = None, **details: Any
) -> None:
    """Record it, and let every thread that cites the item know that its pages have changed."""
    citing = select(Citation.thread_id).where(Citation.evidence_id == evidence.id)
    for thread in db.session.scalars(select(Thread).where(Thread.id.in_(citing))):
        thread.revision += 1
    record(kind, actor, (SubjectKind.EVIDENCE, evidence.id), reason=reason, **details)
