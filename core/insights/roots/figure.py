"""What does each figure of Roots show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from core.insights.roots.figure_reads import Balance, Formulation, Mapped, Weighed
from core.insights.roots.findings import balance_said, evidence_said, fits_said, messages_said
from core.insights.roots.model import AGES, THEMES
from core.insights.roots.wrapping import wrapped
from core.sentences import shortened

STROKES_UP_TO = 80
"""Beyond so many pieces of evidence their strokes run into one; `evidence_weighed` tells more."""

_BESIDE = 0.5
"""The share of the figure, on a phone, beside which the words at a line's end come to stand."""

ROWS = 8
"""Themes that have a row."""

NO_AGE, NO_THEME = "no age", "No theme named"
_UNTOLD = (THEMES["not_said"], NO_THEME)
"""They stand last: they name no theme."""

_RINGS_UP_TO = 40
"""Stretches of time; in more, rings would run into one."""

_UNITS = ((270, "week"), (1100, "month"), (2200, "quarter"))
_MESSAGES_IN_A_TIP = 3


@dataclass(frozen=True, eq=False)
class Lines:
    """Two lines over time. `points`: `starts`, `which` (old, new), `value`. `strokes`: `day`, `supports`.

    `ends`: the last point of each line with its words in `label`; they stand `above` both lines or below them, at the
    height `clear`.
    """

    empty: bool
    sentence: str
    points: pd.DataFrame
    ends: pd.DataFrame
    strokes: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Bars:
    """Evidence by stretch of time. `bars`: `starts`, `supports` (old, new), `n`, `height` (old ones below zero).

    `rings`: `starts` and `n` of what supports both. `most` is the longest bar, `stretches` how many fit in the span.
    """

    empty: bool
    sentence: str
    bars: pd.DataFrame
    rings: pd.DataFrame
    most: int
    stretches: int
    first: pd.Timestamp
    last: pd.Timestamp


@dataclass(frozen=True, eq=False)
class Dots:
    """Themes by age band. `dots`: `row`, `age`, `n`, `messages`. `rows`: `row`, `label`, `right`. `ages`: the columns."""

    empty: bool
    sentence: str
    dots: pd.DataFrame
    rows: pd.DataFrame
    ages: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Flow:
    """Boxes from top to bottom. `boxes`: `kind`, `text` (its lines parted), `top`, `bottom`, in pixels of `height`."""

    empty: bool
    sentence: str
    boxes: pd.DataFrame
    height: int


def belief_balance(found: Balance, _today: date) -> Lines:
    """Show how far both beliefs of a pair were believed over time, with the evidence below."""
    rows: list[Any] = found.ratings.to_dict("records")
    points = pd.DataFrame(
        [
            {"starts": row["starts"], "which": which, "value": float(row[which])}
            for row in rows
            for which in ("old", "new")
            if pd.notna(row[which])
        ],
        columns=["starts", "which", "value"],
    )
    strokes = found.evidence if len(found.evidence) <= STROKES_UP_TO else found.evidence.iloc[:0]
    strokes = strokes.assign(day=pd.to_datetime(strokes["day"]))
    if points.empty:
        return Lines(empty=True, sentence="", points=points, ends=points, strokes=strokes.iloc[:0])
    ends = points.groupby("which", sort=False).tail(1)
    names = ends["which"].map({"old": "Old belief", "new": "New belief"})
    label = [f"{name} {value:g}" for name, value in zip(names, ends["value"], strict=True)]
    ends = ends.assign(label=label, above=ends["value"] == ends["value"].max())
    if len(ends) > 1 and ends["above"].all():  # level: one stands above, the other below
        ends["above"] = ends["which"] == "new"
    beside = points[
        points["starts"] >= points["starts"].max() - _BESIDE * (points["starts"].max() - points["starts"].min())
    ]
    ends["clear"] = [beside["value"].max() if above else beside["value"].min() for above in ends["above"]]
    sentence = balance_said(rows[0], points, len(strokes), len(found.evidence))
    return Lines(empty=False, sentence=sentence, points=points, ends=ends, strokes=strokes)


def evidence_weighed(found: Weighed, _today: date) -> Bars:
    """Show how much was noted for the new belief, for the old and for both, by week or longer stretches."""
    days = [day for day, _ in found.evidence]
    if not days:
        nothing, day = pd.DataFrame(columns=["starts", "supports", "n", "height"]), pd.Timestamp(0)
        return Bars(empty=True, sentence="", bars=nothing, rings=nothing, most=0, stretches=0, first=day, last=day)
    span = (max(days) - min(days)).days
    unit = next((unit for longest, unit in _UNITS if span <= longest), "year")
    counted = Counter((beginning(day, unit), supports) for day, supports in found.evidence)
    rows = [
        {"starts": starts, "supports": supports, "n": n, "height": -n if supports == "old" else n}
        for (starts, supports), n in sorted(counted.items())
    ]
    frame = pd.DataFrame(rows).assign(starts=lambda each: pd.to_datetime(each["starts"]))
    bars = frame[frame["supports"] != "both"]
    first, last = frame["starts"].min(), frame["starts"].max()
    stretches = round((last - first).days / {"week": 7, "month": 30.44, "quarter": 91.3, "year": 365.25}[unit]) + 1
    both = frame[frame["supports"] == "both"]
    rings = both if stretches <= _RINGS_UP_TO else both.iloc[:0]
    return Bars(
        empty=False,
        sentence=evidence_said(found, unit, rings=not rings.empty),
        bars=bars,
        rings=rings,
        most=max(3, int(bars["n"].max()) if len(bars) else 0),
        stretches=stretches,
        first=first,
        last=last,
    )


def beginning(day: date, unit: str) -> date:
    """Return the first day of the week, month, quarter or year that holds a day."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}[unit]
    return date(day.year, month, 1)


def message_map(found: Mapped, _today: date) -> Dots:
    """Show at which age which themes left a message; only themes that were named have a row."""
    cells: dict[tuple[str, str], list[str]] = {}
    times: Counter[str] = Counter()
    for themes, age, message in found.experiences:
        for theme in themes or (NO_THEME,):
            times[theme] += 1
            cells.setdefault((theme, age or NO_AGE), []).append(message)
    if not times:
        nothing = pd.DataFrame()
        return Dots(empty=True, sentence="", dots=nothing, rows=nothing, ages=())
    often = sorted((theme for theme, _ in times.most_common(ROWS)), key=lambda theme: theme in _UNTOLD)
    rows = pd.DataFrame(
        {"row": range(len(often)), "label": often, "right": [f"{times[theme]:,}" for theme in often]},
    )
    dots = pd.DataFrame(
        [
            {"row": often.index(theme), "age": age, "n": len(messages), "messages": _tip(messages)}
            for (theme, age), messages in cells.items()
            if theme in often
        ]
    )
    ages = (*AGES.values(), *([NO_AGE] if (dots["age"] == NO_AGE).any() else []))
    return Dots(empty=False, sentence=messages_said(found, times, often, _UNTOLD), dots=dots, rows=rows, ages=ages)


def _tip(messages: list[str]) -> str:
    more = len(messages) - _MESSAGES_IN_A_TIP
    told = [f"“{shortened(message, 60)}”" for message in messages[:_MESSAGES_IN_A_TIP]]
    return "  ·  ".join([*told, *([f"and {more} more"] if more > 0 else [])])


_LINE, _ABOVE, _BELOW, _GAP = 19, 34, 14, 36
"""Pixels: a line of words, what lies above and below the lines of a box, and the space to the next."""


def how_it_fits(found: Formulation | None, _today: date) -> Flow:
    """Show an old belief in a chain: what happened, the message taken from it, the rule since, and what sets it off."""
    if found is None:
        return Flow(empty=True, sentence="", boxes=pd.DataFrame(), height=0)
    told = (
        (_titled("What happened", found.all_experiences, found.experiences), found.experiences),
        ("The message I took", [found.belief]),
        (_titled("My rule since", found.all_rules, found.rules), found.rules),
        (_titled("Today’s triggers", found.all_triggers, found.triggers), found.triggers),
    )
    boxes: list[dict[str, Any]] = []
    top = 0
    for kind, texts in told:
        if texts:
            lines = [line for text in texts for line in wrapped(text, bullet=len(texts) > 1)]
            bottom = top + _ABOVE + _LINE * len(lines) + _BELOW
            boxes.append({"kind": kind, "text": "\n".join(lines), "top": top, "bottom": bottom})
            top = bottom + _GAP
    return Flow(empty=False, sentence=fits_said(found), boxes=pd.DataFrame(boxes), height=top - _GAP)


def _titled(title: str, total: int, shown: Any) -> str:
    return f"{title} · the newest {len(shown)} of {total:,}" if total > len(shown) else title
