"""Do the invented person's conversations show something in each figure, and no tidy recovery?"""

from __future__ import annotations

from statistics import median

import pytest

from core.demo.assertiveness import ops
from core.demo.calendar import Calendar
from core.figures import draw
from core.insights import assertiveness
from core.insights.assertiveness import reads
from core.insights.assertiveness.model import conversation
from core.insights.assertiveness.tables import CONVERSATION
from core.model import draft_of


@pytest.fixture
def demo(journal, now):
    journal.save(list(ops(Calendar(now))))
    return sorted(journal.entries(CONVERSATION), key=lambda row: row["id"])


def test_each_is_one_that_can_be_kept(journal, demo):
    for row in demo:
        record, _ = assertiveness.opened_conversation(journal, row["id"])
        assert conversation(draft_of(record), row["day"]) == record


def test_some_are_said_some_in_part_and_some_are_open(demo):
    told = [row["said"] for row in demo]

    assert told.count("yes") >= 8
    assert told.count("partly") >= 3
    assert told.count("not_yet") >= 1
    assert told.count(None) >= 2
    assert any(row["expected"] is None for row in demo)


def test_it_is_often_easier_than_feared_and_sometimes_harder(demo):
    surprises = [row["expected"] - row["actual"] for row in demo if row["actual"] is not None]

    assert median(surprises) >= 10
    assert len([each for each in surprises if each < 0]) >= 3


def test_the_tone_changes_with_setbacks_on_the_way(demo):
    styles = [row["style"] for row in demo if row["style"]]
    half = len(styles) // 2

    assert styles[:half].count("passive") > styles[half:].count("passive")
    assert {"aggressive", "indirect"} <= set(styles[half:])


def test_each_figure_and_series_has_something_to_show(journal, demo, now):
    assert not any(frame.empty for frame in reads.series(journal).values())
    for figure in assertiveness.FIGURES:
        assert not draw(figure, journal, now.date(), dark=False).empty


def test_one_waits_as_a_suggestion_and_one_is_planned_ahead(journal, demo, now):
    waiting = reads.waiting(journal, now.date())

    assert waiting
    assert all(each.due is None for each in waiting)
    assert [row["planned_day"] > now.date() for row in demo if row["planned_day"]].count(True) == 1
