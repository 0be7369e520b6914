"""Citing: a position leaning on an evidence item."""

from dataclasses import dataclass

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError, MissingError
from forum.models import Citation, Evidence, Person, Position
from forum.models.citation import NOTE_LENGTH
from forum.policy import Action, allows, require
from forum.services.events import record
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.holding import hold
from forum.services.weighing import weigh
from forum.vocabulary import Bearing, EventKind, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class CitationDraft:
    """How an evidence item, known by its id or new with this citation, bears on a position."""

    evidence: int | EvidenceDraft
    stance: Bearing = Bearing.SUPPORT
    locator: str = ""
    note: str = ""


def cite(actor: Person, position: Position, draft: CitationDraft) -> Citation:
    """Let one's position lean on an evidence item."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_CITE, position)
    citation = attach(actor, position, draft)
    weigh(thread, position)
    record(
        EventKind.EVIDENCE_CITED,
        actor,
        (SubjectKind.CITATION, citation.id),
        thread=thread,
        position=position.id,
        evidence=citation.evidence_id,
    )
    return citation


def affirm_citation(actor: Person, citation: Citation) -> None:
    """Say that evidence still bears on what one's position has come to say since."""
    thread = hold(citation.thread_id)
    position = db.session.get_one(Position, citation.position_id)
    require(actor, Action.POSITION_AFFIRM, position)
    citation.version = position.version
    weigh(thread, position)
    record(
        EventKind.CITATION_AFFIRMED,
        actor,
        (SubjectKind.CITATION, citation.id),
        thread=thread,
        position=position.id,
    )


def attach(actor: Person, position: Position, draft: CitationDraft) -> Citation:
    """Add a citation to a position that is being posted or that its author extends."""
    require(actor, Action.POSITION_CITE, position)
    evidence = _found(actor, draft.evidence, position.thread.group_id)
    twice = select(Citation.id).where(
        Citation.position_id == position.id, Citation.evidence_id == evidence.id
    )
    if db.session.scalar(twice):
        raise BrokenRuleError(N_("This position cites that evidence already."), field="evidence")
    citation = Citation(
        thread_id=position.thread_id,
        position_id=position.id,
        evidence_id=evidence.id,
        stance=draft.stance,
        locator=characters.line(draft.locator)[:120],
        note=characters.line(draft.note)[:NOTE_LENGTH],
        version=position.version,
        cited_by_id=actor.id,
    )
    db.session.add(citation)
    db.session.flush()  # the event needs the id
    evidence.citations_count = Evidence.citations_count + 1  # other threads may cite it just now
    return citation


def _found(actor: Person, evidence: int | EvidenceDraft, group_id: int | None) -> Evidence:
    if isinstance(evidence, EvidenceDraft):
        return add_evidence(actor, evidence, group_id=group_id)
    found = db.session.get(Evidence, evidence)
    if found is None or not allows(actor, Action.EVIDENCE_READ, found):
        raise MissingError(N_("There is no such evidence."), field="evidence")
    return found
