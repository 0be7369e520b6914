"""How well forecasts did, and what a crowd expects; numbers of Metaculus' own tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.reasoning.forecasts import (
    Held,
    baseline,
    brier,
    calibration,
    course,
    crowd,
    geometric_mean,
    held_baseline,
    peer,
    recency_weights,
)

PROBABILITIES = st.lists(st.floats(0.001, 0.999), min_size=1, max_size=20)


def test_scores_are_those_of_their_definitions():
    assert brier(0.7, True) == pytest.approx(0.09)
    assert brier(0.7, False) == pytest.approx(0.49)
    assert baseline(0.9, True) == pytest.approx(84.79969066)
    assert baseline(0.1, True) == pytest.approx(-232.19280949)
    assert baseline(0.9, True, coverage=0.5) == pytest.approx(42.39984533)
    assert peer([0.1, 0.5, 0.9], True) == pytest.approx([-190.33312449, 51.08256238, 139.25056211])
    assert peer([0.4], True) == [0.0]
    assert geometric_mean([0.7, 0.8, 0.9]) == pytest.approx(0.79581144)


@given(PROBABILITIES, st.booleans())
def test_what_one_gains_over_others_they_lose(probabilities, came_true):
    assert sum(peer(probabilities, came_true)) == pytest.approx(0, abs=1e-9)


def test_later_forecasts_weigh_more():
    assert recency_weights(5) == pytest.approx(
        [0.2905243232, 0.4396156682, 0.6040990104, 0.789726988, 1.0]
    )
    assert (recency_weights(2), crowd([0.2, 0.4]), crowd([])) == ([1, 1], pytest.approx(0.3), None)
    assert crowd([0.1, 0.1, 0.9, 0.9]) == 0.9


@given(PROBABILITIES)
def test_a_crowd_is_within_its_people(probabilities):
    assert min(probabilities) <= crowd(probabilities) <= max(probabilities)


def test_calibration_needs_twenty():
    forecasts = [(0.7, at % 3 > 0) for at in range(12)] + [(0.25, at < 2) for at in range(8)]
    assert calibration(forecasts[:19]) is None
    low, high = calibration(forecasts)
    assert (low.count, low.mean, low.came_true) == (8, 0.25, 2)
    assert (high.count, high.came_true) == (12, 8)


@pytest.mark.parametrize("probability", [0, 1, 1.5, float("nan")])
def test_nobody_is_quite_sure(probability):
    with pytest.raises(ValueError, match="a forecast is from"):
        brier(probability, True)


def test_the_course_of_a_crowd_has_its_last_word():
    held = [Held(0.2, 0.0, 5.0), Held(0.4, 1.0), Held(0.8, 5.0)]
    told = [(one.at, one.count, one.crowd) for one in course(held)]
    assert told == [(0.0, 1, 0.2), (1.0, 2, crowd([0.2, 0.4])), (5.0, 2, crowd([0.4, 0.8]))]
    many = course([Held(0.5, float(at)) for at in range(1000)])
    assert len(many) <= 60
    assert (many[-1].at, many[-1].count) == (999.0, 1000)


def test_an_estimate_counts_for_the_time_it_was_held():
    held = [Held(0.5, -1.0, 4.0), Held(0.9, 4.0)]
    assert held_baseline(held, True, 0.0, 8.0) == pytest.approx(baseline(0.9, True, 0.5))
