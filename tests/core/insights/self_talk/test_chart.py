"""Do the figures of self-talk draw what their state holds: nothing, one, many, and hostile words?"""

from __future__ import annotations

import json

import pytest

from core.figures import draw
from core.insights import self_talk
from core.theme import LIGHT

FIGURES = pytest.mark.parametrize("name", [figure.name for figure in self_talk.SLICE.figures])
ROWS = {"belief_shift": 6, "feeling_shift": 7, "trap_weeks": 8}


def spec(journal, name, now, *, dark=False):
    return draw(self_talk.SLICE.figure(name), journal, now.date(), dark=dark).chart.to_dict()


def rows(found, layer=None):
    data = (found if layer is None else layer)["data"]["name"]
    return found["datasets"][data]


def marks(found):
    return [layer["mark"]["type"] for layer in found["layer"]]


def texts(found):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == "text"]


@pytest.fixture
def one(kept):
    kept("""
        part     before  after  feelings       traps
        evening  80      78     anxious:75>40  mind_reading
    """)
    kept("likely happened\n80 no")


@pytest.fixture
def some(journal, now):
    journal.save(self_talk.SLICE.samples(now))


@FIGURES
def test_an_empty_figure_is_drawn_faint_and_wordless(journal, now, name):
    drawn = draw(self_talk.SLICE.figure(name), journal, now.date(), dark=False)
    found = drawn.chart.to_dict()

    assert drawn.empty
    assert drawn.sentence == self_talk.SLICE.figure(name).invitation
    assert {layer["mark"]["color"] for layer in texts(found)} == {"transparent"}
    assert LIGHT["self_talk"] not in json.dumps(found)


@FIGURES
def test_words_end_where_the_figure_does_whatever_its_width(journal, now, name, some):
    found = spec(journal, name, now)

    assert "width" not in found
    limits = [layer["mark"]["limit"]["expr"] for layer in texts(found) if "limit" in layer["mark"]]
    assert all(limit.startswith("width - ") for limit in limits)
    assert bool(limits) == (name in ROWS)


@FIGURES
def test_one_entry_is_one_mark(journal, now, name, one):
    drawn = draw(self_talk.SLICE.figure(name), journal, now.date(), dark=True)
    found = drawn.chart.to_dict()

    assert drawn.sentence.startswith("One ")
    assert drawn.sentence.endswith("too few to say more.")
    drawn_rows = [row for row in rows(found) if row.get("n", 1)]
    assert len(drawn_rows) == 1
    assert "null" not in json.dumps(found["datasets"])


@FIGURES
def test_light_and_dark_differ_in_colours_alone(journal, now, name, some):
    light, dark = (spec(journal, name, now, dark=each) for each in (False, True))

    assert marks(light) == marks(dark)
    assert light["datasets"] == dark["datasets"]
    assert json.dumps(light) != json.dumps(dark)


@FIGURES
def test_few_points_and_one_tooltip_at_most(journal, now, name, some):
    found = spec(journal, name, now)

    assert sum(len(data) for data in found["datasets"].values()) <= 1000
    tips = [layer["encoding"]["tooltip"] for layer in found["layer"] if "tooltip" in layer["encoding"]]
    assert len(tips) <= 1
    assert not [tip for tip in (each for layer in tips for each in layer) if tip["title"] == "then"]


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_their_height_whatever_their_number(journal, now, name, some):
    found = spec(journal, name, now)

    assert len(rows(found)) == ROWS[name]
    assert (found["height"] - 26) % ROWS[name] == 0


@pytest.mark.parametrize("name", ROWS)
def test_words_stand_above_their_line(journal, now, name, some):
    found = spec(journal, name, now)

    assert all(layer["mark"]["dy"] < 0 for layer in texts(found))
    assert all(layer["mark"]["yOffset"] > 0 for layer in found["layer"] if layer["mark"]["type"] != "text")


def test_belief_goes_from_a_ring_to_a_dot_on_a_fixed_scale(journal, now, some):
    found = spec(journal, "belief_shift", now)

    assert marks(found) == ["rule", "rule", "point", "circle", "text", "text"]
    ring, dot = found["layer"][2], found["layer"][3]
    assert (ring["encoding"]["x"]["field"], dot["encoding"]["x"]["field"]) == ("before", "after")
    assert ring["mark"]["fill"] == LIGHT["paper"]
    assert ring["encoding"]["x"]["scale"]["domain"] == [0, 100]
    assert ring["encoding"]["x"]["axis"]["values"] == [0, 50, 100]
    assert [row["newest"] for row in rows(found)] == [True] + [False] * 5


def test_circles_have_the_area_of_their_count(journal, now, kept):
    kept("""
        day         traps
        2026-11-03  labelling
        2026-11-17  labelling
        2026-11-18  labelling
        2026-11-18  labelling,comparing
    """)

    found = spec(journal, "trap_weeks", now)
    circles = rows(found, found["layer"][1])

    assert [circle["n"] for circle in circles] == [1, 3, 1]
    assert circles[1]["area"] == pytest.approx(3 * circles[0]["area"])


def test_over_ten_years_circles_stay_apart_on_a_phone(journal, now, kept):
    kept("day traps\n" + "\n".join(f"{year}-05-01 labelling" for year in range(2016, 2027)))

    circles = rows(found := spec(journal, "trap_weeks", now), found["layer"][1])

    assert len(circles) == 11
    assert all(circle["area"] < 3.1416 / 4 * (310 / 10) ** 2 for circle in circles)


def test_tiles_stand_in_the_order_of_the_week_and_the_day(journal, now, some):
    found = spec(journal, "when_it_strikes", now)
    x, y = found["layer"][0]["encoding"]["x"], found["layer"][0]["encoding"]["y"]

    assert x["sort"] == ["Morning", "Midday", "Evening", "Night"]
    assert y["sort"] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert len(rows(found)) == 28
    counted = [row["n"] for layer in texts(found) for row in rows(found, layer)]
    assert sum(counted) == 24
    assert 0 not in counted


def test_predictions_stand_where_expected_and_come_true_meet(journal, now, kept):
    kept("""
        likely  happened
        80      no
        90      yes
    """)

    found = spec(journal, "calibration", now)
    (band,) = rows(found)

    assert (band["expected"], band["came"], band["right"]) == (85, 50, "1 of 2")
    assert band["low"] < 50 < band["high"]
    interval = next(layer for layer in found["layer"] if layer["mark"]["type"] == "rule")
    assert (interval["encoding"]["y"]["field"], interval["encoding"]["y2"]["field"]) == ("low", "high")
    assert rows(found, found["layer"][0]) == [{"expected": 0, "came": 0}, {"expected": 100, "came": 100}]


HOSTILE = (
    "**bold** <script>alert(1)</script> ![x](http://example.org/y.png) and on and on, longer than any line",
    "אני לא מספיק טוב",
    "👩‍👩‍👧‍👦" * 40,
    "one\ntwo\x07\u202eevil",
    "42",
)


def test_hostile_words_are_plain_words_on_one_line(journal, now):
    feeling = self_talk.add_own_feeling(journal, "<b>own</b>", now)
    for words in HOSTILE:
        draft = {
            "hot_thought": words,
            "belief_before": 80,
            "belief_after": 40,
            "feelings": [feeling],
            f"before.{feeling}": 70,
            f"after.{feeling}": 40,
        }
        record = self_talk.model.thought_record(draft, now.date(), {feeling})
        self_talk.add_record(journal, record, now)

    labels = [row["label"] for row in rows(spec(journal, "belief_shift", now))][::-1]

    assert labels[0].startswith("“**bold** <script>alert(1)</script>")
    assert labels[1] == "“אני לא מספיק טוב”"
    assert labels[2] == "“" + "👩‍👩‍👧‍👦" * 12 + "…”"
    assert labels[3:] == ["“one two evil”", "“42”"]
    assert max(map(len, labels)) <= 92
    assert rows(spec(journal, "feeling_shift", now))[0]["label"] == "<b>own</b>"
