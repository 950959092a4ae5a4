"""How are the figures of the check-in drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from core.idioms import calendar
from core.theme import INSIGHTS, days, finish, haloed, label, left_edge, rating_up, right_edge

if TYPE_CHECKING:
    from core.calendars import Calendar
    from core.rhythm.check_in.figure import Lanes, Line
    from core.theme import Palette

_LANES_HEIGHT = 370
_LINE_HEIGHT = 220
_LEVELS = ("low", "foot", "head", "words", "y")


def five_statements(state: Lanes, palette: Palette) -> alt.LayerChart:
    """Draw five lanes in one scale: band, dots or line, the latest value large, words and numbers above each."""
    day = days("day", state.first, state.last)
    hue = alt.Color(
        "name:N", legend=None, scale=alt.Scale(domain=list(INSIGHTS), range=[palette[name] for name in INSIGHTS])
    )
    scale = alt.Scale(domain=[-1, state.height - 1], nice=False)
    low, foot, head, words, up = (alt.Y(f"{field}:Q", axis=None, scale=scale) for field in _LEVELS)
    lanes, marks = alt.Chart(state.lanes), alt.Chart(state.marks)
    layers = [
        alt.Chart(state.bands).mark_rect(color=palette["band"], cornerRadius=3).encode(low, alt.Y2("high:Q")),
        lanes.mark_rule(color=palette["line"]).encode(foot),
        lanes.mark_rule(color=palette["line"], strokeDash=[2, 4]).encode(head),
    ]
    if state.dots:
        tips = [alt.Tooltip("day:T", title="Day"), alt.Tooltip("value:Q", title="0 to 10")]
        layers.append(marks.mark_circle(size=34, opacity=0.55).encode(day, up, hue, tooltip=tips))
    else:
        line = marks.mark_line(strokeWidth=2, strokeJoin="round")
        alone = alt.Chart(state.alone).mark_circle(size=34, opacity=1)
        layers += [
            line.encode(day, up, hue, alt.Detail("run:N")),
            alone.encode(day, up, hue),
        ]
    layers += [
        alt.Chart(state.latest).mark_circle(size=140, opacity=1).encode(day, up, hue),
        label(lanes, palette, align="left", baseline="middle").encode(words, alt.Text("title:N"), left_edge()),
        label(lanes, palette, "quiet", weight=500, align="right", baseline="middle").encode(
            words, alt.Text("note:N"), right_edge()
        ),
    ]
    return finish(layers, palette, _LANES_HEIGHT)


def overall(state: Line, palette: Palette) -> alt.LayerChart:
    """Draw the ratings as dots with the line of their middle, or the line in the band of its middle half."""
    day, value, hue = days("day", state.first, state.last), rating_up("value", 10), palette["overall"]
    low, line = rating_up("low", 10), alt.Chart(state.line)
    layers = []
    if state.unit == "week":
        band = alt.Chart(state.band).mark_rect(color=palette["band"], cornerRadius=4)
        tips = [alt.Tooltip("day:T", title="Day"), alt.Tooltip("value:Q", title="0 to 10")]
        dots = alt.Chart(state.dots).mark_circle(size=36, opacity=0.4, color=hue)
        layers += [
            band.encode(low, alt.Y2("high:Q")),
            dots.encode(day, value, tooltip=tips),
        ]
    else:
        half = line.mark_area(color=hue, opacity=0.16)
        layers.append(half.encode(day, low, alt.Y2("high:Q"), alt.Detail("run:N")))
    middle = line.mark_line(color=hue, strokeWidth=2.5, strokeCap="round", strokeJoin="round")
    alone = alt.Chart(state.alone).mark_circle(size=36, color=hue, opacity=1)
    latest = alt.Chart(state.latest)
    number = latest.encode(day, value, alt.Text("value:Q"))
    layers += [
        middle.encode(day, value, alt.Detail("run:N")),
        alone.encode(day, value),
        latest.mark_circle(size=170, color=hue, opacity=1).encode(day, value),
        *haloed(number, palette, size=16, weight=700, dy=18 if state.label_below else -16),
    ]
    return finish(layers, palette, _LINE_HEIGHT)


def year_calendar(state: Calendar, palette: Palette) -> alt.LayerChart:
    """Draw a tile a day in rows of months, or a tile a month in rows of years; the more there is, the darker."""
    return calendar(state, palette, palette.steps)
