"""Groups of people who mark alike: the mathematics of Polis, on made-up people."""

import numpy as np
import pytest

from forum.reasoning.clusters import agreement, clusters, silhouette
from forum.reasoning.opinions import Ballot, opinion_groups, places
from forum.reasoning.representative import (
    Tally,
    across_groups,
    consensus,
    difference_test,
    representative,
    share,
    share_test,
)
from forum.reasoning.survey import survey


def camps(sizes, statements=20, seed=0, seen=0.8):
    """People in camps that differ on all statements but the first, which everybody likes."""
    random = np.random.default_rng(seed)
    camp = np.repeat(np.arange(len(sizes)), sizes)
    lean = random.choice([-1, 1], (len(sizes), statements))
    lean[:, 1:4] = [[-1, 1, -1], [1, -1, -1], [1, 1, 1]][: len(sizes)]
    lean[:, 0] = 1
    votes = np.where(random.random((len(camp), statements)) < 0.9, lean[camp], 0)
    there = random.random(votes.shape) < seen
    return camp, Ballot((votes * there).astype(np.int8), there)


def test_statistics_are_those_of_polis():
    assert share_test(15, 16) == pytest.approx(3.6380343755449944)
    assert share_test(6, 6) == pytest.approx(2.6457513110645907)
    assert difference_test(6, 5, 6, 14) == pytest.approx(2.6660255639607633)
    assert difference_test(3, 9, 3, 9) == 0
    assert share(15, 16) == pytest.approx(0.8888888888888888)
    groups = [
        Tally(np.array([a]), np.array([0]), np.array([s])) for a, s in ((10, 11), (9, 10), (5, 6))
    ]
    assert across_groups(groups) == pytest.approx([0.5288461538461539])


@pytest.mark.parametrize("sizes", [(30, 20), (50, 90, 40)])
def test_people_who_mark_alike_are_grouped(sizes):
    camp, ballot = camps(sizes)
    found = opinion_groups(ballot)
    assert found.count == len(sizes)
    assert agreement(camp[found.people], found.group) > 0.95
    assert (found.enough, found.stability > 0.9) == (True, True)
    assert [len(found.members(one)) for one in range(found.count)] == sorted(sizes, reverse=True)


def test_what_a_group_says_and_what_unites_all():
    camp, ballot = camps((40, 25))
    tallies = [Tally.of(ballot, np.flatnonzero(camp == one)) for one in (0, 1)]
    said = {(one.statement, one.vote) for one in representative(*tallies)}
    assert said <= {(at, vote) for at in range(1, 20) for vote in (1, -1)}
    assert (2, -1) not in said
    assert 1 <= len(said) <= 5
    assert across_groups(tallies)[0] > 0.75
    assert 0 in {one.statement for one in consensus(Tally.of(ballot, np.arange(65)))}


def test_a_group_says_something_even_when_nothing_is_clear():
    few = Tally(np.array([1, 0]), np.array([0, 0]), np.array([1, 1]))
    assert [one.statement for one in representative(few, few)] == [0]


def test_few_marks_do_not_mean_the_middle():
    _, ballot = camps((20, 20), statements=40, seen=1.0)
    half = ballot.seen.copy()
    half[0, 20:] = False
    votes = np.where(half, ballot.votes, 0).astype(np.int8)
    full, part = places(ballot), places(Ballot(votes, half))
    assert np.linalg.norm(part[0]) > 0.7 * np.linalg.norm(full[0])


def test_a_few_people_are_grouped_and_said_to_be_too_few():
    _, ballot = camps((6, 5))
    assert not opinion_groups(ballot).enough
    alone = opinion_groups(Ballot(np.ones((1, 3), np.int8), np.ones((1, 3), bool)))
    assert (alone.count, alone.stability) == (1, 0.0)
    nobody = opinion_groups(Ballot(np.zeros((0, 3), np.int8), np.zeros((0, 3), bool)))
    assert (nobody.count, nobody.members(0).tolist()) == (0, [])


def test_a_group_of_a_few_is_not_told_nor_a_share_of_a_few_marks():
    _, ballot = camps((30, 26, 4), statements=30)
    found = survey(ballot)
    assert [(one.size, len(one.dots)) for one in found.groups] == [(30, 30), (26, 26)]
    assert found.others
    _, ballot = camps((31, 4), statements=30)
    assert survey(ballot).groups == []
    _, ballot = camps((30, 20))
    ballot.votes[4:30, 5], ballot.seen[4:30, 5] = 0, False
    found = survey(ballot)
    assert None in {one.shares[5] for one in found.groups}
    assert 5 not in {one.statement for group in found.groups[:1] for one in group.says}
    assert 5 not in {*found.divides(), *(one.statement for one in found.unites())}


def test_how_alike_groupings_are():
    one = np.array([0, 0, 1, 1, 2])
    assert agreement(one, one + 3) == 1
    assert agreement(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])) < 0
    points = np.array([[0.0, 0], [0, 1], [9, 9], [9, 8]])
    found = clusters(points, 2, np.ones(4))
    assert agreement(found, np.array([0, 0, 1, 1])) == 1
    assert silhouette(points, found) > 0.8
