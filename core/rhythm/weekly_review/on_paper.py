"""How do the figures of a week come onto paper? In the light palette, and without what is held back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.figures import draw
from core.rhythm.weekly_review.calendar import shared
from core.rhythm.weekly_review.week import Week
from core.store import Journal

NAMES = ("look_back", "compared")


@dataclass(frozen=True)
class OnPaper:
    """A figure's sentence, and its chart as Vega-Lite."""

    sentence: str
    chart: Mapping[str, Any]


def figures(journal: Journal, week: Week, today: date) -> dict[str, OnPaper]:
    """Return the figures of a week that have something to show, by name."""
    from core.rhythm.weekly_review import SLICE

    about = shared(week.monday)
    drawn = {name: draw(SLICE.figure(name), journal, today, dark=False, about=about) for name in NAMES}
    return {
        name: OnPaper(each.sentence, each.chart.to_dict(validate=False))
        for name, each in drawn.items()
        if not each.empty
    }
