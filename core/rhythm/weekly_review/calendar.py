"""Which days make up a week, and what is it called? Weeks are ISO weeks of local days, so no change of clocks moves them."""

from __future__ import annotations

from datetime import date, timedelta

WEEK = timedelta(days=7)
SHARED = "shared"


def monday_of(day: date) -> date:
    """Return the Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def sunday_of(monday: date) -> date:
    """Return the last day of a week."""
    return monday + timedelta(days=6)


def iso(monday: date) -> str:
    """Return the name of a week: "2026-W47". It is the id of its review, so that a week has one."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def monday_of_iso(name: str) -> date:
    """Return the Monday of a week by its name.

    Raises:
        ValueError: there is no week of this name.
    """
    year, separator, week = name.partition("-W")
    if not separator:
        message = f"{name!r} is no week: one is written as 2026-W47."
        raise ValueError(message)
    return date.fromisocalendar(int(year), int(week), 1)


def in_words(monday: date) -> str:
    """Return the days of a week: "16 to 22 November 2026", "28 December 2026 to 3 January 2027"."""
    sunday = sunday_of(monday)
    if monday.year != sunday.year:
        first = f"{monday.day} {monday:%B %Y}"
    elif monday.month != sunday.month:
        first = f"{monday.day} {monday:%B}"
    else:
        first = str(monday.day)
    return f"{first} to {sunday.day} {sunday:%B %Y}"


def shared(monday: date) -> str:
    """Return what the figures of a week are asked by where somebody else may see them: nothing held back is in them."""
    return f"{monday.isoformat()}/{SHARED}"
