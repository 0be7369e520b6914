"""What a group says more than others do, what everybody says, and what unites the groups."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from forum.reasoning.network import Ints
from forum.reasoning.opinions import Ballot
from forum.reasoning.semantics import Floats

_SURE = 1.2816  # one-sided, at 90 per cent
_MOST = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A statement (its column), with the vote on it, 1 or -1, and its estimated share, 0 to 1."""

    statement: int
    vote: int
    probability: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agree, disagree, and have seen each statement; all (statements,)."""

    agree: Ints
    disagree: Ints
    seen: Ints

    @classmethod
    def of(cls, ballot: Ballot, people: Ints) -> "Tally":
        """Count the marks of some people."""
        votes = ballot.votes[people]
        return cls(
            (votes > 0).sum(axis=0), (votes < 0).sum(axis=0), ballot.seen[people].sum(axis=0)
        )

    def given(self, vote: int) -> Ints:
        """Return how many gave this vote."""
        return self.agree if vote > 0 else self.disagree


def share(successes: Floats | Ints, trials: Floats | Ints) -> Floats:
    """Return (successes + 1) / (trials + 2): the estimated share, a half where nobody voted."""
    found: Floats = np.divide(np.add(successes, 1), np.add(trials, 2))
    return found


def share_test(successes: Floats | Ints, trials: Floats | Ints) -> Floats:
    """Return z of a share being above a half: 2 sqrt(n + 1) ((s + 1) / (n + 1) - 0.5)."""
    more = np.asarray(trials) + 1
    found: Floats = 2 * np.sqrt(more) * ((np.asarray(successes) + 1) / more - 0.5)
    return found


def difference_test(
    inside: Floats | Ints, outside: Floats | Ints, trials: Floats | Ints, others: Floats | Ints
) -> Floats:
    """Return z of two shares being different, with one added to all four counts.

    0 where everybody inside and outside said so.
    """
    one, two = np.asarray(trials) + 1, np.asarray(others) + 1
    first, second = np.asarray(inside) + 1, np.asarray(outside) + 1
    pooled = (first + second) / (one + two)
    spread = np.sqrt(np.maximum(pooled * (1 - pooled), 0) * (1 / one + 1 / two))
    apart = first / one - second / two
    found: Floats = np.where(spread > 0, apart / np.where(spread > 0, spread, 1), 0)
    return found


def representative(group: Tally, others: Tally) -> list[Said]:
    """Return what a group says: the statements that set it apart, at most 5, at least 1.

    Those that most of it agree with (or reject) and more so than others do, both at 90 per cent,
    by share ratio times its test times share times its test; the best agreement first. Where none
    is that clear, what most of it agree with, else anything, by the same order.
    """
    agrees, rejects = (_compared(group, others, vote) for vote in (1, -1))
    found: list[tuple[bool, bool, float, Said]] = []
    for at in np.flatnonzero(group.seen).tolist():
        vote, one = (1, agrees) if agrees.apart[at] >= rejects.apart[at] else (-1, rejects)
        sure = bool(min(one.clear[at], one.apart[at]) > _SURE)
        most = vote > 0 and bool(one.probability[at] > 1 / 2)
        said = Said(at, vote, float(one.probability[at]))
        found.append((sure, not sure and most, float(one.order[at]), said))
    found.sort(key=lambda one: (-one[0], -one[1], -one[2], one[3].statement))
    clear_ones = [said for sure, _, _, said in found if sure][:_MOST]
    clear_ones.sort(key=_best_agreement_first(clear_ones))
    return clear_ones or [said for *_, said in found[:1]]


def _best_agreement_first(few: Sequence[Said]) -> Callable[[Said], bool]:
    best = next((said for said in few if said.vote > 0), None)
    return lambda said: said is not best


class _Compared(NamedTuple):
    """By statement: the share, its test, the test against others, and what is best, highest."""

    probability: Floats
    clear: Floats
    apart: Floats
    order: Floats


def _compared(group: Tally, others: Tally, vote: int) -> _Compared:
    given, outside = group.given(vote), others.given(vote)
    probability, clear = share(given, group.seen), share_test(given, group.seen)
    apart = difference_test(given, outside, group.seen, others.seen)
    ratio = probability / share(outside, others.seen)
    order = ratio * np.maximum(apart, 0) * probability * np.maximum(clear, 0)
    return _Compared(probability, clear, apart, order)


def consensus(everybody: Tally) -> list[Said]:
    """Return what most agree with, then what most reject, of all who voted: 5 of each.

    Shares above a half, sure at 90 per cent, by share times its test.
    """
    found = []
    for vote in (1, -1):
        probability = share(everybody.given(vote), everybody.seen)
        clear = share_test(everybody.given(vote), everybody.seen)
        order = np.argsort(-probability * clear, kind="stable")
        sure = [at for at in order if probability[at] > 1 / 2 and clear[at] > _SURE]
        found += [Said(int(at), vote, float(probability[at])) for at in sure[:_MOST]]
    return found


def across_groups(groups: Iterable[Tally]) -> Floats:
    """Return for each statement how far all groups agree with it: the product of their shares.

    Polis' group-aware consensus, (statements,), 0 to 1: a large group does not outvote a small one.
    """
    shares = [share(one.agree, one.seen) for one in groups]
    found: Floats = np.prod(shares, axis=0)
    return found
