"""Does each view of self-compassion tell what was kept, in the unit that its span asks for?"""

from __future__ import annotations

from datetime import date

import pytest

from core import entries
from core.insights import self_compassion
from core.insights.self_compassion import figure_reads, tables

DAY, TODAY = date(2026, 11, 20), date(2026, 11, 22)


def view(journal, name, columns="*"):
    return journal.rows(f"SELECT {columns} FROM self_compassion.{name}")


@pytest.mark.parametrize(
    ("earlier", "unit", "starts"),
    [
        ("2026-03-01", "week", date(2026, 11, 16)),
        ("2026-02-01", "month", date(2026, 11, 1)),
        ("2023-11-01", "quarter", date(2026, 10, 1)),
        ("2014-12-01", "quarter", date(2026, 10, 1)),
        ("2014-10-01", "year", date(2026, 1, 1)),
    ],
)
def test_harshness_gap_gathers_by_what_the_span_asks(journal, kept, earlier, unit, starts):
    kept(f"""
        day         self  friend  voice
        {earlier}   9     0       -
        2026-11-17  8     2       someone_kind
        2026-11-19  5     3       friend
        2026-11-19  5     -       friend
    """)

    found = view(journal, "harshness_gap", "unit, starts, me, friend, n, total, gap, someone_kind, first, last")

    assert len(found) == 2
    assert found[1] == (unit, starts, 6.5, 2.5, 2, 3, 6, 1, date.fromisoformat(earlier), date(2026, 11, 19))


def test_softening_gives_the_six_newest_entries_rated_twice(journal, kept):
    ids = kept("""
        day         self  friend  now
        2026-11-01  1     1       2
        2026-11-02  8     1       6
        2026-11-03  8     -       5
        2026-11-04  8     1       -
        2026-11-05  8     1       4
        2026-11-06  8     1       3
        2026-11-07  8     1       2
        2026-11-07  8     2       1
    """)

    found = view(journal, "softening", "unit, id, before, after, friend, total, fell")

    assert [row[1] for row in found] == [ids[7], ids[6], ids[5], ids[4], ids[2], ids[1]]
    assert found[0] == ("entry", ids[7], 8, 1, 2, 7, 4)
    assert found[4][4] is None


def test_softening_gives_a_row_a_year_once_three_years_are_spanned(journal, kept):
    kept("""
        day         self  friend  now
        2022-05-01  9     1       8
        2022-06-01  7     -       7
        2025-06-01  6     2       3
    """)

    assert view(journal, "softening", "unit, day, before, after, friend, n, total, fell") == [
        ("year", date(2025, 1, 1), 6, 3, 2, 1, 3, 1),
        ("year", date(2022, 1, 1), 8, 7.5, 1, 2, 3, 1),
    ]


def test_practice_calendar_counts_every_kind_by_day_and_the_minutes_of_the_timer(journal, kept):
    kept("""
        day         minutes  kind
        2026-11-20  3        -
        2026-11-20  -        Tea
        2026-11-21  5        -
    """)
    kept("""
        day         self
        2026-11-20  5
    """)
    kept("""
        day         letter
        2026-10-02  Dear
    """)

    assert figure_reads.practice_calendar(journal, TODAY) == [
        ("day", date(2026, 10, 2), 1, 1, 0),
        ("day", DAY, 1, 3, 3),
        ("day", date(2026, 11, 21), 1, 1, 5),
    ]


def test_practice_calendar_gathers_by_month_from_fifteen_months(journal, kept):
    kept("""
        day         minutes
        2025-08-18  3
        2025-08-20  1
    """)

    assert [row[0] for row in figure_reads.practice_calendar(journal, date(2026, 11, 21))] == ["day", "day"]
    assert figure_reads.practice_calendar(journal, TODAY) == [("month", date(2025, 8, 1), 2, 2, 4)]


def test_after_setbacks_takes_moments_and_pauses_rated_twice(journal, kept):
    moments = kept("""
        day         before  after
        2026-11-18  70      40
        2026-11-19  70      -
    """)
    pauses = kept("""
        day         minutes  before  after
        2026-11-20  3        50      60
        2026-11-21  3        -       60
    """)

    assert view(journal, "after_setbacks", "unit, kind, id, before, after, total, fell") == [
        ("entry", "pause", pauses[0], 50, 60, 2, 10),
        ("entry", "as_to_a_friend", moments[0], 70, 40, 2, 10),
    ]


def test_after_setbacks_gives_the_ten_newest_years(journal, kept):
    kept("day before after\n" + "\n".join(f"{year}-05-01 90 {year - 2000}" for year in range(2014, 2026)))

    found = view(journal, "after_setbacks", "unit, day, after, n, total")

    assert len(found) == 10
    assert found[0] == ("year", date(2025, 1, 1), 25, 1, 12)


def test_what_is_forgotten_vanishes_from_every_figure_and_comes_back(journal, kept, now):
    moments = kept("""
        self  friend  now  before  after
        8     1       4    70      40
    """)
    figures = self_compassion.SLICE.figures

    def empty():
        return {each.name for each in figures if each.state(each.read(journal, TODAY), TODAY).empty}

    assert empty() == set()
    entries.forget(journal, tables.AS_TO_A_FRIEND, moments[0], now)
    assert empty() == {each.name for each in figures}
    entries.bring_back(journal, tables.AS_TO_A_FRIEND, moments[0])
    assert empty() == set()


@pytest.mark.parametrize(
    ("table", "told", "seen_in"),
    [
        (tables.PAUSE, "minutes before after\n3 70 40", {"practice_calendar", "after_setbacks"}),
        (tables.LETTER, "letter\nDear", {"practice_calendar"}),
    ],
    ids=["pause", "letter"],
)
def test_a_forgotten_pause_or_letter_leaves_each_figure_that_it_was_seen_in(journal, kept, now, table, told, seen_in):
    figures = self_compassion.SLICE.figures
    (identity,) = kept(told)

    def full():
        return {each.name for each in figures if not each.state(each.read(journal, TODAY), TODAY).empty}

    assert full() == seen_in
    entries.forget(journal, table, identity, now)
    assert full() == set()
    assert all(frame.empty for frame in self_compassion.series(journal).values())
