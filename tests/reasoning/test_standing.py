"""What stands in a debate, why, and what has to be looked at again after an act."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning.challenges import challenges
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Relation, citation, position, relation
from forum.reasoning.reach import reached
from forum.reasoning.standing import standing
from forum.vocabulary import Label, SubjectKind
from tests.growth import growth
from tests.reasoning.debates import REBUTTAL, SUPPORT, debates, graph, rebuts

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


def labels(found):
    return dict(zip(found.graph.parts, found.labels, strict=True))


def by_definition(graph):
    """The grounded labelling as its definition says it, slowly."""
    found = dict.fromkeys(graph.parts, UNDECIDED)
    while True:
        held = {
            one.id: {found[graph.parts[place]] for place in graph.places(one)}
            for one in graph.reasons
        }
        new = {}
        for part in graph.parts:
            against = [held[one.id] for one in graph.reasons_on(part) if one.stance is REBUTTAL]
            if all(OUT in one for one in against):
                new[part] = IN
            elif any(one == {IN} for one in against):
                new[part] = OUT
            else:
                new[part] = UNDECIDED
        if new == found:
            return found
        found = new


@settings(max_examples=60)
@given(debates())
def test_labels_are_those_of_the_definition(debate):
    assert labels(standing(graph(debate))) == by_definition(graph(debate))


def test_a_position_nobody_rebuts_stands():
    found = standing(ArgumentGraph([1], [Relation(1, 1, position(1), SUPPORT)]))
    assert found.label(position(1)) is IN


def test_an_answer_to_the_rebuttal_restores_a_position():
    found = standing(
        ArgumentGraph([1, 2, 3], [rebuts(1, 2, position(1)), rebuts(2, 3, position(2))])
    )
    assert [found.label(position(id_)) for id_ in (1, 2, 3)] == [IN, OUT, IN]


def test_a_rebutted_inference_no_longer_attacks_and_leaves_both_ends_standing():
    found = standing(
        ArgumentGraph([1, 2, 3], [rebuts(1, 2, position(1)), rebuts(2, 3, relation(1))])
    )
    assert found.label(relation(1)) is OUT
    assert [found.label(position(id_)) for id_ in (1, 2, 3)] == [IN, IN, IN]


def test_a_rebutted_citation_leaves_its_position_standing():
    found = standing(ArgumentGraph([1, 2], [rebuts(1, 2, citation(5))], {5: 1}))
    assert found.label(citation(5)) is OUT
    assert found.label(position(1)) is IN


def test_a_rebutted_support_does_not_hold():
    graph = ArgumentGraph(
        [1, 2, 3], [Relation(1, 2, position(1), SUPPORT), rebuts(2, 3, relation(1))]
    )
    assert standing(graph).holds(graph.reasons[0]) is OUT


def test_two_who_rebut_each_other_are_undecided():
    found = standing(ArgumentGraph([1, 2], [rebuts(1, 1, position(2)), rebuts(2, 2, position(1))]))
    assert set(labels(found).values()) == {IN, UNDECIDED}  # their inferences stand
    assert found.label(position(1)) is found.label(position(2)) is UNDECIDED
    [step, other] = found.why(position(1))[:2]
    assert step.grounds[0].falls_with == other.part == position(2)


@pytest.mark.parametrize("answered", [2, 3])
def test_a_joint_reason_holds_only_while_all_its_members_do(answered):
    pair = [rebuts(1, 2, position(1), joint=7), rebuts(2, 3, position(1), joint=7)]
    assert standing(ArgumentGraph([1, 2, 3, 4], pair)).label(position(1)) is OUT
    answer = rebuts(3, 4, position(answered))
    assert standing(ArgumentGraph([1, 2, 3, 4], [*pair, answer])).label(position(1)) is IN


def test_a_joint_reason_that_lost_a_member_is_no_reason():
    pair = [rebuts(1, 2, position(1), joint=7), rebuts(2, 3, position(1), joint=7)]
    assert not ArgumentGraph([1, 2], pair).reasons  # position 3 was withdrawn
    assert not ArgumentGraph([1, 2], pair[:1], broken={7}).reasons


def test_members_of_a_joint_reason_share_target_and_stance():
    pair = [rebuts(1, 2, position(1), joint=7), Relation(2, 3, position(1), SUPPORT, joint=7)]
    with pytest.raises(ValueError, match="joint reason 7"):
        ArgumentGraph([1, 2, 3], pair)


def test_only_parts_of_the_debate_can_be_answered():
    with pytest.raises(ValueError, match="evidence"):
        ArgumentGraph([1], [rebuts(1, 1, position(1)._replace(kind=SubjectKind.EVIDENCE))])


def test_what_answers_something_withdrawn_is_left_out():
    relations = [rebuts(3, 2, relation(2)), rebuts(2, 3, relation(1)), rebuts(1, 9, position(1))]
    assert not ArgumentGraph([1, 2, 3], relations).relations
    assert list(ArgumentGraph([1, 2, 3, 9], relations).relations) == [1, 2, 3]


def test_the_chain_says_why_a_position_stands():
    found = standing(
        ArgumentGraph([1, 2, 3], [rebuts(1, 2, position(1)), rebuts(2, 3, position(2))])
    )
    steps = found.why(position(1))
    assert [(step.part, step.label) for step in steps[:3]] == [
        (position(1), IN),
        (position(2), OUT),
        (position(3), IN),
    ]
    assert [ground.falls_with for ground in steps[0].grounds] == [position(2)]
    assert len(found.why(position(1), most=1)) == 1


@settings(max_examples=60)
@given(debates())
def test_nothing_explains_itself(debate):
    found = standing(graph(debate))
    settled = dict(zip(found.graph.parts, found.settled, strict=True))
    for part in found.graph.parts:
        steps = found.why(part, most=1000)
        named = {one.part for one in steps}
        for step in steps:
            assert step.grounds or step.label is IN
            for ground in step.grounds:
                places = found.graph.places(ground.reason)
                leans = (
                    [ground.falls_with]
                    if ground.falls_with
                    else [found.graph.parts[i] for i in places]
                )
                assert named.issuperset(leans)
                if step.label is not UNDECIDED:
                    assert all(settled[one] < settled[step.part] for one in leans)


def whole_page(debate, conceded=()):
    """All that a page says of each position."""
    found = standing(graph(debate))
    asked = challenges(found, conceded)
    told = {id_: [found.label(position(id_)), asked[id_]] for id_ in found.graph.positions}
    for part in found.graph.parts:
        told[found.graph.holder(part)].append((part, found.label(part)))
    for reason in found.graph.reasons:
        told[found.graph.holder(reason.target)].append((reason, found.holds(reason)))
    return told


@st.composite
def acts(draw):
    """A debate before and after an act, the parts that came or went, and where both are."""
    positions, relations, citations = draw(debates())
    kind = draw(st.sampled_from(["position", "relation", "citation"]))
    if kind == "relation" and relations:
        gone = draw(st.sampled_from(relations))
        less = positions, [one for one in relations if one is not gone], citations
        if gone.joint is not None:  # the caller knows that a member is missing
            less = positions, [one for one in relations if one.joint is None], citations
        return (positions, relations, citations), less, relation(gone.id)
    if kind == "citation" and citations:
        gone = draw(st.sampled_from(sorted(citations)))
        return (
            (positions, relations, citations),
            (positions, relations, {id_: at for id_, at in citations.items() if id_ != gone}),
            citation(gone),
        )
    gone = draw(st.sampled_from(positions))
    less = [id_ for id_ in positions if id_ != gone], relations, citations
    return (positions, relations, citations), less, position(gone)


@settings(max_examples=60)
@given(acts())
def test_only_the_positions_that_an_act_reaches_change(act):
    more, less, part = act
    looked_at = reached(graph(more), [part])
    before, after = whole_page(more), whole_page(less)
    for id_ in set(before) & set(after) - looked_at:
        assert before[id_] == after[id_]


@settings(max_examples=60)
@given(debates(), st.integers(0, 5))
def test_only_the_positions_that_a_concession_reaches_change(debate, id_):
    looked_at = reached(graph(debate), [relation(id_)])
    before, after = whole_page(debate), whole_page(debate, {id_})
    assert all(before[one] == after[one] for one in set(before) - looked_at)


@settings(max_examples=60)
@given(debates(), st.randoms())
def test_the_order_in_which_relations_come_does_not_matter(debate, random):
    positions, relations, citations = debate
    mixed = random.sample(relations, len(relations))
    assert labels(standing(graph(debate))) == labels(standing(graph((positions, mixed, citations))))


@settings(max_examples=60)
@given(debates(joint=False))
def test_a_reason_is_the_same_alone_or_as_the_only_member(debate):
    positions, relations, citations = debate
    keyed = [replace(one, joint=one.id) for one in relations]
    assert labels(standing(graph(debate))) == labels(standing(graph((positions, keyed, citations))))


def a_chain(long):
    return ArgumentGraph(range(long), [rebuts(i, i + 1, position(i)) for i in range(long - 1)])


def test_a_chain_of_a_hundred_thousand_is_no_trouble():
    long = 100_000
    chain = a_chain(long)
    found = standing(chain)
    assert found.label(position(long - 1)) is IN
    assert found.label(position(0)) is OUT
    assert len(reached(chain, [position(long - 1)])) == long
    assert found.why(position(0))[-1].label in {IN, OUT}


def a_tangle(size):
    many = [rebuts(i, i * 7919 % size, position(i * 104_729 % size)) for i in range(2 * size)]
    return ArgumentGraph(range(size), many)


@pytest.mark.parametrize("shape", [a_chain, a_tangle])
def test_labelling_is_linear(shape):
    def labelling(size):
        made = shape(size)
        return lambda: standing(made)

    assert growth(labelling, 2_000, 20_000) < 25


def argued(arguments, attacks):
    """The standing of an abstract framework, where every attack is a rebuttal, by its names."""
    ids = {name: id_ for id_, name in enumerate(arguments)}
    relations = [
        rebuts(id_, ids[one], position(ids[other])) for id_, (one, other) in enumerate(attacks)
    ]
    found = standing(ArgumentGraph(ids.values(), relations))
    return {name: found.label(position(id_)) for name, id_ in ids.items()}


def test_published_frameworks_are_labelled_as_two_solvers_label_them(shared):
    vectors = json.loads((shared / "data/vectors.json").read_text("utf-8"))["vectors"]
    checked = 0
    for one in vectors:
        if one["family"] == "dung-extensions":
            told = argued(one["graph"]["arguments"], one["graph"]["attacks"])
            expected = one["expected"]
            assert {name for name, label in told.items() if label is IN} == set(
                expected["grounded"]
            )
            assert told == expected.get("labels", told)
        elif one["family"] == "dung-counts":
            text = (shared / "data" / one["graph_file"]["here"]).read_text("utf-8")
            told = argued(
                re.findall(r"arg\((\w+)\)", text), re.findall(r"att\((\w+),(\w+)\)", text)
            )
            assert sum(label is IN for label in told.values()) == one["expected"]["grounded_in"]
        else:
            continue
        checked += 1
    assert checked == 16
