"""What does each figure of self-talk show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from core.circles import Circles, circles
from core.insights.self_talk.chance import wilson
from core.insights.self_talk.findings import (
    COUNTS_BELOW,
    halves,
    moved,
    predictions_said,
    times_said,
    traps_said,
)
from core.insights.self_talk.model import PARTS
from core.sentences import TOO_FEW, counted, shortened

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CROWDED = 16
"""Points between two bands below which their words would touch on a phone."""

_ARROW = "\N{RIGHTWARDS ARROW}"
_DOT = "\N{MIDDLE DOT}"


@dataclass(frozen=True, eq=False)
class Shifts:
    """Shift rows: `rows` holds `label`, `before`, `after`, `right` and `newest`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Tiles:
    """Weekday by part of the day: `tiles` holds all 28 `weekday`, `part` and `n`; `most` is the largest count."""

    empty: bool
    sentence: str
    tiles: pd.DataFrame
    most: int


@dataclass(frozen=True, eq=False)
class Bands:
    """Predictions by band: `bands` holds `expected`, `came`, `low`, `high` (all 0-100), `right`, `lifted`."""

    empty: bool
    sentence: str
    bands: pd.DataFrame


def belief_shift(frame: pd.DataFrame, _today: date) -> Shifts:
    """Show the newest records, or a row a year, each from belief then to belief now."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Shifts(empty=True, sentence="", rows=frame)
    total, fell, by_year = int(found[0]["total"]), float(found[0]["fell"]), found[0]["unit"] == "year"
    rows = [
        _shift(
            label=str(row["day"].year) if by_year else f"“{shortened(row['words'])}”",
            row=row,
            n=int(row["n"]) if by_year else 0,
            newest=not by_year and place == 0 and len(found) > 1,
        )
        for place, row in enumerate(found)
    ]
    if total == 1:
        return Shifts(empty=False, sentence=f"One record so far: {TOO_FEW}", rows=pd.DataFrame(rows))
    if by_year:
        years = (
            "a row a year"
            if total == sum(row["n"] for row in found)
            else f"a row for each of the {len(rows)} newest years"
        )
        which = f"{counted(total, 'record', 'records')}, {years}, middle values."
    elif total > len(rows):
        which = f"Your {len(rows)} newest of {total:,} records."
    else:
        which = f"Your {total} records, the newest first."
    middle = f"In the middle case belief {moved(fell, 'fell', 'rose', 'stayed as it was')}."
    sentence = f"{which} {middle} Some thoughts loosen, some don't. Both are worth knowing."
    return Shifts(empty=False, sentence=sentence, rows=pd.DataFrame(rows))


def feeling_shift(frame: pd.DataFrame, _today: date) -> Shifts:
    """Show the feelings rated most often, each from its strength then to its strength now, in middle values."""
    found: list[Any] = frame.to_dict("records")
    if not found or not found[0]["n"]:
        return Shifts(empty=True, sentence="", rows=frame)
    whole, *each = found
    total, names, fell = int(whole["n"]), int(whole["names"]), float(whole["fell"])
    rows = [_shift(label=shortened(row["title"]), row=row, n=int(row["n"]), newest=False) for row in each]
    if total == 1:
        return Shifts(empty=False, sentence=f"One rating so far: {TOO_FEW}", rows=pd.DataFrame(rows))
    which = "by feeling, middle values" if names == len(rows) else f"the {len(rows)} most frequent of {names} feelings"
    shift = moved(fell, "eased", "grew stronger", "stayed as strong")
    eased = " A hard moment eases by itself, too." if fell > 0 else ""
    sentence = f"{counted(total, 'rating', 'ratings')}, {which}. In the middle case the feeling {shift}.{eased}"
    return Shifts(empty=False, sentence=sentence, rows=pd.DataFrame(rows))


def trap_weeks(frame: pd.DataFrame, _today: date) -> Circles:
    """Show when each trap was ticked, by week or longer stretches, and which came most often."""
    named = frame.drop_duplicates("trap")
    labels = dict(zip(named["trap"], named["title"].map(shortened), strict=True))
    return circles(frame, "trap", labels, lambda titles, times: traps_said(frame.iloc[0], titles, times))


def when_it_strikes(frame: pd.DataFrame, _today: date) -> Tiles:
    """Show how many records fell on each weekday and part of the day, and whether one of the 28 stands out."""
    counts = {
        (int(day), str(part)): int(n) for day, part, n in zip(frame["weekday"], frame["part"], frame["n"], strict=True)
    }
    total, most = sum(counts.values()), max(counts.values(), default=0)
    tiles = pd.DataFrame(
        [
            {"weekday": name, "part": title, "n": counts.get((day, part), 0)}
            for day, name in enumerate(WEEKDAYS, start=1)
            for part, title in PARTS.items()
        ]
    )
    return Tiles(empty=not total, sentence=times_said(counts, total), tiles=tiles, most=most)


def calibration(frame: pd.DataFrame, _today: date) -> Bands:
    """Show what was expected against what came, by band of prediction, with a 95% interval each."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Bands(empty=True, sentence="", bands=frame)
    bands = pd.DataFrame([_band(row) for row in found])
    bands["lifted"] = bands["expected"].diff() < _CROWDED
    return Bands(empty=False, sentence=predictions_said(found), bands=bands)


def _shift(label: str, row: dict[str, Any], n: int, *, newest: bool) -> dict[str, Any]:
    right = f"{row['before']:g} {_ARROW} {row['after']:g}" + (f"  {_DOT}  n {n:,}" if n else "")
    return {"label": label, "before": row["before"], "after": row["after"], "right": right, "newest": newest}


def _band(row: dict[str, Any]) -> dict[str, Any]:
    n, came = int(row["n"]), float(row["happened"])
    low, high = wilson(came, n)
    return {
        "expected": row["expected"],
        "came": 100 * came / n,
        "low": 100 * low,
        "high": 100 * high,
        "right": f"{halves(came)} of {n}" if n < COUNTS_BELOW else f"n {n:,}",
    }
