"""Adding evidence: what a source says."""

from dataclasses import dataclass

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Candidate, Evidence, Figure, Passage, Person, Proof
from forum.models.evidence import SAYS_LENGTH
from forum.policy import Action, require
from forum.queries.likeness import evidence_like
from forum.services.events import record
from forum.services.sources import SourceDraft, find_or_add
from forum.vocabulary import EventKind, EvidenceKind, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class FigureDraft:
    """The numeric face of an evidence item; ``change`` in per cent."""

    value: float | None = None
    unit: str = ""
    period: str = ""
    change: float | None = None
    baseline: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """An evidence item as somebody gave it."""

    says: str
    source: SourceDraft
    kind: EvidenceKind = EvidenceKind.DOCUMENT
    speaker: str = ""
    figure: FigureDraft | None = None


def add_evidence(
    actor: Person,
    draft: EvidenceDraft,
    *,
    passage: Passage | None = None,
    group_id: int | None = None,
    is_another: bool = False,
) -> Evidence:
    """Add an evidence item, so that positions can cite it; those of a group, if it is theirs.

    What is here already is refused, unless its author has looked and says that it is another one.
    """
    require(actor, Action.EVIDENCE_ADD)
    if not is_another:
        check_is_new(actor, draft, passage)
    says = characters.prose(draft.says)
    if not says or len(says) > SAYS_LENGTH:
        raise BrokenRuleError(
            N_("Say what the source says, in at most %(most)d characters."),
            field="says",
            most=SAYS_LENGTH,
        )
    evidence = Evidence(
        kind=draft.kind,
        says=says,
        speaker=characters.line(draft.speaker)[:200] or None,
        source=find_or_add(draft.source, group_id),
        passage=passage,
        article_id=passage.edition.article_id if passage else None,
        added_by_id=actor.id,
        figure=_figure(draft.figure),
    )
    db.session.add(evidence)
    db.session.flush()  # the event needs the id
    record(EventKind.EVIDENCE_ADDED, actor, (SubjectKind.EVIDENCE, evidence.id))
    return evidence


def check_is_new(actor: Person, draft: EvidenceDraft, passage: Passage | None = None) -> None:
    """Refuse what says the same as evidence that is here, or names the same work.

    What stands on a passage of an article is told by it from others of the same work.
    """
    url, doi = (draft.source.url, draft.source.doi) if passage is None else ("", "")
    if alike := evidence_like(actor, characters.prose(draft.says), url, doi):
        raise BrokenRuleError(
            N_("This is here already, it seems: %(known)s. Use it, or say that yours is another."),
            field="already",
            known=", ".join(f"E{row.id}" for row in alike),
        )


def remove_evidence(actor: Person, evidence: Evidence) -> None:
    """Take back an evidence item on which no position leans."""
    require(actor, Action.EVIDENCE_REMOVE, evidence)
    if evidence.citations_count:
        raise BrokenRuleError(N_("Positions cite this evidence: it can be disputed, not undone."))
    if db.session.scalar(select(Candidate.id).where(Candidate.evidence_id == evidence.id)):
        raise BrokenRuleError(N_("Another finding was merged with this evidence: undo that first."))
    if db.session.scalar(select(Proof.forecast_id).where(Proof.evidence_id == evidence.id)):
        raise BrokenRuleError(N_("A forecast was resolved by this evidence: it cannot be undone."))
    record(
        EventKind.EVIDENCE_REMOVED, actor, (SubjectKind.EVIDENCE, evidence.id), says=evidence.says
    )
    if evidence.figure is not None:
        db.session.delete(evidence.figure)
    db.session.delete(evidence)


def _figure(draft: FigureDraft | None) -> Figure | None:
    if draft is None or (draft.value is None and draft.change is None):
        return None
    return Figure(
        value=draft.value,
        unit=characters.line(draft.unit)[:40],
        period=characters.line(draft.period)[:40] or None,
        change=draft.change,
        baseline=characters.line(draft.baseline)[:40] or None,
    )
