"""Which rebuttals of a position, of its inferences and of its citations are still to be met."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from forum.reasoning.parts import Reason
from forum.reasoning.standing import Standing
from forum.vocabulary import Label


class ChallengeState(StrEnum):
    """What became of a challenge; one that was withdrawn is no longer there."""

    OPEN = "open"
    ANSWERED = "answered"
    CONCEDED = "conceded"


@dataclass(frozen=True, slots=True)
class Challenge:
    """A rebuttal of a position, of its relation to a target, or of one of its citations.

    ``reason`` says who rebuts and what; ``answered_by`` are the positions that rebut it in turn
    and stand, smallest id first; they are none unless it is answered.
    """

    reason: Reason
    state: ChallengeState
    answered_by: tuple[int, ...]


def challenges(
    standing: Standing, conceded: Collection[int] = ()
) -> dict[int, tuple[Challenge, ...]]:
    """Return the challenges of every position by its id, open ones first, then the oldest.

    ``conceded`` are ids of relations that the author of what they rebut has conceded; one member
    concedes a joint reason. A challenge is answered when it does not hold, that is when a reason
    whose positions all stand rebuts it; an answer that is itself undecided answers nothing.
    Linear in the relations.
    """
    given_up = frozenset(conceded)
    found: dict[int, list[Challenge]] = {id_: [] for id_ in standing.graph.positions}
    for reason in standing.graph.reasons:
        if reason.is_rebuttal:
            holder = standing.graph.holder(reason.target)
            found[holder].append(_challenge(standing, reason, given_up))
    return {id_: _sorted(few) for id_, few in found.items()}


def open_challenges(few: Iterable[Challenge]) -> int:
    """Return how many of these challenges are open."""
    return sum(one.state is ChallengeState.OPEN for one in few)


def _challenge(standing: Standing, reason: Reason, conceded: frozenset[int]) -> Challenge:
    if not conceded.isdisjoint(reason.relations):
        return Challenge(reason, ChallengeState.CONCEDED, ())
    if standing.holds(reason) is not Label.OUT:
        return Challenge(reason, ChallengeState.OPEN, ())
    answers = (
        standing.graph.reasons[number]
        for place in standing.graph.places(reason)
        for number in standing.graph.on.get(place, ())
    )
    by = {
        source
        for answer in answers
        if answer.is_rebuttal and standing.holds(answer) is Label.IN
        for source in answer.sources
    }
    return Challenge(reason, ChallengeState.ANSWERED, tuple(sorted(by)))


def _sorted(few: list[Challenge]) -> tuple[Challenge, ...]:
    return tuple(sorted(few, key=lambda one: (one.state is not ChallengeState.OPEN, one.reason.id)))
