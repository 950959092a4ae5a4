"""Do the figures of Roots draw what their state holds: nothing, one, many, and hostile words?"""

from __future__ import annotations

import json

import pytest

from core import entries
from core.figures import draw
from core.insights import roots
from core.theme import LIGHT

FIGURES = pytest.mark.parametrize("name", [figure.name for figure in roots.SLICE.figures])


def spec(journal, name, now, *, dark=False):
    return draw(roots.SLICE.figure(name), journal, now.date(), dark=dark).chart.to_dict()


def rows(found, layer=None):
    data = (layer or found).get("data") or found["data"]
    return found["datasets"][data["name"]]


def layers(found, kind):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == kind]


@pytest.fixture
def some(journal, now):
    journal.save(roots.SLICE.samples(now))


@FIGURES
def test_an_empty_figure_is_drawn_faint_and_wordless(journal, now, name):
    found = spec(journal, name, now)
    assert {layer["mark"]["color"] for layer in layers(found, "text") if "text" not in layer["mark"]} == {"transparent"}
    assert LIGHT["roots"] not in json.dumps(found)


@FIGURES
def test_what_is_forgotten_is_drawn_no_more(journal, now, name, some):
    for table in roots.SLICE.tables:
        for row in journal.entries(table) if table.entry else ():
            entries.forget(journal, table, row["id"], now)
    assert draw(roots.SLICE.figure(name), journal, now.date(), dark=False).empty


@FIGURES
def test_words_are_at_least_twelve_pixels_high(journal, now, name, some):
    assert all(layer["mark"]["fontSize"] >= 12 for layer in layers(spec(journal, name, now), "text"))


def test_belief_balance_draws_two_lines_and_a_row_of_strokes_for_each_side(journal, now, some):
    found = spec(journal, "belief_balance", now)
    (line,) = layers(found, "line")
    assert {row["which"] for row in rows(found, line)} == {"old", "new"}
    assert line["encoding"]["strokeDash"]["scale"]["range"] == [[5, 4], [1, 0]]
    (strokes,) = layers(found, "point")
    at = {row["supports"]: row["height"] for row in rows(found, strokes)}
    assert at["new"] > at["both"] > at["old"]
    assert all(height < -10 for height in at.values())
    axis = line["encoding"]["y"]["axis"]
    assert "'both'" in axis["labelExpr"]
    assert axis["values"][-3:] == [0, 50, 100]


def test_the_words_at_the_ends_stand_clear_of_one_another(journal, now, kept):
    kept("belief", "old new\n50 50")
    words = layers(spec(journal, "belief_balance", now), "text")
    assert sorted({layer["mark"]["dy"] for layer in words}) == [-17, 19]
    assert {layer["mark"]["align"] for layer in words} == {"center"}


def test_evidence_weighed_draws_the_new_up_and_the_old_down(journal, now, some):
    found = spec(journal, "evidence_weighed", now)
    (bars,) = layers(found, "bar")
    drawn = rows(found, bars)
    assert all((row["height"] < 0) == (row["supports"] == "old") for row in drawn)
    assert {row["supports"] for row in drawn} == {"old", "new"}
    (rings,) = layers(found, "point")
    assert rings["mark"]["fill"] == LIGHT["paper"]
    low, high = bars["encoding"]["y"]["scale"]["domain"]
    assert low == -high


def test_message_map_has_a_column_for_each_age_and_the_message_on_touch(journal, now, some):
    found = spec(journal, "message_map", now)
    (dots,) = layers(found, "circle")
    assert dots["encoding"]["x"]["scale"]["domain"] == ["0–6", "7–12", "13–17", "18–25", "26+", "no age"]
    assert dots["encoding"]["tooltip"][0]["field"] == "messages"
    assert any("Only full marks count" in row["messages"] for row in rows(found, dots))


def test_how_it_fits_is_as_wide_as_the_card_and_as_high_as_its_words(journal, now, kept):
    (pair,) = kept("belief", "words\nI_am_only_worth_something_when_I_do_well")
    kept("rule", "words\n" + "_".join(["If"] * 40), pair)
    found = spec(journal, "how_it_fits", now)
    boxes = rows(found)
    assert found["height"] == boxes[-1]["bottom"] + 2
    assert layers(found, "rect")[0]["encoding"]["x2"]["value"] == {"expr": "width"}
    assert len(rows(found, layers(found, "text")[-1])) == len(boxes) - 1  # an arrow between two


def test_hostile_words_stay_words(journal, now, kept):
    (pair,) = kept("belief", "words\n<script>![x](https://e.example/x)")
    kept("experience", "label themes\n\u202e<b>bold</b> loss", pair)
    fits, mapped = spec(journal, "how_it_fits", now), spec(journal, "message_map", now)
    assert "\u202e" not in json.dumps([fits, mapped], ensure_ascii=False)
    assert "<script>" in rows(fits)[-1]["text"]
