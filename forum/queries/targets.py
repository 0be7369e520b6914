"""What a new position would answer, by the name that addresses and forms use: ``position-9``."""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Evidence, Position, Relation
from forum.policy import Action, Actor
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.positions import position_row
from forum.queries.relations import Aim, OwnReason, own_reasons
from forum.queries.rows import PositionRow, position_rows, positions
from forum.vocabulary import Stance
from forum.wording import N_

_NAME = re.compile(r"(position|relation|citation)-(\d{1,9})", re.ASCII)
_NOUNS: dict[str, tuple[Any, Aim]] = {
    "position": (Position, Aim.CLAIM),
    "relation": (Relation, Aim.LINK),
    "citation": (Citation, Aim.CITATION),
}


@dataclass(frozen=True, slots=True)
class LinkView:
    """How a position that is answered bears on another, as something to answer itself."""

    name: str
    subject: Relation
    stance: Stance
    claim: str  # of the other; empty where the viewer may not read it


@dataclass(frozen=True, slots=True)
class TargetView:
    """A position that is answered: its claim, its link to ``answered``, or its citation.

    ``links`` are those of a position whose claim is answered: a rebuttal may mean one of them.
    ``own`` are the reasons that the viewer has given for or against it.
    """

    name: str
    aim: Aim
    subject: Position | Relation | Citation
    position: PositionRow
    answered: PositionRow | None = None
    evidence: EvidenceRow | None = None
    links: tuple[LinkView, ...] = ()
    own: tuple[OwnReason, ...] = ()


def target_named(name: str, thread_id: int, viewer: Actor) -> TargetView:
    """Return what a name stands for, or refuse when this viewer cannot read it there."""
    subject, aim = _subject(name)
    if subject is None or subject.thread_id != thread_id:
        raise _missing()
    toward = _toward(subject)
    row = position_row(toward, viewer)
    if Action.POSITION_READ not in row.may:
        raise _missing()
    return TargetView(
        name=name,
        aim=aim,
        subject=subject,
        position=row,
        answered=position_row(subject.toward_id, viewer) if isinstance(subject, Relation) else None,
        evidence=_evidence(subject) if isinstance(subject, Citation) else None,
        links=_links(subject, viewer) if isinstance(subject, Position) else (),
        own=tuple(own_reasons(subject, viewer)),
    )


def _subject(name: str) -> tuple[Position | Relation | Citation | None, Aim]:
    found = _NAME.fullmatch(name)
    if found is None:
        return None, Aim.CLAIM
    noun, aim = _NOUNS[found[1]]
    subject: Position | Relation | Citation | None = db.session.get(noun, int(found[2]))
    return subject, aim


def _toward(subject: Position | Relation | Citation) -> int:
    if isinstance(subject, Relation):
        return subject.source_id
    return subject.position_id if isinstance(subject, Citation) else subject.id


def _links(position: Position, viewer: Actor) -> tuple[LinkView, ...]:
    relations = db.session.scalars(
        select(Relation).where(Relation.source_id == position.id).order_by(Relation.id)
    ).all()
    chosen = positions().where(Position.id.in_({one.toward_id for one in relations}))
    rows = position_rows(db.session.execute(chosen).all(), viewer) if relations else []
    claims = {row.id: row.claim for row in rows}
    return tuple(
        LinkView(f"relation-{one.id}", one, one.stance, claims[one.toward_id]) for one in relations
    )


def _evidence(citation: Citation) -> EvidenceRow:
    chosen = evidence_items().where(Evidence.id == citation.evidence_id)
    return evidence_row(db.session.scalars(chosen).one())


def _missing() -> MissingError:
    return MissingError(N_("What you want to answer is not there, or not any more."))
