"""Orders explain themselves, and no crowd of one side lifts what only that side likes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning.camps import Endorsement, camps, dividing, endorsement, endorsements, is_few
from forum.reasoning.ranking import Entry, Order, dealt, ordered, place
from forum.vocabulary import Stance

SUPPORT, REBUTTAL = Stance.SUPPORT, Stance.REBUTTAL
FIRST, SECOND = range(10), range(10, 20)  # two camps of ten
PARENT = dict.fromkeys(FIRST, SUPPORT) | dict.fromkeys(SECOND, REBUTTAL)
BRIGADE = range(100, 130)  # thirty accounts more


def liked(first, second):
    """The marks of a reason that so many of either camp support."""
    return dict.fromkeys([*FIRST[:first], *SECOND[:second]], SUPPORT)


def in_order(parent, reasons):
    between = camps(0, parent)
    entries = [
        Entry(id_, id_, endorsement=endorsement(between, few)) for id_, few in reasons.items()
    ]
    return [one.id for one in ordered(entries, Order.SHARED)]


def test_a_reason_that_both_camps_like_beats_one_that_one_camp_likes():
    reasons = {1: liked(10, 0) | dict.fromkeys([98, 99], SUPPORT), 2: liked(6, 4)}
    assert in_order(PARENT, reasons) == [2, 1]
    assert in_order(PARENT | dict.fromkeys([98, 99], SUPPORT), reasons) == [2, 1]


both = st.tuples(st.integers(0, 10), st.integers(0, 10))
tables = st.lists(both, min_size=1, max_size=6).map(lambda rows: dict(enumerate(rows, 1)))


@settings(max_examples=80)
@given(tables, st.data())
def test_thirty_accounts_of_one_camp_change_nothing_in_the_order(table, data):
    """They support what their camp likes no less than the other does, and rebut what they will."""
    side = data.draw(st.sampled_from([0, 1]))
    parent = PARENT | dict.fromkeys(BRIGADE, [SUPPORT, REBUTTAL][side])
    reasons = {id_: liked(*row) for id_, row in table.items()}
    before = in_order(PARENT, reasons)
    for id_, row in table.items():
        acts = [None, REBUTTAL, *([SUPPORT] if row[side] >= row[1 - side] else [])]
        for person in BRIGADE:
            if act := data.draw(st.sampled_from(acts)) if person < 104 else acts[-1]:
                reasons[id_][person] = act
    assert in_order(parent, reasons) == before


@given(tables)
def test_the_two_camps_are_treated_alike(table):
    turned = {id_: (second, first) for id_, (first, second) in table.items()}
    assert in_order(PARENT, {id_: liked(*row) for id_, row in table.items()}) == in_order(
        PARENT, {id_: liked(*row) for id_, row in turned.items()}
    )


@given(tables, st.data())
def test_more_support_from_the_smaller_side_never_lowers_a_reason(table, data):
    id_ = data.draw(st.sampled_from(sorted(table)))
    first, second = table[id_]
    more = (min(first + 1, 10), second) if first <= second else (first, second + 1)
    reasons = {one: liked(*row) for one, row in table.items()}
    after = in_order(PARENT, reasons | {id_: liked(*more)}).index(id_)
    assert after <= in_order(PARENT, reasons).index(id_)
    before = endorsement(camps(0, PARENT), reasons[id_]).shared
    assert endorsement(camps(0, PARENT), liked(*more)).shared >= before


def entries():
    small = st.integers(0, 4)
    return st.builds(
        lambda strength, numbers: {"strength": strength} | numbers,
        st.none() | st.floats(0, 1),
        st.fixed_dictionaries(
            dict.fromkeys(
                "posted supports rebuttals stale open answered conceded evidence sources".split(),
                small,
            )
        ),
    )


@given(st.lists(entries(), max_size=6), st.sampled_from(Order), st.randoms())
def test_an_order_does_not_depend_on_how_entries_come(rows, order, random):
    some = [Entry(id_, **row) for id_, row in enumerate(rows)]
    told = ordered(some, order)
    assert told == ordered(random.sample(some, len(some)), order)
    assert sorted(one.id for one in told) == [one.id for one in some]


@given(st.lists(entries(), max_size=6), st.sampled_from(Order), st.data())
def test_places_that_are_kept_order_as_the_order_does(rows, order, data):
    camp = st.builds(lambda first, second: Endorsement(0, first, second), *[st.integers(0, 9)] * 2)
    some = [Entry(id_, **row, endorsement=data.draw(camp)) for id_, row in enumerate(rows)]
    by_place = sorted(some, key=lambda one: (place(one, order), *age(one, order)))
    assert [one.id for one in by_place] == [one.id for one in ordered(some, order)]


def age(entry, order):
    return (-entry.id,) if order is Order.NEWEST else (entry.posted, entry.id)


def test_a_thread_is_divided_by_its_most_contested_position():
    marks = {
        1: PARENT,
        2: liked(6, 4),
        3: liked(10, 0) | dict.fromkeys(SECOND[:3], REBUTTAL),
        4: liked(10, 10),
    }
    told = endorsements(marks)
    assert [(one.divide, one.supporters, one.rebutters) for one in told.values()] == [
        (1, 10, 0),
        (1, 6, 4),
        (1, 10, 0),
        (1, 10, 10),
    ]
    assert endorsements({1: liked(3, 3)})[1].divide is None


def test_what_divides_a_thread_stays_until_something_else_divides_it_twice_as_much():
    assert dividing({1: 4, 2: 8}, held=1) == 1
    assert dividing({1: 4, 2: 9}, held=1) == 2
    assert dividing({1: 4, 2: 8}) == 2
    assert dividing({2: 8}, held=1) == 2
    assert dividing({1: 0}, held=1) is None


@settings(max_examples=80)
@given(tables, st.sampled_from([0, 1]), st.data())
def test_thirty_one_sided_accounts_do_not_turn_a_thread_over(table, side, data):
    """Accounts that mark as one camp does: for what it likes better, against what it likes less."""
    marks = {0: dict(PARENT)} | {id_: liked(*row) for id_, row in table.items()}

    def order(marks, held):
        told = endorsements(marks, held)
        return [
            one.id
            for one in ordered(
                [Entry(id_, id_, endorsement=told[id_]) for id_ in table], Order.SHARED
            )
        ]

    before = order(marks, 0)
    marks[0] |= dict.fromkeys(BRIGADE, [SUPPORT, REBUTTAL][side])
    for id_, row in table.items():
        is_ours = row[side] > row[1 - side]
        marks[id_] |= dict.fromkeys(BRIGADE, SUPPORT if is_ours else REBUTTAL)
    assert order(marks, 0) == before


def test_positions_that_met_their_challenges_come_before_those_never_challenged():
    some = [
        Entry(1, 1),
        Entry(2, 2, answered=1),
        Entry(3, 3, open=1, answered=5),
        Entry(4, 4, conceded=2),
    ]
    told = ordered(some, Order.UNANSWERED)
    assert [one.id for one in told] == [2, 1, 3, 4]
    assert told[2].because == (
        ("lost", 1),
        ("challenged", 1),
        ("open", 1),
        ("answered", 5),
        ("conceded", 0),
    )


def test_the_strongest_come_first_and_last_what_nothing_is_known_of():
    some = [Entry(1, 1), Entry(2, 2, strength=0.0, supports=50), Entry(3, 3, strength=0.7)]
    told = ordered(some, Order.STRONGEST)
    assert [one.id for one in told] == [3, 2, 1]
    assert told[1].because == (("strength", 0.0), ("supports", 50), ("rebuttals", 0))


def test_the_newest_come_first():
    assert [one.id for one in ordered([Entry(1, 5), Entry(2, 9), Entry(3, 9)], Order.NEWEST)] == [
        3,
        2,
        1,
    ]


def test_work_is_needed_where_most_is_lacking():
    some = [
        Entry(1, 1, evidence=2, sources=2),
        Entry(2, 2, evidence=2, sources=1, stale=1),
        Entry(3, 3),
        Entry(4, 4, open=2),
    ]
    told = ordered(some, Order.NEEDS_WORK)
    assert [one.id for one in told] == [4, 2, 3, 1]
    assert dict(told[0].because) == {"lacks": 2, "open": 2, "stale": 0, "evidence": 0, "sources": 0}


def test_counts_under_five_are_few():
    assert [is_few(count) for count in (0, 4, 5)] == [True, True, False]


@given(st.lists(st.integers(1, 999), unique=True, min_size=1), st.text(), st.randoms())
def test_what_is_dealt_is_dealt_alike_whatever_comes_in_between(ids, whom, chance):
    shuffled = list(ids)
    chance.shuffle(shuffled)
    assert dealt(ids, whom) == dealt(shuffled, whom)
    without = [one for one in dealt(ids, whom) if one != ids[0]]
    assert without == dealt(ids[1:], whom)


def test_everything_is_early_for_somebody():
    first = [dealt(range(8), f"7 {person}")[0] for person in range(800)]
    assert all(60 < first.count(one) < 140 for one in range(8))
