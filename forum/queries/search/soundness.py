"""Whether search knows what it should."""

from sqlalchemy import select

from forum.db import db
from forum.models import Entry
from forum.queries.search.origins import ORIGINS, Fields, Origin

_COLUMNS = [column for column in Entry.__table__.c if column.name != "id"]


def wrong_entries() -> list[str]:
    """Return a line for each noun of which search knows too little, too much or something else."""
    return [line for origin in ORIGINS for line in _wrong(origin)]


def _wrong(origin: Origin) -> list[str]:
    wrong: list[str] = []
    known: set[int] = set()
    for told in origin.all_entries():
        kept = _kept(origin, list(told))
        known |= told.keys()
        wrong += [
            f"{origin.kind} {id_}: {_difference(told[id_], kept.get(id_))}"
            for id_ in told
            if told[id_] != kept.get(id_)
        ]
    gone = select(Entry.subject_id).where(Entry.kind == origin.kind)
    wrong += [
        f"{origin.kind} {id_}: search finds what is not there"
        for id_ in sorted(set(db.session.scalars(gone)) - known)
    ]
    return wrong


def _kept(origin: Origin, ids: list[int]) -> dict[int, Fields]:
    rows = db.session.execute(
        select(*_COLUMNS).where(Entry.kind == origin.kind, Entry.subject_id.in_(ids))
    )
    return {row.subject_id: dict(row._mapping) for row in rows}


def _difference(told: Fields | None, kept: Fields | None) -> str:
    if told is None:
        return "search finds what readers may not see"
    return "search does not find it" if kept is None else "search knows other words"
