"""A thread in plain lines: its positions, how they bear on each other, what they cite.

The whole of it comes in ids, the words only of those that a page shows.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Citation, Evidence, Person, Position, Relation, Version
from forum.policy import Action, Actor, Outsider, PositionFacts, allows
from forum.queries.contested import contested
from forum.queries.muting import is_muted
from forum.queries.readers import has_marked
from forum.queries.threads import ThreadHead
from forum.reasoning.readings import Reading
from forum.vocabulary import Bearing, Label, RebuttalKind, Stance, Standing


@dataclass(frozen=True, slots=True)
class Line:
    """A position in one line; ``claim`` is empty for those who may not read it.

    ``strongest`` is its place in that order, the smallest first; where marks are hidden, in that of
    what stands unanswered. Counts of marks and of camps are 0 for those who may not see them
    (``sees_marks``). ``is_muted``: the viewer mutes its author. ``strength`` is None in the past,
    and where a thread hides marks.
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
    is_muted: bool
    strength: Reading | None
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
    is_contested: bool = False


def roots_first(head: ThreadHead) -> dict[int, bool]:
    """Return by id whether a position answers another: one query, from an index alone.

    First come those that do not, in the order in which both camps endorse them; where marks are
    hidden, as they stand unanswered.
    """
    place = Position.place_unanswered if head.hides_marks else Position.place_shared
    found = db.session.execute(
        select(Position.id, Position.is_answer)
        .where(Position.thread_id == head.id)
        .order_by(Position.is_answer, place, Position.id)
    )
    return dict(found.all())


def ties_of(thread_id: int) -> list[tuple[int, int, int]]:
    """Return id, source and toward of every relation of a thread, as ``links_of``: one query."""
    found = db.session.execute(
        select(Relation.id, Relation.source_id, Relation.toward_id)
        .where(Relation.thread_id == thread_id)
        .order_by(Relation.stance.desc(), Relation.id)
    )
    return [(id_, source, toward) for id_, source, toward in found]


def lines_of(head: ThreadHead, viewer: Actor, position_ids: Collection[int]) -> dict[int, Line]:
    """Return positions of a thread by their ids: one query."""
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
            is_muted(Position.author_id, viewer),
            Position.strength,
            Position.strength_low,
            Position.strength_high,
            Position.author_id,
            has_marked(viewer if hides else Outsider.VISITOR),
        )
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .join(Person, Person.id == Position.author_id)
        .where(Position.thread_id == head.id, Position.id.in_(position_ids))
    )
    lines = {}
    for id_, claim, name, is_answer, hidden, withdrawn, *rest, by, marked in found:
        facts = PositionFacts(
            by,
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
        is_gone = (facts.is_hidden, facts.is_withdrawn)
        *others, value, low, high = rest
        strength = None if hides else Reading(value, low, high)
        line = Line(*(id_, words, name, is_answer, *is_gone, *others, strength))
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


def links_of(thread_id: int, relation_ids: Collection[int]) -> list[Link]:
    """Return relations of a thread, supports first, the oldest first: one query."""
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
        .where(Relation.thread_id == thread_id, Relation.id.in_(relation_ids))
        .order_by(Relation.stance.desc(), Relation.id)
    )
    rows: Sequence[Any] = found.all()
    return [Link(*row) for row in rows]


def leanings_of(thread_id: int, position_ids: Collection[int]) -> list[Leaning]:
    """Return the citations of positions of a thread: one query."""
    chosen = (
        select(Citation, Evidence.standing, Position.current_from, contested())
        .join(Evidence, Evidence.id == Citation.evidence_id)
        .join(Position, Position.id == Citation.position_id)
        .where(Citation.thread_id == thread_id, Citation.position_id.in_(position_ids))
        .order_by(Citation.id)
    )
    return [
        Leaning(
            id=one.id,
            position=one.position_id,
            evidence=one.evidence_id,
            stance=one.stance,
            standing=standing,
            is_stale=one.version < current_from,
            is_contested=is_contested,
        )
        for one, standing, current_from, is_contested in db.session.execute(chosen)
    ]


def leanings_by_position(thread_id: int, lines: Mapping[int, Line]) -> dict[int, list[Leaning]]:
    """Return the citations of positions whose words are read, by position: one query."""
    found: dict[int, list[Leaning]] = defaultdict(list)
    for one in leanings_of(thread_id, [id_ for id_, line in lines.items() if line.claim]):
        found[one.position].append(one)
    return found
