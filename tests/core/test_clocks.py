"""Is an entry kept where it belongs when a clock goes wrong, a day has 23 or 25 hours, or the person travels?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core import drafts, entries
from core.drafts import Draft
from core.rhythm.check_in import store as check_in
from core.rhythm.check_in.model import check_in as read
from core.rhythm.check_in.store import CHECK_IN

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def keep(journal, moment, line):
    return check_in.add(journal, read({"overall": 5, "line": line}, moment.date()), moment)


def lines(journal, day):
    rows, _ = check_in.found(journal, first=day, last=day)
    return [row["line"] for row in rows]


def test_an_hour_that_comes_twice_holds_both_entries_in_their_order(journal):
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0)
    keep(journal, first, "summer's half past two")
    keep(journal, first.replace(fold=1), "winter's half past two")
    assert lines(journal, date(2026, 10, 25)) == ["winter's half past two", "summer's half past two"]
    early, late = sorted(row["instant"] for row in journal.entries(CHECK_IN))
    assert late - early == timedelta(hours=1)


def test_a_day_of_23_hours_is_one_day(journal):
    for moment, line in (
        (datetime(2026, 3, 28, 23, 59, tzinfo=BERLIN), "before"),
        (datetime(2026, 3, 29, 1, 59, tzinfo=BERLIN), "last minute of winter"),
        (datetime(2026, 3, 29, 3, 0, tzinfo=BERLIN), "first minute of summer"),
        (datetime(2026, 3, 30, 0, 0, tzinfo=BERLIN), "after"),
    ):
        keep(journal, moment, line)
    assert lines(journal, date(2026, 3, 29)) == ["first minute of summer", "last minute of winter"]


def test_who_travels_keeps_each_entry_on_the_day_it_was_there(journal):
    moment = datetime(2026, 11, 23, 4, 0, tzinfo=BERLIN)
    keep(journal, moment, "in Berlin")
    keep(journal, (moment + timedelta(minutes=5)).astimezone(NEW_YORK), "in New York")
    assert lines(journal, date(2026, 11, 23)) == ["in Berlin"]
    assert lines(journal, date(2026, 11, 22)) == ["in New York"]
    assert {row["zone"] for row in journal.entries(CHECK_IN)} == {"Europe/Berlin", "America/New_York"}


@pytest.fixture
def behind(journal):
    """A journal that was written in while the clock was a year ahead, and the moment after it was set right."""
    ahead = datetime(2027, 11, 23, 20, 0, tzinfo=BERLIN)
    drafts.put(journal, Draft("ahead", "check_in", "check_in"), {"line": "of next year"}, ahead)
    return keep(journal, ahead, "of next year"), ahead - timedelta(days=365)


def test_a_clock_set_back_hides_nothing(journal, behind):
    _, now = behind
    keep(journal, now, "of today")
    drafts.put(journal, Draft("now", "check_in", "check_in"), {"line": "half a line"}, now)
    assert lines(journal, now.date()) == ["of today"]
    rows, total = check_in.found(journal)
    assert (total, rows[0]["line"]) == (2, "of next year")
    assert {draft.form for draft in drafts.opened(journal)} == {"ahead", "now"}


def test_what_was_written_ahead_can_be_forgotten_and_brought_back(journal, behind):
    identity, now = behind
    entries.forget(journal, CHECK_IN, identity, now)
    assert [row["id"] for row in entries.forgotten(journal, CHECK_IN, now)] == [identity]
    entries.bring_back(journal, CHECK_IN, identity)
    assert lines(journal, date(2027, 11, 23)) == ["of next year"]


def test_what_was_forgotten_before_the_clock_was_set_back_can_still_be_brought_back(journal, behind):
    identity, now = behind
    entries.forget(journal, CHECK_IN, identity, now + timedelta(days=365))
    assert [row["id"] for row in entries.forgotten(journal, CHECK_IN, now)] == [identity]
