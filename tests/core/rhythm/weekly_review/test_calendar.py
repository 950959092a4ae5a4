"""Are weeks ISO weeks of local days, across New Year and a change of clocks?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.moment import head
from core.rhythm.check_in.store import CHECK_IN
from core.rhythm.weekly_review.calendar import in_words, iso, monday_of, monday_of_iso, sunday_of
from core.rhythm.weekly_review.week import week_of
from core.store import Put


@pytest.mark.parametrize(
    ("monday", "name", "words"),
    [
        (date(2026, 11, 16), "2026-W47", "16 to 22 November 2026"),
        (date(2026, 8, 31), "2026-W36", "31 August to 6 September 2026"),
        (date(2026, 12, 28), "2026-W53", "28 December 2026 to 3 January 2027"),
        (date(2027, 1, 4), "2027-W01", "4 to 10 January 2027"),
        (date(2024, 12, 30), "2025-W01", "30 December 2024 to 5 January 2025"),
    ],
)
def test_a_week_has_a_name_and_its_days_in_words(monday, name, words):
    assert (iso(monday), in_words(monday)) == (name, words)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_lies_in_the_week_of_its_name(day):
    monday = monday_of(day)
    assert monday <= day <= sunday_of(monday)
    assert monday_of_iso(iso(monday)) == monday


@pytest.mark.parametrize("name", ["2026", "2026-W54", "2026-47", "W47", ""])
def test_what_is_no_week_is_refused(name):
    with pytest.raises(ValueError, match=r"week|invalid"):
        monday_of_iso(name)


@pytest.mark.parametrize(
    "sunday",
    [date(2026, 3, 29), date(2026, 10, 25)],
    ids=["an hour is missing", "an hour comes twice"],
)
def test_an_entry_right_before_midnight_lies_in_its_week_when_clocks_change(journal, sunday):
    berlin = ZoneInfo("Europe/Berlin")
    late = datetime(sunday.year, sunday.month, sunday.day, 23, 59, tzinfo=berlin)
    for moment in (late, late + timedelta(minutes=2)):
        journal.save([Put(CHECK_IN, {**head(moment), "overall": 5, "nothing_went_wrong": False, "greet": False})])
    for monday in (sunday - timedelta(days=6), sunday + timedelta(days=1)):
        (told,) = week_of(journal, monday, sunday + timedelta(days=1)).told
        assert told.entries == 1
