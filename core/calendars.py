"""On which days of the last year, or in which months of all years, was something done? Rows and columns of tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

_MONTHS = 12
_YEARS_IN_A_ROW = 20
"""With more years than this between first and last, only those with an entry get a row."""

_DAYS_OF_ELEVEN_MONTHS = 330
"""So many days before the first of a month lies in the eleventh month before it."""

_MONTH_ROW, _YEAR_ROW, _AXIS = 17, 22, 24

Rows = Sequence[tuple[date, int, int]]
"""The first day of each stretch, how many of its days hold something, and how much they hold."""


@dataclass(frozen=True)
class Calendar:
    """Rows and columns of tiles: months by days, or years by months (`by_year`). `tiles` hold n, entries or days.

    `ground`: the days that have come, to be drawn as faint dots.
    """

    sentence: str
    empty: bool = True
    by_year: bool = False
    rows: tuple[Any, ...] = ()
    height: int = 0
    tiles: pd.DataFrame = field(default_factory=pd.DataFrame)
    ground: pd.DataFrame = field(default_factory=pd.DataFrame)


def how_far_back(found: Rows, today: date) -> str:
    """Return in words the time that `months` shows: "year", or more where the first day lies further back."""
    months = len(_months_shown(found, today))
    return "year" if months == _MONTHS else f"{months} months"


def months(found: Rows, today: date, sentence: str) -> Calendar:
    """Lay out days in rows of months: the last year, or from the first day on. `found`: one a day, at least one."""
    shown = _months_shown(found, today)
    first, last = date(*shown[0], 1), max(today, found[-1][0])
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    ever = {each: f"{date(*each, 1):%b ’%y}" for each in shown[:-_MONTHS]}
    names = {**ever, **{each: f"{date(*each, 1):%b}" for each in shown[-_MONTHS:]}}
    return Calendar(
        sentence=sentence,
        empty=False,
        rows=tuple(names.values()),
        height=_MONTH_ROW * len(shown) + _AXIS,
        tiles=pd.DataFrame(
            {
                "row": [names[day.year, day.month] for day, *_ in found],
                "column": [day.day for day, *_ in found],
                "day": np.array([day for day, *_ in found], dtype="datetime64[us]"),
                "n": [entries for *_, entries in found],
            }
        ),
        ground=pd.DataFrame({"row": [names[day.year, day.month] for day in days], "column": [day.day for day in days]}),
    )


def years(found: Rows, today: date, sentence: str) -> Calendar:
    """Lay out months in rows of years, each tile with its number of days. `found`: one a month, at least one."""
    written = sorted({start.year for start, *_ in found})
    shown = list(range(written[0], max(written[-1], today.year) + 1))
    if len(shown) > _YEARS_IN_A_ROW:
        shown = written
    return Calendar(
        sentence=sentence,
        empty=False,
        by_year=True,
        rows=tuple(str(year) for year in shown),
        height=_YEAR_ROW * len(shown) + _AXIS,
        tiles=pd.DataFrame(
            {
                "row": [str(start.year) for start, *_ in found],
                "column": [start.month for start, *_ in found],
                "day": np.array([start for start, *_ in found], dtype="datetime64[us]"),
                "n": [days for _, days, _ in found],
            }
        ),
        ground=pd.DataFrame({"row": [], "column": []}),
    )


def _months_shown(found: Rows, today: date) -> list[tuple[int, int]]:
    """Return each year and month from the first to the last, at least the last twelve."""
    year_ago = today.replace(day=1) - timedelta(days=_DAYS_OF_ELEVEN_MONTHS)
    first, last = min(year_ago, found[0][0]), max(today, found[-1][0])
    count = 12 * (last.year - first.year) + last.month - first.month + 1
    return [(first.year + (first.month - 1 + n) // _MONTHS, (first.month - 1 + n) % _MONTHS + 1) for n in range(count)]
