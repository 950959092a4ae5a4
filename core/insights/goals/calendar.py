"""How do steps with a day go into a calendar program, so that a second file changes them and doubles none?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from icalendar import Event

from core import appointments

UNNAMED = "A small step"
"""What a step is called where others may see the calendar."""

_DURATIONS = {"5": 5, "15": 15, "60": 60, "longer": 120}
"""Minutes by size. One that takes longer is given two hours; one whose size was not told, a quarter of an hour."""

_UNTOLD = 15
_GONE = frozenset({"paused", "let_go"})


def calendar_file(steps: Iterable[Mapping[str, Any]], now: datetime, *, in_own_words: bool = False) -> bytes:
    """Return an iCalendar file of the steps that have a day (RFC 5545).

    `steps` are whole rows, `gone` where one is out of sight. Each keeps its UID for good, and its revision counts as
    SEQUENCE. What is paused, let go or gone is marked as cancelled, so that a calendar takes it out. `now` is aware and
    in the person's own zone, to which the planned times belong; only `in_own_words` brings the person's words into the file.
    """
    planned = (step for step in steps if step["planned_day"] is not None)
    return appointments.calendar("Goals", (_event(step, now, in_own_words=in_own_words) for step in planned))


def _event(step: Mapping[str, Any], now: datetime, *, in_own_words: bool) -> Event:
    event = appointments.event(step["id"], step["revision"] - 1, now)
    gone = step["gone"] or step["status"] in _GONE
    if step["planned_time"] is None:
        event.add("dtstart", step["planned_day"])
        event.add("duration", timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a day with a step in it is no day taken
    else:
        event.add("dtstart", appointments.moment(datetime.combine(step["planned_day"], step["planned_time"]), now))
        event.add("duration", timedelta(minutes=_DURATIONS.get(step["size"], _UNTOLD)))
    worded = in_own_words and not step["gone"]
    event.add("summary", appointments.one_line(step["what"]) if worded else UNNAMED)
    if worded and step["place"]:
        event.add("location", appointments.one_line(step["place"]))
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    return event
