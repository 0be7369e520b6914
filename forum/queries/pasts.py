"""A thread as it stood at a moment, rebuilt from its versions and its events.

Words that were hidden or withdrawn since stay out of sight in the past, too, except for those who
may read them today.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select

from forum.db import db
from forum.models import Citation, Event, Evidence, Person, Position, Relation, Version
from forum.policy import Action, Actor, PositionFacts, allows
from forum.queries.lines import Leaning, Line, Link, as_seen
from forum.queries.muting import is_muted
from forum.queries.outlines import OutlinePage, nested, part_of, walked
from forum.queries.readers import has_marked
from forum.queries.retellings import Retelling
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import Web, Weight
from forum.vocabulary import EventKind, Stance, SubjectKind

_MARKED = (EventKind.POSITION_MARKED, EventKind.MARK_TAKEN_BACK)


@dataclass(frozen=True, slots=True)
class Stood:
    """A position as it stood, as a web asks for it."""

    id: int
    current_from: int
    hidden_at: bool | None
    withdrawn_at: bool | None


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
    """Return a part of the outline of a thread as it stood at a moment: nine queries.

    Words and marks are read of the part; labels follow from what is connected with it.
    """
    head = thread_head(thread_id, viewer)
    past = _Past(thread_id, moment)
    answers = {one.source_id for one in past.relations}
    ties = ((one.id, one.source_id, one.toward_id) for one in past.relations)
    part = part_of(walked({id_: id_ in answers for id_ in past.posted}, ties), first)
    lines = past.lines(part.positions, answers, viewer, head)
    head = replace(head, positions_count=past.visible())
    nodes = nested(part, lines, past.links(part.links), past.leanings(lines))
    return OutlinePage(head, nodes, part.first, part.parts)


class _Past:
    """What was in a thread at a moment: ``posted`` tells by id whether it was withdrawn by then."""

    def __init__(self, thread_id: int, moment: datetime) -> None:
        self.moment = moment
        self.told = Retelling(thread_id, moment)
        there = select(
            Position.id,
            and_(Position.withdrawn_at.is_not(None), Position.withdrawn_at <= moment),
        ).where(Position.thread_id == thread_id, Position.posted_at <= moment)
        self.posted: dict[int, bool] = dict(db.session.execute(there.order_by(Position.id)).all())
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
        ).where(Relation.thread_id == thread_id, Relation.related_at <= moment)
        self.relations: Sequence[Any] = db.session.execute(
            made.order_by(Relation.stance.desc(), Relation.id)
        ).all()
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
        )
        self.cited: Sequence[Any] = db.session.execute(leaned.order_by(Citation.id)).all()

    def visible(self) -> int:
        """Return how many positions readers saw."""
        return sum(
            not is_withdrawn and id_ not in self.told.hidden
            for id_, is_withdrawn in self.posted.items()
        )

    def lines(
        self,
        position_ids: Collection[int],
        answers: Collection[int],
        viewer: Actor,
        head: ThreadHead,
    ) -> dict[int, Line]:
        """Return positions that were there, in the words that they had."""
        weights, words, counts = (
            self._weights(position_ids),
            self._words(position_ids),
            self._counts(position_ids),
        )
        lines = {}
        for row in _authored(position_ids, viewer):
            now = PositionFacts(
                row.author_id,
                row.hidden_at is not None,
                row.withdrawn_at is not None,
                head.state,
                group_id=None,  # whose thread it is was asked with its head
                hides_marks=head.hides_marks,
                has_marked=row.has_marked,
            )
            is_visible = not now.is_hidden and not now.is_withdrawn
            may_read = is_visible or allows(viewer, Action.POSITION_READ, now)
            line = Line(
                id=row.id,
                claim=words[row.id] if may_read else "",
                author=row.name,
                is_answer=row.id in answers,
                is_hidden=row.id in self.told.hidden,
                is_withdrawn=self.posted[row.id],
                label=weights[row.id].label,
                open_challenges=weights[row.id].open_challenges,
                support_marks=counts[row.id, Stance.SUPPORT],
                rebuttal_marks=counts[row.id, Stance.REBUTTAL],
                camp_supporters=0,
                camp_rebutters=0,
                strongest=0,
                is_muted=row.is_muted,
                strength=None,
            )
            lines[row.id] = as_seen(line, viewer, now)
        return lines

    def links(self, relation_ids: Iterable[int]) -> list[Link]:
        """Return relations that were there, as they were."""
        by_id = {one.id: one for one in self.relations}
        return [self._link(by_id[id_]) for id_ in relation_ids]

    def leanings(self, lines: Mapping[int, Line]) -> dict[int, list[Leaning]]:
        """Return the citations by position, where its words are read; sources as known today."""
        found: dict[int, list[Leaning]] = defaultdict(list)
        for one in self.cited:
            if one.position_id in lines and lines[one.position_id].claim:
                is_stale = self._cited_on(one) < self.told.current_from(one.position_id)
                leaning = Leaning(
                    one.id, one.position_id, one.evidence_id, one.stance, one.standing, is_stale
                )
                found[one.position_id].append(leaning)
        return found

    def _weights(self, position_ids: Collection[int]) -> dict[int, Weight]:
        """Weigh positions with all that is connected with them: nothing else can reach them."""
        near = _connected(position_ids, self.relations)
        web = Web(
            [self._stood(id_) for id_ in near],
            [self._bore(one) for one in self.relations if one.source_id in near],
            [
                Leaned(one.id, one.position_id, self._cited_on(one), one.source_id)
                for one in self.cited
                if one.position_id in near
            ],
        )
        return web.weights()

    def _stood(self, id_: int) -> Stood:
        is_hidden, is_withdrawn = id_ in self.told.hidden, self.posted[id_]
        current_from = self.told.current_from(id_)
        return Stood(id_, current_from, is_hidden or None, is_withdrawn or None)

    def _bore(self, one: Any) -> Bore:
        """Return a relation as it stood: on the versions of when it was made or affirmed last."""
        at = self.told.affirmed.get((SubjectKind.RELATION, one.id), one.related_at)
        return Bore(
            id=one.id,
            source_id=one.source_id,
            toward_id=one.toward_id,
            target_relation_id=one.target_relation_id,
            target_citation_id=one.target_citation_id,
            stance=one.stance,
            joint_id=self.told.joint(one),
            conceded_at=one.id in self.told.conceded or None,
            source_version=self.told.version(one.source_id, at),
            toward_version=self.told.version(one.toward_id, at),
        )

    def _link(self, one: Any) -> Link:
        bore = self._bore(one)
        return Link(
            id=bore.id,
            source=bore.source_id,
            toward=bore.toward_id,
            stance=bore.stance,
            kind=one.kind,
            relation=bore.target_relation_id,
            citation=bore.target_citation_id,
            joint=bore.joint_id,
            is_conceded=bore.conceded_at is not None,
            is_stale=bore.source_version < self.told.current_from(bore.source_id)
            or bore.toward_version < self.told.current_from(bore.toward_id),
        )

    def _cited_on(self, one: Any) -> int:
        at = self.told.affirmed.get((SubjectKind.CITATION, one.id), one.cited_at)
        return self.told.version(one.position_id, at)

    def _words(self, position_ids: Collection[int]) -> dict[int, str]:
        written = (
            select(Version.position_id, Version.claim)
            .where(Version.position_id.in_(position_ids), Version.written_at <= self.moment)
            .order_by(Version.number)
        )
        return dict(db.session.execute(written).all())  # the last that each had

    def _counts(self, position_ids: Collection[int]) -> Counter[tuple[int, Stance]]:
        """Count the marks that people had on what positions meant."""
        marked = select(Event.kind, Event.subject_id, Event.actor_id, Event.details).where(
            Event.subject_kind == SubjectKind.POSITION,
            Event.subject_id.in_(position_ids),
            Event.kind.in_(_MARKED),
            Event.at <= self.moment,
        )
        marks: dict[tuple[int, int | None], Mapping[str, Any]] = {}
        for kind, id_, person, details in db.session.execute(marked.order_by(Event.id)):
            if kind is EventKind.POSITION_MARKED:
                marks[id_, person] = details
            else:
                marks.pop((id_, person), None)
        return Counter(
            (id_, Stance(mark["stance"]))
            for (id_, _), mark in marks.items()
            if mark["version"] >= self.told.current_from(id_)
        )


def _authored(position_ids: Collection[int], viewer: Actor) -> Iterable[Any]:
    posted = select(
        Position.id,
        Position.author_id,
        Position.hidden_at,
        Position.withdrawn_at,
        Person.name,
        is_muted(Position.author_id, viewer).label("is_muted"),
        has_marked(viewer).label("has_marked"),
    ).join(Person, Person.id == Position.author_id)
    return db.session.execute(posted.where(Position.id.in_(position_ids)))


def _connected(position_ids: Iterable[int], relations: Iterable[Any]) -> set[int]:
    """Return positions with all that relations connect them with, over any number of steps."""
    beside: dict[int, list[int]] = defaultdict(list)
    for one in relations:
        beside[one.source_id].append(one.toward_id)
        beside[one.toward_id].append(one.source_id)
    found, todo = set(position_ids), list(position_ids)
    while todo:
        new = [id_ for id_ in beside[todo.pop()] if id_ not in found]
        found.update(new)
        todo += new
    return found
