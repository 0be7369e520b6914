"""Why a position is as strong as it is: in rows that add up, each leading to who makes it so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forum.db import db
from forum.errors import ForbiddenError
from forum.models import Position
from forum.policy import Actor
from forum.queries.citations import CitationRow, citations_of
from forum.queries.grounds import StepRow, grounds, positions_in
from forum.queries.positions import position_by_id
from forum.queries.rows import PositionRow, position_rows, positions
from forum.queries.strengths import base_scores
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import Web, web_below
from forum.reasoning import parts as part
from forum.reasoning.base_scores import BaseScore
from forum.reasoning.readings import Reading, hundredths
from forum.vocabulary import Bearing, Label, SemanticsKind, Stance
from forum.wording import N_

if TYPE_CHECKING:
    from forum.reasoning.ledger import Effect, Ledger

ROWS = 12  # effects that are told one by one
_STEPS = 6  # of the chain that says why a position stands or not
_DIFFERENT = 6  # positions by which two readings are told apart


@dataclass(frozen=True, slots=True)
class EffectRow:
    """A position, by how many hundredths it raises or lowers another, and what would be without.

    ``stance`` is how it bears on the other itself, or None where it does so through others.
    """

    position: PositionRow
    stance: Stance | None
    hundredths: int | None
    without: float


@dataclass(frozen=True, slots=True)
class Effects:
    """The weightiest effects, and of the ``others`` how many they are and what they do together."""

    rows: list[EffectRow]
    others: int
    hundredths: int | None
    error: float  # the largest standard error; 0 where shares are exact


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One stable reading: how strong the position is by it, and those that make the difference."""

    value: float
    others: list[tuple[PositionRow, float]]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What does not count: made on a former version, or by what readers do not see."""

    marks: int
    citations: int
    stale: int
    unseen: int


@dataclass(frozen=True, slots=True)
class StrengthPage:
    """A position and why it is as strong as it is; ``ledger`` is None where readers do not see it.

    ``mover`` is what would change it most, with how fast. ``why`` is why it stands or does not.
    """

    thread: ThreadHead
    position: PositionRow
    semantics: SemanticsKind
    counts_marks: bool
    base: BaseScore
    citations: list[CitationRow]
    fallen: frozenset[int]  # citations that a rebuttal has brought down
    ledger: "Ledger | None"
    effects: Effects
    mover: tuple[PositionRow, float] | None
    readings: list[ReadingRow]
    label: Label
    why: list[StepRow]
    left_out: LeftOut

    @property
    def others(self) -> dict[SemanticsKind, Reading]:
        """Return what other ways of working it out say that disagree."""
        told = self.ledger.others if self.ledger else {}
        return {SemanticsKind(name): one for name, one in told.items()}


def strength_page(position_id: int, viewer: Actor) -> StrengthPage:
    """Return why a position that this viewer may read is as strong as it is: eleven queries."""
    position = position_by_id(position_id, viewer)
    head = thread_head(position.thread_id, viewer)
    if head.hides_marks:
        raise ForbiddenError(
            N_("Strength counts marks, and this debate hides those until it ends.")
        )
    telling = _Telling(position, viewer)
    ledger = telling.ledger
    return StrengthPage(
        thread=head,
        position=telling.rows[position_id],
        semantics=position.thread.semantics,
        counts_marks=position.thread.counts_marks,
        base=telling.bases.get(position_id, BaseScore()),
        citations=[one for one in citations_of(position) if one.stance is Bearing.SUPPORT],
        fallen=telling.fallen(),
        ledger=ledger,
        effects=telling.effects(),
        mover=telling.mover(),
        readings=telling.readings(),
        label=telling.label,
        why=telling.why(),
        left_out=_left_out(telling.web, position),
    )


class _Telling:
    """A position in its web, and the rows of those that the page speaks of."""

    def __init__(self, position: Position, viewer: Actor) -> None:
        self.position, self.web = position, web_below(position)
        self.bases = base_scores(self.web)
        self.ledger = self._ledger() if position.id in self.web.shown else None
        self.told = self.ledger.effects[:ROWS] if self.ledger else ()
        labels, own = self.web.standing, part.position(position.id)
        self.label = labels.label(own) if own in labels.graph else Label.OUT
        self.steps = labels.why(own, _STEPS) if own in labels.graph else []
        ids = {position.id, *(one.id for one in self.told), *self._movers(), *self._different()}
        chosen = positions().where(Position.id.in_(ids | positions_in(labels.graph, self.steps)))
        self.rows = {row.id: row for row in position_rows(db.session.execute(chosen).all(), viewer)}

    def _ledger(self) -> "Ledger":
        from forum.reasoning.ledger import ledger  # noqa: PLC0415  (brings NumPy)
        from forum.reasoning.semantics import SEMANTICS  # noqa: PLC0415

        thread = self.position.thread
        return ledger(
            self.web.bearing(),
            self.bases,
            self.position.id,
            SEMANTICS[thread.semantics],
            counts_marks=thread.counts_marks,
        )

    def fallen(self) -> frozenset[int]:
        """Return the position's citations that do not stand."""
        return frozenset(
            one.id
            for one in self.web.citations
            if one.position_id == self.position.id
            and self.web.standing.label(part.citation(one.id)) is Label.OUT
        )

    def effects(self) -> Effects:
        """Return the weightiest effects in hundredths that add up, and the sum of the others."""
        if self.ledger is None or not self.ledger.effects:
            return Effects([], 0, None, 0.0)
        rest = self.ledger.effects[ROWS:]
        rounded = self._rounded([[one] for one in self.told] + ([rest] if rest else []))
        stances = {
            one.source_id: one.stance
            for one in self.web.relations
            if one.toward_id == self.position.id
            and one.target_relation_id is None
            and one.target_citation_id is None
        }
        rows = [
            EffectRow(self.rows[one.id], stances.get(one.id), amount, one.without)
            for one, amount in zip(self.told, rounded, strict=False)
        ]
        error = max(one.error for one in self.ledger.effects)
        return Effects(rows, len(rest), rounded[-1] if rest else None, error)

    def _rounded(self, bundles: list[Sequence["Effect"]]) -> list[int] | list[None]:
        """Return what each bundle of effects does, in hundredths; nothing where nobody knows."""
        assert self.ledger is not None
        strength = self.ledger.strength.value
        shares = [[one.share for one in few if one.share is not None] for few in bundles]
        if strength is None or not all(shares):
            return [None] * len(bundles)
        total = round(100 * strength) - round(100 * self.ledger.base)
        return hundredths([sum(few) for few in shares], total)

    def _movers(self) -> list[int]:
        effects = [one for one in self.ledger.effects if abs(one.slope) > 0] if self.ledger else []
        return [one.id for one in sorted(effects, key=lambda one: -abs(one.slope))[:1]]

    def mover(self) -> tuple[PositionRow, float] | None:
        """Return what would change the strength most, and how fast."""
        slopes = {one.id: one.slope for one in self.ledger.effects} if self.ledger else {}
        return next(((self.rows[id_], slopes[id_]) for id_ in self._movers()), None)

    def _different(self) -> list[int]:
        """Return the positions that differ most between the readings, but for this one."""
        stable = self.ledger.stable if self.ledger else ()
        apart = {
            id_: max(one[id_] for one in stable) - min(one[id_] for one in stable)
            for id_ in (stable[0] if stable else {})
            if id_ != self.position.id
        }
        return sorted(apart, key=lambda id_: (-apart[id_], id_))[:_DIFFERENT]

    def readings(self) -> list[ReadingRow]:
        """Return each stable reading, the lowest first."""
        stable: Sequence[Mapping[int, float]] = self.ledger.stable if self.ledger else ()
        told = [
            ReadingRow(
                one[self.position.id], [(self.rows[id_], one[id_]) for id_ in self._different()]
            )
            for one in stable
        ]
        return sorted(told, key=lambda one: one.value)

    def why(self) -> list[StepRow]:
        """Return why the position stands or does not."""
        return grounds(self.web.standing.graph, self.steps, self.rows)


def _left_out(web: Web, position: Position) -> LeftOut:
    """Return what bears on a position and does not count."""
    bearing = [one for one in web.left_out if one.toward_id == position.id]
    unseen = [one for one in bearing if one.source_id not in web.shown]
    citations = [one for one in web.left_out_citations if one.position_id == position.id]
    return LeftOut(
        marks=position.stale_marks,
        citations=len(citations),
        stale=len(bearing) - len(unseen),
        unseen=len(unseen),
    )
