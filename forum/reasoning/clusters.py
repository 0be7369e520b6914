"""Points that lie together: k-means, how many clusters suit, and how alike two groupings are."""

import numpy as np

from forum.reasoning.network import Ints
from forum.reasoning.semantics import Floats

_ROUNDS, _COARSE = 50, 15  # the latter for clusters that are only gathered again
_STARTS = 8
_MOST = 5  # clusters that are tried
_EACH = 12  # points for each cluster beyond two


def clusters(points: Floats, count: int, weights: Floats, seed: int = 0) -> Ints:
    """Return the cluster of each point, (points,), below ``count``; some may stay empty.

    ``points`` are (points, dimensions), ``weights`` (points,). Weighted k-means (Lloyd), the best
    of several starts spread out by k-means++ with the seed.
    """
    random = np.random.default_rng(seed)
    count = min(count, len(np.unique(points, axis=0)))
    best, least = np.zeros(len(points), dtype=np.intp), np.inf
    for _ in range(_STARTS if count <= _MOST else 1):
        centres = _spread_out(points, count, weights, random)
        found, cost = _moved(points, centres, weights)
        if cost < least - 1e-12:
            best, least = found, cost
    return best


def _spread_out(points: Floats, count: int, weights: Floats, random: np.random.Generator) -> Floats:
    centres = [points[random.choice(len(points), p=weights / weights.sum())]]
    far = np.full(len(points), np.inf)
    while len(centres) < count:
        far = np.minimum(far, ((points - centres[-1]) ** 2).sum(axis=1))
        chance = far * weights
        centres.append(points[random.choice(len(points), p=chance / chance.sum())])
    return np.array(centres)


def _moved(points: Floats, centres: Floats, weights: Floats) -> tuple[Ints, float]:
    """Return the clusters once their centres rest, and the sum of squared distances."""
    nearest = np.full(len(points), -1)
    for _ in range(_ROUNDS if len(centres) <= _MOST else _COARSE):
        far = sum(np.subtract.outer(*both) ** 2 for both in zip(points.T, centres.T, strict=True))
        now = far.argmin(axis=1)
        if (now == nearest).all():
            break
        nearest = now
        mass = np.bincount(nearest, weights, len(centres))
        for axis in range(points.shape[1]):
            total = np.bincount(nearest, weights * points[:, axis], len(centres))
            centres[:, axis] = np.where(
                mass > 0, total / np.maximum(mass, 1e-300), centres[:, axis]
            )
    return nearest, float(far.min(axis=1) @ weights)


def group_count(points: Floats, weights: Floats, seed: int = 0) -> Ints:
    """Return the clusters of the number that suits best: 2 to 5, by silhouette.

    One cluster more than two for every 12 points at most; all in one where all are the same, or
    where there is one point only.
    """
    most = min(_MOST, 2 + len(points) // _EACH, len(np.unique(points, axis=0)))
    best, highest = np.zeros(len(points), dtype=np.intp), -np.inf
    for count in range(2, most + 1):
        found = clusters(points, count, weights, seed)
        score = silhouette(points, found)
        if score > highest:
            best, highest = found, score
    return best


def silhouette(points: Floats, cluster: Ints) -> float:
    """Return the mean silhouette of points, -1 to 1 (Rousseeuw 1987); alone in one counts 0.

    Quadratic in the points: meant for a hundred.
    """
    apart = np.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))
    numbers, own = np.unique(cluster, return_inverse=True)
    if len(numbers) == 1:
        return -1.0
    totals = np.stack([apart[:, own == one].sum(axis=1) for one in range(len(numbers))], axis=1)
    sizes = np.bincount(own)
    rows = np.arange(len(points))
    inside = totals[rows, own] / np.maximum(sizes[own] - 1, 1)
    means = totals / sizes
    means[rows, own] = np.inf
    outside = means.min(axis=1)
    widest = np.maximum(np.maximum(inside, outside), 1e-300)
    return float(np.where(sizes[own] > 1, (outside - inside) / widest, 0).mean())


def agreement(one: Ints, other: Ints) -> float:
    """Return how alike two groupings of the same points are: the adjusted Rand index.

    1 where they are the same, about 0 where they have no more in common than by chance (Hubert &
    Arabie 1985).
    """
    _, first = np.unique(one, return_inverse=True)
    _, second = np.unique(other, return_inverse=True)
    table = np.bincount(first * (second.max() + 1) + second)
    both, rows, columns = (_pairs(few) for few in (table, np.bincount(first), np.bincount(second)))
    chance = rows * columns / max(_pairs(np.array([len(one)])), 1)
    most = (rows + columns) / 2
    return 1.0 if most == chance else float((both - chance) / (most - chance))


def _pairs(sizes: Ints) -> float:
    return float((sizes * (sizes - 1) / 2).sum())
