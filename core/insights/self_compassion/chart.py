"""How are the figures of self-compassion drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from core.idioms import calendar, over, shift_rows
from core.theme import days, finish, label, rating, row

if TYPE_CHECKING:
    from core.calendars import Calendar
    from core.insights.self_compassion.figure import Rods, Shifts
    from core.theme import Palette

_HUE = "self_compassion"
_HARSHEST = 10
_HEIGHT = 240
_AXIS = 26
_MANY = 26
"""Rods from which on they are drawn slimmer."""

_EDGES = (-1.8, 11.6)
"""Room below 0 and above 10 for the words that say which end of a rod is which."""

_SHARES = (0.25, 0.5, 0.75, 1.0)
_WORDS = pd.DataFrame({"me": ["\N{BLACK CIRCLE} to myself"], "friend": ["\N{WHITE CIRCLE} to a friend"]})


def harshness_gap(state: Rods, palette: Palette) -> alt.LayerChart:
    """Draw a rod a stretch of time, from a ring, what a friend would hear, to a dot, what was said to oneself."""
    base, words = alt.Chart(), alt.Chart(_WORDS)
    starts, hue = days("starts", state.first, state.last), palette[_HUE]
    slim = len(state.rods) > _MANY
    tips = [
        alt.Tooltip("starts:T", title=f"The {state.unit} of"),
        alt.Tooltip("me:Q", title="To myself"),
        alt.Tooltip("friend:Q", title="To a friend"),
        alt.Tooltip("n:Q", title="Entries"),
    ]
    at_top, at_foot = alt.YValue(7), alt.YValue(alt.expr("height - 8"))
    # The ring is wider than the dot: where both are as harsh, the dot stands in the ring.
    layers = [
        base.mark_rule(color=hue, strokeWidth=4 if slim else 7, opacity=0.25, strokeCap="round").encode(
            starts, _up("me"), alt.Y2("friend:Q")
        ),
        base.mark_point(
            filled=True, fill=palette["paper"], stroke=hue, strokeWidth=2, size=38 if slim else 120, opacity=1
        ).encode(starts, _up("friend")),
        base.mark_circle(color=hue, size=24 if slim else 70, opacity=1).encode(starts, _up("me"), tooltip=tips),
        label(words, palette, align="left").encode(alt.Text("me:N"), alt.XValue(4), at_top),
        label(words, palette, align="left").encode(alt.Text("friend:N"), alt.XValue(4), at_foot),
    ]
    return over(state.rods, finish(layers, palette, _HEIGHT))


def softening(state: Shifts, palette: Palette) -> alt.LayerChart:
    """Draw each moment from a ring, harshness then, to a dot, harshness now, with a stroke for what a friend would hear."""
    chart = shift_rows(state.rows, palette, _HUE, _HARSHEST)
    stroke = alt.Chart(state.strokes).mark_tick(
        color=palette["mark"], thickness=2, size=15, yOffset=9, orient="vertical", opacity=1
    )
    chart.layer.insert(1, stroke.encode(rating("friend", _HARSHEST), row("row")))
    return chart


def practice_calendar(state: Calendar, palette: Palette) -> alt.LayerChart:
    """Draw a tile a day with something kind, in rows of months, or a tile a month in rows of years."""
    return calendar(state, palette, [_mixed(palette["paper"], palette[_HUE], share) for share in _SHARES])


def after_setbacks(state: Shifts, palette: Palette) -> alt.LayerChart:
    """Draw each hard moment from a ring, distress before, to a dot, distress after."""
    return shift_rows(state.rows, palette, _HUE)


def _up(field: str) -> alt.Y:
    return alt.Y(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=list(_EDGES), nice=False),
        axis=alt.Axis(values=[0, 5, 10], grid=True, format="d", labelOverlap=False),
    )


def _mixed(ground: str, hue: str, share: float) -> str:
    """Return a colour between two, `share` (0 to 1) of the way to the second."""
    parts = [(int(ground[at : at + 2], 16), int(hue[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(low + (high - low) * share):02X}" for low, high in parts)
