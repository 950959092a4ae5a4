"""Are the measures of overlap the published ones, and honest at their edges?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from core.change import baseline_corrected_tau, nap

PARKER = [20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]

phase = st.lists(st.integers(0, 10), min_size=5, max_size=30)


def test_the_published_case_of_nap_with_its_interval():
    found = nap(*PARKER)
    assert found.value == pytest.approx(38.5 / 42)
    assert (found.low, found.high) == pytest.approx((0.59732, 0.98600), abs=0.000005)
    assert (found.n_a, found.n_b) == (6, 7)


@pytest.mark.parametrize(
    ("a", "b", "tau"),
    [(*PARKER, 35 / 42), ([3, 3, 4, 5], [4, 5, 6, 7, 7], 16 / 20)],
)
def test_the_published_cases_of_tau_where_the_first_phase_has_no_trend(a, b, tau):
    found = baseline_corrected_tau(a, b)
    assert found.value == pytest.approx(tau)
    assert not found.corrected


def test_what_only_went_on_as_before_is_no_change():
    found = baseline_corrected_tau([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])
    assert found.corrected
    assert found.value == 0


def test_what_rises_steeper_than_before_is_one():
    assert baseline_corrected_tau([1, 2, 3, 4, 5], [16, 17, 18, 19, 20]).value == 1


@pytest.mark.parametrize(("a", "b"), [([5] * 4, [5] * 9), ([5] * 9, [5] * 4), ([], [5] * 9)])
def test_too_few_values_say_nothing(a, b):
    assert nap(a, b) is None


@given(phase, phase)
def test_nap_is_what_mann_and_whitney_count(a, b):
    u = mannwhitneyu(b, a, method="asymptotic").statistic
    assert nap(a, b).value == pytest.approx(u / (len(a) * len(b)))


@given(phase, phase)
def test_it_and_its_interval_lie_between_0_and_1(a, b):
    found = nap(a, b)
    assert 0 <= found.low <= found.value <= found.high <= 1


@given(phase, phase)
def test_exchanging_the_phases_mirrors_it(a, b):
    there, back = nap(a, b), nap(b, a)
    assert there.value == pytest.approx(1 - back.value)
    assert there.low == pytest.approx(1 - back.high)
    assert nap(a, b, increase=False).value == pytest.approx(back.value)


@given(phase, phase, st.randoms(use_true_random=False))
def test_the_order_within_a_phase_plays_no_part(a, b, chance):
    shuffled = chance.sample(a, len(a)), chance.sample(b, len(b))
    assert nap(*shuffled).value == pytest.approx(nap(a, b).value)


@given(st.integers(0, 10), st.integers(5, 20), st.integers(5, 20))
def test_where_all_are_alike_it_is_a_half_and_tau_is_0(value, in_a, in_b):
    assert nap([value] * in_a, [value] * in_b).value == 0.5
    assert baseline_corrected_tau([value] * in_a, [value] * in_b).value == 0


@given(phase, phase)
def test_tau_stays_between_minus_1_and_1(a, b):
    assert -1 <= baseline_corrected_tau(a, b).value <= 1


@given(phase, phase)
def test_without_a_trend_tau_and_nap_say_the_same(a, b):
    found = baseline_corrected_tau(a, b)
    if not found.corrected:
        assert found.value == pytest.approx(2 * nap(a, b).value - 1)


def test_one_value_a_phase_is_enough_for_tau():
    assert baseline_corrected_tau([1], [2]).value == 1


@pytest.mark.parametrize("compare", [nap, baseline_corrected_tau])
def test_a_missing_value_is_refused(compare):
    with pytest.raises(ValueError, match="missing"):
        compare([1, 2, 3, 4, float("nan")], [1, 2, 3, 4, 5])


def test_an_empty_phase_is_refused():
    with pytest.raises(ValueError, match="needs a value"):
        baseline_corrected_tau([], [1])
