"""Which forms of figure do several insights share? Shift rows (then, now) and circle rows (how often, when)."""

from __future__ import annotations

import math

import altair as alt
import pandas as pd

from core.theme import Palette, days, finish, label, rating, right_edge, row

ROW = 48
"""Pixels a row of words with a line below."""

_BELOW = 9
_ABOVE = -10
_AXIS = 26
_LEFT = 0
_NARROWEST = 320
"""Pixels that circles have on a phone."""


def shift_rows(rows: pd.DataFrame, palette: Palette, hue: str, highest: int = 100) -> alt.LayerChart:
    """Draw a row each: its words, then a ring where it was, a dot where it is now, and both numbers at the right end.

    `rows`: `label`, `before`, `after`, `right` (the numbers in words), `newest` (drawn stronger), in their order.
    """
    numbered = rows.assign(row=range(len(rows)))
    base = alt.Chart(numbered)
    lane, line = row("row"), {"yOffset": _BELOW}
    strength = alt.Opacity("newest:N", legend=None, scale=alt.Scale(domain=[False, True], range=[0.3, 0.55]))
    weight = int(rows["right"].str.len().max()) * 8 + 8  # room for the numbers, so that words end before them
    words = {"align": "left", "dy": _ABOVE, "limit": alt.expr(f"width - {weight}")}
    layers = [
        base.mark_rule(color=palette["line"], **line).encode(lane, alt.XValue(_LEFT), alt.X2Value(alt.expr("width"))),
        base.mark_rule(color=palette[hue], strokeWidth=5, strokeCap="round", **line).encode(
            rating("before", highest), alt.X2("after:Q"), lane, strength
        ),
        base.mark_point(
            filled=True, fill=palette["paper"], stroke=palette[hue], strokeWidth=2, size=95, opacity=1, **line
        ).encode(rating("before", highest), lane),
        base.mark_circle(color=palette[hue], opacity=1, **line).encode(
            rating("after", highest),
            lane,
            alt.Size("newest:N", legend=None, scale=alt.Scale(domain=[False, True], range=[120, 210])),
            alt.Tooltip(["label:N", "before:Q", "after:Q"]),
        ),
        label(base, palette, size=14, **words).encode(lane, alt.Text("label:N"), alt.XValue(_LEFT)),
        label(base, palette, "quiet", align="right", dy=_ABOVE).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return finish(layers, palette, ROW * len(rows) + _AXIS)


def circle_rows(
    circles: pd.DataFrame, totals: pd.DataFrame, palette: Palette, hue: str, first: pd.Timestamp, last: pd.Timestamp
) -> alt.LayerChart:
    """Draw a row each: its words, a circle for each stretch of time (its area the count), and the total at the right.

    `circles`: `row`, `label`, `starts`, `n`. `totals`: `row`, `label`, `right`, in their order. `first` and `last` are
    the first and the last stretch.
    """
    order = list(totals["row"])
    lane, line = row("row", order), {"yOffset": _BELOW}
    base = alt.Chart(totals)
    words = {"align": "left", "dy": _ABOVE, "limit": alt.expr("width - 60")}
    layers = [
        base.mark_rule(color=palette["line"], **line).encode(lane, alt.XValue(_LEFT), alt.X2Value(alt.expr("width"))),
        alt.Chart(circles).mark_circle(color=palette[hue], opacity=0.85, **line).encode(
            days("starts", first, last),
            lane,
            alt.Size("n:Q", legend=None, scale=alt.Scale(domain=[0, max(5, int(circles["n"].max()))], range=[0, _largest(circles)])),
        ),
        label(base, palette, size=14, **words).encode(lane, alt.Text("label:N"), alt.XValue(_LEFT)),
        label(base, palette, "quiet", align="right", dy=_ABOVE).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return finish(layers, palette, (ROW - 4) * len(totals) + _AXIS)


def _largest(circles: pd.DataFrame) -> float:
    """Return the largest circle's area, so that neighbours touch at most, on a phone too."""
    return 300
