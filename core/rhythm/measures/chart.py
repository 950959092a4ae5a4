"""How is the figure of the measures drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from core.theme import days, finish, haloed

if TYPE_CHECKING:
    from core.rhythm.measures.figure import Scores
    from core.theme import Palette

_HEIGHT = 240
_HUE = "overall"
_MANY = 60
"""From so many points on they are drawn smaller."""


def scores(state: Scores, palette: Palette) -> alt.LayerChart:
    """Draw each score as a dot, the first ones as rings, over the noise around these and the line of the median.

    Nothing joins the dots: between two of them nothing was asked.
    """
    hue, day, value = palette[_HUE], days("day", state.first, state.last), _points(state, "value")
    points, latest = alt.Chart(state.points), alt.Chart(state.latest)
    size = 46 if len(state.points) <= _MANY else 22
    tips = [alt.Tooltip("day:T", title="Day"), alt.Tooltip("value:Q", title="Score")]
    ring = alt.Chart(state.points[state.points["first"]]).mark_point(
        filled=True, fill=palette["paper"], stroke=hue, strokeWidth=2, size=70, opacity=1
    )
    layers = [
        alt.Chart(state.band)
        .mark_rect(color=palette["band"], cornerRadius=4)
        .encode(_points(state, "low"), alt.Y2("high:Q")),
        alt.Chart(state.middle).mark_rule(color=palette["mark"], strokeWidth=1.5, strokeDash=[5, 4]).encode(value),
        points.mark_circle(size=size, opacity=0.6, color=hue).encode(day, value, tooltip=tips),
        ring.encode(day, value, tooltip=tips),
        latest.mark_circle(size=170, color=hue, opacity=1).encode(day, value, tooltip=tips),
        *haloed(
            latest.encode(day, value, alt.Text("value:Q")),
            palette,
            size=16,
            weight=700,
            dy=18 if state.label_below else -16,
        ),
    ]
    return finish(layers, palette, _HEIGHT)


def _points(state: Scores, field: str) -> alt.Y:
    """The scale's points up the side, from end to end, with a tick in the middle where that is a whole number."""
    middle = (state.lowest + state.highest) / 2
    ticks = [state.lowest, *([middle] if middle.is_integer() else []), state.highest]
    return alt.Y(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=[state.lowest, state.highest], nice=False),
        axis=alt.Axis(values=ticks, grid=True, format="d", labelOverlap=False),
    )
