"""How strong something is: one number, several that it could as well be, or nothing known."""

from dataclasses import dataclass

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

    @property
    def sure(self) -> float | None:
        """Return how strong it is by every reading."""
        return self.value if self.low is None else self.low
