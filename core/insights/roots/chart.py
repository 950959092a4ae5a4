"""How are the figures of Roots drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from core.idioms import over
from core.theme import days, finish, haloed, label, left_edge, right_edge, row

if TYPE_CHECKING:
    from core.insights.roots.figure import Bars, Dots, Flow, Lines
    from core.theme import Palette

_HUE = "roots"
_PLANE, _BARS, _ROW, _AXIS = 280, 240, 46, 26
_PHONE = 300
"""Pixels that the figure is wide on a phone."""

_STROKES = {"new": -21, "both": -31, "old": -41}
"""Where the strokes of evidence lie, below zero: a row each, named at the axis."""

_POINTS_UP_TO = 80


def belief_balance(state: Lines, palette: Palette) -> alt.LayerChart:
    """Draw two lines over time, named at their ends, and a stroke for each piece of evidence below."""
    every = pd.concat([state.points["starts"], state.strokes["day"]])
    first, last = every.min(), every.max()
    day = days("starts", first, last)
    up = _up(palette, strokes=not state.strokes.empty)
    colour = _two(palette)
    lines = alt.Chart(state.points)
    dash = alt.StrokeDash("which:N", legend=None, scale=alt.Scale(domain=["old", "new"], range=[[5, 4], [1, 0]]))
    layers = [lines.mark_line(strokeWidth=3, strokeCap="round").encode(day, up, colour, dash)]
    if len(state.points) <= _POINTS_UP_TO:
        tips = [alt.Tooltip("starts:T", title="Day", format="%-d %b %Y"), alt.Tooltip("value:Q", title="Believed")]
        layers.append(lines.mark_circle(size=60, opacity=1).encode(day, up, colour, tooltip=tips))
    ends = alt.Chart(state.ends)
    layers.append(ends.mark_circle(size=150, opacity=1).encode(day, up, colour))
    if not state.strokes.empty:
        marked = state.strokes.assign(height=state.strokes["supports"].map(_STROKES))
        shade = alt.Stroke("supports:N", legend=None, scale=_three(palette))
        layers.append(
            alt.Chart(marked)
            .mark_point(shape="stroke", angle=90, strokeWidth=2.5, size=80, opacity=0.9)
            .encode(days("day", first, last), alt.Y("height:Q"), shade)
        )
    for _, end in state.ends.iterrows():
        base = alt.Chart(pd.DataFrame([end])).encode(day, alt.Y("clear:Q"), alt.Text("label:N"))
        role = _HUE if end["which"] == "new" and not palette.ghost else "quiet"
        # A line of one point ends in the middle: its words stand around it.
        align = "center" if first == last else "right" if end["starts"] > first + (last - first) / 2 else "left"
        layers += haloed(base, palette, role, size=14, weight=700, align=align, dy=-17 if end["above"] else 19)
    return finish(layers, palette, _PLANE)


def _up(palette: Palette, *, strokes: bool) -> alt.Y:
    lowest = min(_STROKES.values()) - 6 if strokes else -14
    named = " : ".join(f"datum.value == {at} ? '{name}'" for name, at in _STROKES.items())
    return alt.Y(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=[lowest, 114], nice=False),
        axis=alt.Axis(
            values=[*(sorted(_STROKES.values()) if strokes else []), 0, 50, 100],
            labelExpr=f"{named} : datum.label",
            labelOverlap=False,
            format="d",
            grid=True,
            gridColor={"condition": {"test": "datum.value < 0", "value": "transparent"}, "value": palette["line"]},
        ),
    )


def _two(palette: Palette) -> alt.Color:
    return alt.Color(
        "which:N", legend=None, scale=alt.Scale(domain=["old", "new"], range=[_quiet(palette), palette[_HUE]])
    )


def _quiet(palette: Palette) -> str:
    """The old belief's colour: that of quiet words, which a ghost would not show."""
    return palette["ghost" if palette.ghost else "quiet"]


def _ink(palette: Palette) -> str:
    return palette["ghost" if palette.ghost else "ink"]


def _three(palette: Palette) -> alt.Scale:
    return alt.Scale(domain=["old", "both", "new"], range=[_quiet(palette), palette["mark"], palette[_HUE]])


def evidence_weighed(state: Bars, palette: Palette) -> alt.LayerChart:
    """Draw a bar up for the new belief, down for the old, by stretch of time; a ring for what speaks for both."""
    when = days("starts", state.first, state.last)
    room = state.most * 1.4
    count = alt.Y(
        "height:Q",
        title=None,
        scale=alt.Scale(domain=[-room, room], nice=False),
        axis=alt.Axis(values=[-state.most, 0, state.most], labelExpr="abs(datum.value)", labelOverlap=False),
    )
    shade = alt.Color(
        "supports:N", legend=None, scale=alt.Scale(domain=["old", "new"], range=[palette["mark"], palette[_HUE]])
    )
    across = max(3, min(16, _PHONE / max(1, state.stretches) * 0.7))
    tips = [alt.Tooltip("starts:T", title="From", format="%-d %b %Y"), alt.Tooltip("n:Q", title="Pieces of evidence")]
    widest = max(3, int(state.rings["n"].max()) if len(state.rings) else 0)
    zero = pd.DataFrame([{"height": 0}])
    layers = [
        alt.Chart(state.bars).mark_bar(cornerRadius=3, size=across).encode(when, count, shade, tooltip=tips),
        alt.Chart(zero).mark_rule(color=palette["line"], strokeWidth=1.5).encode(count),
        alt.Chart(state.rings.assign(height=0))
        .mark_point(filled=True, fill=palette["paper"], stroke=_ink(palette), strokeWidth=1.8, opacity=1)
        .encode(
            when,
            count,
            alt.Size("n:Q", legend=None, scale=alt.Scale(domain=[0, widest], range=[20, 150])),
            tooltip=tips,
        ),
    ]
    for words, at, role in (
        ("for the new belief", alt.YValue(7), _HUE),
        ("for the old belief", alt.YValue(alt.expr("height - 7")), "quiet"),
    ):
        told = alt.Chart(pd.DataFrame([{"words": words}])).encode(alt.Text("words:N"), alt.XValue(4), at)
        layers.append(label(told, palette, "ink" if palette.ghost else role, align="left", baseline="middle"))
    return finish(layers, palette, _BARS)


def message_map(state: Dots, palette: Palette) -> alt.LayerChart:
    """Draw a row a theme, with a dot for each age at which it left a message."""
    lane = row("row", list(state.rows["row"]))
    age = alt.X(
        "age:O",
        sort=list(state.ages),
        title=None,
        scale=alt.Scale(domain=list(state.ages), padding=0),
        axis=alt.Axis(labelAngle=0, orient="top", labelOverlap=False),
    )
    most = max(4, int(state.dots["n"].max()))
    tips = [
        alt.Tooltip("messages:N", title="The message"),
        alt.Tooltip("age:O", title="Age"),
        alt.Tooltip("n:Q", title="Experiences"),
    ]
    base = alt.Chart()
    layers = [
        base.mark_rule(color=palette["line"], yOffset=9).encode(lane, left_edge(), alt.X2Value(alt.expr("width"))),
        alt.Chart(state.dots)
        .mark_circle(color=palette[_HUE], opacity=0.9, yOffset=9)
        .encode(
            age, lane, alt.Size("n:Q", legend=None, scale=alt.Scale(domain=[0, most], range=[0, 480])), tooltip=tips
        ),
        label(base, palette, size=14, align="left", dy=-10, limit=alt.expr("width - 40")).encode(
            lane, alt.Text("label:N"), left_edge()
        ),
        label(base, palette, "quiet", align="right", dy=-10).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return over(state.rows, finish(layers, palette, _ROW * len(state.rows) + _AXIS))


def how_it_fits(state: Flow, palette: Palette) -> alt.LayerChart:
    """Draw boxes from top to bottom with an arrow between them, each as wide as the card."""
    scale = alt.Scale(domain=[0, state.height], range=[0, alt.expr("height")], nice=False, zero=False)
    top = alt.Y("top:Q", axis=None, scale=scale)
    base = alt.Chart()
    inside = alt.XValue(16)
    room = alt.expr("width - 28")
    below = alt.Chart(state.boxes.iloc[1:])
    layers = [
        base.mark_rect(fill=palette["sand"], stroke=palette["line"], cornerRadius=12).encode(
            top, alt.Y2("bottom:Q"), left_edge(), alt.X2Value(alt.expr("width"))
        ),
        label(base, palette, "quiet", size=12, align="left", baseline="top", dy=11, limit=room).encode(
            top, alt.Text("kind:N"), inside
        ),
        label(
            base, palette, size=15, align="left", baseline="top", dy=32, lineBreak="\n", lineHeight=19, limit=room
        ).encode(top, alt.Text("text:N"), inside),
        below.mark_text(text="↓", color=palette["mark"], fontSize=20, dy=-18, baseline="middle").encode(
            top, alt.XValue(28)
        ),
    ]
    return over(state.boxes, finish(layers, palette, state.height + 2))
