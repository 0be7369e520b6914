"""The evidence matrix: what a thread leans on, against the positions that lean on it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from forum.db import db
from forum.models import Evidence, Position, Relation
from forum.policy import Actor
from forum.queries.comparisons import Chosen, Listed, compared, key_of
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.lines import Leaning, leanings_of
from forum.queries.readers import in_sight
from forum.queries.rows import PositionRow, position_rows
from forum.queries.threads import ThreadHead, thread_head
from forum.reasoning.ranking import Order
from forum.vocabulary import Stance, Standing

COLUMNS = 8  # positions beside each other
_DOUBTED = {Standing.DISPUTED, Standing.RETRACTED}


@dataclass(frozen=True, slots=True)
class Cell:
    """How one position leans on one item; contested: the link is challenged, or the item."""

    leaning: Leaning
    is_contested: bool


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Evidence in rows, those cited most first; positions in columns; ``after`` leads on.

    ``cells`` are by evidence and position.
    """

    thread: ThreadHead
    evidence: list[EvidenceRow]
    positions: list[PositionRow]
    cells: dict[tuple[int, int], Cell]
    after: str | None


def matrix_page(thread_id: int, viewer: Actor, after: str | None = None) -> MatrixPage:
    """Return some columns of a thread's matrix, as both camps endorse them: a few queries."""
    head = thread_head(thread_id, viewer)
    citing = Chosen(listed=Listed.ALL, with_evidence=True)
    asked = compared(thread_id, Order.SHARED, after, citing, COLUMNS + 1)
    found = db.session.execute(asked).all()
    here = found[:COLUMNS]
    columns = [row for row in position_rows(here, viewer) if row.claim]
    leanings = leanings_of(thread_id, [row.id for row in columns])
    contested = _challenged(thread_id, [one.id for one in leanings])
    return MatrixPage(
        thread=head,
        evidence=_most_cited_first(leanings),
        positions=columns,
        cells={
            (one.evidence, one.position): Cell(one, one.id in contested or one.standing in _DOUBTED)
            for one in leanings
        },
        after=key_of(here[-1][0], Order.SHARED) if len(found) > COLUMNS else None,
    )


def _challenged(thread_id: int, citation_ids: Collection[int]) -> set[int]:
    """Return the citations that a position which readers see rebuts."""
    found = (
        select(Relation.target_citation_id)
        .join(Position, Position.id == Relation.source_id)
        .where(
            Relation.thread_id == thread_id,
            Relation.target_citation_id.in_(citation_ids),
            Relation.stance == Stance.REBUTTAL,
            in_sight(Position),
        )
    )
    return {id_ for id_ in db.session.scalars(found) if id_ is not None}


def _most_cited_first(leanings: list[Leaning]) -> list[EvidenceRow]:
    count = Counter(one.evidence for one in leanings)
    items = db.session.scalars(evidence_items().where(Evidence.id.in_(count)))
    rows = [evidence_row(item) for item in items]
    return sorted(rows, key=lambda row: (-count[row.id], row.id))
