"""On which days was something written, in any part of the house? The state of the figure `year_calendar`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from core.rhythm.check_in.rows import YearCalendar
from core.rhythm.check_in.wording import counted

_MONTHS = 12
_YEARS_IN_A_ROW = 20
"""With more years than this between first and last, only those with an entry get a row."""

_DAYS_OF_ELEVEN_MONTHS = 330
"""So many days before the first of a month lies in the eleventh month before it."""

_MONTH_ROW, _YEAR_ROW, _AXIS = 17, 22, 24


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


def year_calendar(found: YearCalendar, today: date) -> Calendar:
    """Return the calendar of the last year, or of all years where the first entry is more than 15 months back."""
    if not found.rows:
        return Calendar("No entries yet.")
    return _years(found, today) if found.unit == "month" else _months(found, today)


def year_calendar_ghost(today: date) -> Calendar:
    """Return an invented calendar, to be drawn faintly."""
    days = [today - timedelta(days=3 * back + back % 4) for back in range(110)]
    return _months(YearCalendar("day", [(day, 1, 1) for day in sorted(set(days))]), today)


def _months(found: YearCalendar, today: date) -> Calendar:
    year_ago = today.replace(day=1) - timedelta(days=_DAYS_OF_ELEVEN_MONTHS)
    first = min(year_ago, found.rows[0][0]).replace(day=1)
    last = max(today, found.rows[-1][0])
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    months = list(dict.fromkeys((day.year, day.month) for day in days))
    ever = {each: f"{date(*each, 1):%b ’%y}" for each in months[:-_MONTHS]}
    names = {**ever, **{each: f"{date(*each, 1):%b}" for each in months[-_MONTHS:]}}
    entries = sum(row[2] for row in found.rows)
    ago = "year" if len(months) == _MONTHS else f"{len(months)} months"
    return Calendar(
        sentence=f"{counted(entries, 'entry', 'entries')} on {counted(len(found.rows), 'day')} in the last {ago}. A gap is only a gap.",
        empty=False,
        rows=tuple(names.values()),
        height=_MONTH_ROW * len(months) + _AXIS,
        tiles=pd.DataFrame(
            {
                "row": [names[day.year, day.month] for day, *_ in found.rows],
                "column": [day.day for day, *_ in found.rows],
                "day": np.array([day for day, *_ in found.rows], dtype="datetime64[us]"),
                "n": [entries for *_, entries in found.rows],
            }
        ),
        ground=pd.DataFrame({"row": [names[day.year, day.month] for day in days], "column": [day.day for day in days]}),
    )


def _years(found: YearCalendar, today: date) -> Calendar:
    written = sorted({start.year for start, *_ in found.rows})
    years = list(range(written[0], max(written[-1], today.year) + 1))
    if len(years) > _YEARS_IN_A_ROW:
        years = written
    entries, days = sum(row[2] for row in found.rows), sum(row[1] for row in found.rows)
    since = f"{found.rows[0][0]:%B %Y}"
    return Calendar(
        sentence=f"{counted(entries, 'entry', 'entries')} on {counted(days, 'day')} since {since}. A gap is only a gap.",
        empty=False,
        by_year=True,
        rows=tuple(str(year) for year in years),
        height=_YEAR_ROW * len(years) + _AXIS,
        tiles=pd.DataFrame(
            {
                "row": [str(start.year) for start, *_ in found.rows],
                "column": [start.month for start, *_ in found.rows],
                "day": np.array([start for start, *_ in found.rows], dtype="datetime64[us]"),
                "n": [days for _, days, _ in found.rows],
            }
        ),
        ground=pd.DataFrame({"row": [], "column": []}),
    )
