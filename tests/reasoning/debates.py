"""Made-up debates for the tests of this room."""

from hypothesis import strategies as st

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Relation, citation, position, relation
from forum.vocabulary import Stance

SUPPORT, REBUTTAL = Stance.SUPPORT, Stance.REBUTTAL


def rebuts(id_, source, target, **more):
    return Relation(id_, source, target, REBUTTAL, **more)


@st.composite
def debates(draw, most=8, joint=True):
    """What a graph is made of: positions, relations and citations."""
    count = draw(st.integers(1, most))
    citations = draw(st.dictionaries(st.integers(0, 5), st.integers(0, count - 1), max_size=4))
    relations = []
    for id_ in range(draw(st.integers(0, 2 * most))):
        targets = [st.integers(0, count - 1).map(position)]
        if citations:
            targets.append(st.sampled_from(sorted(citations)).map(citation))
        if id_:
            targets.append(st.integers(0, id_ - 1).map(relation))
        target = draw(st.one_of(targets))
        stance = draw(st.sampled_from(["rebuttal", "rebuttal", "support"]).map(Stance))
        relations.append(Relation(id_, draw(st.integers(0, count - 1)), target, stance))
    if joint and len(relations) > 2 and draw(st.booleans()):
        first, second = relations[0], relations[-1]
        relations[0] = Relation(first.id, first.source, first.target, first.stance, joint=9)
        relations[-1] = Relation(second.id, second.source, first.target, first.stance, joint=9)
    return list(range(count)), relations, citations


def graph(debate):
    positions, relations, citations = debate
    return ArgumentGraph(positions, relations, citations)
