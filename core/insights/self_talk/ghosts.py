"""Which invented state does each figure of self-talk show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.circles import Circles
from core.insights.self_talk import figure
from core.insights.self_talk.figure import Bands, Shifts, Tiles

_SHIFTS = ((85, 63), (75, 29), (95, 85), (70, 59), (80, 50), (80, 67))
_TICKS = ((4, 5, 6, 7, 7, 8, 9, 11), (1, 2, 2, 9, 11), (0, 1, 2, 6, 11), (7, 8, 11), (1, 4))
_TIMES = ((1, "morning", 4), (1, "evening", 2), (3, "evening", 2), (5, "night", 1), (6, "midday", 1), (7, "evening", 2))
_BANDS = ((0, 12, 0.0, 1), (1, 30, 2.0, 6), (2, 50, 1.0, 5), (3, 68, 3.0, 5), (4, 90, 0.0, 2))


def belief_shift(today: date) -> Shifts:
    """Six invented thoughts."""
    return figure.belief_shift(
        pd.DataFrame(
            [
                {"unit": "record", "day": today, "before": a, "after": b, "n": 1, "total": 6, "fell": 20, "words": ""}
                for a, b in _SHIFTS
            ]
        ),
        today,
    )


def feeling_shift(today: date) -> Shifts:
    """Five invented feelings, under the row of all ratings."""
    return figure.feeling_shift(
        pd.DataFrame([{"title": "", "before": a, "after": b, "fell": 20, "n": 5, "names": 5} for a, b in _SHIFTS]),
        today,
    )


def trap_weeks(today: date) -> Circles:
    """Five invented traps in twelve weeks."""
    monday = today - timedelta(days=today.weekday())
    ticked = [
        {"trap": str(trap), "times": len(weeks), "starts": monday - timedelta(weeks=11 - week), "n": weeks.count(week)}
        for trap, weeks in enumerate(_TICKS)
        for week in sorted(set(weeks))
    ]
    whole = {"title": "", "unit": "week", "total": 23, "traps": 5}
    days = {"first": monday - timedelta(weeks=11), "last": today}
    frame = pd.DataFrame([{**each, **whole, **days} for each in ticked])
    for name in ("starts", "first", "last"):
        frame[name] = pd.to_datetime(frame[name])
    return figure.trap_weeks(frame, today)


def when_it_strikes(today: date) -> Tiles:
    """A few invented times of day."""
    return figure.when_it_strikes(pd.DataFrame(_TIMES, columns=["weekday", "part", "n"]), today)


def calibration(today: date) -> Bands:
    """Nineteen invented predictions."""
    frame = pd.DataFrame(_BANDS, columns=["band", "expected", "happened", "n"]).assign(partly=0, spread=1.0)
    return figure.calibration(frame, today)
