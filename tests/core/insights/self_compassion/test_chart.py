"""Do the figures of self-compassion draw what their state holds: nothing, one, many, and hostile words?"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.figures import draw
from core.insights import self_compassion
from core.theme import DARK, LIGHT

FIGURES = pytest.mark.parametrize("name", [figure.name for figure in self_compassion.SLICE.figures])


def spec(journal, name, now, *, dark=False):
    return draw(self_compassion.SLICE.figure(name), journal, now.date(), dark=dark).chart.to_dict()


def rows(found, layer=None):
    data = (found if layer is None else layer)["data"]["name"]
    return found["datasets"][data]


def layers(found, mark):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == mark]


@pytest.fixture
def some(journal, now):
    journal.save(self_compassion.SLICE.samples(now))


@FIGURES
def test_an_empty_figure_is_drawn_faint_and_wordless(journal, now, name):
    found = spec(journal, name, now)

    assert {layer["mark"]["color"] for layer in layers(found, "text")} <= {"transparent"}
    assert LIGHT["self_compassion"] not in json.dumps(found)


@FIGURES
def test_light_and_dark_differ_in_colours_alone_and_no_figure_fixes_its_width(journal, now, name, some):
    light, dark = (spec(journal, name, now, dark=each) for each in (False, True))

    assert light["datasets"] == dark["datasets"]
    assert [layer["mark"]["type"] for layer in light["layer"]] == [layer["mark"]["type"] for layer in dark["layer"]]
    assert LIGHT["self_compassion"] in json.dumps(light) or name == "practice_calendar"
    assert DARK["self_compassion"] not in json.dumps(light)
    assert "width" not in light


@FIGURES
def test_few_points_and_one_tooltip_at_most(journal, now, name, some):
    found = spec(journal, name, now)

    assert sum(len(data) for data in found["datasets"].values()) <= 1000
    tips = [layer["encoding"]["tooltip"] for layer in found["layer"] if "tooltip" in layer["encoding"]]
    assert len(tips) == 1
    assert "null" not in json.dumps(found["datasets"])


def test_a_rod_goes_from_a_ring_to_a_dot_that_fits_into_it(journal, now, kept):
    kept("""
        self  friend
        8     2
    """)
    found = spec(journal, "harshness_gap", now)

    (rod,), (ring,), (dot,) = (layers(found, mark) for mark in ("rule", "point", "circle"))
    assert [(row["me"], row["friend"]) for row in rows(found)] == [(8, 2)]
    assert (rod["encoding"]["y"]["field"], rod["encoding"]["y2"]["field"]) == ("me", "friend")
    assert (ring["encoding"]["y"]["field"], dot["encoding"]["y"]["field"]) == ("friend", "me")
    assert ring["mark"]["size"] > dot["mark"]["size"]
    assert found["layer"].index(ring) < found["layer"].index(dot)


def test_which_end_is_whose_stands_above_ten_and_below_nought(journal, now, some):
    found = spec(journal, "harshness_gap", now)

    me, friend = layers(found, "text")
    assert (rows(found, me)[0]["me"], me["encoding"]["y"]["value"]) == ("● to myself", 7)
    assert (rows(found, friend)[0]["friend"], friend["encoding"]["y"]["value"]) == (
        "○ to a friend",
        {"expr": "height - 8"},
    )
    low, high = found["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert low < -1 < 11 < high


def test_many_rods_are_drawn_slimmer(journal, now, kept):
    months = [(year, month) for year in range(2018, 2026) for month in (2, 5, 8, 11)]
    kept("day self friend\n" + "\n".join(f"{year}-{month:02}-05 8 2" for year, month in months))

    (rod,) = layers(spec(journal, "harshness_gap", now), "rule")
    assert rod["mark"]["strokeWidth"] == 4


def test_what_a_friend_would_hear_is_a_stroke_on_its_row_below_the_ring_and_the_dot(journal, now, kept):
    kept("""
        day         self  friend  now
        2026-11-20  8     -       4
        2026-11-21  7     1       3
        2026-11-22  9     2       9
    """)
    found = spec(journal, "softening", now)

    (stroke,) = layers(found, "tick")
    assert rows(found, stroke) == [{"row": 0, "friend": 2.0}, {"row": 1, "friend": 1.0}]
    assert found["layer"].index(stroke) < found["layer"].index(layers(found, "point")[0])
    assert stroke["encoding"]["x"]["scale"]["domain"] == [0, 10]


def test_the_calendar_has_one_hue_from_faint_to_full(journal, now, some):
    (tiles,) = layers(spec(journal, "practice_calendar", now), "rect")

    assert tiles["encoding"]["x"]["scale"]["domain"] == list(range(1, 32))
    assert tiles["encoding"]["color"]["scale"]["range"][-1] == LIGHT["self_compassion"]
    assert len(set(tiles["encoding"]["color"]["scale"]["range"])) == 3


HOSTILE = (
    "**bold** <script>alert(1)</script> ![x](http://example.org/y.png) and on and on, longer than any line at all",
    "one\ntwo\x07\u202eevil",
    "אני לא מספיק טוב",
)


def test_hostile_words_are_plain_words_on_one_line(journal, now):
    draft = {"happened": "x", "harshness_self": 8, "harshness_now": 4, "distress_before": 70, "distress_after": 60}
    record = self_compassion.model.as_to_a_friend(draft, now.date())
    for words in HOSTILE:
        self_compassion.add_as_to_a_friend(journal, replace(record, happened=words), now)

    for name in ("softening", "after_setbacks"):
        labels = [row["label"] for row in rows(spec(journal, name, now))][::-1]
        assert labels[0].startswith("**bold** <script>alert(1)</script>")
        assert labels[1:] == ["one two evil", "אני לא מספיק טוב"]
        assert max(map(len, labels)) <= 90
