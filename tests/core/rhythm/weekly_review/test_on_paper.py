"""Do the figures of a week come onto paper without what is held back?"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from core.registry import SLICES
from core.rhythm.weekly_review import on_paper
from core.rhythm.weekly_review.week import week_of


@pytest.fixture
def lived_in(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    return journal


def test_the_figures_of_a_real_week_are_there_and_tell_nothing_of_roots(lived_in, now):
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    week = week_of(lived_in, monday, today)
    assert any(each.slug == "roots" for each in week.told)
    found = on_paper.figures(lived_in, week, today)
    assert set(found) == {"look_back", "compared"}
    for figure in found.values():
        assert "roots" not in json.dumps([figure.sentence, figure.chart]).casefold()


def test_figures_that_are_empty_stay_away(journal, now):
    monday = now.date() - timedelta(days=now.weekday())
    assert on_paper.figures(journal, week_of(journal, monday, now.date()), now.date()) == {}
