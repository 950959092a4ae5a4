"""Can the palette be read and told apart by everyone, and is it the same in the pages' theme?"""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE
from daltonlens import simulate

from core.theme import DARK, HUES, INSIGHTS, LIGHT, Palette

LEAST_DISTANCE = 15.5
CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"

themes = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def rgb(colour):
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.uint8)


def contrast(one, other):
    """The contrast ratio of WCAG 2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    part = rgb(colour) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def seen(colour, deficiency):
    """The CIELab colour as it is seen with a full colour-vision deficiency (Machado 2009)."""
    image = rgb(colour).reshape(1, 1, 3)
    simulated = simulate.Simulator_Machado2009().simulate_cvd(image, deficiency, severity=1.0)
    return cspace_convert(simulated[0, 0], "sRGB255", "CIELab")


@pytest.mark.parametrize(
    ("colours", "role", "least"),
    [
        (LIGHT, "ink", 12.6),
        (LIGHT, "quiet", 5.4),
        (DARK, "ink", 13.8),
        (DARK, "quiet", 7.7),
        *((LIGHT, hue, 4.5) for hue in HUES),
        *((DARK, hue, 6.2) for hue in HUES),
    ],
)
def test_words_and_marks_stand_out_from_the_paper(colours, role, least):
    assert round(contrast(colours[role], colours["paper"]), 1) >= least


@themes
@pytest.mark.parametrize("role", ["ink", "quiet"])
def test_words_can_be_read_on_sand_too(colours, role):
    assert contrast(colours[role], colours["sand"]) >= 4.5


@themes
@pytest.mark.parametrize(
    "deficiency",
    [simulate.Deficiency.DEUTAN, simulate.Deficiency.PROTAN, simulate.Deficiency.TRITAN],
    ids=lambda deficiency: deficiency.name.lower(),
)
def test_the_five_hues_can_be_told_apart_with_any_colour_vision(colours, deficiency):
    lab = {name: seen(colours[name], deficiency) for name in INSIGHTS}
    distances = {
        pair: deltaE(lab[pair[0]], lab[pair[1]], input_space="CIELab", uniform_space="CIELab")
        for pair in combinations(INSIGHTS, 2)
    }

    assert min(distances.values()) >= LEAST_DISTANCE, distances


@themes
def test_the_steps_of_the_calendar_grow_away_from_the_paper(colours):
    ratios = [contrast(colours[f"step_{n}"], colours["paper"]) for n in (1, 2, 3, 4)]

    assert ratios == sorted(ratios)


def test_light_and_dark_have_the_same_roles():
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("dark", [False, True])
def test_a_ghost_has_no_words_and_no_hue(dark):
    ghost, colours = Palette(dark=dark, ghost=True), DARK if dark else LIGHT

    assert ghost["ink"] == ghost["quiet"] == "transparent"
    assert {ghost[hue] for hue in HUES} == {colours["ghost"]}
    assert ghost["band"] == colours["ghost_band"]
    assert ghost["paper"] == colours["paper"]
    assert set(ghost.steps) == {colours["ghost"]}


@pytest.mark.parametrize(("name", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_the_pages_have_the_same_colours_as_the_figures(name, colours):
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][name]

    assert theme["chartCategoricalColors"] == [colours[hue] for hue in (*INSIGHTS, "overall")]
    assert theme["backgroundColor"] == colours["paper"]
    assert theme["textColor"] == colours["ink"]
