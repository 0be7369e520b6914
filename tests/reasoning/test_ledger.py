"""The ledger of a strength adds up, tells other views, and says less where that would take long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.reasoning.base_scores import BaseScore, Cited, Evidence, evidence_in
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.ledger import ledger
from forum.reasoning.parts import Relation, position
from forum.reasoning.readings import Reading, hundredths
from forum.reasoning.semantics import QUADRATIC_ENERGY
from forum.vocabulary import Label, Stance, Standing

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=15), st.floats(0, 1))
def test_hundredths_add_up_and_each_is_off_by_less_than_one(amounts, base):
    total = round(100 * (base + sum(amounts))) - round(100 * base)
    told = hundredths(amounts, total)
    assert sum(told) == total
    assert all(abs(one - 100 * amount) < 1.001 for one, amount in zip(told, amounts, strict=True))


def test_hundredths_refuse_what_is_not_their_sum():
    with pytest.raises(ValueError, match="do not make 30"):
        hundredths([0.1, 0.1], 30)


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ([], None),
        ([(1, Standing.RETRACTED, IN), (2, Standing.VERIFIED, OUT)], Evidence.NO_SOURCE),
        ([(1, Standing.RETRACTED, IN), (2, Standing.DISPUTED, IN)], Evidence.UNVERIFIED),
        ([(1, Standing.VERIFIED, UNDECIDED)], Evidence.UNVERIFIED),
        ([(1, Standing.VERIFIED, IN), (1, Standing.VERIFIED, IN)], Evidence.CHECKED),
        ([(1, Standing.VERIFIED, IN), (2, Standing.VERIFIED, IN)], Evidence.CONFIRMED),
    ],
)
def test_evidence_amounts_to_what_of_it_holds_and_was_verified(cited, found):
    assert evidence_in(Cited(*one) for one in cited) is found


def answered(count, stance):
    """The ledger of a claim that so many positions bear on."""
    relations = [Relation(id_, id_, position(1), stance) for id_ in range(2, count + 2)]
    graph = ArgumentGraph(range(1, count + 2), relations)
    bases = {id_: BaseScore() for id_ in graph.positions} | {1: BaseScore(6, 0, Evidence.CHECKED)}
    return ledger(graph, bases, 1, QUADRATIC_ENERGY)


def test_a_ledger_tells_the_other_views_and_who_disagrees():
    found = answered(3, Stance.REBUTTAL)
    assert found.base == pytest.approx(0.86)
    assert found.evidence_only.value < found.strength.value
    assert found.marks_only.value < found.with_marks.value == found.strength.value
    assert "social-product" in found.others
    assert QUADRATIC_ENERGY.name not in found.others
    total = sum(one.share for one in found.effects)
    assert total == pytest.approx(found.strength.value - found.base)


def test_where_very_many_bear_on_a_position_less_is_told():
    many, far_too_many = (answered(count, Stance.SUPPORT) for count in (301, 2001))
    assert {one.share for one in many.effects} == {None}
    assert all(one.without < many.strength.value for one in many.effects)
    assert far_too_many.effects == ()
    assert far_too_many.contributors == 2001


def test_readings_are_apart_where_none_of_one_is_near_one_of_the_other():
    assert Reading(0.5, 0.1, 0.6).is_apart(Reading(0.8), 0.15)
    assert not Reading(0.5, 0.1, 0.6).is_apart(Reading(0.7), 0.15)
    assert not Reading().is_apart(Reading(0.7), 0.15)
