"""Do the figures of a week come onto paper without what is held back?"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from core.registry import SLICES
from core.rhythm.weekly_review import on_paper
from core.rhythm.weekly_review.week import week_of


@pytest.fixture
def lived_in(journal, now):
    journal.save([op for each in SLICES for op in each.samples(now)])
    return journal


def test_rows_names_and_colours_of_what_is_held_back_are_taken_out():
    spec = {
        "datasets": {"a": [{"slug": "roots", "n": 3}, {"slug": "goals", "n": 1}, {"label": "Roots", "right": "3"}]},
        "encoding": {"color": {"scale": {"domain": ["roots", "goals"], "range": ["#111111", "#222222"]}}},
        "sort": ["Goals", "Roots"],
        "width": 10,
    }
    assert on_paper.without_held_back(spec) == {
        "datasets": {"a": [{"slug": "goals", "n": 1}]},
        "encoding": {"color": {"scale": {"domain": ["goals"], "range": ["#222222"]}}},
        "sort": ["Goals"],
        "width": 10,
    }


def test_the_figures_of_a_real_week_are_there_and_tell_nothing_of_roots(lived_in, now):
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    week = week_of(lived_in, monday, today)
    assert any(each.slug == "roots" for each in week.told)
    found = on_paper.figures(lived_in, week, today)
    assert "look_back" in found
    for figure in found.values():
        assert "roots" not in json.dumps([figure.sentence, figure.chart]).casefold()


def test_what_is_held_back_is_not_even_counted(week):
    assert on_paper.looked_back(week) == "4 entries: self-talk 3, goals 1."
    assert on_paper.looked_back(replace(week, told=week.told[:1])) == "Nothing to show of this week."


def test_figures_that_are_empty_stay_away(journal, now):
    monday = now.date() - timedelta(days=now.weekday())
    assert on_paper.figures(journal, week_of(journal, monday, now.date()), now.date()) == {}
