"""Where do the marks of a figure lie, and which of them does a line join?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from core.change import Range, usual_range
from core.rhythm.check_in.rows import EIGHT_WEEKS, Gathered

_LONGEST_STEP = {"day": 1, "week": 7, "month": 31, "quarter": 92}
_HALF = {unit: timedelta(days=longest // 2) for unit, longest in _LONGEST_STEP.items()}


class Latest(NamedTuple):
    """The latest value of one rating, and the usual range of the eight weeks before its day."""

    day: date
    value: int
    usual: Range | None


def latest_of(recent: Sequence[tuple[Any, ...]], place: int) -> Latest | None:
    """Return the latest value in one place of the rows; `None` where there is none."""
    answers = [(row[0], row[place]) for row in recent if row[place] is not None]
    if not answers:
        return None
    day, value = answers[-1]
    before = [earlier for on, earlier in answers if day - EIGHT_WEEKS <= on < day]
    return Latest(day, value, usual_range(before))


def columns(gathered: Gathered, names: Iterable[str]) -> pd.DataFrame:
    """Return a row for each value that was given, from rows that hold a value a name."""
    middles = middle_days(gathered)
    held = {
        name: [at for at, row in enumerate(gathered.rows) if row[place] is not None]
        for place, name in enumerate(names, 1)
    }
    runs = [_runs([gathered.rows[at][0] for at in each], gathered.unit) for each in held.values()]
    return pd.DataFrame(
        {
            "day": middles[[at for each in held.values() for at in each]],
            "name": [name for name, each in held.items() for _ in each],
            "value": [float(gathered.rows[at][place]) for place, each in enumerate(held.values(), 1) for at in each],
            "run": [run for each in runs for run in each],
            "alone": [lonely for each in runs for lonely in _alone(each)],
        }
    )


def medians(gathered: Gathered) -> pd.DataFrame:
    """Return a row for each unit with an entry, from rows that hold low, middle and high."""
    runs = _runs([row[0] for row in gathered.rows], gathered.unit)
    return pd.DataFrame(
        {
            "day": middle_days(gathered),
            "low": [row[1] for row in gathered.rows],
            "value": [row[2] for row in gathered.rows],
            "high": [row[3] for row in gathered.rows],
            "run": runs,
            "alone": _alone(runs),
        }
    )


def middle_days(gathered: Gathered) -> np.ndarray:
    """Return the middle of each unit, never before the first or after the last check-in."""
    half = _HALF[gathered.unit]
    return dates(min(max(row[0] + half, gathered.first), gathered.last) for row in gathered.rows)


def dates(days: Iterable[date]) -> np.ndarray:
    """Return days in the form that a frame keeps them in."""
    return np.array(list(days), dtype="datetime64[us]")


def _runs(starts: Sequence[date], unit: str) -> list[int]:
    """Number the stretches without a gap, so that a line breaks where nothing was written."""
    longest = timedelta(days=_LONGEST_STEP[unit])
    gaps = [later - earlier > longest for earlier, later in pairwise(starts)]
    return np.cumsum([False, *gaps])[: len(starts)].tolist()


def _alone(runs: Sequence[int]) -> list[bool]:
    lengths = Counter(runs)
    return [lengths[run] == 1 for run in runs]
