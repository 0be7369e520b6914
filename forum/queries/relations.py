"""Relations: finding one, and the reasons that somebody has given already."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Person, Position, Relation, Version
from forum.policy import Actor
from forum.vocabulary import Stance
from forum.wording import N_


class Aim(StrEnum):
    """Which part of a position an answer is about."""

    CLAIM = "claim"
    LINK = "link"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class OwnReason:
    """A reason for or against something that the viewer has given already."""

    relation_id: int
    stance: Stance
    claim: str


def aim_of(relation: Relation) -> Aim:
    """Return which part of a position a relation answers."""
    if relation.target_relation_id is not None:
        return Aim.LINK
    return Aim.CITATION if relation.target_citation_id is not None else Aim.CLAIM


def relation_by_id(relation_id: int) -> Relation:
    """Return a relation, or refuse."""
    relation = db.session.get(Relation, relation_id)
    if relation is None:
        raise MissingError(N_("There is no such relation."))
    return relation


def own_reasons(target: Position | Relation | Citation, viewer: Actor) -> list[OwnReason]:
    """Return the viewer's reasons for and against the same target, the oldest first."""
    if not isinstance(viewer, Person):
        return []
    column = {
        Position: Relation.target_position_id,
        Relation: Relation.target_relation_id,
        Citation: Relation.target_citation_id,
    }[type(target)]
    found = db.session.execute(
        select(Relation.id, Relation.stance, Version.claim)
        .join(Position, Position.id == Relation.source_id)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(
            column == target.id,
            Position.author_id == viewer.id,
            Position.hidden_at.is_(None),
            Position.withdrawn_at.is_(None),
        )
        .order_by(Relation.id)
    )
    return [OwnReason(*row) for row in found]
