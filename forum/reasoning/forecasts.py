"""How well forecasts did, and what a crowd expects; never part of the strength of an argument.

A forecast is the probability of a yes to a question with a date, 0.001 to 0.999; an outcome is
whether it came true.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, log2, sqrt

LEAST, MOST = 0.001, 0.999
ENOUGH = 20  # resolved forecasts below which calibration says nothing
POINTS = 60  # moments at which the course of a crowd is worked out
_BINS = 10


@dataclass(frozen=True, slots=True)
class Held:
    """A probability that somebody held from one moment, in seconds, until another; None: still."""

    probability: float
    since: float
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """What ``count`` people together expected from a moment on, in seconds; None if nobody did."""

    at: float
    count: int
    crowd: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of about the same probability: how many, their mean, and how many came true."""

    count: int
    mean: float
    came_true: int


def brier(probability: float, came_true: bool) -> float:  # noqa: FBT001  (an outcome is a value)
    """Return (p - o)^2, 0 (sure and right) to 1 (Brier 1950). ValueError outside 0.001 to 0.999."""
    return (_checked(probability) - came_true) ** 2


def baseline(probability: float, came_true: bool, coverage: float = 1.0) -> float:  # noqa: FBT001
    """Return 100 (1 + log2 p) for the outcome that came, times the share of time it was held.

    0 for a half, at most 100; ``coverage`` is 0 to 1. The baseline score of Metaculus.
    """
    return coverage * 100 * (1 + log2(_of_outcome(probability, came_true)))


def peer(probabilities: Sequence[float], came_true: bool) -> list[float]:  # noqa: FBT001
    """Return the peer score of each forecaster of one question; together they are 0.

    100 ln(p / geometric mean of the others' p), p the probability of the outcome that came; 0 for
    a single forecaster. Source: Metaculus.
    """
    logs = [log(_of_outcome(one, came_true)) for one in probabilities]
    count, total = len(logs), sum(logs)
    if count < 2:
        return [0.0] * count
    return [100 * (one - (total - one) / (count - 1)) for one in logs]


def geometric_mean(probabilities: Sequence[float]) -> float:
    """Return the geometric mean of probabilities, of which there is one at least."""
    return exp(sum(log(_checked(one)) for one in probabilities) / len(probabilities))


def recency_weights(count: int) -> list[float]:
    """Return the weights of forecasts from the oldest to the newest: exp(sqrt(i) - sqrt(n)).

    The newest weighs 1; two or fewer weigh the same. Source: Metaculus.
    """
    if count <= 2:
        return [1.0] * count
    return [exp(sqrt(at) - sqrt(count)) for at in range(1, count + 1)]


def crowd(probabilities: Sequence[float]) -> float | None:
    """Return the recency-weighted median of each person's latest forecast, the oldest first.

    Where the weights fall into equal halves, the middle of both neighbours; None without any.
    """
    weights = recency_weights(len(probabilities))
    ordered = sorted(zip(map(_checked, probabilities), weights, strict=True))
    half, so_far = sum(weights) / 2, 0.0
    for at, (probability, weight) in enumerate(ordered):
        so_far += weight
        if abs(so_far - half) <= 1e-12 * half:
            return (probability + ordered[at + 1][0]) / 2
        if so_far > half:
            return probability
    return None


def course(held: Sequence[Held]) -> list[Moment]:
    """Return what the crowd expected after each change, the oldest first.

    Of more than 60 changes, 60 in even steps with the last among them. Each costs
    O(n log n) for n estimates. ValueError for a probability outside 0.001 to 0.999.
    """
    ordered = sorted(held, key=lambda one: one.since)
    changes = sorted({at for one in held for at in (one.since, one.until) if at is not None})
    step = -(-len(changes) // POINTS) or 1
    told = []
    for at in changes[::-1][::step][::-1]:
        standing = [
            one.probability
            for one in ordered
            if one.since <= at and (one.until is None or at < one.until)
        ]
        told.append(Moment(at, len(standing), crowd(standing)))
    return told


def held_baseline(
    held: Sequence[Held],
    came_true: bool,  # noqa: FBT001
    opened: float,
    closed: float,
) -> float:
    """Return the baseline score of one person: each estimate for the share of time it was held.

    The time is from ``opened`` to ``closed`` (in seconds, the later one last); 0 counts for when
    nothing was held.
    """
    span = closed - opened
    shares = [(one, min(one.until or closed, closed) - max(one.since, opened)) for one in held]
    return sum(baseline(one.probability, came_true, max(share, 0) / span) for one, share in shares)


def calibration(forecasts: Sequence[tuple[float, bool]]) -> list[Bin] | None:
    """Return how often what was forecast came true, by tenths of probability that were used.

    None below 20 resolved forecasts: then it would say nothing.
    """
    if len(forecasts) < ENOUGH:
        return None
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for probability, came_true in forecasts:
        tenths.setdefault(int(_checked(probability) * _BINS), []).append((probability, came_true))
    return [
        Bin(len(few), sum(one for one, _ in few) / len(few), sum(came for _, came in few))
        for _, few in sorted(tenths.items())
    ]


def _of_outcome(probability: float, came_true: bool) -> float:  # noqa: FBT001
    return _checked(probability) if came_true else 1 - _checked(probability)


def _checked(probability: float) -> float:
    if not LEAST <= probability <= MOST:
        raise ValueError(f"a forecast is from {LEAST} to {MOST}, not {probability}")
    return probability
