"""Who stands on which side, and what people on both sides endorse."""

from collections.abc import Mapping
from dataclasses import dataclass

from forum.vocabulary import Stance

FEW = 5  # people below which a count is "few" and is never shown as a percentage
_HOLDS = 2  # times as contested another position has to be before it divides the thread instead

Marks = Mapping[int, Stance]  # by person, of one position


def is_few(count: int) -> bool:
    """Tell whether a number of people is too small for a percentage."""
    return count < FEW


@dataclass(frozen=True, slots=True)
class Camps:
    """Those who support and those who rebut one position, ``divide``; people by their ids."""

    divide: int
    supporters: frozenset[int]
    rebutters: frozenset[int]

    @property
    def smaller(self) -> int:
        """Return how many people the smaller camp has."""
        return min(len(self.supporters), len(self.rebutters))


@dataclass(frozen=True, slots=True)
class Endorsement:
    """How many of either camp support something; ``divide`` is the position that makes the camps.

    ``divide`` is None where nothing divides people.
    """

    divide: int | None
    supporters: int
    rebutters: int

    @property
    def smaller(self) -> int:
        """Return the smaller of both counts."""
        return min(self.supporters, self.rebutters)

    @property
    def shared(self) -> float:
        """Return how far both camps endorse it: s / (s + 5), s the smaller count; 0 to below 1.

        Only the smaller count is in it, so that no number of people in one camp makes up for the
        other; the five keeps two or three from looking like agreement.
        """
        return self.smaller / (self.smaller + FEW)


NOBODY = Endorsement(None, 0, 0)


def camps(divide: int, marks: Marks) -> Camps:
    """Return the camps that the marks of one position make."""
    return Camps(
        divide,
        frozenset(person for person, stance in marks.items() if stance is Stance.SUPPORT),
        frozenset(person for person, stance in marks.items() if stance is Stance.REBUTTAL),
    )


def endorsement(between: Camps, marks: Marks) -> Endorsement:
    """Return how many of both camps support a position, by its marks.

    Only support counts: whoever rebuts what the other camp likes cannot lower it.
    """
    fans = {person for person, stance in marks.items() if stance is Stance.SUPPORT}
    return Endorsement(
        between.divide, len(fans & between.supporters), len(fans & between.rebutters)
    )


def dividing(smaller: Mapping[int, int], held: int | None = None) -> int | None:
    """Return the position that divides people most, by how many the smaller camp of each has.

    That is the one whose smaller camp is largest (then the smallest id), or ``held``, the one so
    far, while the smaller camp of no other is more than twice as large: so the order does not turn
    over with every mark. A position that has only one side divides nobody.
    """
    found = sorted((id_ for id_ in smaller if smaller[id_]), key=lambda id_: (-smaller[id_], id_))
    if held in found and smaller[found[0]] <= _HOLDS * smaller[held]:
        return held
    return found[0] if found else None


def endorsements(marks: Mapping[int, Marks], held: int | None = None) -> dict[int, Endorsement]:
    """Return for every position of a thread how both camps endorse it.

    ``marks`` are those of every position by its id; the camps are those of the position that
    ``dividing`` names. That one itself nobody shares: whoever rebuts it does not support it.
    Linear in the marks, but for sorting the positions.
    """
    found = {id_: camps(id_, few) for id_, few in marks.items()}
    divide = dividing({id_: one.smaller for id_, one in found.items()}, held)
    if divide is None:
        return dict.fromkeys(marks, NOBODY)
    return {id_: endorsement(found[divide], few) for id_, few in marks.items()}
