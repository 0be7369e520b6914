"""How much happens in a debate, in numbers that say nothing about how good it is."""

from dataclasses import dataclass

from forum.reasoning.camps import is_few


@dataclass(frozen=True, slots=True)
class Share:
    """So many of a whole, ``part`` from 0 to ``whole``."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """Return the share, 0 to 1; None where the whole is few (below 5), as for people."""
        return None if is_few(self.whole) else self.part / self.whole


@dataclass(frozen=True, slots=True)
class Activity:
    """What happened in a debate: indicators of activity, not of quality.

    ``checked`` are the positions that lean on evidence which moderators verified, of all that
    readers see. ``answered`` are the challenges that something which stands answers, of all; a
    challenge that was conceded is met, but not answered. ``authors`` are distinct.
    """

    checked: Share
    answered: Share
    conceded: int
    authors: int


def activity(
    positions: int, checked: int, authors: int, *, open_: int, answered: int, conceded: int
) -> Activity:
    """Return the indicators of a debate from counts of what readers see in it.

    ``open_``, ``answered`` and ``conceded`` are challenges in those states, which together are all.
    Raises ValueError for a negative count and for a part larger than its whole.
    """
    counts = (positions, checked, authors, open_, answered, conceded)
    if min(counts) < 0 or max(checked, authors) > positions:
        raise ValueError("counts are not negative, and a part is no larger than its whole")
    return Activity(
        checked=Share(checked, positions),
        answered=Share(answered, open_ + answered + conceded),
        conceded=conceded,
        authors=authors,
    )
