"""What has to be looked at again after an act."""

from collections.abc import Iterable

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Part


def reached(graph: ArgumentGraph, changed: Iterable[Part]) -> frozenset[int]:
    """Return the positions for which anything may be otherwise after ``changed`` came or went.

    That is their label, their challenges, their inferences, or whether a reason on their page
    holds; for all other positions nothing is. Hand in the graph that has what changed: the one
    after for what was added, the one before for what was taken away, either for a concession.
    """
    seen = _with_what_hangs_on(graph, changed)
    todo = list(seen)
    supported: set[int] = set()
    while todo:
        for number in graph.of.get(todo.pop(), ()):
            target = graph.targets[number]
            if not graph.reasons[number].is_rebuttal:
                supported.add(target)
            elif target not in seen:
                seen.add(target)
                todo.append(target)
    return frozenset(graph.holder(graph.parts[place]) for place in seen | supported)


def _with_what_hangs_on(graph: ArgumentGraph, changed: Iterable[Part]) -> set[int]:
    """Return the places of what changed, and of all that comes and goes with it."""
    todo = [graph.place(part) for part in changed if part in graph]
    seen: set[int] = set()
    while todo:
        place = todo.pop()
        if place not in seen:
            seen.add(place)
            todo.extend(graph.going_with(place))
    return seen
