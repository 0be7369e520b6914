"""What the versions and events of a thread tell of how it was at a moment."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select

from forum.db import db
from forum.models import Event, Position, Version
from forum.vocabulary import EventKind, SubjectKind

_HIDDEN = {EventKind.POSITION_HIDDEN: True, EventKind.POSITION_RESTORED: False}
_CONCEDED = {EventKind.REBUTTAL_CONCEDED: True, EventKind.CONCESSION_TAKEN_BACK: False}
_JUDGED = {EventKind.POSITION_REVISED, EventKind.VERSION_JUDGED}
_AFFIRMED = {EventKind.RELATION_AFFIRMED, EventKind.CITATION_AFFIRMED}
_JOINED = {EventKind.REASONS_JOINED, EventKind.REASONS_PARTED}


class Retelling:
    """What had changed in a thread until a moment, marks apart: two queries, as large as that.

    ``hidden`` are positions, ``conceded`` relations; ``affirmed`` is when by kind and id.
    """

    def __init__(self, thread_id: int, moment: datetime) -> None:
        self.hidden: set[int] = set()
        self.conceded: set[int] = set()
        self.affirmed: dict[tuple[SubjectKind, int], datetime] = {}
        self._typos: dict[tuple[int, int], bool] = {}
        self._joints: dict[int, int | None] = {}  # of relations whose joining is told
        self._later: dict[int, list[Any]] = defaultdict(list)  # versions after the first
        written = (
            select(Version.position_id, Version.number, Version.written_at)
            .join(Position, Position.id == Version.position_id)
            .where(
                Position.thread_id == thread_id,
                Position.version > 1,
                Version.number > 1,
                Version.written_at <= moment,
            )
            .order_by(Version.number)
        )
        for version in db.session.execute(written):
            self._later[version.position_id].append(version)
        kinds = {*_HIDDEN, *_CONCEDED, *_JUDGED, *_AFFIRMED}
        happened = select(
            Event.kind, Event.subject_kind, Event.subject_id, Event.details, Event.at
        ).where(
            Event.thread_id == thread_id,
            or_(Event.kind.in_(_JOINED), Event.kind.in_(kinds) & (Event.at <= moment)),
        )
        for event in db.session.execute(happened.order_by(Event.id)):
            self._take_in(event, is_later=event.at > moment)

    def current_from(self, position_id: int) -> int:
        """Return the first version that meant what the position meant at the moment."""
        later = (one.number for one in reversed(self._later.get(position_id, ())))
        return next((one for one in later if not self._typos.get((position_id, one))), 1)

    def version(self, position_id: int, at: datetime) -> int:
        """Return the version that a position had."""
        later = reversed(self._later.get(position_id, ()))
        return next((one.number for one in later if one.written_at <= at), 1)

    def joint(self, relation: Any) -> int | None:
        """Return the reason of which a relation was a part.

        What older events do not tell is as it is now.
        """
        return self._joints.get(relation.id, relation.joint_id)

    def _take_in(self, event: Any, *, is_later: bool) -> None:
        id_, told = event.subject_id, event.details
        if event.kind in _HIDDEN:
            _keep(self.hidden, id_, is_in=_HIDDEN[event.kind])
        elif event.kind in _CONCEDED:
            _keep(self.conceded, id_, is_in=_CONCEDED[event.kind])
        elif event.kind in _JUDGED:
            self._typos[id_, told["version"]] = told.get("is_typo", False)
        elif event.kind in _AFFIRMED:
            self.affirmed[event.subject_kind, id_] = event.at
        else:
            self._join(event, told.get("together", ()), is_later=is_later)

    def _join(self, event: Any, together: Collection[int], *, is_later: bool) -> None:
        """Take in which relations count together from an event on; before a later one, none did."""
        is_parting = event.kind is EventKind.REASONS_PARTED
        if is_later:
            for id_ in () if is_parting else together:
                self._joints.setdefault(id_, None)
            return
        self._joints |= dict.fromkeys(together, min(together) if len(together) > 1 else None)
        if is_parting:
            self._joints[event.subject_id] = None


def _keep(ids: set[int], id_: int, *, is_in: bool) -> None:
    if is_in:
        ids.add(id_)
    else:
        ids.discard(id_)
