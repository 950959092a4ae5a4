"""What is drawn, faint, where a week holds nothing yet?"""

from __future__ import annotations

from datetime import date

from core.change import Range
from core.insights import INSIGHTS
from core.rhythm.weekly_review import figure
from core.rhythm.weekly_review.comparing import WITHIN, Comparison
from core.rhythm.weekly_review.figure_reads import Row

_DAYS = ((0, 2, 6), (5,), (1, 4), (2, 4, 5), (3,), (0, 2, 3))
_RANGES = ((4, 7, 6), (5, 8, 7), (3, 6, 5), (4, 8, 6), (2, 5, 4), (3, 7, 5))


def look_back(today: date) -> figure.LookBack:
    """Return an invented week."""
    names = [("check_in", "Check-in"), *((each.slug, each.title) for each in INSIGHTS)]
    rows = [
        Row(slug, title, tuple(int(day in days) for day in range(7)), len(days))
        for (slug, title), days in zip(names, _DAYS, strict=False)
    ]
    return figure.look_back(rows, today)


def compared(today: date) -> figure.Compared:
    """Return an invented comparison."""
    names = [("overall", "Overall"), *((each.slug, each.title) for each in INSIGHTS)]
    rows = [
        Comparison(slug, title, (middle - 1, middle, middle + 1), Range(low, high, 20), None, WITHIN)
        for (slug, title), (low, high, middle) in zip(names, _RANGES, strict=False)
    ]
    return figure.compared(rows, today)
