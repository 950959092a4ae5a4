"""Does the comparison say what the numbers allow, and no more?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.change import nap, usual_range
from core.rhythm.weekly_review import comparing

MONDAY = date(2026, 11, 16)


@pytest.fixture
def before(check_in):
    """Check in on days before the week, the last first."""

    def kept(*ratings: int) -> None:
        for days, rating in enumerate(ratings, start=1):
            check_in(MONDAY - timedelta(days=days), rating)

    return kept


def overall(journal):
    return comparing.comparisons(journal, MONDAY)[0]


def test_it_asks_of_overall_and_the_five_statements(journal):
    found = comparing.comparisons(journal, MONDAY)
    assert [each.title for each in found] == [
        "Overall",
        "Roots",
        "Self-talk",
        "Goals",
        "Assertiveness",
        "Self-compassion",
    ]
    assert all((each.empty, each.verdict) == (True, "no entries this week") for each in found)


@pytest.mark.parametrize(
    ("ratings", "verdict"),
    [
        ((5, 9), "above your usual range"),
        ((5,), "within your usual range"),
        ((6, 4), "within your usual range"),
        ((2, 3, 3), "below your usual range"),
        ((), "no entries this week"),
    ],
)
def test_the_middle_value_is_laid_over_the_usual_range(journal, before, check_in, ratings, verdict):
    before(5, 5, 5, 5, 6, 4, 5, 5)
    for day, rating in enumerate(ratings):
        check_in(MONDAY + timedelta(days=day), rating)
    found = overall(journal)
    assert (found.verdict, found.values) == (verdict, ratings)
    assert found.usual_range == usual_range([5, 5, 5, 5, 6, 4, 5, 5])


def test_seven_values_before_are_too_few_to_say(journal, before, check_in):
    before(5, 5, 5, 5, 5, 5, 5)
    check_in(MONDAY, 10)
    assert overall(journal).verdict == "too few entries to say"


def test_only_the_eight_weeks_before_count_to_the_day(journal, check_in):
    for rating in range(8):
        check_in(MONDAY - timedelta(days=57), rating)
    check_in(MONDAY, 5)
    assert overall(journal).usual_range is None
    for _ in range(8):
        check_in(MONDAY - timedelta(days=56), 5)
    assert overall(journal).usual_range == usual_range([5] * 8)


def test_pairs_are_compared_only_where_there_are_five_values_in_each(journal, before, check_in):
    before(3, 4, 5, 6)
    for day in range(5):
        check_in(MONDAY + timedelta(days=day), 7)
    assert overall(journal).nap is None
    check_in(MONDAY - timedelta(days=20), 8)
    assert overall(journal).nap == nap([8, 6, 5, 4, 3], [7] * 5)


def test_no_word_judges(journal, before, check_in):
    before(5, 5, 5, 5, 5, 5, 5, 5)
    check_in(MONDAY, 9)
    said = " ".join(each.verdict for each in comparing.comparisons(journal, MONDAY)) + comparing.NOISE
    assert not any(word in said for word in ("because", "better", "worse", "improved"))
