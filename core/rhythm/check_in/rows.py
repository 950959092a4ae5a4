"""What do the reads of the check-in hand to its figures?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

EIGHT_WEEKS = timedelta(days=56)
"""How long before the latest value the ones lie that its usual range is computed from."""


class Gathered(NamedTuple):
    """Rows of a view: each begins with the day its `unit` (day, week, month, quarter) starts on."""

    unit: str
    first: date
    last: date
    check_ins: int
    rows: list[tuple[Any, ...]]


class FiveStatements(NamedTuple):
    """`gathered` holds a value for each statement; `recent` a day and every rating, in the order of time."""

    gathered: Gathered | None
    recent: list[tuple[Any, ...]]


class Overall(NamedTuple):
    """`gathered` holds low, middle and high; `dots` a day and a rating, none where they would be too many."""

    gathered: Gathered | None
    dots: list[tuple[date, int]]
    recent: list[tuple[Any, ...]]


class YearCalendar(NamedTuple):
    """Rows of start, days with an entry and entries, by `unit`: day or month."""

    unit: str
    rows: list[tuple[date, int, int]]
