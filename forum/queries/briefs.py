"""The brief: a thread on one page, made by rule."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from forum.clock import now
from forum.db import db
from forum.models import Evidence, Position, Relation
from forum.policy import Actor
from forum.queries.activity import activity_of
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.lines import Leaning, Line, leanings_of, lines_of
from forum.queries.readers import in_sight
from forum.queries.threads import ConclusionRow, ThreadHead, conclusion_of, thread_head
from forum.reasoning.activity import Activity
from forum.vocabulary import Label, Stance

MOST = 5  # positions of one standing, things agreed, things open
BOTH = 2  # people of either camp who make something agreed


@dataclass(frozen=True, slots=True)
class Summary:
    """A position, the best that speaks for it, the best against it, and the best answer to that."""

    line: Line
    leanings: list[Leaning]
    support: Line | None
    challenge: Line | None
    answer: Line | None


@dataclass(frozen=True, slots=True)
class Concession:
    """A rebuttal that the author of a position conceded."""

    claim: Line
    rebuttal: Line


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A thread by rule; ``more`` counts the positions of each standing that are left out.

    ``shared`` are positions that people of both camps support, ``open`` those with challenges that
    nobody has met, the most first.
    """

    thread: ThreadHead
    made_at: datetime
    conclusion: ConclusionRow | None
    standing: dict[Label, list[Summary]]
    more: dict[Label, int]
    conceded: list[Concession]
    shared: list[Line]
    open: list[Line]
    evidence: list[EvidenceRow]
    activity: Activity


def brief_page(thread_id: int, viewer: Actor) -> BriefPage:
    """Return the brief of a thread: fifteen queries, for what it shows and no more."""
    head = thread_head(thread_id, viewer)
    roots = _roots(head)
    first = {label: _first(roots.where(Position.label == label)) for label in Label}
    shown = [id_ for few in first.values() for id_ in few]
    best = _best(head, shown)
    challenges = [id_ for (_, stance), id_ in best.items() if stance is Stance.REBUTTAL]
    answers = _best(head, challenges)
    conceded, shared, open_ = _conceded(thread_id), _shared(thread_id), _open(thread_id)
    told = {*shown, *best.values(), *answers.values(), *shared, *open_}.union(*conceded)
    lines = lines_of(head, viewer, told)
    leanings: dict[int, list[Leaning]] = defaultdict(list)
    for one in leanings_of(thread_id, shown):
        if not one.is_stale:
            leanings[one.position].append(one)

    def summary(id_: int) -> Summary:
        challenge = best.get((id_, Stance.REBUTTAL))
        return Summary(
            line=lines[id_],
            leanings=leanings[id_],
            support=lines.get(best.get((id_, Stance.SUPPORT), 0)),
            challenge=lines.get(challenge or 0),
            answer=lines.get(answers.get((challenge or 0, Stance.REBUTTAL), 0)),
        )

    counts = _counts(roots)
    return BriefPage(
        thread=head,
        made_at=now(),
        conclusion=conclusion_of(thread_id),
        standing={label: [summary(id_) for id_ in few] for label, few in first.items()},
        more={label: max(0, counts.get(label, 0) - MOST) for label in Label},
        conceded=[Concession(lines[claim], lines[rebuttal]) for claim, rebuttal in conceded],
        shared=[lines[id_] for id_ in shared if lines[id_].sees_marks],
        open=[lines[id_] for id_ in open_],
        evidence=_evidence({one.evidence for few in leanings.values() for one in few}),
        activity=activity_of(thread_id),
    )


def _place(head: ThreadHead, position: Any) -> Any:
    """Return by what the best comes first: strength, or what is unanswered where it is hidden."""
    return position.place_unanswered if head.hides_marks else position.place_strongest


def _roots(head: ThreadHead) -> Select[int]:
    """Select what answers the question, the best first."""
    answering = select(Position.id).where(
        Position.thread_id == head.id, Position.is_answer.is_(False), in_sight(Position)
    )
    return answering.order_by(_place(head, Position), Position.id)


def _first(chosen: Select[int]) -> Sequence[int]:
    return db.session.scalars(chosen.limit(MOST)).all()


def _counts(roots: Select[int]) -> dict[Label, int]:
    counted = roots.order_by(None).with_only_columns(Position.label, func.count())
    return dict(db.session.execute(counted.group_by(Position.label)).all())


def _shared(thread_id: int) -> Sequence[int]:
    """Return what people of both camps support, the most shared first."""
    return _first(
        select(Position.id)
        .where(
            Position.thread_id == thread_id,
            Position.camp_supporters >= BOTH,
            Position.camp_rebutters >= BOTH,
            in_sight(Position),
        )
        .order_by(Position.place_shared, Position.id)
    )


def _open(thread_id: int) -> Sequence[int]:
    """Return what has challenges that nobody has met, the most first."""
    return _first(
        select(Position.id)
        .where(Position.thread_id == thread_id, Position.open_challenges > 0, in_sight(Position))
        .order_by(Position.open_challenges.desc(), Position.id)
    )


def _bearing() -> tuple[type[Position], type[Position], Select[int]]:
    """Select the relations that count, with the position on either end."""
    source, toward = aliased(Position), aliased(Position)
    current = (
        select(Relation.id)
        .join(source, source.id == Relation.source_id)
        .join(toward, toward.id == Relation.toward_id)
        .where(
            Relation.source_version >= source.current_from,
            Relation.toward_version >= toward.current_from,
            in_sight(source),
            in_sight(toward),
        )
    )
    return source, toward, current


def _conceded(thread_id: int) -> list[tuple[int, int]]:
    """Return claims and the rebuttals of them that their authors conceded, the latest first."""
    _, _, current = _bearing()
    found = db.session.execute(
        current.with_only_columns(Relation.toward_id, Relation.source_id)
        .where(Relation.thread_id == thread_id, Relation.conceded_at.is_not(None))
        .order_by(Relation.id.desc())
        .limit(MOST)
    )
    return [(claim, rebuttal) for claim, rebuttal in found]


def _best(head: ThreadHead, position_ids: Collection[int]) -> dict[tuple[int, Stance], int]:
    """Return for positions, by side, the best answer."""
    source, _, current = _bearing()
    found = db.session.execute(
        current.with_only_columns(Relation.toward_id, Relation.stance, Relation.source_id)
        .where(Relation.toward_id.in_(position_ids))
        .order_by(_place(head, source).desc(), source.id.desc())
    )
    return {(toward, stance): id_ for toward, stance, id_ in found}  # the last, which is the best


def _evidence(ids: Collection[int]) -> list[EvidenceRow]:
    items = db.session.scalars(evidence_items().where(Evidence.id.in_(ids)).order_by(Evidence.id))
    return [evidence_row(item) for item in items]
