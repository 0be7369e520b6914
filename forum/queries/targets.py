"""What a new position would answer, by the name that addresses and forms use: ``position-9``."""

import re
from dataclasses import dataclass
from typing import Any

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Evidence, Position, Relation
from forum.policy import Action, Actor
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.positions import position_row
from forum.queries.relations import Aim, OwnReason, own_reasons
from forum.queries.rows import PositionRow
from forum.wording import N_

_NAME = re.compile(r"(position|relation|citation)-(\d{1,9})", re.ASCII)
_NOUNS: dict[str, tuple[Any, Aim]] = {
    "position": (Position, Aim.CLAIM),
    "relation": (Relation, Aim.LINK),
    "citation": (Citation, Aim.CITATION),
}


@dataclass(frozen=True, slots=True)
class TargetView:
    """A position that is answered: its claim, its link to ``answered``, or its citation.

    ``own`` are the reasons that the viewer has given for or against it.
    """

    name: str
    aim: Aim
    subject: Position | Relation | Citation
    position: PositionRow
    answered: PositionRow | None = None
    evidence: EvidenceRow | None = None
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


def _evidence(citation: Citation) -> EvidenceRow:
    chosen = evidence_items().where(Evidence.id == citation.evidence_id)
    return evidence_row(db.session.scalars(chosen).one())


def _missing() -> MissingError:
    return MissingError(N_("What you want to answer is not there, or not any more."))
