"""What does each figure of goals show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from core.insights.goals.findings import (
    BANDS,
    attained_said,
    done_of,
    kept_said,
    steps_said,
    strengths_said,
    successes_said,
)
from core.sentences import shortened

ALONE = "Steps that stand alone"
STANDINGS = {-2: "much less", -1: "less", 0: "as hoped", 1: "more", 2: "much more"}
"""The five levels, as short as they stand at the end of a row."""

_HIGHEST_STACK = 12
"""More dots than this in a week would not stand on a phone: then bars."""

_STRENGTHS_SHOWN = 8
_WEEKS = pd.Timedelta(weeks=6)
"""What the time axis spans at least: one dot alone has nothing to be early or late against."""


@dataclass(frozen=True, eq=False)
class Ladders:
    """A row a goal: `goals` holds `row`, `label` and `right`; `steps` holds `row`, `place` (from 1), `status`, `what`."""

    empty: bool
    sentence: str
    goals: pd.DataFrame
    steps: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Successes:
    """What was done when: `marks` holds `starts`, `status` and `height`: the place of a dot in its stack, or a bar's."""

    empty: bool
    sentence: str
    marks: pd.DataFrame
    dots: bool
    first: pd.Timestamp
    last: pd.Timestamp


@dataclass(frozen=True, eq=False)
class Standings:
    """Goals on their own five levels: `rows` holds `label`, `first`, `last` (-2 to 2) and `right`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Bars:
    """Stacked bars of counts: `rows` holds `row`, `label` and `right`; `parts` holds `row`, `part`, `low` and `high`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame
    parts: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Named:
    """Words and how often they came: `rows` holds `label`, `n` and `right`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


def step_ladder(frame: pd.DataFrame, _today: date) -> Ladders:
    """Show the last steps of the goals touched last, a circle each, in their order."""
    if frame.empty:
        return Ladders(empty=True, sentence="", goals=frame, steps=frame)
    firsts: list[Any] = frame.drop_duplicates("row").to_dict("records")
    goals = pd.DataFrame(
        {
            "row": [each["row"] for each in firsts],
            "label": [shortened(each["wish"]) if each["goal"] else ALONE for each in firsts],
            "right": [f"{each['done']:,} of {each['steps']:,} done" for each in firsts],
        }
    )
    steps = frame[["row", "place", "status"]].assign(what=frame["what"].map(shortened))
    named = sum(1 for each in firsts if each["goal"])
    cut = len(frame) < sum(each["steps"] for each in firsts)
    sentence = steps_said(firsts[0], named, set(frame["status"]), cut=cut)
    return Ladders(empty=False, sentence=sentence, goals=goals, steps=steps)


def small_successes(frame: pd.DataFrame, _today: date) -> Successes:
    """Show what was done, a dot a step by week, or bars by longer stretches."""
    if frame.empty:
        nothing = pd.Timestamp(0)
        return Successes(empty=True, sentence="", marks=frame, dots=True, first=nothing, last=nothing)
    unit, last = str(frame["unit"].iloc[0]), frame["starts"].max()
    dots = unit == "week" and (frame["done"] + frame["partly"]).max() <= _HIGHEST_STACK
    marks = [
        {"starts": row["starts"], "status": status, "height": height}
        for row in frame.to_dict("records")
        for status, height in (_stacked(row) if dots else _summed(row))
    ]
    sentence = successes_said(
        int(frame["done"].sum()), int(frame["partly"].sum()), frame["first"].iloc[0].date(), unit=unit, dots=dots
    )
    return Successes(
        empty=False,
        sentence=sentence,
        marks=pd.DataFrame(marks),
        dots=dots,
        first=min(frame["starts"].min(), last - _WEEKS),
        last=last,
    )


def attainment(frame: pd.DataFrame, _today: date) -> Standings:
    """Show where each goal stood at first and stands now, on its own levels."""
    if frame.empty:
        return Standings(empty=True, sentence="", rows=frame)
    rows = frame[["first", "last"]].assign(
        label=frame["wish"].map(shortened),
        right=frame["last"].map(STANDINGS),
    )
    whole: Any = frame.iloc[0]
    return Standings(empty=False, sentence=attained_said(whole, len(frame)), rows=rows)


def confidence_kept(frame: pd.DataFrame, _today: date) -> Bars:
    """Show, by the confidence said beforehand, what became of the steps that have an answer."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Bars(empty=True, sentence="", rows=frame, parts=frame)
    rows = [
        {"row": place, "label": f"Confidence {BANDS[int(row['band'])]}", "right": f"{done_of(row)} done"}
        for place, row in enumerate(found)
    ]
    parts = [
        {"row": place, "part": part, "low": low, "high": high}
        for place, row in enumerate(found)
        for part, low, high in (
            ("done", 0, row["done"]),
            ("partly", row["done"], row["done"] + row["partly"]),
            ("not", row["done"] + row["partly"], row["n"]),
        )
        if high > low
    ]
    return Bars(empty=False, sentence=kept_said(found), rows=pd.DataFrame(rows), parts=pd.DataFrame(parts))


def strengths(frame: pd.DataFrame, _today: date) -> Named:
    """Show which strengths were named, the most frequent first, among equals the newest."""
    if frame.empty:
        return Named(empty=True, sentence="", rows=frame)
    titles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for words in frame["words"]:  # the newest first: its spelling is shown
        title = shortened(words).rstrip(".")
        same = title.casefold()
        titles.setdefault(same, title)
        counts[same] += 1
    named = [(titles[same], times) for same, times in counts.most_common()]
    shown = named[:_STRENGTHS_SHOWN]
    rows = pd.DataFrame([{"label": title, "n": times, "right": f"{times:,}"} for title, times in shown])
    alone = int((frame["kind"] == "strength").sum())
    total = int(frame["total"].iloc[0])
    sentence = strengths_said(named, len(shown), len(frame), total, alone)
    return Named(empty=False, sentence=sentence, rows=rows)


def _stacked(row: dict[Any, Any]) -> list[tuple[str, int]]:
    done, partly = int(row["done"]), int(row["partly"])
    return [("done" if place < done else "partly", place + 1) for place in range(done + partly)]


def _summed(row: dict[Any, Any]) -> list[tuple[str, int]]:
    return [(status, int(row[status])) for status in ("done", "partly") if row[status]]
