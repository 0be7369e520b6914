"""The page of opinion groups: who thinks what in a thread, and where the viewer stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, select

from forum.db import db
from forum.models import Grouping, Mark, Person, Position, Version
from forum.policy import Action, Actor, PositionFacts, allows
from forum.queries.ballots import active_people, current_marks
from forum.queries.readers import has_marked, in_sight
from forum.queries.threads import ThreadHead, thread_head
from forum.reasoning.landscape import PEOPLE, Landscape, Place, Taken
from forum.vocabulary import Stance

_MOST = 5  # positions in a list
_LETTERS = "ABCDE"
_VOTES = {Stance.SUPPORT: 1, Stance.REBUTTAL: -1}


class Claim(NamedTuple):
    """A position that readers see, and means what it meant when the groups were worked out."""

    id: int
    claim: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """A position with each group's share that supports it, 0 to 1; none where few marked it.

    ``stance`` is the side that is told of it, where one is.
    """

    position: Claim
    shares: list[float | None]
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class GroupOfOpinion:
    """A group under a letter; places on the map are -1 to 1 each way."""

    letter: str
    size: int
    centre: Place
    dots: list[Place]
    says: list[Opinion]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where the viewer stands by their own marks; ``nearest`` is the letter of a group."""

    marks: int
    place: Place | None = None
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class OpinionsPage:
    """Who thinks what; without groups ``active`` tells how many people have marks enough.

    ``acts`` happened since ``at``, when the groups were worked out; ``was_enough`` tells whether
    there were marks enough for any.
    """

    thread: ThreadHead
    active: int
    at: datetime | None
    acts: int
    was_enough: bool
    stability: float
    groups: list[GroupOfOpinion]
    others: bool
    unites: list[Opinion]
    divides: list[Opinion]
    own: Standpoint | None

    @property
    def listed(self) -> list[Opinion]:
        """Return every position that the page names, once."""
        said = (one for group in self.groups for one in group.says)
        named = {one.position.id: one for one in (*said, *self.divides, *self.unites)}
        return list(named.values())

    @property
    def height(self) -> float:
        """Return how far the map reaches up and down, 0 to 1."""
        own = [self.own.place] if self.own and self.own.place else []
        places = (place for group in self.groups for place in group.dots)
        return max((abs(y) for _, y in (*places, *own)), default=0.0)


def grouped_at(thread_id: int) -> int | None:
    """Return the revision at which the groups of a thread were worked out: one query."""
    return db.session.scalar(select(Grouping.revision).where(Grouping.thread_id == thread_id))


def opinions_page(thread_id: int, viewer: Actor) -> OpinionsPage:
    """Return who thinks what in a thread: at most four queries."""
    head = thread_head(thread_id, viewer)
    kept = db.session.scalar(select(Grouping).where(Grouping.thread_id == thread_id))
    found = Landscape.from_json(kept.landscape) if kept else _NOTHING
    drawn = _Drawn(found, _claims(kept, head, viewer) if kept and found.groups else {})
    return OpinionsPage(
        thread=head,
        active=found.active if found.groups else active_people(thread_id),
        at=kept.worked_out_at if kept else None,
        acts=head.revision - kept.revision if kept else 0,
        was_enough=found.active >= PEOPLE,
        stability=found.stability,
        groups=drawn.groups(),
        others=found.others,
        unites=drawn.opinions(found.unites()),
        divides=drawn.opinions(Taken(at, 0) for at in found.divides()),
        own=_own(thread_id, viewer, found, kept.positions if kept else []),
    )


class _Drawn:
    """A landscape with the claims that may be shown of it, by statement."""

    def __init__(self, landscape: Landscape, claims: Mapping[int, Claim]) -> None:
        self._landscape, self._claims = landscape, claims

    def groups(self) -> list[GroupOfOpinion]:
        return [
            GroupOfOpinion(letter, one.size, one.centre, one.dots, self.opinions(one.says))
            for letter, one in zip(_LETTERS, self._landscape.groups, strict=False)
        ]

    def opinions(self, taken: Iterable[Taken]) -> list[Opinion]:
        sides = {vote: stance for stance, vote in _VOTES.items()}
        told = [
            Opinion(
                self._claims[at],
                [one.shares[at] for one in self._landscape.groups],
                sides.get(vote),
            )
            for at, vote in taken
            if at in self._claims
        ]
        return told[:_MOST]


def _claims(kept: Grouping, head: ThreadHead, viewer: Actor) -> dict[int, Claim]:
    """Return the claims of the positions as they are, by statement.

    Left out are those that changed, and those of which the viewer may not see the marks.
    """
    columns = {tuple(one): at for at, one in enumerate(kept.positions)}

    def sees(author_id: int, marked: bool) -> bool:  # noqa: FBT001  (it is a column)
        facts = PositionFacts(
            author_id,
            is_hidden=False,
            is_withdrawn=False,
            thread_state=head.state,
            group_id=None,  # whose thread it is was asked with its head
            hides_marks=head.hides_marks,
            has_marked=marked,
        )
        return allows(viewer, Action.POSITION_SEE_MARKS, facts)

    found = db.session.execute(
        select(
            Position.id,
            Position.current_from,
            Version.claim,
            Position.author_id,
            has_marked(viewer),
        )
        .join(
            Version,
            and_(Version.position_id == Position.id, Version.number == Position.version),
        )
        .where(
            Position.thread_id == kept.thread_id,
            Position.id.in_([position for position, _ in kept.positions]),
            in_sight(Position),
        )
    )
    return {
        columns[id_, current_from]: Claim(id_, claim)
        for id_, current_from, claim, author_id, marked in found
        if (id_, current_from) in columns and sees(author_id, marked)
    }


def _own(
    thread_id: int, viewer: Actor, landscape: Landscape, positions: list[list[int]]
) -> Standpoint | None:
    """Return where a person stands by the marks that they have now."""
    if not isinstance(viewer, Person):
        return None
    marks = db.session.execute(current_marks(thread_id).where(Mark.person_id == viewer.id)).all()
    columns = {position: at for at, (position, _) in enumerate(positions)}
    votes = {columns[id_]: _VOTES[stance] for _, id_, stance in marks if id_ in columns}
    place = landscape.place(votes) if landscape.groups else None
    nearest = _LETTERS[landscape.nearest(place)] if place else ""
    return Standpoint(len(marks), place, nearest)


_NOTHING = Landscape(0, 0.0, [], others=False, means=[], components=[])
