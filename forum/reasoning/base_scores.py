"""What a position starts from: what people say of it, on top of what its evidence says."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from forum.vocabulary import Label, Standing

_PRIOR_WEIGHT = 4  # people that the evidence counts for, as long as few have said anything
_NO_INFORMATION = 0.5


class Evidence(Enum):
    """What stands behind a position, by the forum's rubric; the value is what it starts from."""

    NO_SOURCE = 0.35  # or none that holds: retracted, or its citation rebutted
    UNVERIFIED = 0.5  # cited, but nobody has checked it
    CHECKED = 0.65  # the source says what it is cited for
    CONFIRMED = 0.8  # and an independent second one says it, too


@dataclass(frozen=True, slots=True)
class Cited:
    """An evidence item that a position cites for itself: its source, and how both fare.

    ``standing`` is what moderators found of the item, ``label`` whether the citation stands.
    """

    source: int
    standing: Standing
    label: Label

    @property
    def holds(self) -> bool:
        """Tell whether a position may lean on it."""
        return self.standing is not Standing.RETRACTED and self.label is not Label.OUT

    @property
    def is_checked(self) -> bool:
        """Tell whether it was verified, and nobody's rebuttal of the citation may yet hold."""
        return self.standing is Standing.VERIFIED and self.label is Label.IN


def evidence_in(cited: Iterable[Cited]) -> Evidence | None:
    """Return what the evidence that a position cites for itself amounts to; None without any."""
    given = list(cited)
    if not given:
        return None
    checked = {one.source for one in given if one.is_checked}
    if checked:
        return Evidence.CONFIRMED if len(checked) > 1 else Evidence.CHECKED
    return Evidence.UNVERIFIED if any(one.holds for one in given) else Evidence.NO_SOURCE


@dataclass(frozen=True, slots=True)
class BaseScore:
    """Where a position starts: ``up`` and ``down`` are people who support and who rebut it.

    ``evidence`` is None where evidence is not asked for (an opinion, a proposal). All scores are
    between 0 and 1; a half without any votes or evidence means that nothing is known.
    """

    up: int = 0
    down: int = 0
    evidence: Evidence | None = None

    def __post_init__(self) -> None:
        if self.up < 0 or self.down < 0:
            raise ValueError("a number of people is negative")

    @property
    def with_votes(self) -> float:
        """Return (4 m + up) / (4 + up + down), m what the evidence alone gives.

        The mean of a Beta distribution that starts as if four people had voted with the evidence;
        no single vote makes certainty.
        """
        return self._mean(self.evidence_only)

    @property
    def evidence_only(self) -> float:
        """Return what the evidence alone gives, m: a half where none is asked for."""
        return _NO_INFORMATION if self.evidence is None else self.evidence.value

    @property
    def votes_only(self) -> float:
        """Return what the votes alone give: as ``with_votes``, from a half."""
        return self._mean(_NO_INFORMATION)

    @property
    def is_known(self) -> bool:
        """Tell whether there is anything to go by: a vote, or evidence that was asked for."""
        return self.evidence is not None or self.up + self.down > 0

    def _mean(self, prior: float) -> float:
        return (_PRIOR_WEIGHT * prior + self.up) / (_PRIOR_WEIGHT + self.up + self.down)
