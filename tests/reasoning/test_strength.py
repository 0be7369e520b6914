"""How strong positions are, by which formula, and when there is no single answer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning.base_scores import BaseScore, Evidence
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.live import LiveDebate
from forum.reasoning.network import Network
from forum.reasoning.parts import Relation, position, relation
from forum.reasoning.semantics import SEMANTICS
from forum.reasoning.strength import strengths
from tests.growth import growth
from tests.reasoning.debates import SUPPORT, rebuts
from tests.reasoning.networks import built, fan, network, networks

EVERY = pytest.mark.parametrize("semantics", SEMANTICS.values(), ids=SEMANTICS)
DUAL = [SEMANTICS[name] for name in ("quadratic-energy", "df-quad", "squared-df-quad")]
BOTH_WAYS = [one for one in SEMANTICS.values() if not one.rebuttals_only]


@pytest.mark.parametrize(
    ("name", "cons", "pros", "expected"),
    [
        ("quadratic-energy", 1, 0, 0.4),
        ("quadratic-energy", 10, 5, 0.06896551724137934),
        ("quadratic-energy", 5, 10, 0.9310344827586207),
        ("df-quad", 3, 0, 0.0625),
        ("df-quad", 20, 10, 0.4995121955871582),
        ("squared-df-quad", 3, 0, 0.26666666666666666),
        ("euler-based", 3, 0, 0.3252756735125888),
        ("euler-based", 5, 10, 0.8942358090081924),
        ("euler-based-top", 10, 0, 0.4245224032141739),
        ("mlp-based", 2, 0, 1 / (1 + np.e)),
        ("h-categoriser", 3, 5, 0.2),
        ("social-product", 2, 5, 0.125),
    ],
)
def test_so_many_for_and_against_give_the_published_number(name, cons, pros, expected):
    found = strengths(fan(cons, pros), SEMANTICS[name])
    assert found.values[0] == pytest.approx(expected, abs=1e-12)


def test_a_worked_example_of_the_literature():
    """Rago et al. 2016, by DF-QuAD."""
    base = {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9, "C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5}  # fmt: skip
    attacks = [("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")]
    found = strengths(
        network(base, attacks, [("P1", "A1"), ("P2", "A1"), ("P3", "A2")]), SEMANTICS["df-quad"]
    )
    assert found.values[:2] == pytest.approx([0.862, 0.85], abs=1e-9)


def camps(size):
    sides = [[f"{side}{at}" for at in range(size)] for side in "ab"]
    attacks = [(x, y) for x in sides[0] for y in sides[1]]
    return network(dict.fromkeys(sides[0] + sides[1], 0.5), attacks + [(y, x) for x, y in attacks])


def test_two_camps_that_rebut_each_other_have_two_readings_and_no_single_number():
    found = strengths(camps(5))
    assert found.readings == 2
    assert found.unsure.all()
    assert found.low == pytest.approx(np.full(10, 0.1), abs=1e-6)
    assert found.high == pytest.approx(np.full(10, 0.4), abs=1e-6)
    assert strengths(camps(5), SEMANTICS["df-quad"]).high[0] == pytest.approx(0.4280125, abs=1e-6)
    assert strengths(camps(5), SEMANTICS["h-categoriser"]).readings == 1


def test_two_who_rebut_each_other_come_to_rest():
    pair = network({"a": 1.0, "b": 1.0}, [("a", "b"), ("b", "a")])
    assert strengths(pair).values == pytest.approx([0.6823278038280195] * 2, abs=1e-9)
    quad = strengths(pair, SEMANTICS["df-quad"])
    assert quad.readings > 1
    assert quad.unsure.all()


def test_what_hangs_on_an_undecided_fight_has_no_single_number_either():
    fight = camps(3)
    found = strengths(
        Network.of(
            np.append(fight.base[0], [0.5, 0.7]),
            [*fight.target, 6],
            [*fight.sign, -1],
            [*fight.member, 0],
        )
    )
    assert (found.unsure[6], found.unsure[7], found.values[7]) == (found.unsure[0], False, 0.7)


@EVERY
def test_a_challenged_link_weakens_what_flows_through_it_and_nothing_else(semantics):
    plain = [rebuts(1, 2, position(1))]
    disputed = [*plain, rebuts(2, 3, relation(1))]
    before, after = (
        strengths(Network.of_graph(ArgumentGraph([1, 2, 3], few)), semantics).values
        for few in (plain, disputed)
    )
    assert before[0] < after[0] < 0.5
    assert after[1:3] == pytest.approx(before[1:3])


def test_joint_reasons_count_only_together():
    together = [Relation(n, n, position(1), SUPPORT, joint=1) for n in (2, 3)]

    def with_base(third):
        graph = ArgumentGraph([1, 2, 3], together)
        return strengths(Network.of_graph(graph, {2: 0.8, 3: third})).values[0]

    assert with_base(0.0) == 0.5
    assert with_base(1.0) == pytest.approx(0.5 + 0.5 * 0.64 / 1.64)
    assert with_base(0.5) == pytest.approx(0.5 + 0.5 * 0.16 / 1.16)


@EVERY
@settings(max_examples=15, deadline=None)
@given(made=networks(), data=st.data())
def test_balance_and_monotonicity(semantics, made, data):
    """Nothing that bears on it: the base. One rebuttal more: no more; one support more: no less."""
    base, reasons = made
    found = strengths(built(made), semantics).values
    assert ((found >= 0) & (found <= 1)).all()
    alone = [item for item in range(len(base)) if all(item != target for _, _, target in reasons)]
    assert found[alone] == pytest.approx([base[item] for item in alone])
    sign = data.draw(st.sampled_from([-1.0, 1.0]))
    more = strengths(built((base, [*reasons, (sign, [len(base) - 1], 0)])), semantics).values
    if len(base) > 1:
        assert sign * (more[0] - found[0]) >= -1e-12


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(DUAL), st.lists(st.floats(0, 1), min_size=1, max_size=6), st.data())
def test_support_mirrors_rebuttal(semantics, base, data):
    count = len(base)
    signs = data.draw(st.lists(st.sampled_from([-1, 1]), min_size=count - 1, max_size=count - 1))
    one, other = (
        Network.of([first, *base[1:]], [0] * (count - 1), signs_, range(1, count))
        for first, signs_ in ((base[0], signs), (1 - base[0], [-sign for sign in signs]))
    )
    found = strengths(one, semantics).values[0] + strengths(other, semantics).values[0]
    assert found == pytest.approx(1)


@settings(max_examples=25, deadline=None)
@given(networks(), st.sampled_from(BOTH_WAYS), st.randoms())
def test_names_and_order_do_not_matter(made, semantics, random):
    base, reasons = made
    order = list(range(len(base)))
    random.shuffle(order)
    turned = [
        (sign, [order[one] for one in members], order[target]) for sign, members, target in reasons
    ]
    random.shuffle(turned)
    moved = [score for _, score in sorted(zip(order, base, strict=True))]
    found = strengths(built((moved, turned)), semantics).values
    assert found[order] == pytest.approx(strengths(built(made), semantics).values)


ACTS = st.lists(st.tuples(st.integers(0, 3), st.randoms()), max_size=20)


def act(debate, kind, random, reasons):
    """Do something at random; only reasons from later items to earlier ones keep it acyclic."""
    count = len(debate.base)
    if kind == 0 or count < 2:
        debate.add(random.random())
    elif kind == 1:
        debate.rebase(random.randrange(count), random.random())
    elif kind == 2 and reasons:
        debate.withdraw(reasons.pop(random.randrange(len(reasons))))
    else:
        target = random.randrange(count - 1)
        members = [random.randrange(target + 1, count)]
        if random.random() < 0.3:
            members.append(debate.add(link=True))
        reasons.append(debate.answer(members, target, random.choice([-1, 1])))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(list(SEMANTICS.values())), ACTS)
def test_after_each_act_all_is_as_if_weighed_anew(semantics, acts):
    debate, reasons = LiveDebate(semantics), []
    for kind, random in acts:
        act(debate, kind, random, reasons)
        whole, numbers = debate.network()
        anew = strengths(whole, semantics).values
        assert debate.strengths.values[numbers] == pytest.approx(anew, abs=1e-12)


def test_a_circle_that_opens_and_closes_is_weighed_anew_too():
    debate = LiveDebate.of(network({"a": 0.5, "b": 0.5, "c": 0.9}, [("b", "a"), ("a", "c")]))
    back = debate.answer([0], 1, -1)
    assert debate.strength(0) == pytest.approx(debate.strength(1))
    assert debate.strength(0) == pytest.approx(0.42385379890635144, abs=1e-9)
    debate.withdraw(back)
    assert debate.strengths.readings == 1
    assert debate.strength(0) == pytest.approx(0.4)
    assert debate.changed == (1, 0, 2) or set(debate.changed) == {0, 1, 2}


def test_an_act_has_only_what_it_reaches_weighed_anew():
    chain = Network.of([0.5] * 1000, range(999), [-1] * 999, range(1, 1000))
    debate = LiveDebate.of(chain)
    debate.answer([debate.add(0.9)], 3, -1)
    assert set(debate.changed) == {0, 1, 2, 3}


def test_weighing_is_linear():
    def weighing(count):
        random = np.random.default_rng(1)
        sources = np.arange(1, count)
        targets = (sources * random.random(count - 1)).astype(int)
        made = Network.of(random.random(count), targets, random.choice([-1, 1], count - 1), sources)
        return lambda: strengths(made)

    assert growth(weighing, 2_000, 20_000) < 25


def test_votes_and_evidence_make_the_base_score_and_can_be_told_apart():
    one = BaseScore(up=10, down=40, evidence=Evidence.CONFIRMED)
    assert one.with_votes == pytest.approx(0.24444444444444444)
    assert (one.evidence_only, one.votes_only) == (0.8, pytest.approx(12 / 54))
    assert BaseScore(1).with_votes == pytest.approx(0.6)
    assert (BaseScore().with_votes, BaseScore().is_known) == (0.5, False)
    with pytest.raises(ValueError, match="negative"):
        BaseScore(-1)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (([1.5], [], [], []), "between 0 and 1"),
        (([float("nan")], [], [], []), "between 0 and 1"),
        (([0.5], [0], [1], [1]), "not there"),
        (([0.5, 0.5], [0], [1], [], [0]), "no members"),
    ],
)
def test_a_network_that_makes_no_sense_is_refused(made, said):
    with pytest.raises(ValueError, match=said):
        Network.of(*made)
