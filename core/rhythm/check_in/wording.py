"""How are counts, spans of time and usual ranges put into words?"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor

from core.change import Range

_WEEKS_TO_COUNT = 26
_MONTHS_TO_COUNT = 24
_DAYS_A_MONTH = 30.44


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 check-in" or "1,200 check-ins"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def lasting(first: date, last: date) -> str:
    """Return how long it is from one day to another, in the calendar's weeks, or in months or years where it is long."""
    begin, end = (day - timedelta(days=day.weekday()) for day in (first, last))
    weeks = (end - begin).days // 7 + 1
    if weeks <= _WEEKS_TO_COUNT:
        return counted(weeks, "week")
    months = round((last - first).days / _DAYS_A_MONTH)
    return counted(months, "month") if months < _MONTHS_TO_COUNT else counted(round(months / 12), "year")


def placed(value: float, usual: Range) -> str:
    """Return where a value lies: "within", "above" or "below"."""
    if value in usual:
        return "within"
    return "above" if value > usual.high else "below"


def whole_numbers(usual: Range) -> str:
    """Return the ratings that lie within a range, as "4-7": rounding its ends could name one that lies outside."""
    return f"{ceil(usual.low)}\N{EN DASH}{floor(usual.high)}"
