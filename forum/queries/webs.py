"""Positions that an act can reach, and what follows from how they answer each other.

It is stored with every act (services.weighing), and checked against what is stored (integrity).
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import CTE, Select, or_, select

from forum.db import db
from forum.models import Citation, Evidence, Position, Relation
from forum.reasoning import parts as part
from forum.reasoning.challenges import Challenge, ChallengeState, challenges
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.standing import Standing, standing
from forum.vocabulary import Label, Stance

_NONE: Counter[ChallengeState] = Counter()
_SOMEONE = 0  # a position that stands; no other has this id


@dataclass(frozen=True, slots=True)
class Weight:
    """What is stored with a position: what is current around it, and how it fares."""

    supports_count: int
    rebuttals_count: int
    citations_count: int
    sources_count: int
    label: Label
    open_challenges: int
    answered_challenges: int
    conceded_challenges: int


class Web:
    """Positions to be weighed, with the relations that reach them and what they cite.

    Only what is current counts: what stands between positions that readers see, and was made on
    what both mean now. ``rim`` are the positions from which relations reach the web and which
    nothing in it can reach: what is stored of them holds.
    """

    def __init__(
        self,
        positions: Sequence[Any],
        relations: Sequence[Any],
        citations: Sequence[Any],
        rim: Sequence[Any] = (),
    ) -> None:
        self.positions = positions
        self.rim = rim
        self.shown = {one.id: one for one in (*positions, *rim) if _is_shown(one)}
        self.relations = [one for one in relations if self._holds(one)]
        self.cited = citations
        self.citations = [one for one in citations if self._leans(one)]
        self.left_out = [one for one in relations if not self._holds(one)]
        self.left_out_citations = [one for one in citations if not self._leans(one)]
        held = {one.id for one in self.relations}
        self.broken = {one.joint_id for one in relations if one.joint_id and one.id not in held}

    def weights(self) -> dict[int, Weight]:
        """Return what follows for each position that is to be weighed."""
        answers = Counter((one.toward_id, one.stance) for one in self.relations)
        leanings = Counter(one.position_id for one in self.citations)
        sources = Counter(one for one, _ in {(c.position_id, c.source_id) for c in self.citations})
        labels = self.standing
        met = {
            id_: Counter(one.state for one in few) for id_, few in self.challenges(labels).items()
        }
        return {
            one.id: Weight(
                supports_count=answers[one.id, Stance.SUPPORT],
                rebuttals_count=answers[one.id, Stance.REBUTTAL],
                citations_count=leanings[one.id],
                sources_count=sources[one.id],
                label=labels.label(part.position(one.id)) if one.id in self.shown else Label.OUT,
                open_challenges=met.get(one.id, _NONE)[ChallengeState.OPEN],
                answered_challenges=met.get(one.id, _NONE)[ChallengeState.ANSWERED],
                conceded_challenges=met.get(one.id, _NONE)[ChallengeState.CONCEDED],
            )
            for one in self.positions
        }

    def links(self) -> dict[int, Label]:
        """Return for each citation whether its link stands; of one that does not count, it does."""
        counting = {one.id: self.standing.label(part.citation(one.id)) for one in self.citations}
        return {one.id: counting.get(one.id, Label.IN) for one in self.cited}

    def challenges(self, labels: Standing) -> dict[int, tuple[Challenge, ...]]:
        """Return the challenges of every position of the web, under its own labels."""
        return challenges(labels, [one.id for one in self.relations if one.conceded_at is not None])

    @cached_property
    def standing(self) -> Standing:
        """Which parts of the web stand."""
        return standing(self.graph())

    def graph(self) -> ArgumentGraph:
        """Return the web as a graph.

        On the rim, what does not stand is rebutted by ``_SOMEONE``, who does; and what is
        undecided rebuts itself.
        """
        relations = self.reasons()
        for one in self.rim:
            if one.id in self.shown and one.label is not Label.IN:
                by = _SOMEONE if one.label is Label.OUT else one.id
                target = part.position(one.id)
                relations.append(part.Relation(-one.id, by, target, Stance.REBUTTAL))
        citations = {one.id: one.position_id for one in self.citations}
        return ArgumentGraph((_SOMEONE, *self.shown), relations, citations, self.broken)

    def bearing(self) -> ArgumentGraph:
        """Return how positions and links bear on each other, and nothing that is made up."""
        return ArgumentGraph(sorted(self.shown), self.reasons(), broken=self.broken)

    def reasons(self) -> list[part.Relation]:
        """Return the relations as reasoning knows them."""
        return [_relation(one) for one in self.relations]

    def _holds(self, relation: Any) -> bool:
        source, toward = self.shown.get(relation.source_id), self.shown.get(relation.toward_id)
        return (
            source is not None
            and toward is not None
            and relation.source_version >= source.current_from
            and relation.toward_version >= toward.current_from
        )

    def _leans(self, citation: Any) -> bool:
        position = self.shown.get(citation.position_id)
        return position is not None and citation.version >= position.current_from


def web_around(thread_ids: Collection[int], position_ids: Collection[int]) -> Web:
    """Return the positions of threads that a change of these can reach, and what reaches those."""
    positions = _positions(_reached(thread_ids, position_ids))
    ids = [one.id for one in positions]
    reaching = _with_answers(select(Relation.id).where(Relation.toward_id.in_(ids)), "reaching")
    relations = db.session.execute(
        _RELATIONS.join(reaching, reaching.c.id == Relation.id).order_by(Relation.id)
    ).all()
    rim = {id_ for one in relations for id_ in (one.source_id, one.toward_id)}.difference(ids)
    around = db.session.execute(_RIM.where(Position.id.in_(rim))).all()
    return Web(positions, relations, _citations(ids), around)


def _reached(thread_ids: Collection[int], position_ids: Collection[int]) -> Select[int]:
    """Select the positions that a change of these reaches.

    That is what they answer, and what that answers; and whoever has a link contested that hangs
    on theirs, which is there only while theirs is.
    """
    ends = or_(Relation.source_id.in_(position_ids), Relation.toward_id.in_(position_ids))
    own = select(Relation.id).where(Relation.thread_id.in_(thread_ids), ends)
    hanging = _with_answers(own, "hanging")
    contested = select(Relation.toward_id).join(
        hanging, Relation.target_relation_id == hanging.c.id
    )
    start = select(Position.id).where(
        or_(Position.id.in_(position_ids), Position.id.in_(contested))
    )
    reached = start.cte("reached", recursive=True)
    upward = (
        select(Relation.toward_id)
        .join(reached, Relation.source_id == reached.c.id)
        .where(Relation.thread_id.in_(thread_ids))
    )
    return select(reached.union(upward).c.id)


def _with_answers(relations: Select[int], name: str) -> CTE:
    """Select relations, the relations that contest their links, and so on."""
    found = relations.cte(name, recursive=True)
    return found.union(select(Relation.id).join(found, Relation.target_relation_id == found.c.id))


def web_of(thread_id: int) -> Web:
    """Return a whole thread."""
    ids = select(Position.id).where(Position.thread_id == thread_id)
    relations = _RELATIONS.where(Relation.thread_id == thread_id).order_by(Relation.id)
    return Web(_positions(ids), db.session.execute(relations).all(), _citations(ids))


def web_below(position: Position) -> Web:
    """Return a position and whatever bears on it, on that, and so on: all that makes it strong."""
    below = select(Position.id).where(Position.id == position.id).cte("below", recursive=True)
    below = below.union(select(Relation.source_id).join(below, Relation.toward_id == below.c.id))
    ids = select(below.c.id)
    relations = _RELATIONS.where(Relation.toward_id.in_(ids)).order_by(Relation.id)
    return Web(_positions(ids), db.session.execute(relations).all(), _citations(ids))


def graph_of(thread_id: int) -> ArgumentGraph:
    """Return how the positions of a thread bear on each other, without citations: two queries."""
    positions = db.session.execute(_RIM.where(Position.thread_id == thread_id)).all()
    relations = _RELATIONS.where(Relation.thread_id == thread_id).order_by(Relation.id)
    return Web(positions, db.session.execute(relations).all(), ()).graph()


_RELATIONS = select(
    Relation.id,
    Relation.source_id,
    Relation.toward_id,
    Relation.target_relation_id,
    Relation.target_citation_id,
    Relation.stance,
    Relation.joint_id,
    Relation.conceded_at,
    Relation.source_version,
    Relation.toward_version,
)
_RIM = select(
    Position.id,
    Position.hidden_at,
    Position.withdrawn_at,
    Position.current_from,
    Position.label,
    Position.strength,
    Position.strength_low,
)


def _positions(ids: Select[int]) -> Sequence[Position]:
    chosen = select(Position).where(Position.id.in_(ids)).order_by(Position.id)
    return db.session.scalars(chosen).all()


def _citations(ids: Select[int] | Collection[int]) -> Sequence[Any]:
    cited = select(
        Citation.id,
        Citation.position_id,
        Citation.version,
        Citation.stance,
        Citation.label,
        Evidence.source_id,
        Evidence.standing,
    )
    cited = cited.join(Evidence, Evidence.id == Citation.evidence_id)
    return db.session.execute(cited.where(Citation.position_id.in_(ids))).all()


def _is_shown(position: Any) -> bool:
    return position.hidden_at is None and position.withdrawn_at is None


def _relation(one: Any) -> part.Relation:
    if one.target_relation_id is not None:
        target = part.relation(one.target_relation_id)
    elif one.target_citation_id is not None:
        target = part.citation(one.target_citation_id)
    else:
        target = part.position(one.toward_id)
    return part.Relation(one.id, one.source_id, target, one.stance, one.joint_id)
