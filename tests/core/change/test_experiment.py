"""Does the randomization test count all schedules, and promise no more than it can give?"""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import permutation_test

from core.change import randomization_test, schedules, smallest_p

EVERY_OTHER = (True, False) * 4

weeks = st.lists(st.integers(0, 10), min_size=8, max_size=8)


@pytest.mark.parametrize(("length", "count"), [(8, 70), (9, 126), (12, 924)])
def test_half_of_the_weeks_are_on_in_every_way_there_is(length, count):
    found = schedules(length)
    assert len(set(map(tuple, found.tolist()))) == count == len(found)
    assert set(found.sum(axis=1)) == {length // 2}


@pytest.mark.parametrize("length", [7, 21])
def test_too_few_or_too_many_weeks_are_refused(length):
    with pytest.raises(ValueError, match="8 to 20"):
        schedules(length)


def test_the_smallest_p_of_eight_weeks_is_029_and_of_six_10():
    assert smallest_p(8) == pytest.approx(0.029, abs=0.0005)
    assert smallest_p(6) == pytest.approx(0.10)


@pytest.mark.parametrize("length", [8, 9, 10, 11])
def test_no_result_is_rarer_than_the_smallest_p_that_was_said(length):
    drawn = schedules(length)[0]
    found = randomization_test([9.0 if on else 1.0 for on in drawn], drawn, schedules(length))
    assert found.p == pytest.approx(smallest_p(length))
    assert (found.schedules, found.missing) == (comb(length, length // 2), 0)
    assert found.smallest_p == pytest.approx(smallest_p(length))
    assert found.difference == 8


@given(weeks)
def test_it_counts_what_scipy_counts(values):
    on = [value for value, phase in zip(values, EVERY_OTHER, strict=True) if phase]
    off = [value for value, phase in zip(values, EVERY_OTHER, strict=True) if not phase]
    theirs = permutation_test(
        (on, off), lambda x, y: abs(sum(x) / 4 - sum(y) / 4), alternative="greater", n_resamples=comb(8, 4)
    )
    assert randomization_test(values, EVERY_OTHER, schedules(8)).p == pytest.approx(theirs.pvalue)


@given(weeks)
def test_p_lies_between_the_smallest_and_1_and_both_directions_weigh_alike(values):
    there = randomization_test(values, EVERY_OTHER, schedules(8))
    back = randomization_test(values, tuple(not on for on in EVERY_OTHER), schedules(8))
    assert there.smallest_p <= there.p <= 1
    assert there.difference == pytest.approx(-back.difference)
    assert there.p == pytest.approx(back.p)


def test_weeks_that_are_all_alike_show_nothing():
    assert randomization_test([5] * 8, EVERY_OTHER, schedules(8)).p == 1


@pytest.mark.parametrize(
    ("values", "phases"),
    [
        ([5] * 7, EVERY_OTHER),
        ([5] * 7 + [float("nan")], EVERY_OTHER),
        ([5] * 8, (True,) * 8),
    ],
)
def test_what_could_not_have_been_is_refused(values, phases):
    with pytest.raises(ValueError, match=r"value|drawn"):
        randomization_test(values, phases, schedules(8))


def test_a_week_without_a_value_is_left_out_of_every_schedule():
    """Counted by hand: ten weeks, one of them empty; every schedule is cut to the nine others and weighs alike."""
    phases = (True, False) * 5
    values = [4.0, 3, 6, 5, None, 2, 7, 4, 5, 6]
    found = randomization_test(values, phases, schedules(10))
    at = [week for week, value in enumerate(values) if value is not None]

    def apart(schedule):
        on = [values[week] for week in at if schedule[week]]
        off = [values[week] for week in at if not schedule[week]]
        return sum(on) / len(on) - sum(off) / len(off)

    every = [apart(schedule) for schedule in schedules(10).tolist()]
    assert found.difference == pytest.approx(apart(phases))
    assert found.p == pytest.approx(sum(abs(each) >= abs(apart(phases)) - 1e-9 for each in every) / 252)
    assert (found.missing, found.schedules) == (1, 252)
    assert found.smallest_p == pytest.approx(2 / 252)


@given(st.lists(st.integers(0, 10) | st.none(), min_size=10, max_size=10))
def test_with_missing_weeks_p_still_lies_between_the_smallest_and_1(values):
    found = randomization_test(values, (True, False) * 5, schedules(10))
    if sum(value is not None for value in values) < 8:
        assert found is None
    else:
        assert found.smallest_p <= found.p <= 1


def test_twenty_weeks_are_compared_with_every_schedule_there_is():
    drawn = [True] * 10 + [False] * 10
    found = randomization_test([6.0] * 10 + [5.0] * 10, drawn, schedules(20))
    assert found.schedules == comb(20, 10)
    assert found.p == pytest.approx(smallest_p(20))


def test_a_schedule_that_would_leave_no_week_on_or_none_off_is_left_out():
    """Of twenty weeks only the first eight have a value: all ten weeks on may lie in the others, or eight in these."""
    values = [6.0, 5, 7, 4, 6, 5, 6, 4, *[None] * 12]
    found = randomization_test(values, (True, False) * 10, schedules(20))
    assert found.schedules == comb(20, 10) - comb(12, 10) - comb(12, 2)
    assert found.difference == pytest.approx(25 / 4 - 18 / 4)
    assert 0 < found.smallest_p <= found.p <= 1
    assert randomization_test(values, [False] * 8 + [True] * 10 + [False] * 2, schedules(20)) is None
