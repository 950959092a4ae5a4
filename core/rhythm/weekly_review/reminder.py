"""How does a calendar program remind the person of ten quiet minutes a week? Six times; a new file begins six more."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm

from core import appointments, settings
from core.ids import new_id
from core.store import Journal

TITLE = "Ten quiet minutes"
"""What stands in the calendar: others may see it."""

TIMES = 6
_SETTING = "weekly_reminder"
_LASTING = timedelta(minutes=10)
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


def known_by(journal: Journal, now: datetime) -> str:
    """Return what this journal's reminder is known by in any calendar: chosen once, and kept from then on."""
    known = settings.read(journal, _SETTING)
    if known is None:
        known = new_id()
        settings.write(journal, _SETTING, known, now)
    return known


def reminder(identity: str, weekday: int, at: time, now: datetime) -> bytes:
    """Return an iCalendar file: once a week on a weekday (0 is Monday) at a time, for the first time after `now`.

    `identity` is the journal's own, so that a newer file takes the place of an older one, and another person's in the
    same calendar stays. `now` is aware and in the person's own zone.
    """
    day = now.date() + timedelta(days=(weekday - now.weekday()) % 7)
    first = datetime.combine(day, at)
    if first <= now.replace(tzinfo=None):
        first += timedelta(days=7)
    newer = int((now - _BEGINNING).total_seconds())
    event = appointments.event(identity, newer, now)
    event.add("dtstart", appointments.moment(first, now))
    event.add("duration", _LASTING)
    event.add("rrule", {"freq": "weekly", "count": TIMES})
    event.add("summary", TITLE)
    event.add("transp", "TRANSPARENT")  # ten minutes that are free all the same
    event.add("status", "CONFIRMED")
    event.add_component(_alarm())
    return appointments.calendar("Your week", [event])


def _alarm() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", TITLE)
    alarm.add("trigger", timedelta())
    return alarm
