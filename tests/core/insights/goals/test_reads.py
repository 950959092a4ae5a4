"""Are goals, steps and strengths found again, offered, and told to the rest of the house as they should be?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.insights import goals
from core.insights.goals.breaking_down import pieces, plan
from core.insights.goals.tables import GOAL, STEP, STRENGTH
from core.store import Put

TODAY = date(2026, 11, 22)


def order(journal, goal):
    return [row["what"] for row in goals.steps_of(journal, goal)]


@pytest.fixture
def draw(journal, now):
    told = {"wish": "Draw again", "first_step": "Find a pencil", "first_day": "2026-11-24"}
    return goals.add_goal(journal, plan(told, TODAY), now)


@pytest.fixture
def add(journal, now):
    def added(what, goal=None, **more):
        return goals.add_step(journal, pieces({"what": what, "goal": goal, **more}, TODAY), now)

    return added


def test_with_its_goal_a_step_goes_out_of_sight_and_comes_back(journal, draw, add, now):
    add("Alone")
    entries.forget(journal, GOAL, draw, now)

    assert {text.words for text in goals.SLICE.texts(journal)} == {"Alone"}
    assert goals.found_steps(journal)[1] == 1
    assert goals.SLICE.waiting(journal, TODAY + timedelta(days=9)) == []
    entries.bring_back(journal, GOAL, draw)
    assert goals.found_steps(journal)[1] == 2
    assert order(journal, draw) == ["Find a pencil"]


def test_goals_at_hand_are_open_ones_first_and_steps_that_stand_alone_last(journal, kept, add):
    kept("""
        day         wish     status
        2026-11-01  Old      -
        2026-11-02  Paused   paused
        2026-11-03  Newer    -
    """)
    goals.mark_step(journal, add("Alone"), "done", TODAY)

    found = goals.goals_at_hand(journal)

    assert [(row["wish"], row["steps"], row["done"]) for row in found] == [
        ("Newer", 0, 0),
        ("Old", 0, 0),
        ("Paused", 0, 0),
        ("", 1, 1),
    ]
    assert found[-1]["id"] == ""


def test_steps_are_found_by_words_and_answer(journal, kept):
    kept("""
        what            status   done_day
        Find_a_pencil   done     2026-11-22
        Find_paper      -        -
        Sharpen_pencil  let_go   -
    """)

    assert goals.found_steps(journal, text="pencil", status="done")[1] == 1
    assert goals.found_steps(journal, text="PENCIL")[1] == 2
    assert goals.found_steps(journal, status="planned")[0][0]["what"] == "Find paper"


def test_today_is_told_of_what_was_planned_for_today_or_before_the_newest_first(journal, kept):
    kept("""
        day         what      planned_day  status  done_day
        2026-11-10  Tomorrow  2026-11-23   -       -
        2026-11-10  Today     2026-11-22   -       -
        2026-11-10  Past      2026-11-19   -       -
        2025-11-10  Long_ago  2025-12-31   -       -
        2026-11-10  Done      2026-11-19   done    2026-11-19
        2026-11-10  Let_go    2026-11-19   let_go  -
        2026-11-10  No_day    -            -       -
    """)

    found = goals.SLICE.waiting(journal, TODAY)

    assert [(each.words, each.due) for each in found] == [
        ("Today", TODAY),
        ("Past", date(2026, 11, 19)),
        ("Long ago", date(2025, 12, 31)),
    ]
    assert [each.question for each in found] == [
        "You planned a step for today.",
        "You planned a step for 19 Nov. Still wanted, changed, or let go?",
        "You planned a step for 31 Dec 2025. Still wanted, changed, or let go?",
    ]
    assert found[0].table == STEP


def test_no_pile_of_what_is_overdue_and_nothing_of_a_paused_goal(journal, draw, add):
    for day in range(1, 10):
        add(f"Step {day}", draw, planned_day=f"2026-11-0{day}")

    assert [each.words for each in goals.SLICE.waiting(journal, TODAY)] == [f"Step {day}" for day in (9, 8, 7, 6, 5)]
    goals.mark_goal(journal, draw, "paused")
    assert goals.SLICE.waiting(journal, TODAY) == []


def test_a_week_tells_what_was_begun_done_and_named(journal, kept):
    monday = date(2026, 11, 16)
    assert goals.SLICE.week(journal, monday).entries == 0
    kept("day wish\n2026-11-17 Draw")
    kept("""
        day         what  status  done_day    strength
        2026-10-01  A     done    2026-11-16  Patience
        2026-11-18  B     partly  2026-11-22  -
        2026-11-18  C     -       -           -
        2026-11-18  D     done    2026-11-23  Order
    """)
    kept("day strength\n2026-11-22 Humour")

    note = goals.SLICE.week(journal, monday)

    assert note.entries == 5
    assert note.sentences == (
        "1 goal begun.",
        "1 step done.",
        "1 step partly done.",
        "1 step planned.",
        "2 strengths named.",
    )
    assert sorted(note.days) == [date(2026, 11, day) for day in (16, 17, 18, 22, 22)]
    assert [text.words for text in note.own_words] == ["Humour", "Patience", "A"]


def test_series_hold_one_row_a_day(journal, kept):
    kept("""
        day         what  status  done_day    confidence
        2026-11-01  A     done    2026-11-05  4
        2026-11-01  B     done    2026-11-05  9
        2026-11-02  C     partly  2026-11-06  -
    """)

    found = goals.SLICE.series(journal)

    assert found["steps_done"]["value"].tolist() == [2]
    assert found["step_confidence"]["value"].tolist() == [6.5]


def test_the_score_over_all_goals_goes_by_the_newest_level_of_each(journal, kept, rated, now):
    one, two, forgotten = kept("wish\nA\nB\nC")
    rated(one, d2026_11_01=-1, d2026_11_10=2)
    rated(two, d2026_11_05=1)
    rated(forgotten, d2026_11_06=-2)
    entries.forget(journal, GOAL, forgotten, now)

    found = goals.attainment_scores(journal)

    assert [(row["day"].day, row["goals"], round(row["t"], 2)) for row in found] == [
        (1, 1, 40),
        (5, 2, 50),
        (10, 2, 68.61),  # 50 + 30 / sqrt(0.7 * 2 + 0.3 * 4)
    ]


def test_imported_rows_are_kept_by_the_models(journal, now):
    first, second, third = goals.SLICE.importers
    goal = goals.add_goal(journal, plan({"wish": "Draw"}, TODAY), now)
    meant = {"Draw": goal, "done": "done", "Done": "done", "Learning": "learning", "5 minutes": "5"}
    cells = dict.fromkeys(second.columns, "") | {
        "day": "2026-11-01",
        "what": "Find a pencil",
        "goal": "Draw",
        "planned_day": "2026-11-02",
        "planned_time": "18:30",
        "size": "5 minutes",
        "confidence": "7",
        "status": "done",
        "done_day": "2026-11-03",
    }

    step = second.make(cells, lambda _column, name: meant[name], TODAY)
    told = first.make(
        dict.fromkeys(first.columns, "") | {"day": "2026-11-01", "wish": "Learn", "area": "Learning"},
        lambda _column, name: meant[name],
        TODAY,
    )
    noted = third.make({"day": "2026-11-01", "strength": "Order", "note": ""}, lambda _column, name: name, TODAY)

    assert (step.goal, step.size, step.confidence, step.done_day) == (goal, "5", 7, date(2026, 11, 3))
    assert (told.area, told.status, told.day) == ("learning", "open", date(2026, 11, 1))
    assert noted.strength == "Order"
    assert second.ours(journal)["goal"] == {goal: "Draw"}
    assert isinstance(second.ops(step, {"id": "x"})[0], Put)
    assert {each.table for each in (first, second, third)} == {GOAL, STEP, STRENGTH}
