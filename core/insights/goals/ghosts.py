"""Which invented state does each figure of goals show, faint and wordless, before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.insights.goals import figure
from core.insights.goals.figure import Bars, Ladders, Named, Standings, Successes

_LADDERS = (
    ("done", "done", "partly", "planned", "planned"),
    ("done", "planned", "planned"),
    ("done", "done", "done", "paused", "planned", "planned"),
)
_WEEKS = (1, 0, 2, 1, 3, 0, 1, 2, 4, 1, 2, 3)
_STANDINGS = ((-2, -1), (-1, 0), (-1, 1), (-2, 0))
_BANDS = ((2, 9, 6, 1), (1, 6, 4, 1), (0, 3, 1, 0))
_NAMED = (5, 4, 3, 2, 1)


def step_ladder(today: date) -> Ladders:
    """Three invented goals."""
    rows = [
        {"row": row, "goal": str(row), "id": "", "status": status, "place": place, "steps": len(steps), "done": 0}
        for row, steps in enumerate(_LADDERS, start=1)
        for place, status in enumerate(steps, start=1)
    ]
    whole = {"partly": 0, "all_steps": len(rows), "all_done": 0, "all_partly": 0, "goals": 3, "wish": "", "what": ""}
    return figure.step_ladder(pd.DataFrame([{**each, **whole} for each in rows]), today)


def small_successes(today: date) -> Successes:
    """Twelve invented weeks."""
    monday = today - timedelta(days=today.weekday())
    frame = pd.DataFrame(
        [
            {"unit": "week", "starts": monday - timedelta(weeks=11 - week), "done": done, "partly": 0}
            for week, done in enumerate(_WEEKS)
        ]
    ).assign(first=monday - timedelta(weeks=11), last=today)
    for name in ("starts", "first", "last"):
        frame[name] = pd.to_datetime(frame[name])
    return figure.small_successes(frame, today)


def attainment(today: date) -> Standings:
    """Four invented goals."""
    whole = {"goals": 4, "ratings": 8, "again": 4, "up": 4, "down": 0, "n": 2, "wish": ""}
    return figure.attainment(
        pd.DataFrame([{"first": first, "last": last, **whole} for first, last in _STANDINGS]), today
    )


def confidence_kept(today: date) -> Bars:
    """Eighteen invented steps."""
    return figure.confidence_kept(pd.DataFrame(_BANDS, columns=["band", "n", "done", "partly"]), today)


def strengths(today: date) -> Named:
    """Five invented strengths."""
    words = [str(place) for place, times in enumerate(_NAMED) for _ in range(times)]
    return figure.strengths(pd.DataFrame({"words": words, "kind": "step", "total": len(words)}), today)
