"""Relations: what a position supports or rebuts, which part of it, and whether it still does."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Citation, Person, Position, Relation, Thread
from forum.models.relation import RESTATEMENT_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.services.weighing import weigh
from forum.vocabulary import EventKind, RebuttalKind, Stance, SubjectKind
from forum.wording import N_

Target = Position | Relation | Citation


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """How a position bears on a target; a rebuttal says which part, and may restate the claim."""

    target: Target
    stance: Stance | None
    kind: RebuttalKind | None = None
    restatement: str = ""
    together_with: Relation | None = None


def relate_position(actor: Person, position: Position, draft: RelationDraft) -> Relation:
    """Let one's position support or rebut another target, too, without being copied."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_RELATE, position)
    relation = relate(position, draft)
    weigh(thread, position)
    _record(EventKind.POSITION_RELATED, actor, thread, relation)
    tell_joined(actor, thread, relation)
    return relation


def affirm_relation(actor: Person, relation: Relation) -> None:
    """Say that one's position still bears on what was revised since."""
    thread = hold(relation.thread_id)
    source = db.session.get_one(Position, relation.source_id)
    require(actor, Action.POSITION_AFFIRM, source)
    toward = db.session.get_one(Position, relation.toward_id)
    relation.source_version, relation.toward_version = source.version, toward.version
    weigh(thread, source)
    _record(EventKind.RELATION_AFFIRMED, actor, thread, relation)


def concede_rebuttal(actor: Person, relation: Relation) -> None:
    """Say that a rebuttal of one's position is right: it is no longer an open challenge."""
    thread, toward = _answered(actor, relation)
    if relation.conceded_at is not None:
        return
    relation.conceded_at = now()
    weigh(thread, toward)
    _record(EventKind.REBUTTAL_CONCEDED, actor, thread, relation)


def take_back_concession(actor: Person, relation: Relation) -> None:
    """Contest a rebuttal again that one has conceded."""
    thread, toward = _answered(actor, relation)
    if relation.conceded_at is None:
        return
    relation.conceded_at = None
    weigh(thread, toward)
    _record(EventKind.CONCESSION_TAKEN_BACK, actor, thread, relation)


def confirm_restatement(actor: Person, relation: Relation) -> None:
    """Say that somebody restated one's claim fairly before rebutting it."""
    thread, _claim = _answered(actor, relation)
    if relation.restatement is None:
        raise BrokenRuleError(N_("Nothing was restated here."))
    if relation.restated_fairly_at is None:
        relation.restated_fairly_at = now()
        _record(EventKind.RESTATEMENT_CONFIRMED, actor, thread, relation)


def join_reasons(actor: Person, relation: Relation, other: Relation) -> None:
    """Let two of one's own reasons for or against the same target count only together."""
    thread = hold(relation.thread_id)
    for one in (relation, other):
        require(actor, Action.POSITION_RELATE, db.session.get_one(Position, one.source_id))
    _join(relation, other)
    weigh(thread, db.session.get_one(Position, relation.source_id))
    _record(EventKind.REASONS_JOINED, actor, thread, relation, together=_together(relation))


def part_reasons(actor: Person, relation: Relation) -> None:
    """Let one's reason count by itself again."""
    thread = hold(relation.thread_id)
    source = db.session.get_one(Position, relation.source_id)
    require(actor, Action.POSITION_RELATE, source)
    if relation.joint_id is None:
        return
    joint = _members(relation.joint_id)
    rest = [one for one in joint if one.id != relation.id]
    relation.joint_id = None
    for one in rest:
        one.joint_id = min(each.id for each in rest) if len(rest) > 1 else None
    weigh(thread, source)
    told = {"together": [one.id for one in rest]}
    _record(EventKind.REASONS_PARTED, actor, thread, relation, **told)


def tell_joined(actor: Person, thread: Thread, relation: Relation) -> None:
    """Record with which others a relation counts only together, if with any; a part of acts."""
    if relation.joint_id is not None:
        _record(EventKind.REASONS_JOINED, actor, thread, relation, together=_together(relation))


def relate(source: Position, draft: RelationDraft) -> Relation:
    """Let a position support or rebut a target of its own thread; a part of acts."""
    target, stance = draft.target, draft.stance
    if stance is None:
        raise BrokenRuleError(
            N_("Choose whether your position supports or rebuts what it answers."), field="stance"
        )
    if target.thread_id != source.thread_id:
        raise BrokenRuleError(N_("A position answers something of its own thread."), field="target")
    check_target(target)
    toward = _toward(target)
    if toward.id == source.id:
        raise BrokenRuleError(N_("A position does not answer itself."), field="target")
    _check_once(source, target)
    relation = Relation(
        thread_id=source.thread_id,
        source_id=source.id,
        stance=stance,
        kind=_kind(draft),
        restatement=_restatement(draft, source.thread),
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
    source.is_answer = True
    db.session.add(relation)
    db.session.flush()  # the event needs the id
    if draft.together_with is not None:
        _join(relation, draft.together_with)
    return relation


def check_target(target: Target) -> None:
    """Refuse to answer what readers no longer see."""
    position = _toward(target)
    if position.withdrawn_at or position.hidden_at:
        raise BrokenRuleError(
            N_("What you answer has been withdrawn or hidden. Your text is kept below."),
            field="target",
        )


def _toward(target: Target) -> Position:
    if isinstance(target, Position):
        return target
    held_by = target.source_id if isinstance(target, Relation) else target.position_id
    return db.session.get_one(Position, held_by)


def _answered(actor: Person, relation: Relation) -> tuple[Thread, Position]:
    """Hold the thread for the author of what a rebuttal rebuts."""
    thread = hold(relation.thread_id)
    toward = db.session.get_one(Position, relation.toward_id)
    require(actor, Action.POSITION_CONCEDE, toward)
    if relation.stance is not Stance.REBUTTAL:
        raise BrokenRuleError(N_("Only a rebuttal can be conceded."))
    return thread, toward


def _kind(draft: RelationDraft) -> RebuttalKind | None:
    if draft.stance is Stance.SUPPORT:
        return None
    if not isinstance(draft.target, Position):
        return RebuttalKind.LINK
    if draft.kind is RebuttalKind.LINK:
        raise BrokenRuleError(
            N_("A position that answers nothing has no link that could be wrong."), field="kind"
        )
    return draft.kind or RebuttalKind.CONCLUSION


def _restatement(draft: RelationDraft, thread: Thread) -> str | None:
    if draft.stance is Stance.SUPPORT or not isinstance(draft.target, Position):
        return None
    restatement = characters.line(draft.restatement)
    if thread.asks_restatement and not restatement:
        raise BrokenRuleError(
            N_("Say first, in your own words, what this position claims."), field="restatement"
        )
    if len(restatement) > RESTATEMENT_LENGTH:
        raise BrokenRuleError(
            N_("Restate it in at most %(most)d characters."),
            field="restatement",
            most=RESTATEMENT_LENGTH,
        )
    return restatement or None


def _check_once(source: Position, target: Target) -> None:
    column = {
        Position: Relation.target_position_id,
        Relation: Relation.target_relation_id,
        Citation: Relation.target_citation_id,
    }[type(target)]
    twice = select(Relation.id).where(Relation.source_id == source.id, column == target.id)
    if db.session.scalar(twice):
        raise BrokenRuleError(N_("This position answers that already."), field="target")


def _join(relation: Relation, other: Relation) -> None:
    if relation.id == other.id or _place(relation) != _place(other):
        raise BrokenRuleError(
            N_("Only two reasons on the same side of the same target count together."),
            field="together_with",
        )
    first, second = (db.session.get_one(Position, one.source_id) for one in (relation, other))
    if first.author_id != second.author_id:
        raise BrokenRuleError(
            N_("Join your own reasons: what another wrote stands by itself."), field="together_with"
        )
    joined = [relation, other, *_members(relation.joint_id), *_members(other.joint_id)]
    joint_id = min(one.id for one in joined)
    for one in joined:
        one.joint_id = joint_id


def _members(joint_id: int | None) -> list[Relation]:
    if joint_id is None:
        return []
    return list(db.session.scalars(select(Relation).where(Relation.joint_id == joint_id)))


def _together(relation: Relation) -> list[int]:
    return sorted(one.id for one in _members(relation.joint_id))


def _place(relation: Relation) -> tuple[object, ...]:
    return (
        relation.stance,
        relation.target_position_id,
        relation.target_relation_id,
        relation.target_citation_id,
    )


def _record(
    kind: EventKind, actor: Person, thread: Thread, relation: Relation, **told: Any
) -> None:
    record(
        kind,
        actor,
        (SubjectKind.RELATION, relation.id),
        thread=thread,
        source=relation.source_id,
        toward=relation.toward_id,
        **told,
    )
