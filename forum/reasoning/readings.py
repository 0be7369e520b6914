"""How strong something is: one number, several that it could as well be, or nothing known."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

APART = 0.01  # two readings that differ by more than this are two


@dataclass(frozen=True, slots=True)
class Reading:
    """A strength, 0 to 1, or None where nothing is known.

    ``low`` and ``high`` are the lowest and the highest stable reading, where there are several;
    ``value`` is then the one that the base scores lead to.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_several(self) -> bool:
        """Tell whether no single number would be honest: readings more than 0.01 apart."""
        return self.low is not None and self.high is not None and self.high - self.low > APART

    def is_apart(self, other: "Reading", most: float) -> bool:
        """Tell whether no reading of one comes within ``most`` of one of the other."""
        if self.value is None or other.value is None:
            return False
        return max(self._span[0] - other._span[1], other._span[0] - self._span[1]) > most

    @property
    def _span(self) -> tuple[float, float]:
        assert self.value is not None
        if self.low is None or self.high is None:
            return self.value, self.value
        return self.low, self.high

    @property
    def sure(self) -> float | None:
        """Return how strong it is by every reading."""
        return self.value if self.low is None else self.low


def hundredths(amounts: Sequence[float], total: int) -> list[int]:
    """Return amounts in whole hundredths that add up to a total, which they do but for rounding.

    By largest remainder: each is off by less than one. Raises ValueError for a total that is a
    hundredth or more from the sum of the amounts.
    """
    exact = [100 * one for one in amounts]
    whole = [floor(one) for one in exact]
    missing = total - sum(whole)
    if not 0 <= missing <= len(whole):
        raise ValueError(f"amounts of {sum(exact):.2f} hundredths do not make {total}")
    by_rest = sorted(range(len(whole)), key=lambda at: whole[at] - exact[at])
    for at in by_rest[:missing]:
        whole[at] += 1
    return whole
