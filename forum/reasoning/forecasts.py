"""How well forecasts did, and what a crowd expects; never part of the strength of an argument.

A forecast is the probability of a yes to a question with a date, 0.001 to 0.999; an outcome is
whether it came true.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, log2, sqrt

LEAST, MOST = 0.001, 0.999
ENOUGH = 20  # resolved forecasts below which calibration says nothing
_BINS = 10


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
