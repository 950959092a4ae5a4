"""Which invented state does each figure of self-compassion show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.calendars import Calendar
from core.insights.self_compassion import figure
from core.insights.self_compassion.figure import Rods, Shifts

_RODS = ((6, 1), (8, 4), (7, 2), None, (9, 2), (6, 2), None, (7, 4), (8, 2), (7, 2), (8, 3), (7, 2))
_SOFTER = ((8, 4, 2), (7, 3, 1), (9, 6, 3), (8, 4, 2), (6, 4, 2))
_DISTRESS = ((70, 40), (60, 30), (80, 55), (70, 40), (50, 40))


def harshness_gap(today: date) -> Rods:
    """Ten invented weeks."""
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=11 - week) for week, rod in enumerate(_RODS) if rod]
    frame = pd.DataFrame([{"me": rod[0], "friend": rod[1]} for rod in _RODS if rod])
    frame = frame.assign(starts=pd.to_datetime(weeks), n=1, unit="week", total=10, gap=5, someone_kind=0)
    return figure.harshness_gap(frame.assign(first=frame["starts"].min(), last=frame["starts"].max()), today)


def softening(today: date) -> Shifts:
    """Five invented moments."""
    frame = pd.DataFrame(_SOFTER, columns=["before", "after", "friend"])
    return figure.softening(frame.assign(unit="entry", day=today, n=1, total=5, fell=3, words=""), today)


def practice_calendar(today: date) -> Calendar:
    """Forty invented days of the last year."""
    days = sorted(today - timedelta(days=8 * back + back * back % 7) for back in range(40))
    return figure.practice_calendar([("day", day, 1, 1, 0) for day in days], today)


def after_setbacks(today: date) -> Shifts:
    """Five invented moments."""
    frame = pd.DataFrame(_DISTRESS, columns=["before", "after"])
    return figure.after_setbacks(frame.assign(unit="entry", day=today, n=1, total=5, fell=20, words=""), today)
