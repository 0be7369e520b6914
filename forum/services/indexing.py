"""Keeping what search knows: told anew in the transaction that changes what it was told from."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, event, insert, inspect, or_, text
from sqlalchemy.orm import Session

from forum.db import Base, db
from forum.models import Entry
from forum.queries.search.engines import engine
from forum.queries.search.origins import ORIGINS, Fields, Origin

_READ = {origin.kind: origin.reads() for origin in ORIGINS}


def rebuild() -> int:
    """Tell all entries anew, and have the database make its indexes anew; return how many."""
    count = 0
    db.session.execute(delete(Entry).execution_options(synchronize_session=False))
    for origin in ORIGINS:
        for entries in origin.all_entries():
            count += _add(entries.values())
    for statement in engine().REBUILDING:
        db.session.execute(text(statement))
    return count


@event.listens_for(db.session, "after_flush")
def _keep(session: Session, _flush: object) -> None:
    """Tell anew the entries of what was just written; a noun that is gone loses its entry."""
    changed = [
        *((one, True) for one in (*session.new, *session.deleted)),
        *((one, False) for one in session.dirty),
    ]
    for origin in ORIGINS:
        read = _READ[origin.kind]
        ids: dict[type[Base], set[int]] = {}
        for one, is_whole in changed:
            columns = read.get(one.__tablename__, frozenset())
            if columns and (is_whole or _has_changed(one, columns)):
                ids.setdefault(type(one), set()).add(one.id)
        if ids:
            _tell_anew(origin, ids)


def _has_changed(one: Base, columns: Iterable[str]) -> bool:
    attributes = inspect(one).attrs
    return any(attributes[column].history.has_changes() for column in columns)


def _tell_anew(origin: Origin, ids: dict[type[Any], set[int]]) -> None:
    entries = origin.entries(or_(*(noun.id.in_(some) for noun, some in ids.items())))
    old = ids.get(origin.noun, set()) | entries.keys()
    if not old:
        return
    db.session.execute(
        delete(Entry)
        .where(Entry.kind == origin.kind, Entry.subject_id.in_(old))
        .execution_options(synchronize_session=False)
    )
    _add(entries.values())


def _add(entries: Iterable[Fields | None]) -> int:
    public = [fields for fields in entries if fields is not None]
    if public:
        db.session.execute(insert(Entry), public)
    return len(public)
