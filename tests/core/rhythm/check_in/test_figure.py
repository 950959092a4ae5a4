"""Does each figure say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from core.change import Range
from core.rhythm.check_in.calendar_figure import year_calendar, year_calendar_ghost
from core.rhythm.check_in.figure import LANE, five_statements, five_statements_ghost, overall, overall_ghost
from core.rhythm.check_in.rows import FiveStatements, Gathered, Overall, YearCalendar
from core.rhythm.check_in.wording import counted, lasting, whole_numbers

TODAY = date(2026, 11, 22)


def gathered(unit, *rows, check_ins=None):
    return Gathered(unit, rows[0][0], rows[-1][0], check_ins or len(rows), list(rows))


def daily(values, last=TODAY, apart=1):
    """One value a day, the last of them on `last`."""
    steps = range(len(values) - 1, -1, -1)
    return [(last - timedelta(days=apart * back), value) for back, value in zip(steps, values, strict=True)]


def lanes(roots, others=None):
    """Five lanes of which roots has these values, a day each, and the others one value all the time."""
    rows = [(day, value, *[others] * 4) for day, value in daily(roots)]
    return five_statements(FiveStatements(gathered("day", *rows), [(day, None, *rest) for day, *rest in rows]), TODAY)


def line(values, apart=1, unit="week"):
    dots = daily(values, apart=apart)
    middles = {day - timedelta(days=day.weekday()): value for day, value in dots}
    found = Gathered(
        unit, dots[0][0], dots[-1][0], len(dots), [(day, 4.0, value, 6.0) for day, value in middles.items()]
    )
    return overall(Overall(found, dots, dots), TODAY)


# The five statements


def test_the_lanes_lie_one_above_the_other_in_the_order_of_the_menu():
    found = lanes([5] * 9, 5)

    assert found.lanes["title"].tolist() == ["Roots", "Self-talk", "Goals", "Assertiveness", "Self-compassion"]
    assert found.lanes["foot"].tolist() == [4 * LANE, 3 * LANE, 2 * LANE, LANE, 0]
    assert found.latest["y"].tolist() == [4 * LANE + 5, 3 * LANE + 5, 2 * LANE + 5, LANE + 5, 5]


def test_with_nine_values_the_latest_stands_against_the_eight_before():
    found = lanes([5] * 8 + [9], 5)

    assert found.lanes["note"].tolist() == ["9 · usual 4\N{EN DASH}6", *["5 · usual 4\N{EN DASH}6"] * 4]
    assert found.bands.iloc[0].tolist() == [4 * LANE + 4, 4 * LANE + 6]
    assert found.sentence == (
        "9 check-ins in 2 weeks. The latest lies within your usual range in 4 of 5 statements, above it in 1."
    )


def test_with_eight_values_there_are_too_few_before_the_latest():
    found = lanes([5] * 8, 5)

    assert found.lanes["note"].tolist() == ["5"] * 5
    assert found.bands.empty
    assert found.sentence == "8 check-ins in 2 weeks. Too few in the 8 weeks before the latest to say more."


def test_values_above_and_below_are_both_told():
    rows = [(day, 5, 5, None, None, None) for day, _ in daily([0] * 8, last=TODAY - timedelta(days=1))]
    rows.append((TODAY, 9, 1, None, None, None))
    found = five_statements(FiveStatements(gathered("day", *rows), [(d, None, *rest) for d, *rest in rows]), TODAY)

    assert found.sentence.endswith("within your usual range in 0 of 2 statements, above it in 1, below it in 1.")


def test_values_of_the_latest_day_are_not_part_of_its_own_usual_range():
    rows = [(TODAY, 5, *[None] * 4)] * 9
    found = five_statements(FiveStatements(gathered("day", *rows), [(d, None, *rest) for d, *rest in rows]), TODAY)

    assert found.bands.empty


def test_values_more_than_56_days_back_are_not_part_of_the_usual_range():
    near, far = TODAY - timedelta(days=56), TODAY - timedelta(days=57)
    recent = [(far, None, 0, *[None] * 4)] * 9 + [(near, None, 5, *[None] * 4)] * 7 + [(TODAY, None, 5, *[None] * 4)]
    rows = gathered("day", (far, 0, *[None] * 4), (TODAY, 5, *[None] * 4))
    assert five_statements(FiveStatements(rows, recent), TODAY).bands.empty

    recent.insert(10, (near, None, 5, *[None] * 4))
    assert len(five_statements(FiveStatements(rows, recent), TODAY).bands) == 1


def test_a_statement_never_answered_has_a_lane_without_a_mark():
    found = lanes([5] * 3)

    assert found.lanes["note"].tolist() == ["5", *["\N{EN DASH}"] * 4]
    assert found.latest["name"].tolist() == ["roots"]
    assert set(found.marks["name"]) == {"roots"}


def test_the_same_answer_on_the_same_day_is_one_dot():
    rows = [(TODAY, 5, *[None] * 4), (TODAY, 5, *[None] * 4), (TODAY, 6, *[None] * 4)]

    assert five_statements(FiveStatements(gathered("day", *rows), []), TODAY).marks["value"].tolist() == [5, 6]


def test_one_check_in_has_one_mark_and_no_range():
    found = lanes([5])

    assert len(found.marks) == len(found.latest) == 1
    assert found.bands.empty
    assert found.sentence == "1 check-in in 1 week. Too few to say more."


def test_after_an_absence_the_axis_goes_on_to_today():
    rows = [(date(2026, 9, 1), 5, *[None] * 4)]
    found = five_statements(FiveStatements(gathered("day", *rows), []), TODAY)

    assert found.last == pd.Timestamp(TODAY)


def test_a_line_breaks_at_a_gap_and_a_month_without_neighbours_stands_alone():
    months = [date(2025, 1, 1), date(2025, 2, 1), date(2025, 5, 1), date(2025, 8, 1), date(2025, 9, 1)]
    found = five_statements(FiveStatements(gathered("month", *[(m, 5.0, *[None] * 4) for m in months]), []), TODAY)

    assert not found.dots
    assert found.marks["run"].tolist() == [0, 0, 1, 2, 2]
    assert found.alone["day"].dt.month.tolist() == [5]


def test_a_gap_in_one_statement_is_none_in_another():
    rows = [(date(2025, month, 1), 5.0, None if month == 2 else 4.0, *[None] * 3) for month in (1, 2, 3)]
    marks = five_statements(FiveStatements(gathered("month", *rows), []), TODAY).marks

    assert marks.loc[marks["name"] == "roots", "run"].tolist() == [0, 0, 0]
    assert marks.loc[marks["name"] == "self_talk", "run"].tolist() == [0, 1]


def test_medians_lie_in_the_middle_of_their_month_but_never_outside_the_check_ins():
    span = Gathered(
        "month", date(2025, 1, 20), date(2025, 3, 5), 9, [(date(2025, m, 1), 5, *[None] * 4) for m in (1, 2, 3)]
    )
    marks = five_statements(FiveStatements(span, []), TODAY).marks

    assert marks["day"].dt.strftime("%m-%d").tolist() == ["01-20", "02-16", "03-05"]


# Overall


def test_overall_says_what_the_line_is_and_where_the_latest_lies():
    found = line([5] * 8 + [2])

    assert found.sentence == (
        "9 ratings in 2 weeks. The line joins the middle values of each week. "
        "The latest, 2, lies below your usual range (shaded) of the 8 weeks before."
    )
    assert found.band.iloc[0].tolist() == [4, 6]


def test_the_line_of_overall_breaks_where_a_week_is_empty():
    found = line([5] * 9, apart=9)

    assert len(set(found.line["run"])) > 1


def test_with_few_ratings_there_is_no_line_and_no_band():
    found = line([5, 6, 7])

    assert found.line.empty
    assert found.band.empty
    assert found.dots["value"].tolist() == [5, 6, 7]
    assert found.sentence == "3 ratings in 1 week. Too few to say more."


def test_after_long_absence_there_are_too_few_in_the_eight_weeks_before():
    found = line([5] * 9, apart=20)

    assert found.band.empty
    assert found.sentence.endswith("Too few in the 8 weeks before the latest to say more.")


def test_quarters_show_their_middle_half_and_not_the_usual_range():
    quarters = [(date(2024, month, 1), 4.0, 5.0, 6.0) for month in (1, 4, 7, 10)]
    found = overall(Overall(gathered("quarter", *quarters, check_ins=400), [], daily([5] * 9)), TODAY)

    assert found.band.empty
    assert found.dots.empty
    assert found.line["run"].tolist() == [0, 0, 0, 0]
    assert found.sentence == (
        "400 ratings in 9 months. The line joins the middle values of each quarter, the shade holds the middle half. "
        "The latest, 5, lies within your usual range of the 8 weeks before."
    )


@pytest.mark.parametrize(("value", "below"), [(8, False), (9, True)])
def test_the_number_of_a_high_value_stands_below_it_so_that_it_is_not_cut(value, below):
    assert line([value]).label_below is below


# The calendar


def test_the_last_year_has_twelve_rows_and_every_day_that_has_come():
    found = year_calendar(YearCalendar("day", [(date(2026, 2, 3), 1, 2), (TODAY, 1, 1)]), TODAY)

    assert found.sentence == "3 entries on 2 days in the last year. A gap is only a gap."
    assert found.rows == ("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
    assert found.tiles[["row", "column", "n"]].to_numpy().tolist() == [["Feb", 3, 2], ["Nov", 22, 1]]
    assert len(found.ground) == 365 - 8


def test_months_before_the_last_twelve_carry_their_year():
    found = year_calendar(YearCalendar("day", [(date(2025, 10, 30), 1, 1)]), TODAY)

    assert found.rows[:3] == ("Oct ’25", "Nov ’25", "Dec")
    assert found.tiles["row"].tolist() == ["Oct ’25"]
    assert found.sentence == "1 entry on 1 day in the last 14 months. A gap is only a gap."


@pytest.mark.parametrize("today", [date(2026, 1, 31), date(2024, 2, 29), date(2026, 12, 31), date(2027, 3, 1)])
def test_there_are_twelve_rows_on_any_day_of_the_year(today):
    assert len(year_calendar(YearCalendar("day", [(today, 1, 1)]), today).rows) == 12


def test_years_are_rows_of_months_and_a_year_without_an_entry_is_a_row_too():
    rows = [(date(2020, 11, 1), 3, 5), (date(2022, 1, 1), 20, 1_000)]
    found = year_calendar(YearCalendar("month", rows), date(2023, 5, 1))

    assert found.by_year
    assert found.rows == ("2020", "2021", "2022", "2023")
    assert found.tiles[["row", "column", "n"]].to_numpy().tolist() == [["2020", 11, 3], ["2022", 1, 20]]
    assert found.sentence == "1,005 entries on 23 days since November 2020. A gap is only a gap."


def test_a_very_early_day_does_not_stretch_the_calendar_over_a_hundred_rows():
    rows = [(date(1950, 1, 1), 1, 1), (date(2026, 1, 1), 1, 1)]

    assert year_calendar(YearCalendar("month", rows), TODAY).rows == ("1950", "2026")


# Empty, ghosts, words


def test_without_anything_each_figure_is_empty():
    assert five_statements(FiveStatements(None, []), TODAY).empty
    assert overall(Overall(None, [], []), TODAY).empty
    assert year_calendar(YearCalendar("day", []), TODAY).empty


@pytest.mark.parametrize("ghost", [five_statements_ghost, overall_ghost, year_calendar_ghost])
@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29)])
def test_a_ghost_is_there_to_be_drawn(ghost, today):
    assert not ghost(today).empty


def test_a_usual_range_names_only_ratings_that_lie_within_it():
    assert whole_numbers(Range(2.03, 7.97, 8)) == "3\N{EN DASH}7"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "1 week"), (6, "2 weeks"), (7 * 25, "26 weeks"), (190, "6 months"), (700, "23 months"), (3650, "10 years")],
)
def test_a_span_is_told_in_weeks_months_or_years(days, words):
    first = date(2026, 11, 19)

    assert lasting(first, first + timedelta(days=days)) == words


def test_one_is_told_apart_from_many():
    assert [counted(n, "entry", "entries") for n in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
