"""Citations: finding one, and the evidence that a position leans on."""

from dataclasses import dataclass

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Evidence, Position, Thread
from forum.policy import Action, Actor, allows
from forum.queries.contested import contested
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.vocabulary import Bearing
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class CitationRow:
    """One evidence item as one position leans on it.

    ``made_on`` is the version of the position, where that means something else by now.
    """

    id: int
    stance: Bearing
    locator: str
    note: str
    made_on: int | None
    is_contested: bool
    evidence: EvidenceRow


def citation_by_id(citation_id: int, viewer: Actor) -> Citation:
    """Return a citation of a thread that this viewer may read, or refuse."""
    citation = db.session.get(Citation, citation_id)
    thread = db.session.get(Thread, citation.thread_id) if citation else None
    if citation is None or not allows(viewer, Action.THREAD_READ, thread):
        raise MissingError(N_("There is no such citation."))
    return citation


def citations_of(position: Position) -> list[CitationRow]:
    """Return the evidence that a position leans on."""
    found = db.session.execute(
        evidence_items()
        .add_columns(Citation, contested())
        .join(Citation, Citation.evidence_id == Evidence.id)
        .where(Citation.position_id == position.id)
        .order_by(Citation.id)
    ).all()
    return [
        citation_row(item, citation, position.current_from, is_contested=is_contested)
        for item, citation, is_contested in found
    ]


def citation_row(
    item: Evidence, citation: Citation, current_from: int, *, is_contested: bool = False
) -> CitationRow:
    """Return a citation as a row; its position means what it means since ``current_from``."""
    return CitationRow(
        id=citation.id,
        stance=citation.stance,
        locator=citation.locator,
        note=citation.note,
        made_on=citation.version if citation.version < current_from else None,
        is_contested=is_contested,
        evidence=evidence_row(item),
    )
