"""Relations: finding one, and the reasons that somebody has given already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Citation, Person, Position, Relation, Thread, Version
from forum.policy import Action, Actor, allows
from forum.queries.readers import in_sight
from forum.queries.rows import PositionRow
from forum.reasoning.challenges import Challenge, ChallengeState
from forum.vocabulary import RebuttalKind, Stance
from forum.wording import N_

NAMED = 3  # of the positions that answer a challenge


class Aim(StrEnum):
    """Which part of a position an answer is about."""

    CLAIM = "claim"
    LINK = "link"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How one position bears on another; ``position`` is the one at the other end.

    ``made_on`` is the version that it was made on, where that means something else by now.
    ``state`` and ``answered_by`` tell what became of it as a challenge: nothing, if it is none.
    """

    id: int
    stance: Stance
    aim: Aim
    target_id: int
    kind: RebuttalKind | None
    joint_id: int | None
    made_on: int | None
    is_conceded: bool
    restatement: str | None
    is_restated_fairly: bool
    position: PositionRow
    state: ChallengeState | None = None
    answered_by: tuple[PositionRow, ...] = ()


Bundle = tuple[RelationRow, ...]  # reasons that count only together; most have one member


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


def relation_row(
    relation: Relation,
    rows: Mapping[int, PositionRow],
    *,
    seen_from: int,
    challenge: Challenge | None = None,
) -> RelationRow:
    """Return a relation as the page of one of its two positions shows it."""
    source, toward = rows[relation.source_id], rows[relation.toward_id]
    target = relation.target_citation_id or relation.target_relation_id or relation.toward_id
    return RelationRow(
        id=relation.id,
        stance=relation.stance,
        aim=aim_of(relation),
        target_id=target,
        kind=relation.kind,
        joint_id=relation.joint_id,
        made_on=_made_on(relation, source, toward),
        is_conceded=relation.conceded_at is not None,
        restatement=relation.restatement,
        is_restated_fairly=relation.restated_fairly_at is not None,
        position=toward if seen_from == relation.source_id else source,
        state=challenge.state if challenge else None,
        answered_by=tuple(rows[one] for one in challenge.answered_by[:NAMED]) if challenge else (),
    )


def bundles(told: Iterable[RelationRow]) -> list[Bundle]:
    """Return reasons with those joint to them: what waits for an answer first, stale ones last."""
    bundles: dict[int, list[RelationRow]] = {}
    for one in told:
        bundles.setdefault(one.joint_id or -one.id, []).append(one)
    return sorted(
        map(tuple, bundles.values()),
        key=lambda few: (few[0].made_on is not None, few[0].state is not ChallengeState.OPEN),
    )


def _made_on(relation: Relation, source: PositionRow, toward: PositionRow) -> int | None:
    if relation.toward_version < toward.current_from:
        return relation.toward_version
    return relation.source_version if relation.source_version < source.current_from else None


def relation_by_id(relation_id: int, viewer: Actor) -> Relation:
    """Return a relation of a thread that this viewer may read, or refuse."""
    relation = db.session.get(Relation, relation_id)
    thread = db.session.get(Thread, relation.thread_id) if relation else None
    if relation is None or not allows(viewer, Action.THREAD_READ, thread):
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
            in_sight(Position),
        )
        .order_by(Relation.id)
    )
    return [OwnReason(*row) for row in found]


def others_in(position: Position, most: int = 500) -> list[tuple[int, str]]:
    """Return the number and the claim of what else a position could bear on, the newest first."""
    answered = select(Relation.target_position_id).where(
        Relation.source_id == position.id, Relation.target_position_id.is_not(None)
    )
    found = db.session.execute(
        select(Position.id, Version.claim)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(
            Position.thread_id == position.thread_id,
            Position.id != position.id,
            Position.id.not_in(answered),
            in_sight(Position),
        )
        .order_by(Position.id.desc())
        .limit(most)
    )
    return [(row.id, row.claim) for row in found]
