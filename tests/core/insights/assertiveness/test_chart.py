"""Do the figures of assertiveness draw what their state holds: nothing, one, many, and hostile words?"""

from __future__ import annotations

import json

import pytest

from core.figures import draw
from core.insights import assertiveness
from core.theme import LIGHT

FIGURES = pytest.mark.parametrize("name", [figure.name for figure in assertiveness.SLICE.figures])
PLANES = pytest.mark.parametrize(("name", "highest"), [("fear_and_fact", 100), ("respect", 10)])
ONE = "said expected actual style respect_self respect_other\nyes 80 50 passive 3 4"


def spec(journal, name, now, *, dark=False):
    return draw(assertiveness.SLICE.figure(name), journal, now.date(), dark=dark).chart.to_dict()


def rows(found, layer=None):
    return found["datasets"][(found if layer is None else layer)["data"]["name"]]


def marks(found):
    return [layer["mark"]["type"] for layer in found["layer"]]


def texts(found):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == "text"]


@pytest.fixture
def some(journal, now):
    journal.save(assertiveness.SLICE.samples(now))


@FIGURES
def test_an_empty_figure_is_drawn_faint_and_wordless(journal, now, name):
    found = spec(journal, name, now)

    assert {layer["mark"]["color"] for layer in texts(found)} == {"transparent"}
    assert LIGHT["assertiveness"] not in json.dumps(found)


@FIGURES
def test_one_entry_is_one_mark_and_no_null(journal, now, name, kept):
    kept(ONE)
    found = spec(journal, name, now)

    assert len(rows(found)) == 1
    assert "null" not in json.dumps(found["datasets"])


@FIGURES
def test_light_and_dark_differ_in_colours_alone(journal, now, name, some):
    light, dark = (spec(journal, name, now, dark=each) for each in (False, True))

    assert marks(light) == marks(dark)
    assert light["datasets"] == dark["datasets"]
    assert json.dumps(light) != json.dumps(dark)


@FIGURES
def test_no_figure_has_a_width_of_its_own(journal, now, name, some):
    assert "width" not in spec(journal, name, now)


@PLANES
def test_a_plane_has_the_line_of_equality_and_words_for_both_sides(journal, now, some, name, highest):
    found = spec(journal, name, now)
    line = found["layer"][0]

    assert line["mark"]["type"] == "line"
    assert rows(found, line) == [{"across": 0, "up": 0}, {"across": highest, "up": highest}]
    said = [row["words"] for layer in texts(found) for row in rows(found, layer)]
    assert [words.split(":")[0] for words in said] == ["above", "below"]
    for axis in ("x", "y"):
        assert line["encoding"][axis]["axis"]["values"] == [0, highest / 2, highest]
        assert line["encoding"][axis]["scale"]["domain"] == [-0.04 * highest, 1.04 * highest]


def test_the_words_beside_the_plane_stand_outside_of_it(journal, now, some):
    above, below = (layer["encoding"]["y"]["value"] for layer in texts(spec(journal, "respect", now)))

    assert above < 0
    assert below["expr"].startswith("height + ")


@PLANES
def test_only_the_newest_of_several_has_a_rim(journal, now, some, name, highest):
    found = spec(journal, name, now)
    _, others, newest, *_ = found["layer"]

    assert len(rows(found, newest)) == 1
    assert newest["mark"]["stroke"] == LIGHT["ink"]
    assert "stroke" not in others["mark"]
    assert len(rows(found, others)) == len(rows(found)) - 1


def test_over_150_conversations_are_rods_with_their_number(journal, now, kept):
    kept("said expected actual\n" + "\n".join(f"yes {n % 20 * 5} {n % 7 * 10}" for n in range(160)))

    found = spec(journal, "fear_and_fact", now)

    assert marks(found)[:3] == ["line", "rule", "circle"]
    assert (found["layer"][1]["encoding"]["y"]["field"], found["layer"][1]["encoding"]["y2"]["field"]) == (
        "low",
        "high",
    )
    assert [row["right"] for row in rows(found)] == ["16"] * 10


def test_rungs_have_their_height_and_a_dot_only_where_it_was_felt(journal, now, kept):
    kept("""
        sentence  expected  said     actual
        A         90        -        -
        B         70        yes      40
        C         60        yes      -
        D         50        not_yet  -
    """)

    found = spec(journal, "ladder", now)
    bar, climbed, dot, *_ = found["layer"]

    assert found["height"] == 4 * 50 + 44
    assert [row["expected"] for row in rows(found)] == [90, 70, 60, 50]
    assert bar["mark"]["color"] == LIGHT["band"]
    assert [row["expected"] for row in rows(found, climbed)] == [70, 60]
    assert [(row["expected"], row["actual"]) for row in rows(found, dot)] == [(70, 40)]
    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 100]


def test_a_sentence_ends_before_its_own_numbers_whatever_they_are(journal, now, kept):
    kept("sentence expected said actual\nA 90 partly 40\nB 70 yes 40\nC 60 - -")

    found = spec(journal, "ladder", now)
    limits = {
        row["label"]: layer["mark"]["limit"]["expr"]
        for layer in texts(found)
        if "limit" in layer["mark"]
        for row in rows(found, layer)
    }

    assert limits == {"“A”": "width - 115", "“B”": "width - 80", "“C”": "width - 80"}


def test_hostile_words_stay_words_and_long_ones_are_cut(journal, now, kept):
    hostile = "<b>'];{}\\u202e</b>"
    kept(f"sentence expected\n{hostile} 80\n{'x' * 500} 70")

    labels = [row["label"] for row in rows(spec(journal, "ladder", now))]

    assert labels[0] == f"“{hostile}”"
    assert labels[1].endswith("…”")
    assert len(labels[1]) < 100


def test_ten_years_are_few_points(journal, now, kept):
    kept(
        "day said style expected actual respect_self respect_other\n"
        + "\n".join(
            f"{2016 + n % 11}-0{1 + n % 9}-01 yes passive {n % 21 * 5} {n % 13 * 5} {n % 11} {n % 7}"
            for n in range(400)
        )
    )

    for figure in assertiveness.FIGURES:
        found = spec(journal, figure.name, now)
        assert sum(len(data) for data in found["datasets"].values()) <= 300, figure.name
