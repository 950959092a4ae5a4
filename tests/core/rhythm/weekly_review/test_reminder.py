"""Does the weekly reminder come six times at its hour, discreetly, and change rather than double?"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from core.rhythm.weekly_review.reminder import TITLE, known_by, reminder

BERLIN = ZoneInfo("Europe/Berlin")


def event(data):
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    return found


def made(now, weekday=6, at=time(19), identity="j1"):
    return event(reminder(identity, weekday, at, now))


def test_it_comes_six_times_a_week_apart_with_an_alarm_and_takes_no_time(now):
    found = made(now)
    assert found["rrule"] == {"FREQ": ["WEEKLY"], "COUNT": [6]}
    assert found["duration"].dt == timedelta(minutes=10)
    assert found["transp"] == "TRANSPARENT"
    (alarm,) = found.walk("VALARM")
    assert alarm["trigger"].dt == timedelta()


def test_others_read_ten_quiet_minutes_and_nothing_more(now):
    found = made(now)
    assert found["summary"] == TITLE == "Ten quiet minutes"
    assert found["class"] == "PRIVATE"
    said = reminder("j1", 6, time(19), now).decode().casefold()
    assert not [word for word in ("review", "esteem", "self-", "journal") if word in said]


@pytest.mark.parametrize(
    ("weekday", "at", "first"),
    [
        (6, time(21), datetime(2026, 11, 22, 21, tzinfo=BERLIN)),  # later this evening
        (6, time(20, 30), datetime(2026, 11, 29, 20, 30, tzinfo=BERLIN)),  # this very minute: next week
        (6, time(19), datetime(2026, 11, 29, 19, tzinfo=BERLIN)),
        (0, time(8), datetime(2026, 11, 23, 8, tzinfo=BERLIN)),
        (5, time(8), datetime(2026, 11, 28, 8, tzinfo=BERLIN)),
    ],
)
def test_it_begins_at_the_next_such_hour(now, weekday, at, first):
    assert made(now, weekday, at)["dtstart"].dt == first


def test_the_hour_stays_the_same_when_the_clocks_change():
    data = reminder("j1", 6, time(19), datetime(2026, 10, 20, 12, tzinfo=BERLIN))
    assert b"BEGIN:VTIMEZONE" in data
    assert b"DTSTART;TZID=Europe/Berlin:20261025T190000" in data
    zones = Calendar.from_ical(data).walk("VTIMEZONE")
    zone = zones[0].to_tz()
    hours = [datetime(2026, month, day, 19, tzinfo=zone).utcoffset() for month, day in ((10, 18), (11, 1))]
    assert hours == [timedelta(hours=2), timedelta(hours=1)]


def test_a_newer_file_changes_the_older_one_and_another_journals_stays(now):
    older, newer = made(now), made(now + timedelta(seconds=1), weekday=2)
    assert older["uid"] == newer["uid"]
    assert newer["sequence"] > older["sequence"] >= 0
    assert newer["sequence"] < 2**31
    assert made(now, identity="j2")["uid"] != older["uid"]


def test_a_journal_keeps_the_name_of_its_reminder(journal, now):
    first = known_by(journal, now)
    assert known_by(journal, now + timedelta(days=90)) == first


def test_a_zone_without_a_name_is_told_in_utc():
    found = made(datetime(2026, 11, 22, 20, 30, tzinfo=timezone(timedelta(hours=1))))
    assert found["dtstart"].dt == datetime(2026, 11, 29, 18, tzinfo=UTC)
    assert found["dtstart"].dt.date() == date(2026, 11, 29)
