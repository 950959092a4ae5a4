"""Is the figure drawn as its state says: nothing, one, many; light and dark; no colour for good or bad?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from core.figures import draw
from core.rhythm import measures
from core.rhythm.measures import store
from core.rhythm.measures.model import FilledIn, OwnScale
from core.theme import DARK, LIGHT

FIGURE = measures.SLICE.figure("scores")


def spec(journal, now, about="rses", *, dark=False):
    return draw(FIGURE, journal, now.date(), dark=dark, about=about).chart.to_dict()


def layers(found, mark):
    return [layer for layer in found["layer"] if layer["mark"]["type"] == mark]


def rows(found, layer):
    return found["datasets"][layer["data"]["name"]]


def test_a_scale_without_scores_is_a_wordless_ghost_of_the_same_figure(journal, now, scores):
    scores("who5", 40)
    found = spec(journal, now, "rses")
    assert {layer["mark"]["color"] for layer in layers(found, "text")} == {"transparent"}
    assert LIGHT["overall"] not in json.dumps(found)


def test_one_score_is_one_dot_with_its_number(journal, now, scores):
    scores("rses", 19)
    found = spec(journal, now)
    dots, latest = layers(found, "circle")
    assert [row["value"] for row in rows(found, dots)] == [row["value"] for row in rows(found, latest)] == [19]
    assert rows(found, layers(found, "rect")[0]) == []
    assert rows(found, layers(found, "rule")[0]) == []


def test_the_band_reaches_as_far_as_the_noise_around_the_first_and_never_beyond_the_scale(journal, now, scores):
    scores("rses", 2, 4, 4, 20)
    found = spec(journal, now)
    assert rows(found, layers(found, "rect")[0]) == [{"low": 0, "high": 10}]
    assert [row["value"] for row in rows(found, layers(found, "point")[0])] == [2, 4, 4]


def test_nothing_joins_two_scores(journal, now, scores):
    scores("rses", *range(10, 20))
    assert layers(spec(journal, now), "line") == []


@pytest.mark.parametrize(("about", "ends"), [("rses", [0, 15, 30]), ("who5", [0, 50, 100]), ("sise", [1, 3, 5]),
                                             ("ipip_self_esteem", [10, 30, 50])])  # fmt: skip
def test_the_scale_is_fixed_from_end_to_end(journal, now, scores, about, ends):
    scores(about, ends[0], ends[1] // 4 * 4 if about == "who5" else ends[1])
    up = layers(spec(journal, now, about), "circle")[0]["encoding"]["y"]
    assert up["scale"]["domain"] == [ends[0], ends[-1]]
    assert up["axis"]["values"] == ends


def test_light_and_dark_differ_in_colours_alone(journal, now, scores):
    scores("rses", 10, 12, 14, 21)
    light, dark = (json.dumps(spec(journal, now, dark=each)) for each in (False, True))
    for role, colour in LIGHT.items():
        light = light.replace(colour, role)
    for role, colour in DARK.items():
        dark = dark.replace(colour, role)
    assert light == dark


def test_one_hue_is_enough(journal, now, scores):
    scores("rses", 10, 12, 14, 30)
    drawn = json.dumps(spec(journal, now))
    assert LIGHT["overall"] in drawn
    others = [
        role for role in ("roots", "self_talk", "goals", "assertiveness", "self_compassion") if LIGHT[role] in drawn
    ]
    assert others == []


def test_hostile_words_of_an_own_scale_reach_no_part_of_the_chart(journal, now):
    words = "</text><img src=x onerror=alert(1)> **then**"
    identity = store.add_own_scale(journal, OwnScale(date(2026, 11, 1), words, words, 0, 10, ()), now)
    for days in (2, 1, 0):
        store.add(journal, FilledIn(now.date() - timedelta(days=days), identity, words, (("1", 7),)), now)
    assert "onerror" not in json.dumps(spec(journal, now, identity))
    assert draw(FIGURE, journal, now.date(), dark=False, about=identity).sentence.startswith(words)
