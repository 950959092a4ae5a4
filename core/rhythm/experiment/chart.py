"""How are the weeks of an experiment drawn? A full dot where it was on, a ring where it was off."""

from __future__ import annotations

from typing import Any

import altair as alt

from core.rhythm.experiment.figure import OnAndOff
from core.theme import Palette, finish, label, rating_up, right_edge

_HIGH = 210
_BLIND = 70
_NUMBERS = 62
"""Pixels at the right for the two means."""


def on_and_off(state: OnAndOff, palette: Palette) -> alt.LayerChart:
    """Draw each week's number and both means at the right; before it is over, only which weeks have a number."""
    return _blind(state, palette) if state.blind else _told(state, palette)


def _told(state: OnAndOff, palette: Palette) -> alt.LayerChart:
    weeks = alt.Chart(state.weeks.dropna(subset=["value"]))
    across, up = _across(state, _NUMBERS), rating_up("value", 10)
    tips = [
        alt.Tooltip("week:Q", title="Week"),
        alt.Tooltip("said:N", title="It was"),
        alt.Tooltip("value:Q", title="Number"),
    ]
    means = alt.Chart(_apart(state))
    shades = alt.Scale(domain=[True, False], range=[palette["overall"], palette["mark"]])
    layers = [
        weeks.mark_circle(color=palette["overall"], size=150, opacity=1)
        .transform_filter("datum.on")
        .encode(across, up, tooltip=tips),
        weeks.mark_point(
            filled=True, fill=palette["paper"], stroke=palette["overall"], strokeWidth=2, size=120, opacity=1
        )
        .transform_filter("!datum.on")
        .encode(across, up, tooltip=tips),
        means.mark_rule(strokeWidth=3, strokeCap="round").encode(
            alt.XValue(alt.expr(f"width - {_NUMBERS - 8}")),
            alt.X2Value(alt.expr("width")),
            alt.Y("value:Q"),
            alt.Color("on:N", legend=None, scale=shades),
        ),
        *(
            label(means, palette, "ink", align="right", dy=dy)
            .transform_filter(f"datum.above == {str(above).lower()}")
            .encode(right_edge(), alt.Y("value:Q"), alt.Text("right:N"))
            for above, dy in ((True, -11), (False, 13))
        ),
    ]
    return finish(layers, palette, _HIGH)


def _blind(state: OnAndOff, palette: Palette) -> alt.LayerChart:
    weeks = alt.Chart(state.weeks)
    across: dict[str, Any] = {"x": _across(state, 0)}
    shades = alt.Scale(domain=[True, False], range=[palette["overall"], palette["line"]])
    sizes = alt.Scale(domain=[True, False], range=[150, 40])
    layers = [
        weeks.mark_circle(opacity=1).encode(
            **across,
            color=alt.Color("has_value:N", legend=None, scale=shades),
            size=alt.Size("has_value:N", legend=None, scale=sizes),
            tooltip=[alt.Tooltip("week:Q", title="Week"), alt.Tooltip("has_value:N", title="Has a number")],
        )
    ]
    return finish(layers, palette, _BLIND)


def _apart(state: OnAndOff) -> Any:
    """Say of each mean whether its words stand above its line: those of the higher one do."""
    above = state.means["value"] == state.means["value"].max()
    return state.means.assign(above=above & ~above.duplicated())


def _across(state: OnAndOff, room: int) -> alt.X:
    last = int(state.weeks["week"].max())
    return alt.X(
        "week:Q",
        title="Week",
        scale=alt.Scale(domain=[0.5, last + 0.5], nice=False, range=[0, alt.expr(f"width - {room}")]),
        axis=alt.Axis(values=list(range(1, last + 1)), format="d", labelFlush=False),
    )
