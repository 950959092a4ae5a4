"""How do all figures look? The palette, and the few pieces that every chart is made of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import altair as alt
import pandas as pd

INSIGHTS = ("roots", "self_talk", "goals", "assertiveness", "self_compassion")
"""The five insights that have a hue of their own, in the order of the menu."""

HUES = ("overall", *INSIGHTS)

LIGHT: Mapping[str, str] = {
    "paper": "#FBF9F5",
    "sand": "#F3EEE4",
    "ink": "#26322F",
    "quiet": "#5E6965",
    "mark": "#B3BBB5",
    "line": "#E4DDD0",
    "band": "#E9E7DD",
    "ghost": "#E8E1D4",
    "ghost_band": "#F3EEE5",
    "overall": "#4A6076",
    "roots": "#A3623F",
    "self_talk": "#17807C",
    "goals": "#5C5208",
    "assertiveness": "#4A4E92",
    "self_compassion": "#7F2A4C",
    "step_1": "#DCE3DE",
    "step_2": "#A9BDB5",
    "step_3": "#6F958C",
    "step_4": "#3F726A",
}
DARK: Mapping[str, str] = {
    "paper": "#161C1B",
    "sand": "#202826",
    "ink": "#E8E6DF",
    "quiet": "#A6AFAB",
    "mark": "#65716D",
    "line": "#333D3A",
    "band": "#252E2B",
    "ghost": "#283230",
    "ghost_band": "#1F2725",
    "overall": "#A9BDD1",
    "roots": "#F2C09A",
    "self_talk": "#62D6CC",
    "goals": "#A8A24E",
    "assertiveness": "#8FADF0",
    "self_compassion": "#DE7C9E",
    "step_1": "#2C3A37",
    "step_2": "#45625C",
    "step_3": "#639389",
    "step_4": "#8FCABF",
}
_STEPS = ("step_1", "step_2", "step_3", "step_4")
_WORDS = ("ink", "quiet")


@dataclass(frozen=True)
class Palette:
    """The colours of one figure: light or dark, and faint and wordless (`ghost`) where there is nothing to show yet."""

    dark: bool = False
    ghost: bool = False

    def __getitem__(self, role: str) -> str:
        colours = DARK if self.dark else LIGHT
        if not self.ghost or role in ("paper", "sand"):
            return colours[role]
        if role in _WORDS:
            return "transparent"
        return colours["ghost_band" if role == "band" else "ghost"]

    @property
    def steps(self) -> list[str]:
        """Four neutral steps, from few to many."""
        return [self[step] for step in _STEPS]


@cache
def _config(palette: Palette) -> alt.Config:
    return alt.Config(
        background="transparent",
        aria=not palette.ghost,  # nobody is to hear numbers that were invented
        view=alt.ViewConfig(strokeWidth=0),
        axis=alt.AxisConfig(
            domain=False,
            ticks=False,
            grid=False,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight=500,
            labelPadding=6,
            titlePadding=8,
            labelOverlap=True,
            labelColor=palette["quiet"],
            titleColor=palette["quiet"],
            gridColor=palette["line"],
        ),
    )


def finish(layers: Sequence[alt.Chart], palette: Palette, height: int) -> alt.LayerChart:
    """Lay charts over each other, `height` pixels high, axis included.

    Height and colours are set as attributes: `.properties().configure_x()` copy the whole chart each time. They go
    with the figure and not into an Altair theme, so that it looks the same on a page, in a test and on paper. A layer
    without rows says nothing to a screen reader: it would be announced as a picture without a name.
    """
    for each in layers:
        if isinstance(each.data, pd.DataFrame) and each.data.empty and isinstance(each.mark, alt.MarkDef):
            each.mark.aria = False
    chart = alt.LayerChart(layer=list(layers))
    chart.height = height
    chart.padding = {"left": 2, "top": 4, "right": 8, "bottom": 2}
    chart.config = _config(palette)
    return chart


Weight = Literal[100, 200, 300, 400, 500, 600, 700, 800, 900]
"""Weights of letters go in hundreds: Vega-Lite refuses others."""


def label(
    base: alt.Chart, palette: Palette, role: str = "ink", *, size: int = 13, weight: Weight = 600, **mark: Any
) -> alt.Chart:
    """Words in a figure."""
    return base.mark_text(color=palette[role], fontSize=size, fontWeight=weight, **mark)


def haloed(
    base: alt.Chart, palette: Palette, role: str = "ink", *, size: int = 13, weight: Weight = 600, **mark: Any
) -> list[alt.Chart]:
    """Words that may lie over marks: the same words twice, first outlined in the colour of the paper."""
    paper = "transparent" if palette.ghost else palette["paper"]
    outline = base.mark_text(
        color=paper, stroke=paper, strokeWidth=5, strokeJoin="round", fontSize=size, fontWeight=weight, **mark
    )
    return [outline, label(base, palette, role, size=size, weight=weight, **mark)]


def row(field: str = "label", order: list[Any] | None = None) -> alt.Y:
    """Rows of equal height without an axis: their words stand above the row, inside the figure."""
    return alt.Y(f"{field}:N", sort=order, axis=None, scale=alt.Scale(type="band", padding=0))


def rating(field: str, highest: int = 100, *, lowest: int = 0, title: str | None = None) -> alt.X:
    """A rating along the bottom: a fixed scale with three ticks."""
    return alt.X(
        f"{field}:Q",
        title=title,
        scale=alt.Scale(domain=[lowest, highest], nice=False),
        axis=alt.Axis(values=[lowest, (lowest + highest) / 2, highest], labelFlush=True, format="d"),
    )


def rating_up(field: str, highest: int = 100) -> alt.Y:
    """A rating up the side: a fixed scale with three ticks and quiet grid lines."""
    return alt.Y(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=[0, highest], nice=False),
        axis=alt.Axis(values=[0, highest / 2, highest], grid=True, format="d", labelOverlap=False),
    )


def days(field: str, first: pd.Timestamp, last: pd.Timestamp) -> alt.X:
    """A time axis with few, plain labels, from `first` to `last` and a little air."""
    span = (last - first).days
    form, ticks = next((form, ticks) for longest, form, ticks in _CALENDARS if span <= longest)
    air = pd.Timedelta(days=max(3, span * 0.02))
    return alt.X(
        f"{field}:T",
        title=None,
        axis=alt.Axis(format=form, tickCount=ticks, labelFlush=True),
        scale=alt.Scale(domain=[(first - air).isoformat(), (last + air).isoformat()]),
    )


_CALENDARS: tuple[tuple[float, str, Any], ...] = (
    (120, "%-d %b", 4),
    (400, "%b", 5),
    (1100, "%b %Y", 4),
    (2200, "%Y", alt.TimeIntervalStep(interval="year", step=1)),
    (math.inf, "%Y", alt.TimeIntervalStep(interval="year", step=2)),
)
"""Up to how many days an axis says what, and how often: a label that stands twice says nothing."""


def right_edge() -> alt.XValue:
    """The right edge of the figure, whatever its width on screen."""
    return alt.XValue(alt.expr("width"))


def left_edge() -> alt.XValue:
    """The left edge of the figure."""
    return alt.XValue(0)
