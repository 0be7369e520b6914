"""Positions and evidence as lists show them: plain, frozen, with what the viewer may do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Row, Select, or_, select

from forum import markup
from forum.db import db
from forum.markup import SafeHtml
from forum.models import (
    Block,
    Citation,
    Evidence,
    Follow,
    Mark,
    Mute,
    Person,
    Position,
    Thread,
    Version,
)
from forum.policy import Action, Actor, PositionFacts, allows
from forum.queries.contested import contested
from forum.queries.placing import reading_of
from forum.reasoning.readings import Reading
from forum.vocabulary import Label, Stance, Standing, ThreadState

PositionSelect = Select[Position, str, str, str, ThreadState, int | None, bool]
PositionParts = Row[Position, str, str, str, ThreadState, int | None, bool]

_OFFERED = (
    Action.POSITION_READ,
    Action.POSITION_POST,
    Action.POSITION_MARK,
    Action.POSITION_SEE_MARKS,
    Action.POSITION_REVISE,
    Action.POSITION_AFFIRM,
    Action.POSITION_RELATE,
    Action.POSITION_CONCEDE,
    Action.POSITION_ENQUIRE,
    Action.POSITION_FOLLOW,
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
class _Own:
    """What a position is to the viewer: muted with its author, barred where the author blocks."""

    mark: OwnMark | None = None
    is_followed: bool = False
    is_muted: bool = False
    is_barred: bool = False


_NOTHING = _Own()


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position in a list; ``claim`` and ``reasoning`` are empty for those who may not read it.

    Counts of marks are 0 for those who may not see them, and ``strength``, which counts marks, is
    None where a thread hides them. The last three are the viewer's own: their
    mark, whether they follow it, and whether they mute its author.
    """

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
    stale_marks: int
    supports_count: int
    rebuttals_count: int
    citations_count: int
    current_from: int
    label: Label
    open_challenges: int
    strength: Reading | None
    may: frozenset[Action]
    contested_citations: int = 0
    retracted_citations: int = 0
    own_mark: OwnMark | None = None
    is_followed: bool = False
    is_muted: bool = False

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
            Thread.hides_marks,
        )
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .join(Person, Person.id == Position.author_id)
        .join(Thread, Thread.id == Position.thread_id)
    )


def position_rows(found: Sequence[PositionParts], viewer: Actor) -> list[PositionRow]:
    """Return the rows of a ``positions()`` select, with what is the viewer's own: two queries."""
    ids = [row[0].id for row in found]
    owned, shaken = _owned(ids, viewer), _shaken(ids)
    return [
        replace(
            _position_row(row, viewer, owned.get(row[0].id, _NOTHING)),
            contested_citations=shaken[row[0].id, False],
            retracted_citations=shaken[row[0].id, True],
        )
        for row in found
    ]


def _shaken(position_ids: Sequence[int]) -> Counter[tuple[int, bool]]:
    """Count by position the evidence it leans on that is contested (False) or retracted (True).

    What is retracted is told as that alone.
    """
    found = db.session.execute(
        select(Citation.position_id, Evidence.standing)
        .join(Evidence, Evidence.id == Citation.evidence_id)
        .join(Position, Position.id == Citation.position_id)
        .where(
            Citation.position_id.in_(position_ids),
            Citation.version >= Position.current_from,
            contested(),
        )
    )
    return Counter((row.position_id, row.standing is Standing.RETRACTED) for row in found)


def _owned(position_ids: Sequence[int], viewer: Actor) -> Mapping[int, _Own]:
    """Return what positions are to the viewer; nothing of most of them."""
    if not isinstance(viewer, Person) or not position_ids:
        return {}
    own = (
        (Mark, (Mark.person_id == viewer.id) & (Mark.position_id == Position.id)),
        (Follow, (Follow.person_id == viewer.id) & (Follow.position_id == Position.id)),
        (Mute, (Mute.person_id == viewer.id) & (Mute.muted_id == Position.author_id)),
        (Block, (Block.blocked_id == viewer.id) & (Block.person_id == Position.author_id)),
    )
    chosen = select(Position, Mark, Follow.id, Mute.id, Block.id).where(
        Position.id.in_(position_ids), or_(*(table.id.is_not(None) for table, _ in own))
    )
    for table, condition in own:
        chosen = chosen.outerjoin(table, condition)
    return {
        position.id: _Own(
            _own_mark(position, mark),
            is_followed=follow_id is not None,
            is_muted=mute_id is not None,
            is_barred=block_id is not None,
        )
        for position, mark, follow_id, mute_id, block_id in db.session.execute(chosen)
    }


def _own_mark(position: Position, mark: Mark | None) -> OwnMark | None:
    if mark is None:
        return None
    return OwnMark(mark.stance, mark.version, is_stale=mark.version < position.current_from)


def _position_row(found: PositionParts, viewer: Actor, own: _Own) -> PositionRow:
    position, claim, reasoning_html, author, state, group_id, hides = found
    facts = PositionFacts(
        author_id=position.author_id,
        is_hidden=position.hidden_at is not None,
        is_withdrawn=position.withdrawn_at is not None,
        thread_state=state,
        group_id=group_id,
        is_barred=own.is_barred,
        hides_marks=hides,
        has_marked=own.mark is not None and not own.mark.is_stale,
    )
    may = frozenset(action for action in _OFFERED if allows(viewer, action, facts))
    readable, seen = Action.POSITION_READ in may, Action.POSITION_SEE_MARKS in may
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
        support_marks=position.support_marks if seen else 0,
        rebuttal_marks=position.rebuttal_marks if seen else 0,
        stale_marks=position.stale_marks if seen else 0,
        supports_count=position.supports_count,
        rebuttals_count=position.rebuttals_count,
        citations_count=position.citations_count,
        current_from=position.current_from,
        label=position.label,
        open_challenges=position.open_challenges,
        strength=None if hides and state is ThreadState.OPEN else reading_of(position),
        may=may,
        own_mark=own.mark,
        is_followed=own.is_followed,
        is_muted=own.is_muted,
    )
