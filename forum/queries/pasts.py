"""A thread as it stood at a moment, rebuilt from its versions and its events.

Joint reasons are told as they are now. Words that were hidden or withdrawn since stay out of
sight in the past, too, except for those who may read them today.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.models import Citation, Event, Evidence, Person, Position, Relation, Version
from forum.policy import Action, Actor, PositionFacts, allows
from forum.queries.lines import Leaning, Line, Link, as_seen
from forum.queries.outlines import OutlinePage, grown, in_part
from forum.queries.readers import has_marked
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import Web, Weight
from forum.vocabulary import EventKind, Stance

_HIDDEN = {EventKind.POSITION_HIDDEN: True, EventKind.POSITION_RESTORED: False}
_CONCEDED = {EventKind.REBUTTAL_CONCEDED: True, EventKind.CONCESSION_TAKEN_BACK: False}
_JUDGED = {EventKind.POSITION_REVISED, EventKind.VERSION_JUDGED}
_AFFIRMED = {EventKind.RELATION_AFFIRMED, EventKind.CITATION_AFFIRMED}
_MARKED = {EventKind.POSITION_MARKED, EventKind.MARK_TAKEN_BACK}
_KINDS = {*_HIDDEN, *_CONCEDED, *_JUDGED, *_AFFIRMED, *_MARKED}


@dataclass(frozen=True, slots=True)
class Stood:
    """A position as it stood, as a web asks for it."""

    id: int
    current_from: int
    hidden_at: bool | None
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Bore:
    """A relation as it stood, as a web asks for it."""

    id: int
    source_id: int
    toward_id: int
    target_relation_id: int | None
    target_citation_id: int | None
    stance: Stance
    joint_id: int | None
    conceded_at: bool | None
    source_version: int
    toward_version: int


@dataclass(frozen=True, slots=True)
class Leaned:
    """A citation as it stood, as a web asks for it."""

    id: int
    position_id: int
    version: int
    source_id: int


def past_page(thread_id: int, viewer: Actor, moment: datetime, *, first: int = 0) -> OutlinePage:
    """Return the outline of a thread as it stood at a moment: six queries, whatever its size."""
    head = thread_head(thread_id, viewer)
    past = _Past(thread_id, moment, viewer)
    relations = past.relations()
    bore = [past.bore(one) for one in relations]
    weights = Web(list(past.stood.values()), bore, past.citations()).weights()
    lines = past.lines(viewer, head, weights, {one.source_id for one in bore})
    links = [
        _link(one, relation, past.stood) for one, relation in zip(bore, relations, strict=True)
    ]
    head = replace(head, positions_count=sum(one.is_visible for one in lines.values()))
    return in_part(head, grown(lines, links, past.leanings(lines)), first)


def _link(bore: Bore, relation: Any, stood: dict[int, Stood]) -> Link:
    return Link(
        id=bore.id,
        source=bore.source_id,
        toward=bore.toward_id,
        stance=bore.stance,
        kind=relation.kind,
        relation=bore.target_relation_id,
        citation=bore.target_citation_id,
        joint=bore.joint_id,
        is_conceded=bore.conceded_at is not None,
        is_stale=bore.source_version < stood[bore.source_id].current_from
        or bore.toward_version < stood[bore.toward_id].current_from,
    )


class _Past:
    """What had happened in a thread until a moment."""

    def __init__(self, thread_id: int, moment: datetime, viewer: Actor) -> None:
        self.thread_id, self.moment = thread_id, moment
        self.versions: dict[int, list[Any]] = {}
        self.hidden: dict[int, bool] = {}
        self.conceded: dict[int, bool] = {}
        self.typos: dict[tuple[int, int], bool] = {}
        self.affirmed: dict[tuple[str, int], datetime] = {}
        self.marks: dict[tuple[int, int | None], tuple[Stance, int]] = {}
        written = (
            select(Version.position_id, Version.number, Version.claim, Version.written_at)
            .join(Position, Position.id == Version.position_id)
            .where(Position.thread_id == thread_id, Version.written_at <= moment)
            .order_by(Version.number)
        )
        for version in db.session.execute(written):
            self.versions.setdefault(version.position_id, []).append(version)
        happened = (
            select(
                Event.kind,
                Event.subject_kind,
                Event.subject_id,
                Event.actor_id,
                Event.details,
                Event.at,
            )
            .where(Event.thread_id == thread_id, Event.at <= moment, Event.kind.in_(_KINDS))
            .order_by(Event.id)
        )
        for event in db.session.execute(happened):
            self._take_in(event)
        posted = select(
            Position.id,
            Position.author_id,
            Position.hidden_at,
            Position.withdrawn_at,
            Person.name,
            has_marked(viewer).label("has_marked"),
        ).join(Person, Person.id == Position.author_id)
        found = db.session.execute(posted.where(Position.thread_id == thread_id))
        self.rows = [row for row in found if row.id in self.versions]
        self.stood = {row.id: self._stood(row) for row in self.rows}
        leaned = (
            select(
                Citation.id,
                Citation.position_id,
                Citation.cited_at,
                Citation.stance,
                Evidence.id.label("evidence_id"),
                Evidence.source_id,
                Evidence.standing,
            )
            .join(Evidence, Evidence.id == Citation.evidence_id)
            .where(Citation.thread_id == thread_id, Citation.cited_at <= moment)
            .order_by(Citation.id)
        )
        self.cited = [one for one in db.session.execute(leaned) if one.position_id in self.stood]

    def lines(
        self, viewer: Actor, head: ThreadHead, weights: dict[int, Weight], answers: set[int]
    ) -> dict[int, Line]:
        """Return the positions that were there, in the words that they had."""
        counts = self._counts()
        lines = {}
        for row in self.rows:
            now = PositionFacts(
                row.author_id,
                row.hidden_at is not None,
                row.withdrawn_at is not None,
                head.state,
                group_id=None,  # whose thread it is was asked with its head
                hides_marks=head.hides_marks,
                has_marked=row.has_marked,
            )
            then, is_visible = self.stood[row.id], not now.is_hidden and not now.is_withdrawn
            may_read = is_visible or allows(viewer, Action.POSITION_READ, now)
            line = Line(
                id=row.id,
                claim=self.versions[row.id][-1].claim if may_read else "",
                author=row.name,
                is_answer=row.id in answers,
                is_hidden=then.hidden_at is not None,
                is_withdrawn=then.withdrawn_at is not None,
                label=weights[row.id].label,
                open_challenges=weights[row.id].open_challenges,
                support_marks=counts[row.id, Stance.SUPPORT],
                rebuttal_marks=counts[row.id, Stance.REBUTTAL],
                camp_supporters=0,
                camp_rebutters=0,
                strongest=0,
            )
            lines[row.id] = as_seen(line, viewer, now)
        return lines

    def relations(self) -> list[Any]:
        """Return the relations that were there."""
        made = select(
            Relation.id,
            Relation.source_id,
            Relation.toward_id,
            Relation.target_relation_id,
            Relation.target_citation_id,
            Relation.stance,
            Relation.kind,
            Relation.joint_id,
            Relation.related_at,
        ).where(Relation.thread_id == self.thread_id, Relation.related_at <= self.moment)
        found = db.session.execute(made.order_by(Relation.stance.desc(), Relation.id))
        return [one for one in found if {one.source_id, one.toward_id} <= self.stood.keys()]

    def bore(self, one: Any) -> Bore:
        """Return a relation as it stood: on the versions of when it was made or affirmed last."""
        at = self.affirmed.get(("relation", one.id), one.related_at)
        return Bore(
            id=one.id,
            source_id=one.source_id,
            toward_id=one.toward_id,
            target_relation_id=one.target_relation_id,
            target_citation_id=one.target_citation_id,
            stance=one.stance,
            joint_id=one.joint_id,
            conceded_at=self.conceded.get(one.id) or None,
            source_version=self._version(one.source_id, at),
            toward_version=self._version(one.toward_id, at),
        )

    def citations(self) -> list[Leaned]:
        """Return the citations that were there."""
        return [
            Leaned(one.id, one.position_id, self._cited_on(one), one.source_id)
            for one in self.cited
        ]

    def leanings(self, lines: dict[int, Line]) -> dict[int, list[Leaning]]:
        """Return the citations by position, where its words are read; sources as known today."""
        found: dict[int, list[Leaning]] = defaultdict(list)
        for one in self.cited:
            if lines[one.position_id].claim:
                is_stale = self._cited_on(one) < self.stood[one.position_id].current_from
                leaning = Leaning(
                    one.id, one.position_id, one.evidence_id, one.stance, one.standing, is_stale
                )
                found[one.position_id].append(leaning)
        return found

    def _cited_on(self, one: Any) -> int:
        at = self.affirmed.get(("citation", one.id), one.cited_at)
        return self._version(one.position_id, at)

    def _take_in(self, event: Any) -> None:
        id_, told = event.subject_id, event.details
        if event.kind in _HIDDEN:
            self.hidden[id_] = _HIDDEN[event.kind]
        elif event.kind in _CONCEDED:
            self.conceded[id_] = _CONCEDED[event.kind]
        elif event.kind in _JUDGED:
            self.typos[id_, told["version"]] = told.get("is_typo", False)
        elif event.kind in _AFFIRMED:
            self.affirmed[event.subject_kind, id_] = event.at
        elif event.kind is EventKind.POSITION_MARKED:
            self.marks[id_, event.actor_id] = Stance(told["stance"]), told["version"]
        else:
            self.marks.pop((id_, event.actor_id), None)

    def _stood(self, row: Any) -> Stood:
        meant = [
            one.number
            for one in self.versions[row.id]
            if not self.typos.get((row.id, one.number), False)
        ]
        is_withdrawn = row.withdrawn_at is not None and row.withdrawn_at <= self.moment
        return Stood(
            id=row.id,
            current_from=meant[-1],
            hidden_at=self.hidden.get(row.id) or None,
            withdrawn_at=row.withdrawn_at if is_withdrawn else None,
        )

    def _counts(self) -> Counter[tuple[int, Stance]]:
        return Counter(
            (id_, stance)
            for (id_, _person), (stance, version) in self.marks.items()
            if version >= self.stood[id_].current_from
        )

    def _version(self, position_id: int, at: datetime) -> int:
        """Return the version that a position had; the first may be stored just after ``at``."""
        had = [one.number for one in self.versions[position_id] if one.written_at <= at]
        return had[-1] if had else 1
