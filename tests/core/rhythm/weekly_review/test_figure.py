"""Do the sentences of the two figures say what their charts show: empty, with one entry, with many?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from core.figures import draw
from core.rhythm.weekly_review import SLICE, figure, figure_reads
from core.theme import LIGHT

MONDAY = date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)


def state(journal, name, about=None):
    return getattr(figure, name)(getattr(figure_reads, name)(journal, SUNDAY, about), SUNDAY)


def drawn(journal, name, about=None, *, dark=False):
    return draw(SLICE.figure(name), journal, SUNDAY, dark=dark, about=about)


def test_the_look_back_counts_by_row_and_day(journal, check_in, prediction, rule):
    for day in (MONDAY, MONDAY, SUNDAY):
        check_in(day, 5)
    prediction(MONDAY + timedelta(days=2))
    rule(SUNDAY)
    found = state(journal, "look_back")
    assert found.sentence == "5 entries on 3 days: check-in 3, roots 1, self-talk 1."
    assert dict(zip(found.rows["label"], found.rows["right"], strict=True)) == {
        "Check-in": "3",
        "Roots": "1",
        "Self-talk": "1",
        "Goals": "–",
        "Assertiveness": "–",
        "Self-compassion": "–",
    }
    held = found.cells[found.cells["n"] > 0]
    assert list(zip(held["slug"], held["day"], held["n"], strict=True)) == [
        ("check_in", "Mon", 2),
        ("check_in", "Sun", 1),
        ("roots", "Sun", 1),
        ("self_talk", "Wed", 1),
    ]
    assert held["n"].sum() == 5


def test_one_entry_is_said_in_the_singular(journal, check_in):
    check_in(MONDAY, 5)
    assert state(journal, "look_back").sentence == "1 entry on 1 day: check-in 1."


def test_a_figure_is_of_the_week_that_it_is_asked_about(journal, check_in):
    check_in(MONDAY - timedelta(days=3), 5)
    assert drawn(journal, "look_back").empty
    before = (MONDAY - timedelta(weeks=1)).isoformat()
    assert drawn(journal, "look_back", before).sentence == "1 entry on 1 day: check-in 1."


def test_what_is_for_others_to_see_leaves_out_what_is_held_back(journal, check_in, rule):
    check_in(MONDAY, 5)
    rule(MONDAY)
    shared = drawn(journal, "look_back", f"{MONDAY.isoformat()}/shared")
    assert shared.sentence == "1 entry on 1 day: check-in 1."
    assert "Roots" not in json.dumps(shared.chart.to_dict())


def test_the_comparison_names_each_verdict_and_the_noise(journal, check_in):
    for days in range(1, 9):
        check_in(MONDAY - timedelta(days=days), 5, goals=5, roots=5)
    check_in(MONDAY, 9, goals=5, self_talk=3)
    found = state(journal, "compared")
    assert found.sentence == (
        "Within your usual range: goals. Above your usual range: overall. Too few entries to say: self-talk. "
        "No entries this week: roots, assertiveness and self-compassion. One week’s change is mostly noise."
    )
    assert list(found.rows["right"]) == [
        "above your usual range",
        "no entries this week",
        "too few entries to say",
        "within your usual range",
        "no entries this week",
        "no entries this week",
    ]
    assert found.rows["middle"].notna().tolist() == [True, False, True, True, False, False]
    assert found.rows["low"].notna().tolist() == [True, True, False, True, False, False]


def test_the_points_are_the_values_of_the_week_each_once(journal, check_in):
    for rating in (4, 4, 7):
        check_in(MONDAY, rating)
    found = state(journal, "compared")
    assert found.points[["value", "n"]].to_numpy().tolist() == [[4, 2], [7, 1]]
    assert found.rows["middle"][0] == 4


@pytest.mark.parametrize("name", ["look_back", "compared"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_figure_of_one_and_of_two_hundred_entries_is_drawn(journal, check_in, name, dark):
    check_in(MONDAY, 5)
    assert not drawn(journal, name, dark=dark).empty
    for number in range(200):
        check_in(MONDAY + timedelta(days=number % 7), number % 11, goals=number % 11)
    spec = drawn(journal, name, dark=dark).chart.to_dict()
    assert spec["height"] == 44 * 6 + 26


def test_rows_have_the_hue_of_their_insight_and_a_new_one_that_of_the_check_in():
    rows = [
        figure_reads.Row("gladness", "Gladness", (1, 0, 0, 0, 0, 0, 0), 1),
        figure_reads.Row("goals", "Goals", (0, 3, 0, 0, 0, 0, 0), 3),
    ]
    from core.rhythm.weekly_review import chart
    from core.theme import Palette

    spec = json.dumps(chart.look_back(figure.look_back(rows, SUNDAY), Palette()).to_dict())
    assert LIGHT["overall"] in spec
    assert LIGHT["goals"] in spec
    assert LIGHT["roots"] not in spec
