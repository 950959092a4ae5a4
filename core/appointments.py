"""How does a day or an hour that was put down go into a calendar program (iCalendar, RFC 5545)?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event


def calendar(what: str, events: Iterable[Event]) -> bytes:
    """Return a file of events, with the zones that their times are told in; `what` says which part of the house made it."""
    made = Calendar.new(prodid=f"-//Worthwhile//{what}//EN", method="PUBLISH")
    for each in events:
        made.add_component(each)
    made.add_missing_timezones()
    return made.to_ical()


def event(identity: str, sequence: int, now: datetime) -> Event:
    """Return an event that others are not to see. A calendar takes the one of the highest `sequence` for each identity."""
    begun = Event()
    stamp = now.astimezone(UTC).replace(microsecond=0)
    begun.add("uid", f"{identity}@worthwhile")
    begun.add("sequence", sequence)
    begun.add("dtstamp", stamp)
    begun.add("last-modified", stamp)
    begun.add("class", "PRIVATE")
    return begun


def moment(local: datetime, now: datetime) -> datetime:
    """Return a planned time in the person's zone, that of `now`; in UTC where it has no name that a calendar knows."""
    named = isinstance(now.tzinfo, ZoneInfo) and now.tzinfo.key not in (None, "UTC", "Etc/UTC")
    told = local.replace(tzinfo=now.tzinfo)
    return told if named else told.astimezone(UTC)


def one_line(words: str) -> str:
    """Return words as a title holds them: on one line, without the control signs that a calendar file cannot hold."""
    return " ".join("".join(sign if sign.isprintable() or sign in "\u200c\u200d" else " " for sign in words).split())
