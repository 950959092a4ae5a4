"""Is the reliable change index the published one?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.change import reliable_change

scores = st.floats(0, 100)


def test_the_case_of_jacobson_and_truax():
    found = reliable_change(32.5, 47.5, sd=7.5, reliability=0.80)
    assert found.index == pytest.approx(3.16, abs=0.005)
    assert found.threshold / 1.96 == pytest.approx(4.74, abs=0.005)
    assert found.beyond_noise


@pytest.mark.parametrize(("reliability", "threshold"), [(0.85, 5.4), (0.82, 5.9)])
def test_six_points_of_the_rosenberg_scale_pass_its_noise_and_five_do_not(reliability, threshold):
    assert reliable_change(15, 21, 5.01, reliability).threshold == pytest.approx(threshold, abs=0.05)
    assert reliable_change(15, 21, 5.01, reliability).beyond_noise
    assert not reliable_change(15, 20, 5.01, reliability).beyond_noise


@given(scores, scores)
def test_a_fall_weighs_as_much_as_a_rise(before, after):
    up, down = reliable_change(before, after, 5, 0.8), reliable_change(after, before, 5, 0.8)
    assert up.index == pytest.approx(-down.index)
    assert up.beyond_noise == down.beyond_noise


@given(scores)
def test_no_change_is_within_the_noise(score):
    assert not reliable_change(score, score, 5, 0.8).beyond_noise


@pytest.mark.parametrize(
    "given", [(1, 2, 0, 0.8), (1, 2, -1, 0.8), (1, 2, 5, 1), (1, 2, 5, -0.1), (float("nan"), 2, 5, 0.8)]
)
def test_what_cannot_be_is_refused(given):
    with pytest.raises(ValueError, match="needed"):
        reliable_change(*given)
