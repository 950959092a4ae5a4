"""Do the invented person's goals tell of the same half year: valid, with setbacks, some of it left open?"""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from core.demo import fill
from core.figures import draw
from core.insights import goals
from core.insights.goals.model import ACTED, goal, step
from core.insights.goals.tables import GOAL, GOAL_RATING, STEP
from core.model import draft_of

MOMENTS = [datetime(2026, 11, day, 20, 30, tzinfo=ZoneInfo("Europe/Berlin")) for day in range(16, 23)]


@pytest.fixture
def demo(journal, now):
    fill(journal, now)
    return journal


def test_each_goal_and_step_is_one_that_can_be_kept(demo, now):
    for row in demo.entries(GOAL):
        record, _ = goals.opened_goal(demo, row["id"])
        assert goal(draft_of(record), row["day"]) == record
    for row in demo.entries(STEP):
        record, _ = goals.opened_step(demo, row["id"])
        assert step(draft_of(record), now.date()) == record


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_nothing_was_done_before_it_was_written_or_in_the_future(journal, moment):
    fill(journal, moment)

    for row in journal.entries(STEP):
        if row["status"] in ACTED:
            assert row["day"] <= row["done_day"] <= moment.date(), row["what"]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_on_any_day_a_step_waits_and_another_lies_ahead(journal, moment):
    fill(journal, moment)
    today = moment.date()

    assert [each.due for each in goals.SLICE.waiting(journal, today)] == [today, today - timedelta(days=1)]
    assert any(row["planned_day"] and row["planned_day"] > today for row in journal.entries(STEP))


def test_there_are_setbacks_and_all_kinds_of_answers(demo):
    assert set(Counter(row["status"] for row in demo.entries(STEP))) == {
        "planned",
        "done",
        "partly",
        "paused",
        "let_go",
    }
    assert {row["status"] for row in demo.entries(GOAL)} == {"open", "paused", "reached"}
    ratings = sorted(demo.entries(GOAL_RATING), key=lambda row: (row["day"], row["id"]))
    levels: dict[str, list[int]] = {}
    for row in ratings:
        levels.setdefault(row["goal"], []).append(row["level"])
    assert all(any(later < earlier for earlier, later in pairwise(each)) for each in levels.values())
    assert any(each[0] == each[-1] for each in levels.values())


def test_each_figure_and_series_has_something_to_show(demo, now):
    assert not any(frame.empty for frame in goals.SLICE.series(demo).values())
    for figure in goals.SLICE.figures:
        drawn = draw(figure, demo, now.date(), dark=False)
        assert not drawn.empty
        assert "too few" not in drawn.sentence
