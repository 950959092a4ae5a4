"""Does each figure of goals say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.insights import goals
from core.insights.goals.tables import GOAL

TODAY = date(2026, 11, 22)
ONE = "One step so far: too few to say more."


def state(journal, name):
    figure = goals.SLICE.figure(name)
    return figure.state(figure.read(journal, TODAY), TODAY)


@pytest.mark.parametrize("figure", goals.SLICE.figures, ids=lambda figure: figure.name)
def test_with_nothing_kept_a_figure_is_empty_and_its_ghost_is_not(journal, figure):
    assert figure.state(figure.read(journal, TODAY), TODAY).empty
    assert not figure.ghost(TODAY).empty


# The steps of each goal


def test_ladders_show_steps_in_their_order_open_goals_first(journal, kept):
    kept("""
        day         wish    status
        2026-11-03  Paused  paused
        2026-11-01  Draw    -
        2026-11-02  Walk    -
    """)
    kept("""
        day         what    goal    status  done_day
        2026-11-04  Pencil  Draw    done    2026-11-05
        2026-11-04  Page    Draw    partly  2026-11-06
        2026-11-04  Shoes   Walk    -       -
        2026-11-20  Box     Paused  let_go  -
        2026-11-21  Alone   -       done    2026-11-21
    """)

    found = state(journal, "step_ladder")

    assert found.goals["label"].tolist() == ["Draw", "Walk", "Paused", "Steps that stand alone"]
    assert found.goals["right"].tolist() == ["1 of 2 done", "0 of 1 done", "0 of 1 done", "1 of 1 done"]
    assert found.steps[found.steps["row"] == 1][["place", "status", "what"]].values.tolist() == [
        [1, "done", "Pencil"],
        [2, "partly", "Page"],
    ]
    assert found.sentence == (
        "5 steps towards 3 goals, 2 done and 1 partly. "
        "Full: done. Dot in a ring: partly. Ring: planned. Dashed: paused or let go."
    )


def test_the_key_names_only_what_is_drawn(journal, kept):
    kept("what\nA\nB")
    assert state(journal, "step_ladder").sentence == "2 steps, 0 done. Ring: planned."


def test_one_step_is_too_few_to_say_more(journal, kept):
    kept("what status done_day confidence strength\nA done 2026-11-22 7 Order")

    assert state(journal, "step_ladder").sentence == ONE
    assert state(journal, "small_successes").sentence == ONE
    assert state(journal, "confidence_kept").sentence == "One step with an answer so far: too few to say more."
    assert state(journal, "strengths").sentence == "One strength so far: too few to say more."


def test_of_many_goals_the_eight_touched_last_and_of_many_steps_the_last_are_shown(journal, kept):
    kept("wish\n" + "\n".join(f"Wish{place}" for place in range(10)))
    kept("day what goal\n" + "\n".join(f"2026-11-{place + 1:02} S{place} Wish{place}" for place in range(10)))
    kept("what goal\n" + "\n".join(f"More{place:02} Wish9" for place in range(19)))

    found = state(journal, "step_ladder")

    assert found.goals["label"].tolist() == [f"Wish{place}" for place in range(9, 1, -1)]
    first = found.steps[found.steps["row"] == 1]
    assert first["what"].tolist() == [f"More{place:02}" for place in range(5, 19)]
    assert first["place"].tolist() == list(range(1, 15))
    assert found.goals["right"].iloc[0] == "0 of 20 done"
    assert found.sentence == (
        "29 steps towards 10 goals, 0 done. The 8 goals touched last are shown. A row shows its last steps. "
        "Ring: planned."
    )


# Small successes


def test_each_step_done_is_a_dot_in_its_week(journal, kept):
    kept("""
        day         what  status  done_day
        2026-11-01  A     done    2026-11-02
        2026-11-01  B     partly  2026-11-08
        2026-11-01  C     done    2026-11-08
        2026-11-01  D     paused  -
        2026-11-01  E     done    2026-11-09
    """)

    found = state(journal, "small_successes")

    assert found.sentence == "3 steps done and 1 partly since 2 Nov 2026, a dot each. A dot in a ring: partly."
    assert [(row["starts"].date().day, row["status"], row["height"]) for row in found.marks.to_dict("records")] == [
        (2, "done", 1),
        (2, "done", 2),
        (2, "partly", 3),
        (9, "done", 1),
    ]
    assert (found.last - found.first).days == 42


@pytest.mark.parametrize(
    ("days", "unit", "bars"), [(271, "month", 2), (1101, "quarter", 2), (2201, "year", 2), (3650, "year", 2)]
)
def test_longer_stretches_are_bars(journal, kept, days, unit, bars):
    first = TODAY - timedelta(days=days)
    kept(
        f"day what status done_day\n{first} A done {first}\n2026-11-22 B done 2026-11-22\n2026-11-21 C done 2026-11-21"
    )

    found = state(journal, "small_successes")

    assert not found.dots
    assert found.sentence == f"3 steps done since {first.day} {first:%b %Y}, a bar a {unit}."
    assert found.marks["height"].tolist() == [1, 2]
    assert len(found.marks) == bars


def test_a_week_with_more_dots_than_fit_is_drawn_in_bars(journal, kept):
    kept("what status done_day\n" + "\n".join(f"S{place} done 2026-11-22" for place in range(13)))

    found = state(journal, "small_successes")

    assert not found.dots
    assert found.sentence == "13 steps done since 22 Nov 2026, a bar a week."


def test_what_was_only_partly_done_is_said_plainly(journal, kept):
    kept("what status done_day\nA partly 2026-11-22\nB partly 2026-11-22")
    assert state(journal, "small_successes").sentence.startswith("2 steps partly done since 22 Nov 2026")


# Where each goal stands


def test_goals_are_shown_from_their_first_level_to_their_last(journal, kept, rated):
    up, down, same, once = kept("wish\nUp\nDown\nSame\nOnce")
    rated(up, d2026_10_01=-2, d2026_11_01=1)
    rated(down, d2026_10_01=0, d2026_11_02=-1)
    rated(same, d2026_10_01=0, d2026_10_05=2, d2026_11_03=0)
    rated(once, d2026_11_04=-1)

    found = state(journal, "attainment")

    assert found.rows[["label", "first", "last", "right"]].values.tolist() == [
        ["Once", -1, -1, "less"],
        ["Same", 0, 0, "as hoped"],
        ["Down", 0, -1, "less"],
        ["Up", -2, 1, "more"],
    ]
    assert found.sentence == (
        "4 goals, 8 ratings. Since the first rating: 1 up, 1 down, 1 as at first and 1 rated once. "
        "Ring: at first. Dot: now. Long mark: as hoped."
    )


def test_one_rating_is_too_few(journal, kept, rated):
    (goal,) = kept("wish\nDraw")
    rated(goal, d2026_11_01=-2)
    assert state(journal, "attainment").sentence == "One rating so far: too few to say more."


# How sure was I


def test_confidence_meets_what_was_done_in_counts(journal, kept):
    kept("""
        what  confidence  status  done_day
        A     10          done    2026-11-22
        B     7           done    2026-11-22
        C     8           let_go  -
        D     6           partly  2026-11-22
        E     4           done    2026-11-22
        F     3           done    2026-11-22
        G     9           -       -
        H     -           done    2026-11-22
    """)

    found = state(journal, "confidence_kept")

    assert found.rows["label"].tolist() == ["Confidence 7–10", "Confidence 4–6", "Confidence 0–3"]
    assert found.rows["right"].tolist() == ["2 of 3 done", "1 of 2 done", "1 of 1 done"]
    assert found.parts[["row", "part", "low", "high"]].values.tolist() == [
        [0, "done", 0, 2],
        [0, "not", 2, 3],
        [1, "done", 0, 1],
        [1, "partly", 1, 2],
        [2, "done", 0, 1],
    ]
    assert found.sentence == (
        "6 steps with an answer. Done: 2 of 3 at 7–10, 1 of 2 at 4–6 and 1 of 1 at 0–3. "
        "Full: done. Grey: partly. Pale: paused or let go."
    )


@pytest.mark.parametrize(("n", "said"), [(29, "29 of 29 at 7–10"), (30, "30 of 30 (100%) at 7–10")])
def test_percentages_stand_from_thirty_on(journal, kept, n, said):
    kept("what confidence status done_day\n" + "\n".join(f"S{i} 9 done 2026-11-22" for i in range(n)))
    assert f"Done: {said}." in state(journal, "confidence_kept").sentence


def test_what_is_forgotten_leaves_every_figure_with_its_goal(journal, kept, rated, now):
    (goal,) = kept("wish\nDraw")
    kept("what goal status done_day confidence strength\nA Draw done 2026-11-22 7 Order")
    rated(goal, d2026_11_01=1)
    entries.forget(journal, GOAL, goal, now)

    assert all(state(journal, figure.name).empty for figure in goals.SLICE.figures)
