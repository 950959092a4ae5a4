"""What do the figures of the weekly review say?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from core.insights import INSIGHTS

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass
class Rows:
    rows: pd.DataFrame
    days: pd.DataFrame
    empty: bool
    sentence: str


def look_back(found: tuple[date, list[tuple[str, str, int, int]]], _today: date) -> Rows:
    _, rows = found
    counts = {each.slug: sum(n for slug, _, _, n in rows if slug == each.slug) for each in INSIGHTS}
    lanes = pd.DataFrame(
        [{"slug": each.slug, "label": each.title, "right": str(counts[each.slug] or "–")} for each in INSIGHTS]
    )
    days = pd.DataFrame(rows, columns=["slug", "title", "weekday", "n"]).assign(
        day=lambda frame: frame["weekday"].map(lambda at: DAYS[at])
    )
    total = sum(counts.values())
    said = ", ".join(f"{each.title} {counts[each.slug]}" for each in INSIGHTS if counts[each.slug])
    return Rows(lanes, days, not rows, f"{total} entries: {said}.")


def compared(found: Any, _today: date) -> Rows:
    rows = pd.DataFrame(
        [
            {
                "slug": each.name,
                "label": each.title,
                "right": each.verdict,
                "value": sum(each.values) / len(each.values),
                "low": each.usual_range.low if each.usual_range else None,
                "high": each.usual_range.high if each.usual_range else None,
            }
            for each in found.compared
        ]
    )
    return Rows(
        rows, rows, rows.empty, "Bar: where you usually were. Dot: this week. One week's change is mostly noise."
    )
