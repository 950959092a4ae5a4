"""Does the T score of Goal Attainment Scaling give what was published, and refuse what it cannot mean?"""

from __future__ import annotations

from math import inf, nan

import pytest

from core.measures import gas_t


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((2, 2, 2), 77.38613), ((0, -1, 1), 50), ((0, 1, 1), 59.12871), ((2, 1, 2), 72.82177)],
)
def test_equal_weights_give_the_published_scores(levels, expected):
    assert gas_t(levels) == pytest.approx(expected, abs=5e-6)


def test_one_goal_moves_ten_points_a_level():
    assert [gas_t([level]) for level in range(-2, 3)] == [30, 40, 50, 60, 70]


def test_weights_of_one_size_are_no_weights():
    assert gas_t((1, -2, 0), (3, 3, 3)) == pytest.approx(gas_t((1, -2, 0)))


def test_a_heavier_goal_draws_the_score_to_its_side():
    assert gas_t((1, -1), (3, 1)) == pytest.approx(50 + 10 * (3 - 1) / (0.7 * 10 + 0.3 * 16) ** 0.5)


def test_without_correlation_it_is_the_sum_over_the_root_of_n():
    assert gas_t((1, 1, 1, 1), rho=0) == pytest.approx(70)
    assert gas_t((1, 1, 1, 1), rho=1) == pytest.approx(60)


@pytest.mark.parametrize(
    ("levels", "more"),
    [
        ((), {}),
        ((3,), {}),
        ((-2.1, 0), {}),
        ((nan, 1), {}),
        ((1, 1), {"weights": (1,)}),
        ((1,), {"weights": ()}),
        ((1,), {"weights": (0,)}),
        ((1,), {"weights": (-1,)}),
        ((1,), {"weights": (nan,)}),
        ((1,), {"weights": (inf,)}),
        ((1,), {"rho": 1.1}),
        ((1,), {"rho": nan}),
    ],
)
def test_what_cannot_be_meant_is_refused(levels, more):
    with pytest.raises(ValueError, match=r"\.$"):
        gas_t(levels, **more)
