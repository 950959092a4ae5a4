"""How are the figures of the check-in drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from core.theme import INSIGHTS, days, finish, haloed, label, left_edge, rating_up, right_edge

if TYPE_CHECKING:
    from core.rhythm.check_in.calendar_figure import Calendar
    from core.rhythm.check_in.figure import Lanes, Line
    from core.theme import Palette

_LANES_HEIGHT = 370
_LINE_HEIGHT = 220


def five_statements(state: Lanes, palette: Palette) -> alt.LayerChart:
    """Draw five lanes in one scale: band, dots or line, the latest value large, words and numbers above each."""
    day = days("day", state.first, state.last)
    hue = alt.Color(
        "name:N", legend=None, scale=alt.Scale(domain=list(INSIGHTS), range=[palette[name] for name in INSIGHTS])
    )
    lanes, marks = alt.Chart(state.lanes), alt.Chart(state.marks)
    layers = [
        alt.Chart(state.bands)
        .mark_rect(color=palette["band"], cornerRadius=3)
        .encode(_up("low", state), alt.Y2("high:Q")),
        lanes.mark_rule(color=palette["line"]).encode(_up("foot", state)),
        lanes.mark_rule(color=palette["line"], strokeDash=[2, 4]).encode(_up("head", state)),
    ]
    if state.dots:
        tips = [alt.Tooltip("day:T", title="Day"), alt.Tooltip("value:Q", title="0 to 10")]
        layers.append(marks.mark_circle(size=34, opacity=0.55).encode(day, _up("y", state), hue, tooltip=tips))
    else:
        line = marks.mark_line(strokeWidth=2, strokeJoin="round")
        alone = alt.Chart(state.alone).mark_circle(size=34, opacity=1)
        layers += [
            line.encode(day, _up("y", state), hue, alt.Detail("run:N")),
            alone.encode(day, _up("y", state), hue),
        ]
    layers += [
        alt.Chart(state.latest).mark_circle(size=140, opacity=1).encode(day, _up("y", state), hue),
        label(lanes, palette, align="left", baseline="middle").encode(
            _up("words", state), alt.Text("title:N"), left_edge()
        ),
        label(lanes, palette, "quiet", weight=500, align="right", baseline="middle").encode(
            _up("words", state), alt.Text("note:N"), right_edge()
        ),
    ]
    return finish(layers, palette, _LANES_HEIGHT)


def overall(state: Line, palette: Palette) -> alt.LayerChart:
    """Draw the ratings as dots with the line of their middle, or the line in the band of its middle half."""
    day, hue = days("day", state.first, state.last), palette["overall"]
    line = alt.Chart(state.line)
    layers = []
    if state.unit == "week":
        band = alt.Chart(state.band).mark_rect(color=palette["band"], cornerRadius=4)
        tips = [alt.Tooltip("day:T", title="Day"), alt.Tooltip("value:Q", title="0 to 10")]
        dots = alt.Chart(state.dots).mark_circle(size=36, opacity=0.4, color=hue)
        layers += [
            band.encode(rating_up("low", 10), alt.Y2("high:Q")),
            dots.encode(day, rating_up("value", 10), tooltip=tips),
        ]
    else:
        half = line.mark_area(color=hue, opacity=0.16)
        layers.append(half.encode(day, rating_up("low", 10), alt.Y2("high:Q"), alt.Detail("run:N")))
    middle = line.mark_line(color=hue, strokeWidth=2.5, strokeCap="round", strokeJoin="round")
    alone = alt.Chart(state.alone).mark_circle(size=36, color=hue, opacity=1)
    latest = alt.Chart(state.latest)
    number = latest.encode(day, rating_up("value", 10), alt.Text("value:Q"))
    layers += [
        middle.encode(day, rating_up("value", 10), alt.Detail("run:N")),
        alone.encode(day, rating_up("value", 10)),
        latest.mark_circle(size=170, color=hue, opacity=1).encode(day, rating_up("value", 10)),
        *haloed(number, palette, size=16, weight=700, dy=18 if state.label_below else -16),
    ]
    return finish(layers, palette, _LINE_HEIGHT)


def year_calendar(state: Calendar, palette: Palette) -> alt.LayerChart:
    """Draw a tile a day in rows of months, or a tile a month in rows of years; the more there is, the darker."""
    top = [1, 12] if state.by_year else [1, 31]
    named = "slice('JFMAMJJASOND', datum.value - 1, datum.value)"
    axis = (
        alt.Axis(labelAngle=0, labelExpr=named, labelFontSize=11)
        if state.by_year
        else alt.Axis(labelAngle=0, values=[1, 10, 20, 31])
    )
    column = alt.X(
        "column:O", title=None, axis=axis, scale=alt.Scale(paddingInner=0.18, domain=list(range(top[0], top[1] + 1)))
    )
    rows = alt.Y(
        "row:O",
        title=None,
        sort=list(state.rows),
        axis=alt.Axis(labelOverlap=False, labelFontSize=11),
        scale=alt.Scale(paddingInner=0.22, domain=list(state.rows)),
    )
    few, some, more, many = palette.steps
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


def _up(field: str, state: Lanes) -> alt.Y:
    return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=[-1, state.height - 1], nice=False))
