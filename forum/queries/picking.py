"""Evidence to pick from while one writes: what is chosen, and what was found or is at hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from forum.db import db
from forum.models import Citation, Evidence, Thread
from forum.policy import Actor
from forum.queries.evidence import EvidenceRow, citable_in, evidence_items, evidence_row
from forum.queries.readers import readable_evidence
from forum.queries.search import search
from forum.vocabulary import EntryKind

MOST = 8  # that are offered besides those chosen


@dataclass(frozen=True, slots=True)
class Pick:
    """Items in the order of a list: chosen first; ``is_cut`` says that there are more."""

    chosen: list[EvidenceRow]
    offered: list[EvidenceRow]
    is_cut: bool


def evidence_to_pick(
    thread: Thread, viewer: Actor, chosen: Sequence[int] = (), words: str = ""
) -> Pick:
    """Return evidence to choose from: of the whole forum by its words, or what is at hand."""
    found = _found(thread, viewer, words) if words.strip() else citable_in(thread, most=2 * MOST)
    offered = [row for row in found if row.id not in chosen]
    return Pick(_rows(chosen, viewer), offered[:MOST], is_cut=len(offered) > MOST)


def _found(thread: Thread, viewer: Actor, words: str) -> list[EvidenceRow]:
    """Return what has these words, that of the thread and its article first."""
    hits = search(words, viewer, kind=EntryKind.EVIDENCE, page=2 * MOST).hits
    rows = _rows([hit.subject_id for hit in hits], viewer)
    cited = set(
        db.session.scalars(
            select(Citation.evidence_id).where(
                Citation.thread_id == thread.id,
                Citation.evidence_id.in_([row.id for row in rows]),
            )
        )
    )
    article_id = thread.question.article_id
    return sorted(
        rows,
        key=lambda row: row.id not in cited and (row.article_id or 0) != article_id,
    )


def _rows(ids: Iterable[int], viewer: Actor) -> list[EvidenceRow]:
    """Return items in the order of their ids as given, those that the viewer may read."""
    wanted = list(ids)
    if not wanted:
        return []
    chosen = evidence_items().where(Evidence.id.in_(wanted), readable_evidence(viewer))
    rows = {item.id: evidence_row(item) for item in db.session.scalars(chosen)}
    return [rows[one] for one in wanted if one in rows]
