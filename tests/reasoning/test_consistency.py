"""Where one's own marks pull against each other."""

from hypothesis import given
from hypothesis import strategies as st

from forum.reasoning.consistency import Tension, inconsistencies
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Relation, position, relation
from forum.vocabulary import Stance
from tests.reasoning.debates import debates, graph, rebuts

SUPPORT, REBUTTAL = Stance.SUPPORT, Stance.REBUTTAL
OTHER = {SUPPORT: REBUTTAL, REBUTTAL: SUPPORT}
MARKS = st.dictionaries(st.integers(0, 7), st.sampled_from(list(Stance)), max_size=8)


def told(made, marks):
    return [(str(one.tension), one.position, one.sources) for one in inconsistencies(made, marks)]


def test_each_kind_in_a_small_debate():
    rebuttal, support = rebuts(1, 1, position(0)), Relation(2, 2, position(0), SUPPORT)
    made = ArgumentGraph(range(3), [rebuttal, support])
    assert told(made, {0: SUPPORT, 1: SUPPORT}) == [("against", 0, (1,))]
    assert told(made, {0: REBUTTAL, 2: SUPPORT}) == [("against", 0, (2,))]
    assert told(made, {0: SUPPORT, 2: REBUTTAL}) == [("alone", 0, (2,))]
    assert told(made, {0: REBUTTAL, 1: REBUTTAL}) == [("alone", 0, (1,))]
    assert told(made, {0: SUPPORT, 1: REBUTTAL, 2: SUPPORT}) == []
    assert told(made, {1: SUPPORT, 2: SUPPORT}) == []


def test_two_who_rebut_each_other_are_named_once():
    made = ArgumentGraph(range(2), [rebuts(1, 1, position(0)), rebuts(2, 0, position(1))])
    assert told(made, {0: SUPPORT, 1: SUPPORT}) == [("against", 0, (1,))]


def test_whoever_says_that_it_does_not_follow_is_consistent():
    made = ArgumentGraph(range(3), [rebuts(1, 1, position(0)), rebuts(2, 2, relation(1))])
    assert told(made, {0: SUPPORT, 1: SUPPORT}) == [("against", 0, (1,))]
    assert told(made, {0: SUPPORT, 1: SUPPORT, 2: SUPPORT}) == []


def test_reasons_that_count_only_together_are_held_together():
    both = [rebuts(1, 1, position(0), joint=9), rebuts(2, 2, position(0), joint=9)]
    made = ArgumentGraph(range(3), both)
    assert told(made, {0: SUPPORT, 1: SUPPORT}) == []
    assert told(made, {0: SUPPORT, 1: SUPPORT, 2: SUPPORT}) == [("against", 0, (1, 2))]


@given(debates(), MARKS)
def test_what_is_named_is_marked_so_and_bears_on_it(debate, marks):
    made = graph(debate)
    for one in inconsistencies(made, marks):
        given = {
            (reason.sources, reason.stance) for reason in made.reasons_on(position(one.position))
        }
        assert marks[one.position] is one.stance
        if one.tension is Tension.AGAINST:
            assert {marks[id_] for id_ in one.sources} == {SUPPORT}
            assert any(
                set(few) == set(one.sources) and side is not one.stance for few, side in given
            )
        else:
            assert {marks[id_] for id_ in one.sources} == {REBUTTAL}
            own = [few for few, side in given if side is one.stance]
            assert own, "a side without any reason is nobody's inconsistency"


@given(debates(), MARKS)
def test_marks_that_fit_a_conflict_free_set_are_against_nothing(debate, marks):
    made = graph(debate)
    held = {id_ for id_, stance in marks.items() if stance is SUPPORT}
    fits = all(
        not set(reason.sources) <= held or reason.target.id not in held
        for reason in made.reasons
        if reason.is_rebuttal and reason.target == position(reason.target.id)
    )
    only_held = dict.fromkeys(held, SUPPORT)
    found = [one for one in inconsistencies(made, only_held) if one.tension is Tension.AGAINST]
    assert not (fits and found)


@given(debates(), MARKS)
def test_support_and_rebuttal_mirror_each_other_where_nothing_bears_on_links(debate, marks):
    positions, relations, _citations = debate
    direct = [one for one in relations if one.target == position(one.target.id)]
    answered = {one.target.id for one in direct}
    leaves = [one for one in direct if one.source not in answered and one.joint is None]
    mirrored = [Relation(one.id, one.source, one.target, OTHER[one.stance]) for one in leaves]
    turned = {id_: OTHER[stance] if id_ in answered else stance for id_, stance in marks.items()}
    here, there = ArgumentGraph(positions, leaves), ArgumentGraph(positions, mirrored)
    assert told(here, marks) == told(there, turned)


@given(debates(), MARKS, st.randoms())
def test_the_order_of_what_is_handed_in_changes_nothing(debate, marks, chance):
    positions, relations, citations = debate
    shuffled = list(relations)
    chance.shuffle(shuffled)
    again = ArgumentGraph(positions, shuffled, citations)
    assert told(again, marks) == told(graph(debate), marks)
