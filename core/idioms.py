"""Which forms of figure do several insights share? Shift rows (then, now), circle rows (how often, when), calendars."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from core.theme import Palette, days, finish, label, left_edge, rating, right_edge, row

if TYPE_CHECKING:
    from core.calendars import Calendar
    from core.circles import Circles

ROW = 48
"""Pixels a row of words with a line below."""

_BELOW = 9
_ABOVE = -10
_AXIS = 26
_PHONE = 310
"""Pixels that the figure is wide on a phone."""

_WIDEST, _NARROWEST, _SMALLEST = 19.5, 8.0, 10.0
"""Pixels across the largest circle, at most and at least, and the area of the smallest."""


def shift_rows(rows: pd.DataFrame, palette: Palette, hue: str, highest: int = 100) -> alt.LayerChart:
    """Draw a row each: its words, then a ring where it was, a dot where it is now, and both numbers at the right end.

    `rows`: `label`, `before`, `after`, `right` (the numbers in words), `newest` (drawn stronger), in their order.
    """
    base = alt.Chart()
    line: dict[str, Any] = {"yOffset": _BELOW}
    lane = row("row")
    strength = alt.Opacity("newest:O", legend=None, scale=alt.Scale(domain=[False, True], range=[0.3, 0.55]))
    weight = int(rows["right"].str.len().max()) * 8 + 8  # room for the numbers, so that words end before them
    words: dict[str, Any] = {"align": "left", "dy": _ABOVE, "limit": alt.expr(f"width - {weight}")}
    tips = [
        alt.Tooltip("label:N", title="What"),
        alt.Tooltip("before:Q", title="Before"),
        alt.Tooltip("after:Q", title="Now"),
    ]
    layers = [
        base.mark_rule(color=palette["line"], **line).encode(lane, left_edge(), _to_right_edge()),
        base.mark_rule(color=palette[hue], strokeWidth=5, strokeCap="round", **line).encode(
            rating("before", highest), alt.X2("after:Q"), lane, strength
        ),
        base.mark_point(
            filled=True, fill=palette["paper"], stroke=palette[hue], strokeWidth=2, size=95, opacity=1, **line
        ).encode(rating("before", highest), lane),
        base.mark_circle(color=palette[hue], opacity=1, **line).encode(
            rating("after", highest),
            lane,
            alt.Size("newest:O", legend=None, scale=alt.Scale(domain=[False, True], range=[120, 210])),
            tooltip=tips,
        ),
        label(base, palette, size=14, **words).encode(lane, alt.Text("label:N"), left_edge()),
        label(base, palette, "quiet", align="right", dy=_ABOVE).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return over(rows.assign(row=range(len(rows))), finish(layers, palette, ROW * len(rows) + _AXIS))


def circle_rows(state: Circles, palette: Palette, hue: str) -> alt.LayerChart:
    """Draw a row each: its words, a circle for each stretch of time (its area the count), and the total at the right."""
    totals, first, last = state.totals, state.first, state.last
    line: dict[str, Any] = {"yOffset": _BELOW}
    lane = row("row", list(totals["row"]))
    base = alt.Chart()
    words: dict[str, Any] = {"align": "left", "dy": _ABOVE, "limit": alt.expr("width - 60")}
    layers = [
        base.mark_rule(color=palette["line"], **line).encode(lane, left_edge(), _to_right_edge()),
        alt.Chart(state.circles.assign(area=_areas(state.circles, first, last)))
        .mark_circle(color=palette[hue], opacity=0.85, **line)
        .encode(
            days("starts", first, last),
            lane,
            alt.Size("area:Q", scale=None, legend=None),
        ),
        label(base, palette, size=14, **words).encode(lane, alt.Text("label:N"), left_edge()),
        label(base, palette, "quiet", align="right", dy=_ABOVE).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return over(totals, finish(layers, palette, (ROW - 4) * len(totals) + _AXIS))


def calendar(state: Calendar, palette: Palette, shades: Sequence[str]) -> alt.LayerChart:
    """Draw a tile a day in rows of months, or a tile a month in rows of years; `shades`: four, from few to many."""
    columns = list(range(1, 13 if state.by_year else 32))
    initial = "slice('JFMAMJJASOND', datum.value - 1, datum.value)"
    by_month = alt.Axis(labelAngle=0, labelExpr=initial, labelFontSize=11)
    by_day = alt.Axis(labelAngle=0, values=[1, 10, 20, 31])
    column = alt.X(
        "column:O",
        title=None,
        axis=by_month if state.by_year else by_day,
        scale=alt.Scale(paddingInner=0.18, domain=columns),
    )
    rows = alt.Y(
        "row:O",
        title=None,
        sort=list(state.rows),
        axis=alt.Axis(labelOverlap=False, labelFontSize=11),
        scale=alt.Scale(paddingInner=0.22, domain=list(state.rows)),
    )
    few, some, more, many = shades
    scale = (
        alt.Scale(type="threshold", domain=[4, 9, 16], range=[few, some, more, many])
        if state.by_year
        else alt.Scale(type="threshold", domain=[1.5, 2.5], range=[some, more, many])
    )
    what = "Days" if state.by_year else "Entries"
    tips = [alt.Tooltip("day:T", title="Month" if state.by_year else "Day"), alt.Tooltip("n:Q", title=what)]
    layers = [
        alt.Chart(state.ground).mark_circle(size=7, color=palette["line"], opacity=1).encode(column, rows),
        alt.Chart(state.tiles)
        .mark_rect(cornerRadius=3)
        .encode(column, rows, alt.Color("n:Q", scale=scale, legend=None), tooltip=tips),
    ]
    return finish(layers, palette, state.height)


def over(data: pd.DataFrame, chart: alt.LayerChart) -> alt.LayerChart:
    """Give a figure the rows of all those layers that have none of their own.

    Where layers share one frame, Altair prints and hashes it for each of them: half of the time a figure takes.
    """
    chart.data = data
    return chart


def _to_right_edge() -> alt.X2Value:
    return alt.X2Value(alt.expr("width"))


def _areas(circles: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.Series[float]:
    """Return each circle's area, in proportion to its count, so that neighbours hardly touch on a phone.

    The smallest are drawn a little larger than they are, to be seen at all.
    """
    starts = circles["starts"].drop_duplicates().sort_values()
    stretch = starts.diff().min()
    stretches = 1 if pd.isna(stretch) else (last - first) / stretch + 1
    across = min(_WIDEST, max(_NARROWEST, _PHONE / stretches * 1.15))
    most = max(5, int(circles["n"].max()))
    return (circles["n"] / most * pi / 4 * across**2).clip(lower=_SMALLEST)
