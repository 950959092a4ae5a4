"""Does what goes together show, and does what does not stay unseen?"""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from core.change import association, held, interval

MONDAY = date(2025, 11, 24)
DAYS = [MONDAY + timedelta(days=number) for number in range(364)]


@pytest.fixture
def chance():
    return np.random.default_rng(20261123)


def every_third(days):
    return set(days[::3])


def test_the_difference_is_that_of_the_medians_over_days_that_have_a_value(chance):
    practised = every_third(DAYS[:60])
    values = {day: 7.0 if day in practised else 5.0 for day in DAYS[:60]}
    del values[DAYS[0]], values[DAYS[1]]
    found = association(values, practised | {DAYS[100]}, chance)
    assert found.difference == 2
    assert (found.days_with, found.days_without) == (19, 39)


def test_a_plain_difference_is_rare_by_chance_and_has_an_interval_around_it(chance):
    practised = every_third(DAYS)
    values = {day: float(chance.normal(6 if day in practised else 5, 1)) for day in DAYS}
    found = association(values, practised, chance)
    low, high = interval(values, practised, chance)
    assert found.p <= 0.005
    assert low < found.difference < high
    assert 0.5 < low < high < 2


def test_what_only_changed_over_months_does_not_show(chance):
    """Mood and practice both rise slowly; within a month they have nothing to do with each other."""
    rise = np.linspace(0, 1, len(DAYS))
    practised = {day for day, share in zip(DAYS, rise, strict=True) if chance.random() < share}
    values = {day: float(3 + 5 * share + chance.normal(0, 1)) for day, share in zip(DAYS, rise, strict=True)}
    found = association(values, practised, chance)
    assert found.difference > 1
    assert found.p > 0.05


@pytest.mark.parametrize(
    ("with_it", "without", "said"), [(12, 12, True), (11, 40, False), (40, 11, False), (0, 0, False)]
)
def test_it_takes_twelve_days_on_each_side(with_it, without, said, chance):
    days = DAYS[: with_it + without]
    found = association(dict.fromkeys(days, 5.0), days[:with_it], chance)
    assert (found is not None) == said


def test_days_that_are_all_alike_show_nothing(chance):
    found = association(dict.fromkeys(DAYS, 5.0), every_third(DAYS), chance)
    assert (found.difference, found.p) == (0, 1)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 10), min_size=60, max_size=60), st.integers(0, 1000))
def test_turning_the_scale_round_turns_the_difference_round(ratings, seed):
    values = {day: float(each) for day, each in zip(DAYS, ratings, strict=False)}
    turned = {day: 10 - value for day, value in values.items()}
    practised = every_third(DAYS)
    there = association(values, practised, np.random.default_rng(seed))
    back = association(turned, practised, np.random.default_rng(seed))
    assert there.difference == pytest.approx(-back.difference)
    assert there.p == pytest.approx(back.p)
    assert 0 < there.p <= 1


def test_a_missing_value_is_refused(chance):
    with pytest.raises(ValueError, match="missing"):
        association({MONDAY: float("nan")}, set(), chance)


def test_false_discoveries_are_held_as_benjamini_and_hochberg_did():
    # their own example (1995), fifteen p of which the first four hold
    theirs = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
    ]  # fmt: skip
    assert held(theirs) == [True] * 4 + [False] * 11
    assert held(theirs[::-1]) == [False] * 11 + [True] * 4


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_scipy_says_the_same_of_what_holds(ps):
    adjusted = false_discovery_control(ps)
    assume(not any(abs(each - 0.05) < 1e-9 for each in adjusted))
    assert held(ps) == [each <= 0.05 for each in adjusted]


def test_the_share_of_pairs_with_the_higher_number_is_counted_pair_by_pair(chance):
    practised = every_third(DAYS[:60])
    values = {day: float(chance.integers(0, 11)) for day in DAYS[:60]}
    found = association(values, practised, chance)
    with_it = [value for day, value in values.items() if day in practised]
    without = [value for day, value in values.items() if day not in practised]
    counted = [(a > b) + (a == b) / 2 for a in with_it for b in without]
    assert found.higher == pytest.approx(sum(counted) / len(counted))


def test_of_nothing_nothing_holds():
    assert held([]) == []
