"""What does each figure of self-compassion show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from core import calendars
from core.calendars import Calendar
from core.insights.self_compassion.findings import GENTLY, gap_said, moved, practised, shown
from core.sentences import TOO_FEW, shortened

_ARROW = "\N{RIGHTWARDS ARROW}"
_DOT = "\N{MIDDLE DOT}"


@dataclass(frozen=True, eq=False)
class Rods:
    """A rod for each stretch of time: `rods` holds `starts`, `me`, `friend` (both 0-10) and `n`."""

    empty: bool
    sentence: str
    rods: pd.DataFrame
    unit: str
    first: pd.Timestamp
    last: pd.Timestamp


@dataclass(frozen=True, eq=False)
class Shifts:
    """Shift rows: `rows` holds `label`, `before`, `after`, `right` and `newest`.

    `strokes`: a third number on some of the rows, by their place (`row`).
    """

    empty: bool
    sentence: str
    rows: pd.DataFrame
    strokes: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"row": [], "friend": []}))


def harshness_gap(frame: pd.DataFrame, _today: date) -> Rods:
    """Show how harsh to oneself and to a friend, as the two ends of a rod a week, or a longer stretch."""
    if frame.empty:
        nothing = pd.Timestamp(0)
        return Rods(empty=True, sentence="", rods=frame, unit="week", first=nothing, last=nothing)
    whole = frame.iloc[0]
    return Rods(
        empty=False,
        sentence=gap_said(whole),
        rods=frame[["starts", "me", "friend", "n"]],
        unit=str(whole["unit"]),
        first=frame["starts"].min(),
        last=frame["starts"].max(),
    )


def softening(frame: pd.DataFrame, _today: date) -> Shifts:
    """Show the newest hard moments, or a row a year, from the words said then to those of now; a stroke for a friend's."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Shifts(empty=True, sentence="", rows=frame)
    rows = pd.DataFrame([_shift(row, shortened(row["words"]), newest=_newest(found, row)) for row in found])
    strokes = pd.DataFrame(
        [{"row": at, "friend": row["friend"]} for at, row in enumerate(found) if not pd.isna(row["friend"])],
        columns=["row", "friend"],
    )
    if int(found[0]["total"]) == 1:
        return Shifts(empty=False, sentence=f"One entry so far: {TOO_FEW}", rows=rows, strokes=strokes)
    went = moved(float(found[0]["fell"]), "softened", "hardened", "stayed as they were")
    stroke = " The stroke is what a friend would hear." if len(strokes) else ""
    sentence = f"{shown(found, 'entry', 'entries')} In the middle case the words {went}.{stroke}"
    return Shifts(empty=False, sentence=sentence, rows=rows, strokes=strokes)


def practice_calendar(found: Sequence[tuple[Any, ...]], today: date) -> Calendar:
    """Show the days with something kind, in the last year or in all years."""
    if not found:
        return Calendar("")
    unit = found[0][0]
    rows = [(start, days, entries) for _, start, days, entries, _ in found]
    days, entries, minutes = (sum(row[column] for row in found) for column in (2, 3, 4))
    if unit == "month":
        return calendars.years(rows, today, practised(days, entries, minutes, when=f"since {rows[0][0]:%B %Y}"))
    ago = f"in the last {calendars.how_far_back(rows, today)}"
    return calendars.months(rows, today, practised(days, entries, minutes, when=ago))


def after_setbacks(frame: pd.DataFrame, _today: date) -> Shifts:
    """Show the newest hard moments and pauses, or a row a year, from distress before to distress after."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Shifts(empty=True, sentence="", rows=frame)
    rows = pd.DataFrame([_shift(row, _named(row), newest=_newest(found, row)) for row in found])
    if int(found[0]["total"]) == 1:
        return Shifts(empty=False, sentence=f"One rating so far: {TOO_FEW}", rows=rows)
    fell = float(found[0]["fell"])
    went = moved(fell, "eased", "grew", "stayed as it was")
    gently = f" {GENTLY}" if fell > 0 else ""
    sentence = f"{shown(found, 'rating', 'ratings')} In the middle case distress {went}.{gently}"
    return Shifts(empty=False, sentence=sentence, rows=rows)


def _newest(found: Sequence[dict[str, Any]], row: dict[str, Any]) -> bool:
    return row is found[0] and row["unit"] == "entry" and len(found) > 1


def _named(row: dict[str, Any]) -> str:
    """Return the words that name a row; a pause needs none, and has its day."""
    return shortened(row["words"]) or f"A pause on {row['day'].day} {row['day']:%b}"


def _shift(row: dict[str, Any], words: str, *, newest: bool) -> dict[str, Any]:
    by_year = row["unit"] == "year"
    right = f"{row['before']:g} {_ARROW} {row['after']:g}" + (f"  {_DOT}  n {int(row['n']):,}" if by_year else "")
    label = str(row["day"].year) if by_year else words
    return {"label": label, "before": row["before"], "after": row["after"], "right": right, "newest": newest}
