"""Does each chart draw its state, at any width, light, dark and as a ghost?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.figures import draw
from core.rhythm.check_in import FIGURES, SLICE
from core.theme import LIGHT, Palette

TODAY = date(2026, 11, 22)
FIVE, OVERALL, CALENDAR = FIGURES


def spec(figure, journal, *, dark=False):
    return draw(figure, journal, TODAY, dark=dark).chart.to_dict()


def marks(found):
    return [layer["mark"]["type"] for layer in found["layer"]]


def drawn(found, layer):
    """The rows that a layer draws."""
    return found["datasets"][layer["data"]["name"]]


def rows_by_mark(found, kind):
    return [drawn(found, layer) for layer in found["layer"] if layer["mark"]["type"] == kind]


@pytest.fixture
def ten_years(keep_daily):
    keep_daily(TODAY - timedelta(days=3650), 3651, every=2, overall=5, roots=4, self_talk=6)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
@pytest.mark.parametrize("dark", [False, True])
def test_an_empty_figure_is_a_ghost_without_words_under_its_invitation(figure, journal, dark):
    found = draw(figure, journal, TODAY, dark=dark)

    assert found.empty
    assert found.sentence == figure.invitation
    ghost = found.chart.to_dict()
    words = [layer["mark"] for layer in ghost["layer"] if layer["mark"]["type"] == "text"]
    assert {mark["color"] for mark in words} <= {"transparent"}
    assert ghost["config"]["axis"]["labelColor"] == "transparent"
    assert not any(LIGHT[hue] in str(ghost) for hue in ("overall", "roots", "goals", "step_3"))


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_no_figure_fixes_its_width(figure, journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=5, roots=5)

    assert "width" not in {key for key, value in spec(figure, journal).items() if isinstance(value, int)}


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_no_tooltip_is_titled_then_and_no_text_is_smaller_than_eleven(figure, journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=5, roots=5)
    found = str(spec(figure, journal))

    assert "'title': 'then'" not in found
    assert "fontSize': 10" not in found.replace("FontSize", "fontSize")


def test_one_check_in_is_one_dot_in_its_lane_and_no_band(journal, keep):
    keep("""
        day         overall  roots
        2026-11-22  10       7
    """)
    found = spec(FIVE, journal)

    assert [rows for rows in rows_by_mark(found, "rect") if rows] == []
    assert [[row["name"] for row in rows] for rows in rows_by_mark(found, "circle")] == [["roots"], ["roots"]]
    assert [row["note"] for row in rows_by_mark(found, "text")[1]] == ["7", *["\N{EN DASH}"] * 4]


def test_the_words_of_a_lane_stand_at_both_edges_whatever_the_width(journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=5, roots=5)
    titles, notes = (layer for layer in spec(FIVE, journal)["layer"] if layer["mark"]["type"] == "text")

    assert titles["encoding"]["x"] == {"value": 0}
    assert notes["encoding"]["x"] == {"value": {"expr": "width"}}
    assert notes["mark"]["align"] == "right"


def test_each_lane_has_the_hue_of_its_insight(journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=5, roots=5)
    colour = next(layer["encoding"]["color"] for layer in spec(FIVE, journal)["layer"] if "color" in layer["encoding"])

    assert dict(zip(colour["scale"]["domain"], colour["scale"]["range"], strict=True)) == {
        name: LIGHT[name] for name in ("roots", "self_talk", "goals", "assertiveness", "self_compassion")
    }
    assert colour["legend"] is None


def test_ten_years_of_statements_are_lines_of_some_forty_points(journal, ten_years):
    found = spec(FIVE, journal)

    (line,) = rows_by_mark(found, "line")
    assert {row["name"] for row in line} == {"roots", "self_talk"}
    assert len(line) == 2 * 41


def test_overall_is_dots_with_a_line_that_breaks_at_a_gap(journal, keep_daily):
    keep_daily(TODAY - timedelta(days=60), 20, overall=5)
    keep_daily(TODAY - timedelta(days=20), 21, overall=6)
    found = spec(OVERALL, journal)

    (line,) = rows_by_mark(found, "line")
    assert len({row["run"] for row in line}) == 2
    assert len(rows_by_mark(found, "circle")[0]) == 41
    detail = next(layer["encoding"]["detail"] for layer in found["layer"] if layer["mark"]["type"] == "line")
    assert detail == {"field": "run", "type": "nominal"}


def test_overall_keeps_its_scale_from_0_to_10(journal, keep):
    keep("""
        day         overall
        2026-11-22  6
    """)
    scales = {str(layer["encoding"]["y"]["scale"]["domain"]) for layer in spec(OVERALL, journal)["layer"]}

    assert scales == {"[0, 10]"}


def test_the_latest_overall_is_told_as_a_number(journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=7)
    found = spec(OVERALL, journal)

    assert [row["value"] for row in rows_by_mark(found, "text")[-1]] == [7]


@pytest.mark.parametrize(("rating", "below"), [(5, False), (10, True)])
def test_the_number_of_the_latest_overall_is_never_cut(journal, keep_daily, rating, below):
    keep_daily(TODAY, 1, overall=rating)
    number = spec(OVERALL, journal)["layer"][-1]

    assert (number["mark"]["dy"] > 0) is below


def test_ten_years_of_overall_are_a_line_in_the_band_of_its_middle_half(journal, ten_years):
    found = spec(OVERALL, journal)

    assert marks(found)[:2] == ["area", "line"]
    assert "point" not in found["layer"][1]["mark"]
    assert len(rows_by_mark(found, "line")[0]) == 41


def test_the_calendar_has_months_as_rows_and_days_as_columns(journal, keep_daily):
    keep_daily(TODAY - timedelta(days=20), 21, overall=7)
    found = spec(CALENDAR, journal)
    tiles = found["layer"][1]["encoding"]

    assert tiles["x"]["scale"]["domain"] == list(range(1, 32))
    assert tiles["y"]["sort"][-1] == "Nov"
    assert tiles["color"]["scale"]["range"] == [LIGHT[step] for step in ("step_2", "step_3", "step_4")]
    assert len(rows_by_mark(found, "rect")[0]) == 21


def test_ten_years_of_the_calendar_are_rows_of_years(journal, ten_years):
    found = spec(CALENDAR, journal)
    tiles = found["layer"][-1]["encoding"]

    assert tiles["x"]["scale"]["domain"] == list(range(1, 13))
    assert tiles["y"]["sort"] == [str(year) for year in range(2016, 2027)]
    assert len(rows_by_mark(found, "rect")[0]) == 121


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_no_figure_is_handed_more_than_some_thousand_points(figure, journal, keep_daily):
    keep_daily(TODAY - timedelta(days=250), 251, times=4, **dict.fromkeys(("overall", "roots", "goals"), 5))
    found = spec(figure, journal)

    assert sum(len(drawn(found, layer)) for layer in found["layer"]) <= 1_200


def test_the_figures_go_by_the_name_of_what_reads_them():
    for figure in SLICE.figures:
        assert figure.read.__name__ == figure.name
        state = figure.ghost(TODAY)
        assert figure.chart(state, Palette()).to_dict()["layer"]
