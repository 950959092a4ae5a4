"""Do the figures of goals draw what their state holds: nothing, one, many, and hostile words?"""

from __future__ import annotations

import json
from math import pi

import pytest

from core.figures import draw
from core.insights import goals
from core.theme import LIGHT

FIGURES = pytest.mark.parametrize("name", [figure.name for figure in goals.SLICE.figures])
ROWS = {"step_ladder", "attainment", "confidence_kept", "strengths"}


def spec(journal, name, now, *, dark=False):
    return draw(goals.SLICE.figure(name), journal, now.date(), dark=dark).chart.to_dict()


def data(found, layer=None):
    return found["datasets"][(found if layer is None else layer)["data"]["name"]]


def texts(found):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == "text"]


@pytest.fixture
def one(kept, rated):
    (goal,) = kept("wish\nDraw")
    kept("what goal status done_day confidence strength\nA Draw done 2026-11-22 7 Order")
    rated(goal, d2026_11_22=1)


@pytest.fixture
def some(journal, now):
    journal.save(goals.SLICE.samples(now))


@FIGURES
def test_an_empty_figure_is_drawn_faint_and_wordless(journal, now, name):
    drawn = draw(goals.SLICE.figure(name), journal, now.date(), dark=False)
    found = drawn.chart.to_dict()

    assert drawn.empty
    assert drawn.sentence == goals.SLICE.figure(name).invitation
    assert {layer["mark"]["color"] for layer in texts(found)} <= {"transparent"}
    assert LIGHT["goals"] not in json.dumps(found)
    assert LIGHT["mark"] not in json.dumps(found)


@FIGURES
def test_words_end_where_the_figure_does_whatever_its_width(journal, now, name, some):
    found = spec(journal, name, now)

    assert "width" not in found
    limits = [layer["mark"]["limit"]["expr"] for layer in texts(found) if "limit" in layer["mark"]]
    assert all(limit.startswith("width - ") for limit in limits)
    assert bool(limits) == (name in ROWS)


@FIGURES
def test_one_entry_is_one_mark(journal, now, name, one):
    drawn = draw(goals.SLICE.figure(name), journal, now.date(), dark=True)
    found = drawn.chart.to_dict()

    assert drawn.sentence.startswith("One ")
    assert drawn.sentence.endswith("too few to say more.")
    assert len(data(found)) == 1
    assert "null" not in json.dumps(found["datasets"])


@FIGURES
def test_light_and_dark_differ_in_colours_alone(journal, now, name, some):
    light, dark = (spec(journal, name, now, dark=each) for each in (False, True))

    assert [layer["mark"]["type"] for layer in light["layer"]] == [layer["mark"]["type"] for layer in dark["layer"]]
    assert light["datasets"] == dark["datasets"]
    assert json.dumps(light) != json.dumps(dark)


def test_a_ladder_tells_answers_apart_by_form_not_by_colour_alone(journal, kept, now):
    kept("""
        what  status   done_day
        A     done     2026-11-22
        B     partly   2026-11-22
        C     planned  -
        D     paused   -
        E     let_go   -
    """)
    _, rings, full, dots, dashed, *_ = (found := spec(journal, "step_ladder", now))["layer"]

    assert [row["status"] for row in data(found, rings)] == ["partly", "planned"]
    assert [row["status"] for row in data(found, full)] == ["done"]
    assert [row["status"] for row in data(found, dots)] == ["partly"]
    assert [row["status"] for row in data(found, dashed)] == ["paused", "let_go"]
    assert (rings["mark"]["fill"], full["mark"]["fill"]) == (LIGHT["paper"], LIGHT["goals"])
    assert dashed["mark"]["strokeDash"] == [3, 2]
    assert dots["mark"]["size"] < rings["mark"]["size"] / 2


def test_one_step_alone_does_not_fill_the_row(journal, kept, now):
    kept("what\nA")
    assert spec(journal, "step_ladder", now)["layer"][1]["encoding"]["x"]["scale"]["domain"] == [0.7, 6.4]


def test_circles_of_a_long_ladder_are_smaller(journal, kept, now):
    kept("what\n" + "\n".join(f"S{place}" for place in range(10)))
    assert spec(journal, "step_ladder", now)["layer"][1]["mark"]["size"] == 110


def test_dots_stand_on_each_other_and_grow_the_figure(journal, kept, now):
    kept("what status done_day\n" + "\n".join(f"S{place} done 2026-11-22" for place in range(6)))
    found = spec(journal, "small_successes", now)

    assert [row["height"] for row in data(found, found["layer"][0])] == [1, 2, 3, 4, 5, 6]
    assert found["height"] == round(6 * 15 * 1.5) + 26
    assert found["layer"][0]["mark"]["type"] == "circle"


def test_dots_of_many_weeks_keep_apart_on_a_phone(journal, kept, now):
    kept("day what status done_day\n2026-03-01 A done 2026-03-01\n2026-11-22 B done 2026-11-22")
    found = spec(journal, "small_successes", now)

    across = (found["layer"][0]["mark"]["size"] * 4 / pi) ** 0.5
    assert 6.5 <= across < 310 / 39


def test_bars_stack_done_first(journal, kept, now):
    kept("""
        day         what  status  done_day
        2016-11-22  A     done    2016-11-22
        2026-11-21  B     done    2026-11-21
        2026-11-21  C     partly  2026-11-21
    """)
    (bars,) = (found := spec(journal, "small_successes", now))["layer"]

    assert bars["mark"]["type"] == "bar"
    assert [(row["status"], row["height"]) for row in data(found)] == [("done", 1), ("done", 1), ("partly", 1)]
    assert bars["encoding"]["color"]["scale"] == {
        "domain": ["done", "partly"],
        "range": [LIGHT["goals"], LIGHT["mark"]],
    }


def test_each_goal_stands_on_five_levels_with_the_hoped_for_one_marked(journal, now, one):
    found = spec(journal, "attainment", now)
    levels, hoped = found["layer"][:2]

    assert [row["level"] for row in data(found, levels)] == [-2, -1, 0, 1, 2]
    assert [row["level"] for row in data(found, hoped)] == [0]
    assert hoped["mark"]["size"] > levels["mark"]["size"]
    assert levels["encoding"]["x"]["scale"]["domain"] == [-2.35, 2.35]


def test_strengths_are_drawn_against_a_fixed_least_width(journal, kept, now):
    kept("strength\nOrder")
    found = spec(journal, "strengths", now)
    bar = next(layer for layer in found["layer"] if layer["mark"]["type"] == "bar")

    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 5]


def test_hostile_words_are_drawn_as_words(journal, kept, now):
    kept("strength\n<b>bold</b>")

    drawn = json.dumps(spec(journal, "strengths", now)["datasets"])

    assert "<b>bold</b>" in drawn
    assert "href" not in json.dumps(spec(journal, "strengths", now)["layer"])
