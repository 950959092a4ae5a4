"""On which days was something written, in any part of the house? The state of the figure `year_calendar`."""

from __future__ import annotations

from datetime import date, timedelta

from core import calendars
from core.calendars import Calendar
from core.rhythm.check_in.rows import YearCalendar
from core.rhythm.check_in.wording import counted


def year_calendar(found: YearCalendar, today: date) -> Calendar:
    """Return the calendar of the last year, or of all years where the first entry is more than 15 months back."""
    if not found.rows:
        return Calendar("No entries yet.")
    entries, days = sum(row[2] for row in found.rows), sum(row[1] for row in found.rows)
    held = f"{counted(entries, 'entry', 'entries')} on {counted(days, 'day')}"
    if found.unit == "month":
        sentence = f"{held} since {found.rows[0][0]:%B %Y}. A gap is only a gap."
        return calendars.years(found.rows, today, sentence)
    sentence = f"{held} in the last {calendars.how_far_back(found.rows, today)}. A gap is only a gap."
    return calendars.months(found.rows, today, sentence)


def year_calendar_ghost(today: date) -> Calendar:
    """Return an invented calendar, to be drawn faintly."""
    days = [today - timedelta(days=3 * back + back % 4) for back in range(110)]
    return year_calendar(YearCalendar("day", [(day, 1, 1) for day in sorted(set(days))]), today)
