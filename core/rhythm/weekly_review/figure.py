"""What do the figures of a week say? Each function makes a state, and its sentence, from what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from core.rhythm.weekly_review.comparing import ABOVE, BELOW, NOISE, NOTHING, TOO_FEW, WITHIN, Comparison
from core.rhythm.weekly_review.figure_reads import Row
from core.sentences import counted, listed

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_SAID = {
    WITHIN: "Within your usual range",
    ABOVE: "Above your usual range",
    BELOW: "Below your usual range",
    TOO_FEW: "Too few entries to say",
    NOTHING: "No entries this week",
}


@dataclass(frozen=True)
class LookBack:
    """`rows`: `row`, `label` and `right`, the total. `cells`: each day of each row with its count `n`, and `slug`."""

    sentence: str
    empty: bool = True
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    cells: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class Compared:
    """`rows`: a measure each, its `label`, its verdict at the `right`, its usual range and the week's `middle` (or NaN).

    `points`: the week's values of each row, each once, with how many there were (`n`).
    """

    sentence: str
    empty: bool = True
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    points: pd.DataFrame = field(default_factory=pd.DataFrame)


def look_back(found: Sequence[Row], _today: date) -> LookBack:
    """Return the week's entries, a row a slice."""
    total = sum(row.entries for row in found)
    if not total:
        return LookBack("No entries in this week.")
    days = sum(any(row.by_day[day] for row in found) for day in range(7))
    parts = ", ".join(f"{row.title[0].lower()}{row.title[1:]} {row.entries}" for row in found if row.entries)
    return LookBack(
        sentence=f"{counted(total, 'entry', 'entries')} on {counted(days, 'day', 'days')}: {parts}.",
        empty=False,
        rows=pd.DataFrame(
            {
                "row": range(len(found)),
                "label": [row.title for row in found],
                "right": [f"{row.entries:,}" if row.entries else "–" for row in found],
            }
        ),
        cells=pd.DataFrame(
            [
                {"row": place, "slug": row.slug, "day": WEEKDAYS[day], "n": n}
                for place, row in enumerate(found)
                for day, n in enumerate(row.by_day)
            ]
        ),
    )


def compared(found: Sequence[Comparison], _today: date) -> Compared:
    """Return the week's values over the usual ranges of the eight weeks before."""
    if all(each.empty for each in found):
        return Compared("No check-ins in this week, nor in the eight weeks before.")
    usual = [each.usual_range for each in found]
    return Compared(
        sentence=_compared_sentence(found),
        empty=False,
        rows=pd.DataFrame(
            {
                "row": range(len(found)),
                "name": [each.name for each in found],
                "label": [each.title for each in found],
                "right": [each.verdict for each in found],
                "low": [each.low if each else None for each in usual],
                "high": [each.high if each else None for each in usual],
                "middle": [each.middle for each in found],
            }
        ).astype({"low": float, "high": float, "middle": float}),
        points=pd.DataFrame(
            [
                {"row": place, "name": each.name, "value": value, "n": n}
                for place, each in enumerate(found)
                for value, n in each.often.items()
            ],
            columns=["row", "name", "value", "n"],
        ),
    )


def _compared_sentence(found: Sequence[Comparison]) -> str:
    by_verdict = {
        said: [each.title.lower() for each in found if each.verdict == verdict] for verdict, said in _SAID.items()
    }
    said = [f"{verdict}: {listed(titles)}." for verdict, titles in by_verdict.items() if titles]
    return " ".join([*said, NOISE])
