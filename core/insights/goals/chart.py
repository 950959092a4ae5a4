"""How are the figures of goals drawn?"""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from core.idioms import over
from core.theme import days, finish, label, left_edge, right_edge, row

if TYPE_CHECKING:
    from core.insights.goals.figure import Bars, Ladders, Named, Standings, Successes
    from core.theme import Palette

_HUE = "goals"
_ROW = 48
_BELOW = 10
_ABOVE = -11
_AXIS = 26
_STACK = 180
_FEWEST = 6
"""So many circles, dots or counts fill the width or the height at least: one alone does not look like everything."""

_PITCH = 1.5
"""From one dot of a stack to the next, in dots."""

_LOWEST_STACK = 4
_PHONE = 310
"""Pixels that a figure is wide on a phone: there the dots of two weeks must not run into each other."""

_WIDEST, _NARROWEST = 15.0, 6.5
_FULL_SIZE = 9
"""With more circles than this in a row they are drawn smaller, so that they keep apart on a phone."""

_RANKS = ["done", "partly", "not"]


def step_ladder(state: Ladders, palette: Palette) -> alt.LayerChart:
    """Draw a row a goal: full circles for done, a dot in a ring for partly, rings for planned, dashed ones for the rest."""
    hue, lane = palette[_HUE], row("row", list(state.goals["row"]))
    most = max(_FEWEST, int(state.steps["place"].max()))
    size = 210 if most <= _FULL_SIZE else 110
    across = alt.X("place:Q", axis=None, scale=alt.Scale(domain=[0.7, most + 0.4], nice=False))
    look: dict[str, Any] = {"filled": True, "strokeWidth": 2, "opacity": 1, "yOffset": _BELOW}
    tips = [alt.Tooltip("what:N", title="Step")]

    def circles(*statuses: str, **mark: Any) -> alt.Chart:
        some = alt.Chart(state.steps[state.steps["status"].isin(statuses)])
        return some.mark_point(**{**look, "size": size, **mark}).encode(across, lane, tooltip=tips)

    base = alt.Chart()
    layers = [
        base.mark_rule(color=palette["line"], strokeWidth=2, yOffset=_BELOW).encode(
            lane, left_edge(), _to_right_edge()
        ),
        circles("planned", "partly", fill=palette["paper"], stroke=hue),
        circles("done", fill=hue, stroke=hue),
        circles("partly", fill=hue, size=size / 3, strokeWidth=0),
        circles("paused", "let_go", fill=palette["paper"], stroke=palette["mark"], strokeDash=[3, 2]),
        *_row_words(base, palette, lane, longest=int(state.goals["right"].str.len().max())),
    ]
    return over(state.goals, finish(layers, palette, (_ROW + 4) * len(state.goals)))


def small_successes(state: Successes, palette: Palette) -> alt.LayerChart:
    """Draw a dot a step, stacked by week, a dot in a ring for one partly done; or bars by longer stretches."""
    when = days("starts", state.first, state.last)
    hue = palette[_HUE]
    if not state.dots:
        up = alt.Y(
            "height:Q",
            stack="zero",
            title=None,
            scale=alt.Scale(domainMin=0),
            axis=alt.Axis(tickCount=3, grid=True, format="d", tickMinStep=1),
        )
        shade = alt.Color(
            "status:N", legend=None, scale=alt.Scale(domain=["done", "partly"], range=[hue, palette["mark"]])
        )
        order = alt.Order("status:N", sort="ascending")
        bars = alt.Chart().mark_bar(size=8, cornerRadius=2).encode(when, up, shade, order)
        return over(state.marks, finish([bars], palette, _STACK + _AXIS))
    most = max(_LOWEST_STACK, int(state.marks["height"].max()))
    up = alt.Y("height:Q", axis=None, scale=alt.Scale(domain=[0.3, most + 0.6], nice=False))
    partly = state.marks[state.marks["status"] == "partly"]
    across = _across(state)
    size = pi / 4 * across**2
    layers = [
        alt.Chart(state.marks[state.marks["status"] == "done"])
        .mark_circle(color=hue, size=size, opacity=0.92)
        .encode(when, up),
        alt.Chart(partly)
        .mark_point(filled=True, fill=palette["paper"], stroke=hue, strokeWidth=across / 7, size=size * 0.75, opacity=1)
        .encode(when, up),
        alt.Chart(partly).mark_circle(color=hue, size=size * 0.18, opacity=1).encode(when, up),
    ]
    return over(state.marks, finish(layers, palette, round(most * across * _PITCH) + _AXIS))


def attainment(state: Standings, palette: Palette) -> alt.LayerChart:
    """Draw a row a goal on its five levels: a ring where it stood at first, a dot where it stands now."""
    rows = state.rows.assign(row=range(len(state.rows)))
    lane = row("row")
    line: dict[str, Any] = {"yOffset": _BELOW}
    levels = pd.DataFrame([{"row": each, "level": level} for each in rows["row"] for level in range(-2, 3)])
    base = alt.Chart()
    stroke: dict[str, Any] = {"shape": "stroke", "angle": 90, "opacity": 1, **line}
    layers = [
        alt.Chart(levels).mark_point(color=palette["mark"], size=60, **stroke).encode(_level("level"), lane),
        alt.Chart(levels[levels["level"] == 0])
        .mark_point(color=palette["quiet"] if not palette.ghost else palette["mark"], size=260, strokeWidth=2, **stroke)
        .encode(_level("level"), lane),
        base.mark_rule(color=palette[_HUE], strokeWidth=5, strokeCap="round", opacity=0.4, **line).encode(
            _level("first"), alt.X2("last:Q"), lane
        ),
        base.mark_point(
            filled=True, fill=palette["paper"], stroke=palette[_HUE], strokeWidth=2, size=95, opacity=1, **line
        ).encode(_level("first"), lane),
        base.mark_circle(color=palette[_HUE], size=165, opacity=1, **line).encode(_level("last"), lane),
        *_row_words(base, palette, lane, longest=int(rows["right"].str.len().max())),
    ]
    return over(rows, finish(layers, palette, (_ROW + 2) * len(rows) + _AXIS))


def confidence_kept(state: Bars, palette: Palette) -> alt.LayerChart:
    """Draw a bar a band of confidence: done first, then partly, then paused or let go."""
    lane = row("row", list(state.rows["row"]))
    across = alt.X(
        "low:Q", axis=None, scale=alt.Scale(domain=[0, max(_FEWEST, int(state.parts["high"].max()))], nice=False)
    )
    shade = alt.Color(
        "part:N",
        legend=None,
        scale=alt.Scale(domain=_RANKS, range=[palette[_HUE], palette["mark"], palette["line"]]),
    )
    base = alt.Chart()
    layers = [
        alt.Chart(state.parts)
        .mark_bar(size=18, cornerRadius=4, stroke=palette["paper"], strokeWidth=1.5, yOffset=_BELOW)
        .encode(across, alt.X2("high:Q"), lane, shade),
        *_row_words(base, palette, lane, longest=int(state.rows["right"].str.len().max())),
    ]
    return over(state.rows, finish(layers, palette, (_ROW + 4) * len(state.rows)))


def strengths(state: Named, palette: Palette) -> alt.LayerChart:
    """Draw a slim bar under each strength, with its count at the right."""
    rows = state.rows.assign(row=range(len(state.rows)), low=0)
    lane = row("row")
    across = alt.X("low:Q", axis=None, scale=alt.Scale(domain=[0, max(_FEWEST - 1, int(rows["n"].max()))], nice=False))
    bar: dict[str, Any] = {"size": 7, "cornerRadius": 4, "yOffset": _BELOW}
    base = alt.Chart()
    layers = [
        base.mark_rule(color=palette["line"], strokeWidth=2, yOffset=_BELOW).encode(
            lane, left_edge(), _to_right_edge()
        ),
        base.mark_bar(color=palette[_HUE], **bar).encode(across, alt.X2("n:Q"), lane),
        *_row_words(base, palette, lane, longest=int(rows["right"].str.len().max())),
    ]
    return over(rows, finish(layers, palette, (_ROW - 6) * len(rows)))


def _across(state: Successes) -> float:
    """Return how many pixels wide a dot may be, so that it keeps apart from that of the next week on a phone."""
    weeks = (state.last - state.first) / pd.Timedelta(weeks=1) + 1
    return min(_WIDEST, max(_NARROWEST, 0.92 * _PHONE / weeks))


def _level(field: str) -> alt.X:
    said = "datum.value < 0 ? 'much less' : datum.value > 0 ? 'much more' : 'as hoped'"
    axis = alt.Axis(values=[-2, 0, 2], labelExpr=said, labelFlush=True, labelOverlap=False)
    return alt.X(f"{field}:Q", title=None, scale=alt.Scale(domain=[-2.35, 2.35], nice=False), axis=axis)


def _row_words(base: alt.Chart, palette: Palette, lane: alt.Y, *, longest: int) -> list[alt.Chart]:
    """The words above a row, and its numbers at the right end; the words end before the numbers."""
    words: dict[str, Any] = {"align": "left", "dy": _ABOVE, "limit": alt.expr(f"width - {longest * 8 + 8}")}
    return [
        label(base, palette, size=14, **words).encode(lane, alt.Text("label:N"), left_edge()),
        label(base, palette, "quiet", align="right", dy=_ABOVE).encode(lane, alt.Text("right:N"), right_edge()),
    ]


def _to_right_edge() -> alt.X2Value:
    return alt.X2Value(alt.expr("width"))
