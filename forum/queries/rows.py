"""Positions and evidence as lists show them: plain, frozen, with what the viewer may do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Row, Select, select

from forum import markup
from forum.db import db
from forum.markup import SafeHtml
from forum.models import Mark, Person, Position, Thread, Version
from forum.policy import Action, Actor, PositionFacts, allows
from forum.vocabulary import Label, Stance, ThreadState

PositionSelect = Select[Position, str, str, str, ThreadState, int | None]
PositionParts = Row[Position, str, str, str, ThreadState, int | None]

_OFFERED = (
    Action.POSITION_READ,
    Action.POSITION_POST,
    Action.POSITION_MARK,
    Action.POSITION_REVISE,
    Action.POSITION_WITHDRAW,
    Action.POSITION_CITE,
    Action.POSITION_FLAG,
    Action.POSITION_HIDE,
    Action.POSITION_RESTORE,
)


@dataclass(frozen=True, slots=True)
class OwnMark:
    """The viewer's mark; stale when the position has been revised since."""

    stance: Stance
    version: int
    is_stale: bool


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position in a list; ``claim`` and ``reasoning`` are empty for those who may not read it."""

    id: int
    thread_id: int
    author_id: int
    author: str
    claim: str
    reasoning: SafeHtml
    version: int
    posted_at: datetime
    revised_at: datetime | None
    is_withdrawn: bool
    is_hidden: bool
    hidden_reason: str | None
    support_marks: int
    rebuttal_marks: int
    supports_count: int
    rebuttals_count: int
    citations_count: int
    current_from: int
    label: Label
    open_challenges: int
    may: frozenset[Action]
    own_mark: OwnMark | None = None

    @property
    def is_visible(self) -> bool:
        """Tell whether every reader sees the text."""
        return not self.is_hidden and not self.is_withdrawn

    @property
    def marks(self) -> int:
        """Return how many people marked the version that stands."""
        return self.support_marks + self.rebuttal_marks

    @property
    def support_share(self) -> float:
        """Return the share of support among the marks, from 0 to 1; 0.5 when there are none."""
        return self.support_marks / self.marks if self.marks else 0.5


def positions() -> PositionSelect:
    """Select what a position row needs; the caller adds which positions, and in which order."""
    return (
        select(
            Position,
            Version.claim,
            Version.reasoning_html,
            Person.name,
            Thread.state,
            Thread.group_id,
        )
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .join(Person, Person.id == Position.author_id)
        .join(Thread, Thread.id == Position.thread_id)
    )


def position_rows(found: Sequence[PositionParts], viewer: Actor) -> list[PositionRow]:
    """Return the rows of a ``positions()`` select, with the viewer's marks: one more query."""
    own = own_marks([row[0].id for row in found], viewer)
    return [with_mark(_position_row(row, viewer), own) for row in found]


def own_marks(position_ids: Sequence[int], viewer: Actor) -> Mapping[int, Mark]:
    """Return the viewer's marks by position."""
    if not isinstance(viewer, Person) or not position_ids:
        return {}
    marks = select(Mark).where(Mark.person_id == viewer.id, Mark.position_id.in_(position_ids))
    return {mark.position_id: mark for mark in db.session.scalars(marks)}


def with_mark(row: PositionRow, own: Mapping[int, Mark]) -> PositionRow:
    """Return the row with the viewer's mark on it."""
    mark = own.get(row.id)
    if mark is None:
        return row
    return replace(
        row, own_mark=OwnMark(mark.stance, mark.version, is_stale=mark.version < row.current_from)
    )


def _position_row(found: PositionParts, viewer: Actor) -> PositionRow:
    position, claim, reasoning_html, author, state, group_id = found
    facts = PositionFacts(
        author_id=position.author_id,
        is_hidden=position.hidden_at is not None,
        is_withdrawn=position.withdrawn_at is not None,
        thread_state=state,
        group_id=group_id,
    )
    may = frozenset(action for action in _OFFERED if allows(viewer, action, facts))
    readable = Action.POSITION_READ in may
    return PositionRow(
        id=position.id,
        thread_id=position.thread_id,
        author_id=position.author_id,
        author=author,
        claim=claim if readable else "",
        reasoning=markup.safe(reasoning_html if readable else ""),
        version=position.version,
        posted_at=position.posted_at,
        revised_at=position.revised_at,
        is_withdrawn=facts.is_withdrawn,
        is_hidden=facts.is_hidden,
        hidden_reason=position.hidden_reason,
        support_marks=position.support_marks,
        rebuttal_marks=position.rebuttal_marks,
        supports_count=position.supports_count,
        rebuttals_count=position.rebuttals_count,
        citations_count=position.citations_count,
        current_from=position.current_from,
        label=position.label,
        open_challenges=position.open_challenges,
        may=may,
    )
