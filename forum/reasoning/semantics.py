"""How much an argument holds after what speaks for and against it: the formulas, by their names.

An argument has a base score w; its supports and rebuttals have strengths. They are combined into
one pull E, below 0 where rebuttals weigh more; w and E give the strength (Mossakowski & Neuhaus
2018). Every formula here takes numbers as well as arrays.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Curve = Callable[[Any], Any]
Influence = Callable[[Any, Any], Any]
_STEEPEST = 700.0  # beyond it the exponential function leaves what a float can hold


class Pull(StrEnum):
    """How supports and rebuttals are combined."""

    SUM = "sum"  # sum of supports - sum of rebuttals
    PRODUCT = "product"  # product of (1 - rebuttal) - product of (1 - support)
    TOP = "top"  # strongest support - strongest rebuttal


@dataclass(frozen=True, slots=True)
class Semantics:
    """A gradual semantics.

    ``influence(w, E)`` gives the strength, 0 to 1; ``by_base`` and ``by_pull`` are its partial
    derivatives. ``rebuttals_only``: supports do not count.
    """

    name: str
    pull: Pull
    influence: Influence
    by_base: Influence
    by_pull: Influence
    rebuttals_only: bool = False

    def strength(self, base: float, reasons: Iterable[tuple[float, float]]) -> float:
        """Return the strength of one argument; each reason is its sign (+1, -1) and its flow."""
        if self.pull is Pull.SUM:
            pull = 0.0
            for sign, flow in reasons:
                pull += sign * flow
        else:
            up, down = [0.0], [0.0]
            for sign, flow in reasons:
                (up if sign > 0 else down).append(flow)
            if self.pull is Pull.TOP:
                pull = max(up) - max(down)
            else:
                pull = prod(1 - one for one in down) - prod(1 - one for one in up)
        return float(self.influence(base, pull))


def _toward_the_ends(
    name: str, pull: Pull, curve: Curve, slope: Curve, *, rebuttals_only: bool = False
) -> Semantics:
    """Return s = w + g(E) * (1 - w) for E > 0 and w + g(E) * w otherwise, g odd, -1 to 1."""

    def room(base: Any, pull: Any) -> Any:
        return (pull > 0) * (1 - base) + (pull <= 0) * base

    return Semantics(
        name,
        pull,
        influence=lambda w, e: w + curve(e) * room(w, e),
        by_base=lambda w, e: 1 - abs(curve(e)) + 0 * w,
        by_pull=lambda w, e: slope(e) * room(w, e),
        rebuttals_only=rebuttals_only,
    )


def _quadratic(e: Any) -> Any:
    return e * abs(e) / (1 + e * e)


def _hyperbolic(e: Any) -> Any:
    return e / (1 + abs(e))


def _exp(e: Any) -> Any:
    return np.exp(np.minimum(e, _STEEPEST))


def _euler(name: str, pull: Pull) -> Semantics:
    return Semantics(
        name,
        pull,
        influence=lambda w, e: 1 - (1 - w * w) / (1 + w * _exp(e)),
        by_base=lambda w, e: (
            (2 * w * (1 + w * _exp(e)) + (1 - w * w) * _exp(e)) / (1 + w * _exp(e)) ** 2
        ),
        by_pull=lambda w, e: (1 - w * w) * w * _exp(e) / (1 + w * _exp(e)) ** 2,
    )


def _logistic(w: Any, e: Any) -> Any:
    """Return the logistic function of logit(w) + E, which is also right at w = 0 and w = 1."""
    return w * _exp(e) / (1 - w + w * _exp(e))


_ALL = (
    _toward_the_ends(
        "quadratic-energy",
        Pull.SUM,
        _quadratic,
        lambda e: 2 * abs(e) / (1 + e * e) ** 2,
    ),
    _toward_the_ends("df-quad", Pull.PRODUCT, lambda e: e, lambda e: 1 + 0 * e),
    _toward_the_ends("squared-df-quad", Pull.PRODUCT, _hyperbolic, lambda e: 1 / (1 + abs(e)) ** 2),
    _euler("euler-based", Pull.SUM),
    _euler("euler-based-top", Pull.TOP),
    Semantics(
        "mlp-based",
        Pull.SUM,
        influence=_logistic,
        by_base=lambda w, e: _exp(e) / (1 - w + w * _exp(e)) ** 2,
        by_pull=lambda w, e: _logistic(w, e) * (1 - _logistic(w, e)),
    ),
    _toward_the_ends(
        "h-categoriser",
        Pull.SUM,
        _hyperbolic,
        lambda e: 1 / (1 + abs(e)) ** 2,
        rebuttals_only=True,
    ),
    _toward_the_ends(
        "social-product", Pull.PRODUCT, lambda e: e, lambda e: 1 + 0 * e, rebuttals_only=True
    ),
)
# Quadratic Energy: Potyka, KR 2018. DF-QuAD: Rago et al., KR 2016. Squared DF-QuAD and MLP-based:
# Potyka 2019 and 2021. Euler-based: Amgoud & Ben-Naim 2017. h-categoriser: Besnard & Hunter 2001,
# weighted by Amgoud et al. 2017. Social product: Leite & Martins 2011, with the base score for
# the share of votes.
SEMANTICS = {one.name: one for one in _ALL}
QUADRATIC_ENERGY = SEMANTICS["quadratic-energy"]
