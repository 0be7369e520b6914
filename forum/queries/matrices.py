"""The evidence matrix: what a thread leans on, against the positions that lean on it."""

from collections import Counter
from dataclasses import dataclass

from forum.db import db
from forum.models import Evidence
from forum.policy import Actor
from forum.queries.comparisons import Chosen, Listed, compared, key_of
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.lines import Leaning, leanings_of
from forum.queries.rows import PositionRow, position_rows
from forum.queries.threads import ThreadHead, thread_head
from forum.reasoning.ranking import Order

COLUMNS = 8  # positions beside each other
ROWS = 20  # evidence items under each other


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Evidence in rows, those cited most first; positions in columns; ``after`` leads on.

    ``first`` is the place of the first row among the ``evidence_count`` that these columns lean
    on. ``cells`` are by evidence and position.
    """

    thread: ThreadHead
    evidence: list[EvidenceRow]
    positions: list[PositionRow]
    cells: dict[tuple[int, int], Leaning]
    after: str | None
    first: int
    evidence_count: int

    @property
    def rows_before(self) -> int | None:
        """Return where the rows before these begin, if there are any."""
        return self.first - ROWS if self.first else None

    @property
    def rows_after(self) -> int | None:
        """Return where the rows after these begin, if there are any."""
        after = self.first + ROWS
        return after if after < self.evidence_count else None


def matrix_page(
    thread_id: int, viewer: Actor, after: str | None = None, first: int = 0
) -> MatrixPage:
    """Return a part of a thread's matrix: a few queries, whatever its size.

    The columns are as both camps endorse them, and the rows are what these lean on.
    """
    head = thread_head(thread_id, viewer)
    citing = Chosen(listed=Listed.ALL, with_evidence=True)
    asked = compared(thread_id, Order.SHARED, after, citing, COLUMNS + 1)
    found = db.session.execute(asked).all()
    here = found[:COLUMNS]
    columns = [row for row in position_rows(here, viewer) if row.claim]
    leanings = leanings_of(thread_id, [row.id for row in columns])
    cited = _most_cited_first(leanings)
    first = min(first, max(len(cited) - 1, 0)) // ROWS * ROWS
    return MatrixPage(
        thread=head,
        evidence=_evidence(cited[first : first + ROWS]),
        positions=columns,
        cells={(one.evidence, one.position): one for one in leanings},
        after=key_of(here[-1][0], Order.SHARED) if len(found) > COLUMNS else None,
        first=first,
        evidence_count=len(cited),
    )


def _most_cited_first(leanings: list[Leaning]) -> list[int]:
    count = Counter(one.evidence for one in leanings)
    return sorted(count, key=lambda id_: (-count[id_], id_))


def _evidence(ids: list[int]) -> list[EvidenceRow]:
    items = db.session.scalars(evidence_items().where(Evidence.id.in_(ids)))
    rows = {item.id: evidence_row(item) for item in items}
    return [rows[id_] for id_ in ids]
