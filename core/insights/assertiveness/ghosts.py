"""Which invented state does each figure of assertiveness show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.circles import Circles
from core.insights.assertiveness import figure
from core.insights.assertiveness.figure import Plane, Rungs

_POINTS = ((30, 25), (40, 30), (45, 50), (55, 35), (60, 30), (65, 65), (70, 40), (75, 50), (85, 60), (90, 35))
_RUNGS = ((85, None), (70, 40), (60, 35), (45, 50), (25, 10))
_STYLES = (("assertive", (2, 4, 5, 7, 9, 10, 11)), ("passive", (0, 1, 3, 6)), ("indirect", (1, 8)))
_RESPECT = ((3, 8), (4, 9), (5, 5), (5, 7), (6, 6), (7, 7), (7, 8), (8, 6), (8, 8))


def fear_and_fact(today: date) -> Plane:
    """Ten invented conversations."""
    whole = {"unit": "point", "n": 1, "newest": False, "total": 10, "easier": 8, "harder": 1, "fell": 20}
    rows = [{"expected": a, "actual": b, "low": b, "high": b, **whole} for a, b in _POINTS]
    return figure.fear_and_fact(pd.DataFrame(rows), today)


def ladder(today: date) -> Rungs:
    """Five invented rungs, the hardest not climbed."""
    rows = [
        {"words": "", "expected": a, "actual": b, "said": "not_yet" if b is None else "yes", "total": len(_RUNGS)}
        for a, b in _RUNGS
    ]
    return figure.ladder(pd.DataFrame(rows), today)


def style_mix(today: date) -> Circles:
    """Three invented rows in twelve weeks."""
    monday = today - timedelta(days=today.weekday() + 77)
    whole = {"unit": "week", "total": 13, "first": monday, "last": today, "n": 1}
    rows = [
        {"style": style, "times": len(weeks), "starts": monday + timedelta(weeks=week), **whole}
        for style, weeks in _STYLES
        for week in weeks
    ]
    frame = pd.DataFrame(rows)
    for name in ("starts", "first", "last"):
        frame[name] = pd.to_datetime(frame[name])
    return figure.style_mix(frame, today)


def respect(today: date) -> Plane:
    """Nine invented conversations."""
    whole = {"n": 1, "newest": False, "total": 9, "for_self": 1, "for_other": 4}
    return figure.respect(pd.DataFrame([{"self": a, "other": b, **whole} for a, b in _RESPECT]), today)
