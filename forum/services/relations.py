"""Relating a position to what it supports or rebuts; a part of posting, not an act of its own."""

from sqlalchemy import select

from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Citation, Position, Relation, Thread
from forum.vocabulary import Stance
from forum.wording import N_

Target = Position | Relation | Citation


def relate(source: Position, stance: Stance, target: Target) -> Relation:
    """Let a position support or rebut a target of its own thread."""
    if target.thread_id != source.thread_id:
        raise BrokenRuleError(N_("A position answers something of its own thread."), field="target")
    toward = _toward(target)
    relation = Relation(
        thread_id=source.thread_id,
        source_id=source.id,
        stance=stance,
        toward_id=toward.id,
        source_version=source.version,
        toward_version=toward.version,
    )
    if isinstance(target, Position):
        relation.target_position_id = target.id
    elif isinstance(target, Relation):
        relation.target_relation_id = target.id
    else:
        relation.target_citation_id = target.id
    db.session.add(relation)
    return relation


def check_target(target: Target) -> None:
    """Refuse to answer what readers no longer see."""
    position = _toward(target)
    if position.withdrawn_at or position.hidden_at:
        raise BrokenRuleError(
            N_("What you answer has been withdrawn or hidden. Your text is kept below."),
            field="target",
        )


def count_answers(source: Position, change: int) -> None:
    """Let the positions that a position answers count it, or no longer count it."""
    for relation in db.session.scalars(select(Relation).where(Relation.source_id == source.id)):
        toward = db.session.get_one(Position, relation.toward_id)
        if relation.stance is Stance.SUPPORT:
            toward.supports_count += change
        else:
            toward.rebuttals_count += change


def show(thread: Thread, position: Position) -> None:
    """Count a position that readers see from now on."""
    thread.positions_count += 1
    count_answers(position, 1)


def unshow(thread: Thread, position: Position) -> None:
    """No longer count a position."""
    thread.positions_count -= 1
    count_answers(position, -1)


def _toward(target: Target) -> Position:
    if isinstance(target, Position):
        return target
    held_by = target.source_id if isinstance(target, Relation) else target.position_id
    return db.session.get_one(Position, held_by)
