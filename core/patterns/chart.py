"""How is what went together drawn? A row a pair: two short lanes, days with it above days without."""

from __future__ import annotations

from typing import Any

import altair as alt

from core.idioms import over
from core.patterns.figure import Together
from core.theme import Palette, finish, label, left_edge, right_edge, row

_ROW = 66
_AXIS = 26
_WITH, _WITHOUT, _WORDS = 6, 24, -15
_NUMBERS = 84
"""Pixels at the right that the scale leaves to the numbers of days."""


def together(state: Together, palette: Palette) -> alt.LayerChart:
    """Draw the middle of both sides with its middle half; what stands out is in colour, the rest in grey."""
    base = alt.Chart()
    lane = row("row", sorted(state.rows["row"].unique()))
    shades = alt.Scale(domain=[False, True], range=[palette["mark"], palette["overall"]])
    hue = alt.Color("stands_out:N", legend=None, scale=shades)
    line = alt.Stroke("stands_out:N", legend=None, scale=shades)
    tips = [
        alt.Tooltip("low:Q", title="From"),
        alt.Tooltip("middle:Q", title="Middle"),
        alt.Tooltip("high:Q", title="To"),
    ]
    layers = [
        label(base, palette, align="left", dy=_WORDS, limit=alt.expr("width"))
        .transform_filter("datum.with_it")
        .encode(lane, alt.Text("label:N"), left_edge())
    ]
    for with_it, at in ((True, _WITH), (False, _WITHOUT)):
        here: dict[str, Any] = {"yOffset": at}
        side = base.transform_filter("datum.with_it" if with_it else "!datum.with_it")
        layers += [
            side.mark_rule(color=palette["line"], **here).encode(
                lane, left_edge(), alt.X2Value(alt.expr(f"width - {_NUMBERS}"))
            ),
            side.mark_rule(strokeWidth=5, strokeCap="round", opacity=0.35, **here).encode(
                _scale("low"), alt.X2("high:Q"), lane, hue
            ),
            side.mark_circle(size=120, opacity=1, **here).encode(_scale("middle"), lane, hue, tooltip=tips)
            if with_it
            else side.mark_point(filled=True, fill=palette["paper"], strokeWidth=2, size=95, opacity=1, **here).encode(
                _scale("middle"), lane, line, tooltip=tips
            ),
            label(side, palette, "quiet", align="right", dy=at, weight=500).encode(
                lane, alt.Text("right:N"), right_edge()
            ),
        ]
    pairs = state.rows["row"].nunique()
    return over(state.rows, finish(layers, palette, _ROW * pairs + _AXIS))


def _scale(field: str) -> alt.X:
    """The numbers of the check-in, up to where the numbers of days stand."""
    return alt.X(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=[0, 10], nice=False, range=[0, alt.expr(f"width - {_NUMBERS}")]),
        axis=alt.Axis(values=[0, 5, 10], labelFlush=True, format="d"),
    )
