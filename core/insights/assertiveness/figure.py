"""What does each figure of assertiveness show, and which sentence says it? Computed from the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from core.circles import Circles, circles
from core.insights.assertiveness.findings import fear_said, ladder_said, respect_said, styles_said
from core.insights.assertiveness.model import STYLES
from core.sentences import shortened

_ARROW = "\N{RIGHTWARDS ARROW}"


@dataclass(frozen=True, eq=False)
class Plane:
    """A plane with a line of equality: `points` holds `across`, `up`, `low`, `high`, `n`, `right` and `newest`.

    `banded` says that each of them is the middle of a band, `low` to `high` its middle half.
    """

    empty: bool
    sentence: str
    points: pd.DataFrame
    banded: bool


@dataclass(frozen=True, eq=False)
class Rungs:
    """A ladder, the hardest first: `rungs` holds `label`, `expected`, `actual`, `climbed` and `right`."""

    empty: bool
    sentence: str
    rungs: pd.DataFrame


def fear_and_fact(frame: pd.DataFrame, _today: date) -> Plane:
    """Show the discomfort that was expected against how it was; over 150 conversations, in bands."""
    if frame.empty:
        return Plane(empty=True, sentence="", points=frame, banded=False)
    banded = frame["unit"].iloc[0] == "band"
    points = frame.rename(columns={"expected": "across", "actual": "up"})
    return Plane(
        empty=False,
        sentence=fear_said(frame.iloc[0], banded=banded),
        points=_points(points),
        banded=banded,
    )


def ladder(frame: pd.DataFrame, _today: date) -> Rungs:
    """Show the newest sentences by the discomfort that was expected, the hardest on top, and how it was."""
    found: list[Any] = frame.to_dict("records")
    if not found:
        return Rungs(empty=True, sentence="", rungs=frame)
    # The newest of equally hard ones stands higher: they come newest first, and sorting keeps that order.
    rungs = [_rung(row) for row in sorted(found, key=lambda row: -row["expected"])]
    sentence = ladder_said(
        [row["said"] for row in found], int(found[0]["total"]), dots=any(rung["actual"] is not None for rung in rungs)
    )
    return Rungs(empty=False, sentence=sentence, rungs=pd.DataFrame(rungs))


def style_mix(frame: pd.DataFrame, _today: date) -> Circles:
    """Show when each style was used, by week or longer stretches, and which came most often."""
    return circles(
        frame, "style", STYLES, lambda titles, times: styles_said(frame.iloc[0], dict(zip(titles, times, strict=True)))
    )


def respect(frame: pd.DataFrame, _today: date) -> Plane:
    """Show respect for oneself against respect for the other, each point as large as it came often."""
    if frame.empty:
        return Plane(empty=True, sentence="", points=frame, banded=False)
    points = frame.rename(columns={"self": "across", "other": "up"}).assign(low=frame["other"], high=frame["other"])
    return Plane(
        empty=False,
        sentence=respect_said(frame.iloc[0], repeated=bool((frame["n"] > 1).any())),
        points=_points(points),
        banded=False,
    )


def _points(frame: pd.DataFrame) -> pd.DataFrame:
    points = frame[["across", "up", "low", "high", "n", "newest"]]
    alone = len(points) == 1 and int(points["n"].iloc[0]) == 1
    # A single conversation needs no mark that it is the newest.
    return points.assign(right=[f"{n:,}" for n in points["n"]], newest=points["newest"] & (not alone))


def _rung(row: dict[str, Any]) -> dict[str, Any]:
    expected, climbed = int(row["expected"]), row["said"] != "not_yet"
    actual = None if pd.isna(row["actual"]) else int(row["actual"])
    if not climbed:
        right = f"{expected} not yet"
    elif actual is None:
        right = f"{expected} {'in part' if row['said'] == 'partly' else 'said'}"
    else:
        right = f"{expected} {_ARROW} {actual}{' in part' if row['said'] == 'partly' else ''}"
    return {
        "label": f"“{shortened(row['words'])}”",
        "expected": expected,
        "actual": actual,
        "climbed": climbed,
        "right": right,
    }
