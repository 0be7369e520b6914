"""How processor time grows with size: two measures of one run, so that no machine is too slow."""

import time


def growth(work, small, large):
    """Return by how much more a large size costs than a small one, the quickest of three each.

    ``work`` prepares a size and returns what is measured.
    """

    def cost(size):
        measured, spent = work(size), []
        for _ in range(3):
            began = time.process_time()
            measured()
            spent.append(time.process_time() - began)
        return min(spent)

    return cost(large) / max(cost(small), 1e-4)
