"""Consistent camps: sets of positions that somebody could hold together."""

from importlib.util import find_spec
from itertools import chain, combinations

import pytest
from hypothesis import given, settings

from forum.reasoning.extensions import Engine, Extension, extensions
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import position
from forum.vocabulary import SubjectKind
from tests.reasoning.debates import debates, graph, rebuts

CLINGO = pytest.param(
    Engine.CLINGO,
    marks=pytest.mark.skipif(find_spec("clingo") is None, reason="the extra semantics is missing"),
)
pytestmark = pytest.mark.parametrize("engine", [Engine.OWN, CLINGO])


def sets(made, kind, engine):
    found = extensions(made, Extension(kind), engine=engine)
    assert found.complete
    return {tuple(sorted(one)) for one in found.sets}


def of(*pairs):
    count = max(chain.from_iterable(pairs)) + 1
    return ArgumentGraph(
        range(count), [rebuts(at, x, position(y)) for at, (x, y) in enumerate(pairs)]
    )


def test_textbook_cases(engine):
    even = of((0, 1), (1, 2), (2, 3), (3, 0))
    assert sets(even, "preferred", engine) == sets(even, "stable", engine) == {(0, 2), (1, 3)}
    odd = of((0, 1), (1, 2), (2, 0))
    assert (sets(odd, "preferred", engine), sets(odd, "stable", engine)) == ({()}, set())
    floating = of((0, 1), (1, 0), (0, 2), (1, 2), (2, 3))
    assert sets(floating, "preferred", engine) == {(0, 3), (1, 3)}
    assert sets(of((2, 1), (1, 0)), "stable", engine) == {(0, 2)}


def by_definition(made):
    """Preferred and stable sets of parts, by looking at all sets there are."""
    parts = range(len(made.parts))
    rebuttals = [
        (set(made.members[number]), made.targets[number])
        for number, reason in enumerate(made.reasons)
        if reason.is_rebuttal
    ]

    def beaten(held):
        return {target for members, target in rebuttals if members <= held}

    def holds(held):
        out = beaten(held)
        return not out & held and all(
            members & out for members, target in rebuttals if target in held
        )

    every = [set(one) for size in range(len(parts) + 1) for one in combinations(parts, size)]
    sound = [held for held in every if holds(held)]
    largest = [held for held in sound if not any(held < other for other in sound)]
    full = [held for held in largest if held | beaten(held) == set(parts)]

    def ids(few):
        return {
            tuple(sorted(made.parts[at].id for at in held if made.parts[at].kind is SubjectKind.POSITION))
            for held in few
        }  # fmt: skip

    return ids(largest), ids(full)


@settings(max_examples=40, deadline=None)
@given(debates(most=3))
def test_sets_are_those_of_the_definition(engine, debate):
    made = graph(debate)
    largest, full = by_definition(made)
    assert sets(made, "preferred", engine) == largest
    assert sets(made, "stable", engine) == full


def test_a_search_that_was_cut_short_says_so(engine):
    pairs = [(at, at ^ 1) for at in range(40)]
    found = extensions(of(*pairs), Extension.PREFERRED, most=50, engine=engine)
    assert (len(found.sets), found.complete) == (50, False)
    assert not extensions(of(*pairs), Extension.STABLE, seconds=0, engine=engine).complete
