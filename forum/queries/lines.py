"""A whole thread in plain lines: its positions, how they bear on each other, what they cite."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Citation, Evidence, Person, Position, Relation, Version
from forum.policy import Action, Actor, Outsider, PositionFacts, allows
from forum.queries.readers import has_marked
from forum.queries.threads import ThreadHead
from forum.vocabulary import Bearing, Label, RebuttalKind, Stance, Standing


@dataclass(frozen=True, slots=True)
class Line:
    """A position in one line; ``claim`` is empty for those who may not read it.

    Counts of marks and of camps are 0 for those who may not see them (``sees_marks``).
    ``strongest`` is its place in that order, the smallest first; where marks are hidden, in that of
    what stands unanswered.
    """

    id: int
    claim: str
    author: str
    is_answer: bool
    is_hidden: bool
    is_withdrawn: bool
    label: Label
    open_challenges: int
    support_marks: int
    rebuttal_marks: int
    camp_supporters: int
    camp_rebutters: int
    strongest: float
    sees_marks: bool = True

    @property
    def is_visible(self) -> bool:
        """Tell whether every reader sees the text."""
        return not self.is_hidden and not self.is_withdrawn


@dataclass(frozen=True, slots=True)
class Link:
    """A relation: ``source`` bears on the claim of ``toward``, its link, or one of its citations.

    ``relation`` and ``citation`` name the link or the citation, where that is the target.
    """

    id: int
    source: int
    toward: int
    stance: Stance
    kind: RebuttalKind | None
    relation: int | None
    citation: int | None
    joint: int | None
    is_conceded: bool
    is_stale: bool


@dataclass(frozen=True, slots=True)
class Leaning:
    """A position leans on an evidence item."""

    id: int
    position: int
    evidence: int
    stance: Bearing
    standing: Standing
    is_stale: bool


def lines_of(head: ThreadHead, viewer: Actor) -> dict[int, Line]:
    """Return every position of a thread by its id, as both camps endorse them: one query.

    Where marks are hidden, they come as they stand unanswered.
    """
    hides = head.hides_marks
    found = db.session.execute(
        select(
            Position.id,
            Version.claim,
            Person.name,
            Position.is_answer,
            Position.hidden_at,
            Position.withdrawn_at,
            Position.label,
            Position.open_challenges,
            Position.support_marks,
            Position.rebuttal_marks,
            Position.camp_supporters,
            Position.camp_rebutters,
            Position.place_unanswered if hides else Position.place_strongest,
            Position.author_id,
            has_marked(viewer if hides else Outsider.VISITOR),
        )
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .join(Person, Person.id == Position.author_id)
        .where(Position.thread_id == head.id)
        .order_by(Position.place_unanswered if hides else Position.place_shared, Position.id)
    )
    lines = {}
    for id_, claim, name, is_answer, hidden, withdrawn, *rest, author_id, marked in found:
        facts = PositionFacts(
            author_id,
            hidden is not None,
            withdrawn is not None,
            head.state,
            group_id=None,  # whose thread it is was asked with its head
            hides_marks=hides,
            has_marked=marked,
        )
        is_visible = not facts.is_hidden and not facts.is_withdrawn
        may_read = is_visible or allows(viewer, Action.POSITION_READ, facts)
        words = claim if may_read else ""
        line = Line(id_, words, name, is_answer, facts.is_hidden, facts.is_withdrawn, *rest)
        lines[id_] = line if not hides else as_seen(line, viewer, facts)
    return lines


def as_seen(line: Line, viewer: Actor, facts: PositionFacts) -> Line:
    """Return a line without its marks for those who may not see them."""
    if allows(viewer, Action.POSITION_SEE_MARKS, facts):
        return line
    return replace(
        line,
        sees_marks=False,
        support_marks=0,
        rebuttal_marks=0,
        camp_supporters=0,
        camp_rebutters=0,
    )


def links_of(thread_id: int) -> list[Link]:
    """Return every relation of a thread, supports first, the oldest first: one query."""
    source, toward = aliased(Position), aliased(Position)
    is_stale = or_(
        Relation.source_version < source.current_from, Relation.toward_version < toward.current_from
    )
    found = db.session.execute(
        select(
            Relation.id,
            Relation.source_id,
            Relation.toward_id,
            Relation.stance,
            Relation.kind,
            Relation.target_relation_id,
            Relation.target_citation_id,
            Relation.joint_id,
            Relation.conceded_at.is_not(None),
            is_stale,
        )
        .join(source, source.id == Relation.source_id)
        .join(toward, toward.id == Relation.toward_id)
        .where(Relation.thread_id == thread_id)
        .order_by(Relation.stance.desc(), Relation.id)
    )
    rows: Sequence[Any] = found.all()
    return [Link(*row) for row in rows]


def leanings_of(thread_id: int, position_ids: Sequence[int] | None = None) -> list[Leaning]:
    """Return every citation of a thread, or of these positions: one query."""
    chosen = (
        select(Citation, Evidence.standing, Position.current_from)
        .join(Evidence, Evidence.id == Citation.evidence_id)
        .join(Position, Position.id == Citation.position_id)
        .where(Citation.thread_id == thread_id)
        .order_by(Citation.id)
    )
    if position_ids is not None:
        chosen = chosen.where(Citation.position_id.in_(position_ids))
    return [
        Leaning(
            id=one.id,
            position=one.position_id,
            evidence=one.evidence_id,
            stance=one.stance,
            standing=standing,
            is_stale=one.version < current_from,
        )
        for one, standing, current_from in db.session.execute(chosen)
    ]
