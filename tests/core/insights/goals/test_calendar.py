"""Does the calendar file say what was planned, in any calendar program, and change rather than double?"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from core import entries
from core.insights import goals
from core.insights.goals.breaking_down import pieces, plan
from core.insights.goals.calendar import UNNAMED, calendar_file
from core.insights.goals.tables import GOAL, STEP

TODAY = date(2026, 11, 22)
BERLIN = ZoneInfo("Europe/Berlin")


def row(**told):
    return {
        "id": "0193-step",
        "revision": 1,
        "what": "Find a pencil",
        "place": "",
        "planned_day": date(2026, 11, 24),
        "planned_time": time(18, 30),
        "size": "5",
        "status": "planned",
        "gone": False,
        **told,
    }


def events(now, *rows, in_own_words=True):
    return Calendar.from_ical(calendar_file(rows, now, in_own_words=in_own_words)).walk("VEVENT")


def event(now, **told):
    (found,) = events(now, row(**told))
    return found


def test_a_step_is_an_event_at_its_time_in_its_zone(now):
    found = event(now, place="Kitchen")

    assert found["dtstart"].dt == datetime(2026, 11, 24, 18, 30, tzinfo=BERLIN)
    assert found["dtstart"].params["tzid"] == "Europe/Berlin"
    assert found["duration"].dt == timedelta(minutes=5)
    assert (found["summary"], found["location"], found["status"]) == ("Find a pencil", "Kitchen", "CONFIRMED")
    assert found["dtstamp"].dt == found["last-modified"].dt == now.astimezone(UTC)


def test_the_file_brings_the_rules_of_its_zone(now):
    calendar = Calendar.from_ical(calendar_file([row()], now))

    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert calendar["prodid"]
    assert calendar["version"] == "2.0"


def test_without_a_time_it_is_a_whole_day_that_blocks_nothing(now):
    found = event(now, planned_time=None)

    assert found["dtstart"].dt == date(2026, 11, 24)
    assert found["dtstart"].params["value"] == "DATE"
    assert found["duration"].dt == timedelta(days=1)
    assert found["transp"] == "TRANSPARENT"


@pytest.mark.parametrize(("size", "minutes"), [("15", 15), ("60", 60), ("longer", 120), (None, 15)])
def test_its_size_is_how_long_it_takes(now, size, minutes):
    assert event(now, size=size)["duration"].dt == timedelta(minutes=minutes)


def test_a_newer_file_changes_the_same_event(now):
    first, second = event(now), event(now, revision=4, planned_time=time(19))

    assert first["uid"] == second["uid"] == "0193-step@worthwhile"
    assert (first["sequence"], second["sequence"]) == (0, 3)


@pytest.mark.parametrize("gone", [{"status": "let_go"}, {"status": "paused"}, {"gone": True}])
def test_what_is_let_go_is_taken_out_of_the_calendar(now, gone):
    assert event(now, **gone)["status"] == "CANCELLED"


def test_by_default_nobody_reads_the_person_s_words(now):
    told = calendar_file([row(place="Kitchen")], now)

    assert b"pencil" not in told
    assert b"Kitchen" not in told
    assert Calendar.from_ical(told).walk("VEVENT")[0]["summary"] == UNNAMED


def test_forgotten_words_are_in_no_file_however_it_is_asked_for(now):
    assert b"pencil" not in calendar_file([row(gone=True)], now, in_own_words=True)


@pytest.mark.parametrize(
    ("what", "read"),
    [
        ("Tea; then, perhaps, toast", "Tea; then, perhaps, toast"),
        ("one\ntwo\r\nthree", "one two three"),
        (r"back\slash \n", r"back\slash \n"),
        ("Grüße an die 👩‍👧 im Café", "Grüße an die 👩‍👧 im Café"),
        ("DTSTART:19970101\x07", "DTSTART:19970101"),
        ("BEGIN:VEVENT\nSUMMARY:x", "BEGIN:VEVENT SUMMARY:x"),
    ],
)
def test_words_come_back_as_one_line_whatever_they_hold(now, what, read):
    found = events(now, row(what=what))

    assert [str(each["summary"]) for each in found] == [read]


def test_lines_are_folded_at_75_octets_and_end_as_they_must(now):
    told = calendar_file([row(what="Ein längerer Spaziergang mit Ümläuten 🌲 " * 9)], now, in_own_words=True)

    assert told.endswith(b"\r\n")
    assert b"\n" not in told.replace(b"\r\n", b"")
    assert max(len(line) for line in told.split(b"\r\n")) <= 75
    assert all(line.decode() is not None for line in told.split(b"\r\n"))


@pytest.mark.parametrize(
    ("day", "at", "offset"),
    [
        (date(2026, 10, 24), time(18, 30), 2),
        (date(2026, 10, 25), time(18, 30), 1),
        (date(2027, 3, 27), time(18, 30), 1),
        (date(2027, 3, 28), time(18, 30), 2),
    ],
)
def test_a_planned_time_stays_what_the_clock_says_when_the_clocks_change(now, day, at, offset):
    found = event(now, planned_day=day, planned_time=at)["dtstart"].dt

    assert (found.date(), found.time()) == (day, at)
    assert found.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [(UTC, 18), (ZoneInfo("UTC"), 18), (timezone(timedelta(hours=-5)), 23), (timezone(timedelta(hours=2), "EET"), 16)],
)
def test_a_zone_without_a_name_is_told_in_utc(zone, hour):
    told = calendar_file([row()], datetime(2026, 11, 22, 20, tzinfo=zone))
    (found,) = Calendar.from_ical(told).walk("VEVENT")

    assert b"VTIMEZONE" not in told
    assert f"DTSTART:20261124T{hour}3000Z".encode() in told
    assert found["dtstart"].dt == datetime(2026, 11, 24, hour, 30, tzinfo=UTC)


def test_without_steps_it_is_an_empty_calendar(now):
    assert events(now) == []
    assert events(now, row(planned_day=None)) == []


def test_a_calendar_is_told_of_steps_with_a_day_forgotten_ones_too(journal, now):
    goal = goals.add_goal(journal, plan({"wish": "Draw", "first_step": "A", "first_day": "2026-11-24"}, TODAY), now)
    ids = {
        what: goals.add_step(journal, pieces({"what": what, "planned_day": day}, TODAY), now)
        for what, day in (("B", "2026-11-23"), ("C", "2026-11-25"), ("Long over", "2026-01-01"), ("No day", None))
    }
    entries.forget(journal, STEP, ids["C"], now)
    entries.forget(journal, GOAL, goal, now)

    found = goals.steps_with_a_day(journal, TODAY)

    assert [(each["what"], each["gone"]) for each in found] == [("B", False), ("A", True), ("C", True)]
    assert [each["status"] for each in events(now, *found)] == ["CONFIRMED", "CANCELLED", "CANCELLED"]
