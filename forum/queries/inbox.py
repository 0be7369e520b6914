"""The inbox: what waits for a person, and what it is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.models import Citation, Enquiry, Evidence, Mark, Person, Position, Relation
from forum.queries import waiting
from forum.queries.citations import CitationRow, citation_row
from forum.queries.enquiries import EnquiryRow, enquiries_among
from forum.queries.evidence import evidence_items
from forum.queries.relations import Bundle, RelationRow, bundles, relation_row
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.webs import web_around
from forum.reasoning.challenges import Challenge, ChallengeState

SHOWN = 50  # of each kind on the page; the masthead counts all


@dataclass(frozen=True, slots=True)
class ChallengedRow:
    """One's own position, and the rebuttals of it that nobody has answered."""

    position: PositionRow
    challenges: list[Bundle]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One's own position, and what waits at it: a relation, a citation or an enquiry."""

    own: PositionRow
    relation: RelationRow | None = None
    citation: CitationRow | None = None
    enquiry: EnquiryRow | None = None


@dataclass(frozen=True, slots=True)
class InboxPage:
    """All that waits for a person, each kind with the oldest first."""

    challenged: list[ChallengedRow]
    enquiries: list[Waiting]
    restated: list[Waiting]
    stale: list[Waiting]
    citations: list[Waiting]
    marks: list[PositionRow]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing waits."""
        kinds = (self.challenged, self.enquiries, self.restated, self.stale, self.citations)
        return not any((*kinds, self.marks))


def inbox_page(person: Person) -> InboxPage:
    """Return what waits for a person; as many queries for much as for little."""
    mine = _first(waiting.challenged(person, Position.id, Position.thread_id), Position.id)
    challenges = _open_challenges(mine)
    stale = [one.id for one in _first(waiting.stale_relations(person, Relation.id), Relation.id)]
    fair = [one.id for one in _first(waiting.restatements(person, Relation.id), Relation.id)]
    marked = [one[0] for one in _first(waiting.stale_marks(person, Mark.position_id), Mark.id)]
    relations = _relations({*stale, *fair, *challenges})
    citations = _citations(person)
    asked = enquiries_among(waiting.enquiries(person, Enquiry.id), SHOWN)
    rows = _rows(
        person,
        {one.id for one in mine}
        | {id_ for one in relations.values() for id_ in (one.source_id, one.toward_id)}
        | {leaning.position_id for _item, leaning in citations}
        | {one.position_id for one in asked}
        | set(marked),
    )
    return InboxPage(
        challenged=[_challenged(rows[one.id], challenges, relations, rows) for one in mine],
        enquiries=[Waiting(rows[one.position_id], enquiry=one) for one in asked],
        restated=[_at(relations[one].toward_id, relations[one], rows) for one in fair],
        stale=[_at(relations[one].source_id, relations[one], rows) for one in stale],
        citations=[_leaning(rows[one.position_id], item, one) for item, one in citations],
        marks=[rows[one] for one in marked],
    )


def _first(chosen: Any, oldest: Any) -> Sequence[Any]:
    return db.session.execute(chosen.order_by(oldest).limit(SHOWN)).all()


def _open_challenges(mine: Sequence[Any]) -> dict[int, Challenge]:
    """Return the open challenges of positions, by the relations that make them."""
    web = web_around({one.thread_id for one in mine}, [one.id for one in mine])
    met = web.challenges(web.standing)
    return {
        id_: challenge
        for one in mine
        for challenge in met.get(one.id, ())
        if challenge.state is ChallengeState.OPEN
        for id_ in challenge.reason.relations
    }


def _relations(ids: Iterable[int]) -> dict[int, Relation]:
    chosen = select(Relation).where(Relation.id.in_(list(ids))).order_by(Relation.id)
    return {one.id: one for one in db.session.scalars(chosen)}


def _citations(person: Person) -> list[tuple[Evidence, Citation]]:
    stale = waiting.stale_citations(person, Citation.id)
    chosen = (
        evidence_items()
        .add_columns(Citation)
        .join(Citation, Citation.evidence_id == Evidence.id)
        .where(Citation.id.in_(stale))
    )
    return [(item, citation) for item, citation in _first(chosen, Citation.id)]


def _rows(person: Person, ids: set[int]) -> dict[int, PositionRow]:
    chosen = positions().where(Position.id.in_(ids))
    return {row.id: row for row in position_rows(db.session.execute(chosen).all(), person)}


def _challenged(
    own: PositionRow,
    challenges: Mapping[int, Challenge],
    relations: Mapping[int, Relation],
    rows: Mapping[int, PositionRow],
) -> ChallengedRow:
    return ChallengedRow(
        own,
        bundles(
            relation_row(one, rows, seen_from=own.id, challenge=challenges[one.id])
            for one in relations.values()
            if one.id in challenges and one.toward_id == own.id
        ),
    )


def _at(own_id: int, relation: Relation, rows: Mapping[int, PositionRow]) -> Waiting:
    return Waiting(rows[own_id], relation=relation_row(relation, rows, seen_from=own_id))


def _leaning(own: PositionRow, item: Evidence, citation: Citation) -> Waiting:
    return Waiting(own, citation=citation_row(item, citation, own.current_from))
