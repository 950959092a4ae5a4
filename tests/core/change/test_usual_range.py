"""Is the usual range the one of the formula, and honest at its edges?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.change import Range, usual_range

ratings = st.lists(st.integers(0, 10), min_size=8, max_size=60)


def test_it_reaches_two_robust_deviations_to_either_side_of_the_median():
    # median 5; distances 2 1 1 0 0 1 1 2, their median 1; 2 x 1.4826 x 1 = 2.9652
    found = usual_range([3, 4, 4, 5, 5, 6, 6, 7])

    assert found is not None
    assert found.low == pytest.approx(5 - 2.9652)
    assert found.high == pytest.approx(5 + 2.9652)
    assert found.n == 8


def test_it_reaches_at_least_one_point_where_all_ratings_are_alike():
    assert usual_range([5] * 8) == Range(4, 6, 8)


def test_the_least_reach_is_a_tenth_of_the_scale():
    assert usual_range([50] * 8, scale=100) == Range(40, 60, 8)


def test_it_stays_on_the_scale():
    assert usual_range([0] * 8) == Range(0, 1, 8)
    assert usual_range([10] * 8) == Range(9, 10, 8)


def test_one_odd_day_does_not_widen_it():
    assert usual_range([5] * 11 + [0]) == Range(4, 6, 12)


def test_seven_values_have_none():
    assert usual_range([5] * 7) is None
    assert usual_range([]) is None


@pytest.mark.parametrize("values", [[5.0] * 8 + [float("nan")], [float("nan")]])
def test_a_missing_value_is_refused_and_not_taken_for_a_full_range(values):
    with pytest.raises(ValueError, match="leave out what is missing"):
        usual_range(values)


def test_both_ends_are_usual_values():
    usual = Range(4, 6, 8)

    assert 4 in usual
    assert 6 in usual
    assert 3.9 not in usual
    assert 6.1 not in usual


@given(ratings)
def test_at_least_half_of_the_values_lie_within(values):
    usual = usual_range(values)

    assert sum(value in usual for value in values) * 2 >= len(values)


@given(ratings)
def test_turning_the_scale_round_turns_the_range_round(values):
    usual = usual_range(values)
    turned = usual_range([10 - value for value in values])

    assert (turned.low, turned.high) == pytest.approx((10 - usual.high, 10 - usual.low))
