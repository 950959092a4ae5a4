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
    assert len(set(found)) == count
    assert {sum(each) for each in found} == {length // 2}


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
