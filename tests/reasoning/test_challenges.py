"""A rebuttal is open until it is answered by what stands, conceded, or withdrawn."""

from hypothesis import given, settings

from forum.reasoning.challenges import ChallengeState, challenges, open_challenges
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Relation, citation, position, relation
from forum.reasoning.standing import standing
from forum.vocabulary import Label
from tests.reasoning.debates import REBUTTAL, SUPPORT, debates, graph, rebuts

OPEN, ANSWERED, CONCEDED = ChallengeState
A, R1, R2, ANSWER, OTHER = range(1, 6)


def of(positions, relations, citations=None, conceded=()):
    return challenges(standing(ArgumentGraph(positions, relations, citations)), conceded)


def states(few):
    return [(one.reason.id, one.state, one.answered_by) for one in few]


def test_an_answer_that_stands_meets_a_challenge_until_it_is_withdrawn():
    relations = [
        rebuts(1, R1, position(A)),
        rebuts(2, R2, position(A)),
        rebuts(3, ANSWER, position(R1)),
    ]
    found = of([A, R1, R2, ANSWER], relations)
    assert states(found[A]) == [(2, OPEN, ()), (1, ANSWERED, (ANSWER,))]
    assert open_challenges(found[A]) == 1
    assert open_challenges(of([A, R1, R2], relations)[A]) == 2


def test_an_answer_that_falls_answers_nothing():
    relations = [
        rebuts(1, R1, position(A)),
        rebuts(2, ANSWER, position(R1)),
        rebuts(3, OTHER, position(ANSWER)),
    ]
    assert states(of([A, R1, ANSWER, OTHER], relations)[A]) == [(1, OPEN, ())]


def test_rebuttals_that_rebut_each_other_answer_nothing():
    relations = [
        rebuts(1, R1, position(A)),
        rebuts(2, ANSWER, position(R1)),
        rebuts(3, R1, position(ANSWER)),
    ]
    assert open_challenges(of([A, R1, ANSWER], relations)[A]) == 1


def test_a_challenge_can_be_met_at_its_inference():
    relations = [rebuts(1, R1, position(A)), rebuts(2, ANSWER, relation(1))]
    found = of([A, R1, ANSWER], relations)
    assert states(found[A]) == [(1, ANSWERED, (ANSWER,))]
    assert states(found[R1]) == [(2, OPEN, ())]


def test_a_challenge_to_a_citation_belongs_to_the_position_that_cites():
    found = of([A, R1], [rebuts(1, R1, citation(8))], {8: A})
    assert states(found[A]) == [(1, OPEN, ())]


def test_a_conceded_challenge_is_open_no_more():
    found = of([A, R1], [rebuts(1, R1, position(A))], conceded={1})
    assert states(found[A]) == [(1, CONCEDED, ())]
    assert open_challenges(found[A]) == 0


def test_reasons_that_count_only_together_are_one_challenge():
    pair = [rebuts(1, R1, position(A), joint=1), rebuts(2, R2, position(A), joint=1)]
    assert states(of([A, R1, R2], pair)[A]) == [(1, OPEN, ())]
    met = of([A, R1, R2, ANSWER], [*pair, rebuts(3, ANSWER, position(R2))])
    assert states(met[A]) == [(1, ANSWERED, (ANSWER,))]


def test_support_challenges_nobody():
    assert of([A, R1], [Relation(1, R1, position(A), SUPPORT)])[A] == ()


@settings(max_examples=60)
@given(debates())
def test_every_rebuttal_challenges_one_position_and_is_answered_by_what_stands(debate):
    found = standing(graph(debate))
    told = challenges(found)
    assert sorted(one.reason.id for few in told.values() for one in few) == sorted(
        one.id for one in found.graph.reasons if one.stance is REBUTTAL
    )
    for few in told.values():
        for one in few:
            assert bool(one.answered_by) == (one.state is ANSWERED)
            assert all(found.label(position(id_)) is Label.IN for id_ in one.answered_by)


@settings(max_examples=60)
@given(debates())
def test_a_position_without_open_challenges_of_its_own_stands(debate):
    found = standing(graph(debate))
    for id_, few in challenges(found).items():
        own = [one for one in few if one.reason.target == position(id_)]
        assert (open_challenges(own) == 0) == (found.label(position(id_)) is Label.IN)
