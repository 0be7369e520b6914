"""Who thinks what, as far as it may be shown: groups, shares and places, never a person."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

PEOPLE, MARKS = 30, 7  # people with so many marks below which groups say nothing
STABLE = 0.6  # agreement with resamples below which groups are not to be relied on
FEWEST = 5  # people in a group, and marks of a group on a statement, below which neither is told

Place = tuple[float, float]


class Taken(NamedTuple):
    """A statement (its number), and the side taken on it: 1 or -1."""

    statement: int
    vote: int


@dataclass(frozen=True, slots=True)
class OpinionGroup:
    """A group of 5 people or more.

    ``dots`` are their places in no order that tells who is who, ``centre`` the mean of them.
    ``shares`` are for each statement the estimated share that agrees, 0 to 1, none where fewer
    than 5 have seen it; ``says`` is what sets the group apart.
    """

    size: int
    centre: Place
    dots: list[Place]
    shares: list[float | None]
    says: list[Taken]


@dataclass(frozen=True, slots=True)
class Landscape:
    """Opinion groups of a debate, the largest first; none where they would say nothing.

    ``active`` people have 7 marks or more. ``others``: some are in groups too small to be told.
    ``means`` (statements,) and ``components`` (statements, 2, scaled to the map from -1 to 1)
    find the place of whoever knows their own marks.
    """

    active: int
    stability: float
    groups: list[OpinionGroup]
    others: bool
    means: list[float]
    components: list[Place]

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> "Landscape":
        """Return what ``dataclasses.asdict`` made of one, and JSON of that."""
        groups = [
            OpinionGroup(**one | {"says": [Taken(*said) for said in one["says"]]})
            for one in given["groups"]
        ]
        return cls(**{**given, "groups": groups})

    def place(self, votes: Mapping[int, int]) -> Place | None:
        """Return where somebody stands by their votes, by statement; nowhere below 7."""
        if len(votes) < MARKS:
            return None
        far = math.sqrt(len(self.means) / len(votes))
        x, y = (
            far
            * sum((vote - self.means[at]) * self.components[at][axis] for at, vote in votes.items())
            for axis in (0, 1)
        )
        return max(-1.0, min(1.0, x)), max(-1.0, min(1.0, y))

    def nearest(self, place: Place) -> int:
        """Return the number of the group whose centre is nearest."""
        return min(
            range(len(self.groups)), key=lambda one: math.dist(self.groups[one].centre, place)
        )

    def unites(self) -> list[Taken]:
        """Return what most of every group take the same side on.

        By the product of their shares (Polis' group-aware consensus), highest first.
        """
        found = []
        for at, shares in self._told():
            for vote in (1, -1):
                sides = [share if vote > 0 else 1 - share for share in shares]
                if min(sides) > 1 / 2:
                    found.append((-math.prod(sides), Taken(at, vote)))
        return [taken for _, taken in sorted(found)]

    def divides(self) -> list[int]:
        """Return the statements on which groups take different sides, the widest apart first."""
        told = [(max(few) - min(few), at) for at, few in self._told() if min(few) < 0.5 < max(few)]
        return [at for _, at in sorted(told, key=lambda one: (-one[0], one[1]))]

    def _told(self) -> Iterable[tuple[int, list[float]]]:
        """Return the statements of which every group's share is told, with those."""
        for at, shares in enumerate(zip(*(one.shares for one in self.groups), strict=True)):
            told = [share for share in shares if share is not None]
            if len(told) == len(shares):
                yield at, told
