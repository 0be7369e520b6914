"""Positions that hang together, and what follows from how they answer each other.

It is stored with every act (services.weighing), and checked against what is stored (integrity).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import CTE, case, or_, select

from forum.db import db
from forum.models import Citation, Position, Relation
from forum.reasoning import graph as part
from forum.reasoning.challenges import challenges, open_challenges
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.standing import Standing, standing
from forum.vocabulary import Label, Stance


@dataclass(frozen=True, slots=True)
class Weight:
    """What is stored with a position: what is current around it, and how it fares."""

    supports_count: int
    rebuttals_count: int
    citations_count: int
    label: Label
    open_challenges: int


class Web:
    """Positions with the relations and citations among them; those that count are current.

    Current is what stands between positions that readers see, and was made on what both mean now.
    """

    def __init__(
        self,
        positions: Sequence[Position],
        relations: Sequence[Relation],
        citations: Iterable[Citation],
    ) -> None:
        self.positions = positions
        self.shown = {
            one.id: one for one in positions if one.hidden_at is None and one.withdrawn_at is None
        }
        self.relations = {one.id: one for one in relations if self._holds(one)}
        self.citations = [one for one in citations if self._leans(one)]
        self.broken = {
            one.joint_id for one in relations if one.joint_id and one.id not in self.relations
        }

    def standing(self) -> Standing:
        """Return which parts of the web stand."""
        relations = [_relation(one) for one in self.relations.values()]
        citations = {one.id: one.position_id for one in self.citations}
        return standing(ArgumentGraph(self.shown, relations, citations, self.broken))

    def conceded(self) -> list[int]:
        """Return the relations that were conceded."""
        return [one.id for one in self.relations.values() if one.conceded_at is not None]

    def weights(self) -> dict[int, Weight]:
        """Return what follows for each position."""
        answers = Counter((one.toward_id, one.stance) for one in self.relations.values())
        leanings = Counter(one.position_id for one in self.citations)
        labels = self.standing()
        met = challenges(labels, self.conceded())
        return {
            one.id: Weight(
                supports_count=answers[one.id, Stance.SUPPORT],
                rebuttals_count=answers[one.id, Stance.REBUTTAL],
                citations_count=leanings[one.id],
                label=labels.label(part.position(one.id)) if one.id in self.shown else Label.OUT,
                open_challenges=open_challenges(met.get(one.id, ())),
            )
            for one in self.positions
        }

    def _holds(self, relation: Relation) -> bool:
        source, toward = self.shown.get(relation.source_id), self.shown.get(relation.toward_id)
        return (
            source is not None
            and toward is not None
            and relation.source_version >= source.current_from
            and relation.toward_version >= toward.current_from
        )

    def _leans(self, citation: Citation) -> bool:
        position = self.shown.get(citation.position_id)
        return position is not None and citation.version >= position.current_from


def web_around(thread_id: int, position_ids: Sequence[int]) -> Web:
    """Return whatever hangs together with these positions, by any chain of relations."""
    near = select(Position.id).where(Position.id.in_(position_ids)).cte("near", recursive=True)
    other = case((Relation.source_id == near.c.id, Relation.toward_id), else_=Relation.source_id)
    ends = or_(Relation.source_id == near.c.id, Relation.toward_id == near.c.id)
    return _web(
        near.union(
            select(other.label("id")).join(near, ends).where(Relation.thread_id == thread_id)
        )
    )


def web_of(thread_id: int) -> Web:
    """Return a whole thread."""
    return _web(select(Position.id).where(Position.thread_id == thread_id).cte("near"))


def _web(near: CTE) -> Web:
    positions = select(Position).join(near, near.c.id == Position.id).order_by(Position.id)
    relations = select(Relation).join(near, near.c.id == Relation.toward_id).order_by(Relation.id)
    citations = select(Citation).join(near, near.c.id == Citation.position_id).order_by(Citation.id)
    return Web(
        db.session.scalars(positions).all(),
        db.session.scalars(relations).all(),
        db.session.scalars(citations).all(),
    )


def _relation(one: Relation) -> part.Relation:
    if one.target_relation_id is not None:
        target = part.relation(one.target_relation_id)
    elif one.target_citation_id is not None:
        target = part.citation(one.target_citation_id)
    else:
        target = part.position(one.toward_id)
    return part.Relation(one.id, one.source_id, target, one.stance, one.joint_id)
