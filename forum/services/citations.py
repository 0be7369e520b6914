"""Citing: a position leaning on an evidence item."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError, MissingError
from forum.models import Citation, Evidence, Person, Position
from forum.models.citation import LOCATOR_LENGTH, NOTE_LENGTH
from forum.policy import Action, allows, require
from forum.services.drafts import Kept, finish_draft
from forum.services.events import record
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.holding import hold
from forum.services.weighing import weigh
from forum.vocabulary import Bearing, EventKind, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class CitationDraft:
    """How an evidence item, known by its id or new with this citation, bears on a position.

    ``is_another`` says of a new one that it is none of those that are here.
    """

    evidence: int | EvidenceDraft
    stance: Bearing = Bearing.SUPPORT
    locator: str = ""
    note: str = ""
    is_another: bool = False


def cite_all(
    actor: Person,
    position: Position,
    drafts: Sequence[CitationDraft],
    kept: Kept | None = None,
) -> list[Citation]:
    """Let one's position lean on all that a form names; a draft of it is forgotten."""
    require(actor, Action.POSITION_CITE, position)
    if not drafts:
        raise BrokenRuleError(
            N_("Choose an item, or say what a source says and name it."), field="evidence"
        )
    citations = [cite(actor, position, draft) for draft in drafts]
    finish_draft(actor, kept)
    return citations


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
    evidence = _found(actor, draft, position.thread.group_id)
    twice = select(Citation.id).where(
        Citation.position_id == position.id, Citation.evidence_id == evidence.id
    )
    if db.session.scalar(twice):
        raise BrokenRuleError(N_("This position cites that evidence already."), field="evidence")
    locator, note = characters.line(draft.locator), characters.line(draft.note)
    if len(locator) > LOCATOR_LENGTH or len(note) > NOTE_LENGTH:
        raise BrokenRuleError(
            N_("Say where it stands in at most %(place)d characters, what it shows in %(most)d."),
            field="evidence",
            place=LOCATOR_LENGTH,
            most=NOTE_LENGTH,
        )
    citation = Citation(
        thread_id=position.thread_id,
        position_id=position.id,
        evidence_id=evidence.id,
        stance=draft.stance,
        locator=locator,
        note=note,
        version=position.version,
        cited_by_id=actor.id,
    )
    db.session.add(citation)
    db.session.flush()  # the event needs the id
    evidence.citations_count = Evidence.citations_count + 1  # other threads may cite it just now
    return citation


def _found(actor: Person, draft: CitationDraft, group_id: int | None) -> Evidence:
    evidence, is_another = draft.evidence, draft.is_another
    if isinstance(evidence, EvidenceDraft):
        return add_evidence(actor, evidence, group_id=group_id, is_another=is_another)
    found = db.session.get(Evidence, evidence)
    if found is None or not allows(actor, Action.EVIDENCE_READ, found):
        raise MissingError(N_("There is no such evidence."), field="evidence")
    return found
