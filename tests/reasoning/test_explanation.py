"""What raised a position and what lowered it: by the definitions, and so that it adds up."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning import explanation
from forum.reasoning.explanation import explain
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.network import Network
from forum.reasoning.parts import position, relation
from forum.reasoning.semantics import SEMANTICS
from forum.reasoning.strength import strengths
from tests.reasoning.debates import rebuts
from tests.reasoning.networks import built, network, networks

DF_QUAD = SEMANTICS["df-quad"]


def test_a_worked_example_of_the_literature():
    """Kampik et al. 2024, example 3.1: c supports b, which rebuts a."""
    graph = network(dict.fromkeys("abc", 0.5), [("b", "a")], [("c", "b")])
    found = explain(graph, 0, DF_QUAD)
    assert found.contributors.tolist() == [1, 2]
    assert found.removal[0] == pytest.approx(-0.375)
    assert found.intrinsic_removal[0] == pytest.approx(-0.25)
    assert found.shapley == pytest.approx([-0.3125, -0.0625])
    assert found.gradient[0] == pytest.approx(-0.25)


def test_slopes_of_a_published_table():
    """Yin, Potyka & Toni 2023, table 1."""
    attacks = [("D", "A"), ("E", "B"), ("F", "D"), ("G", "F"), ("H", "F")]
    graph = network(dict.fromkeys("ABCDEFGH", 0.5), attacks, [("B", "A"), ("C", "A")])
    found = explain(graph, 0, DF_QUAD)
    assert found.strength == pytest.approx(0.59375)
    assert found.gradient == pytest.approx(
        [0.125, 0.375, -0.4375, -0.125, 0.0625, -0.0625, -0.0625]
    )


@settings(max_examples=25, deadline=None)
@given(networks(), st.sampled_from(list(SEMANTICS.values())))
def test_shares_add_up_and_removal_is_what_would_be_without(made, semantics):
    base, reasons = made
    found = explain(built(made), 0, semantics)
    assert found.shapley.sum() == pytest.approx(found.strength - found.base, abs=1e-9)
    for contributor, removed in zip(found.contributors, found.removal, strict=True):
        fewer = [one for one in reasons if contributor not in (*one[1], one[2])]
        without = strengths(built((base, fewer)), semantics).values[0]
        assert found.strength - removed == pytest.approx(without)


SMOOTH = [SEMANTICS[name] for name in ("quadratic-energy", "euler-based", "mlp-based")]


@settings(max_examples=20, deadline=None)
@given(networks(), st.sampled_from(SMOOTH))
def test_slopes_are_those_of_a_small_change(made, semantics):
    base, reasons = made
    base = [0.1 + 0.8 * score for score in base]
    found = explain(built((base, reasons)), 0, semantics)
    for contributor, slope in zip(found.contributors, found.gradient, strict=True):
        sides = []
        for change in (1e-5, -1e-5):
            moved = list(base)
            moved[contributor] += change
            sides.append(strengths(built((moved, reasons)), semantics).values[0])
        assert slope == pytest.approx((sides[0] - sides[1]) / 2e-5, abs=1e-5)


def test_slopes_go_round_in_circles_too():
    def pair(first):
        return network({"a": first, "b": 0.7}, [("a", "b"), ("b", "a")])

    moved = strengths(pair(0.501)).values[0] - strengths(pair(0.499)).values[0]
    own = explain(pair(0.5), 1).gradient
    assert own[0] == pytest.approx(
        (strengths(pair(0.501)).values[1] - strengths(pair(0.499)).values[1]) / 0.002, abs=1e-5
    )
    assert moved > 0


def test_many_contributors_are_sampled_with_an_error_that_is_told_and_add_up(monkeypatch):
    random = np.random.default_rng(5)
    graph = Network.of(random.random(12), [0] * 11, [-1, 1] * 5 + [-1], range(1, 12))
    exact = explain(graph, 0)
    monkeypatch.setattr(explanation, "EXACT", 3)
    sampled, again = explain(graph, 0), explain(graph, 0)
    assert not exact.errors.any()
    assert sampled.shapley.sum() == pytest.approx(exact.strength - exact.base, abs=1e-12)
    assert (np.abs(sampled.shapley - exact.shapley) <= 5 * sampled.errors + 1e-9).all()
    assert (sampled.shapley == again.shapley).all()


def test_who_disputes_a_link_is_a_contributor():
    graph = ArgumentGraph([1, 2, 3], [rebuts(1, 2, position(1)), rebuts(2, 3, relation(1))])
    found = explain(Network.of_graph(graph), 0)
    assert found.contributors.tolist() == [1, 2]
    assert found.removal[0] < 0 < found.removal[1]
    assert found.gradient[0] < 0 < found.gradient[1]


def test_nobody_explains_what_is_not_there():
    with pytest.raises(IndexError):
        explain(network({"a": 0.5}), 1)
