"""Made-up networks, and those of files, for the tests of strength."""

from hypothesis import strategies as st

from forum.reasoning.network import Network


def network(base, attacks=(), supports=()):
    """A network by names: base scores by name, pairs of who answers whom."""
    places = {name: at for at, name in enumerate(base)}
    pairs = [(source, target, -1) for source, target in attacks]
    pairs += [(source, target, 1) for source, target in supports]
    return Network.of(
        list(base.values()),
        [places[target] for _, target, _ in pairs],
        [sign for _, _, sign in pairs],
        [places[source] for source, _, _ in pairs],
    )


def of_file(graph):
    return network(graph["base_scores"], graph["attacks"], graph["supports"])


def fan(cons, pros, base=0.5):
    """A position with so many for and against it; it is the first item."""
    count = cons + pros
    signs = [-1] * cons + [1] * pros
    return Network.of([base] * (count + 1), [0] * count, signs, range(1, count + 1))


@st.composite
def networks(draw, most=7, cyclic=False):
    """What a network is made of: base scores, and reasons as (sign, members, target)."""
    count = draw(st.integers(1, most))
    base = draw(st.lists(st.floats(0, 1), min_size=count, max_size=count))
    reasons = []
    for _ in range(draw(st.integers(0, 2 * most))):
        target = draw(st.integers(0, count - 1))
        first = 0 if cyclic else target + 1
        if first < count:
            members = draw(st.lists(st.integers(first, count - 1), min_size=1, max_size=2))
            reasons.append((draw(st.sampled_from([-1.0, 1.0])), members, target))
    return base, reasons


def built(made):
    base, reasons = made
    return Network.of(
        base,
        [target for _, _, target in reasons],
        [sign for sign, _, _ in reasons],
        [one for _, members, _ in reasons for one in members],
        [len(members) for _, members, _ in reasons],
    )
