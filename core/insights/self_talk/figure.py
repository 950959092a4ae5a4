"""What does each figure of self-talk show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import TYPE_CHECKING, Any

import pandas as pd

from core.insights.self_talk.chance import standing_out, wilson
from core.insights.self_talk.model import PARTS
from core.sentences import TOO_FEW, counted, how_long, listed, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAYS_SAID = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHOWN = 6
_COUNTS_BELOW = 30
"""Under thirty, counts and no percentages; and no word about a pattern."""

_FEW = 8
_CROWDED = 16
"""Points between two bands below which their words would touch on a phone."""

_TIES_NAMED = 3
_ARROW = "\N{RIGHTWARDS ARROW}"
_DOT = "\N{MIDDLE DOT}"


@dataclass(frozen=True, eq=False)
class Shifts:
    """Shift rows: `rows` holds `label`, `before`, `after`, `right` and `newest`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Circles:
    """Circle rows: `circles` holds `row`, `label`, `starts` and `n`; `totals` holds `row`, `label` and `right`."""

    empty: bool
    sentence: str
    circles: pd.DataFrame
    totals: pd.DataFrame
    first: pd.Timestamp
    last: pd.Timestamp


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
    moved = f"In the middle case belief {_moved(fell, 'fell', 'rose', 'stayed as it was')}."
    sentence = f"{which} {moved} Some thoughts loosen, some don't. Both are worth knowing."
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
    moved = _moved(fell, "eased", "grew stronger", "stayed as strong")
    eased = " A hard moment eases by itself, too." if fell > 0 else ""
    sentence = f"{counted(total, 'rating', 'ratings')}, {which}. In the middle case the feeling {moved}.{eased}"
    return Shifts(empty=False, sentence=sentence, rows=pd.DataFrame(rows))


def trap_weeks(frame: pd.DataFrame, _today: date) -> Circles:
    """Show when each trap was ticked, by week or longer stretches, and which came most often."""
    if frame.empty:
        nothing = pd.Timestamp(0)
        return Circles(empty=True, sentence="", circles=frame, totals=frame, first=nothing, last=nothing)
    names = list(dict.fromkeys(frame["trap"]))
    circles = frame[["starts", "n"]].assign(row=frame["trap"].map(names.index), label=frame["title"].map(shortened))
    often = frame.drop_duplicates("trap")
    titles, times = [shortened(title) for title in often["title"]], [int(each) for each in often["times"]]
    totals = pd.DataFrame({"row": range(len(names)), "label": titles, "right": [f"{each:,}" for each in times]})
    whole = frame.iloc[0]
    return Circles(
        empty=False,
        sentence=_traps_said(whole, titles, times),
        circles=circles,
        totals=totals,
        first=frame["starts"].min(),
        last=frame["starts"].max(),
    )


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
    return Tiles(empty=not total, sentence=_times_said(counts, total), tiles=tiles, most=most)


def calibration(frame: pd.DataFrame, _today: date) -> Bands:
    """Show what was expected against what came, by band of prediction, with a 95% interval each."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Bands(empty=True, sentence="", bands=frame)
    bands = pd.DataFrame([_band(row) for row in found])
    bands["lifted"] = bands["expected"].diff() < _CROWDED
    return Bands(empty=False, sentence=_predictions_said(found), bands=bands)


def _shift(label: str, row: dict[str, Any], n: int, *, newest: bool) -> dict[str, Any]:
    right = f"{row['before']:g} {_ARROW} {row['after']:g}" + (f"  {_DOT}  n {n:,}" if n else "")
    return {"label": label, "before": row["before"], "after": row["after"], "right": right, "newest": newest}


def _moved(fell: float, down: str, up: str, not_at_all: str) -> str:
    if not fell:
        return not_at_all
    return f"{down if fell > 0 else up} by {counted(abs(fell), 'point', 'points')}"


def _traps_said(whole: Any, titles: Sequence[str], times: Sequence[int]) -> str:
    total = int(whole["total"])
    if total == 1:
        return f"One tick so far: {TOO_FEW}"
    first = [title for title, each in zip(titles, times, strict=True) if each == times[0]]
    if len(first) == 1:
        most = f"Most often: {first[0]}, {_often(times[0])}."
    elif len(first) <= _TIES_NAMED:
        most = f"Most often: {listed(first)}, {_often(times[0])} each."
    else:
        most = "No trap came more often than all others."
    shown = f" The {len(titles)} most frequent of {whole['traps']} are shown." if whole["traps"] > len(titles) else ""
    time = how_long(whole["first"].date(), whole["last"].date())
    return f"{total:,} ticks in {time}, a circle a {whole['unit']}. {most}{shown}"


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times:,} times")


def _times_said(counts: dict[tuple[int, str], int], total: int) -> str:
    if not total:
        return ""
    if total == 1:
        return f"One record with a time of day so far: {TOO_FEW}"
    which = f"{counted(total, 'record', 'records')} with a time of day."
    if total < _COUNTS_BELOW:
        return f"{which} Too few to call it a pattern: a few in one of 28 boxes can be chance."
    found = standing_out(counts)
    if not found:
        return f"{which} No time stands out: differences like these can be chance."
    told = [f"{_time_said(*each.time)} ({each.n:,}; evenly spread, about {round(each.evenly):,})" for each in found]
    return f"{which} More often than chance would bring: {listed(told)}."


def _time_said(weekday: int | None, part: str | None) -> str:
    day = _WEEKDAYS_SAID[weekday - 1] if weekday else ""
    return " ".join(filter(None, [day, part])) + ("" if weekday and part else "s")


def _band(row: dict[str, Any]) -> dict[str, Any]:
    n, came = int(row["n"]), float(row["happened"])
    low, high = wilson(came, n)
    return {
        "expected": row["expected"],
        "came": 100 * came / n,
        "low": 100 * low,
        "high": 100 * high,
        "right": f"{_halves(came)} of {n}" if n < _COUNTS_BELOW else f"n {n:,}",
    }


def _predictions_said(found: Sequence[dict[str, Any]]) -> str:
    total = sum(int(row["n"]) for row in found)
    if total == 1:
        return f"One prediction so far: {TOO_FEW}"
    expected = sum(row["expected"] * row["n"] for row in found) / 100
    came = sum(row["happened"] for row in found)
    shares = f" ({100 * expected / total:.0f}%)", f" ({100 * came / total:.0f}%)"
    if total < _COUNTS_BELOW:
        shares = "", ""
    said = (
        f"{total:,} predictions: you expected about {expected:,.0f}{shares[0]} to come true, "
        f"and {_halves(came)}{shares[1]} did"
    )
    partly = " What came true in part counts half." if any(row["partly"] for row in found) else ""
    apart = abs(expected - came) > 1.96 * sqrt(sum(row["spread"] for row in found))
    if total < _FEW:
        end = f"; {TOO_FEW}"
    elif apart:
        end = "; chance alone seldom brings such a difference."
    else:
        end = "; chance alone can bring such a difference."
    return f"{said}{end}{partly} The bar is a 95% interval: the fewer, the wider."


def _halves(number: float) -> str:
    """Return a count that may hold a half: 6, 6½, ½."""
    whole = int(number)
    if number == whole:
        return f"{whole:,}"
    return f"{whole:,}½" if whole else "½"
