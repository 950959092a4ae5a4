"""How are the figures of assertiveness drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from core.idioms import circle_rows, over
from core.theme import finish, haloed, label, left_edge, rating, right_edge, row

if TYPE_CHECKING:
    from core.circles import Circles
    from core.insights.assertiveness.figure import Plane, Rungs
    from core.theme import Palette

_HUE = "assertiveness"
_PLANE = 310
_ABOVE_PLANE, _BELOW_PLANE = -19, "height + 31"
"""Where the words that say what lies above and below the line stand: beside the titles, never over a mark."""

_TITLE = -14
_DISCOMFORT, _RESPECT = 100, 10
_LARGEST = {_DISCOMFORT: 340, _RESPECT: 480}
"""Area of the dot that came most often, so that neighbours a step apart hardly touch on a phone."""

_SHORT = 10
"""Signs of a rung's numbers, as in "85 not yet"."""

_RUNG = 50
_AXIS = 44
_BAR: dict[str, Any] = {"height": 12, "cornerRadius": 5, "yOffset": 10}


def fear_and_fact(state: Plane, palette: Palette) -> alt.LayerChart:
    """Draw discomfort expected against discomfort as it was, with the line on which both are equal."""
    return _plane(
        state,
        palette,
        _DISCOMFORT,
        titles=("discomfort I expected", "discomfort I felt"),
        sides=("above: harder", "below: easier"),
    )


def respect(state: Plane, palette: Palette) -> alt.LayerChart:
    """Draw respect for oneself against respect for the other, with the line on which both are equal."""
    return _plane(
        state,
        palette,
        _RESPECT,
        titles=("for myself", "for the other"),
        sides=("above: more for the other", "below: more for myself"),
    )


def ladder(state: Rungs, palette: Palette) -> alt.LayerChart:
    """Draw a rung a sentence: a bar as long as the discomfort expected, filled once climbed, a dot for how it was."""
    rungs = state.rungs.assign(row=range(len(state.rungs)))
    climbed = rungs[rungs["climbed"]].drop(columns="actual")
    there = rungs[rungs["actual"].notna()].astype({"actual": int})
    lane = row("row", list(rungs["row"]))
    base = alt.Chart()
    tips = [
        alt.Tooltip("label:N", title="What"),
        alt.Tooltip("expected:Q", title="Expected"),
        alt.Tooltip("actual:Q", title="How it was"),
    ]
    layers = [
        base.mark_bar(color=palette["band"], stroke=palette["mark"], strokeWidth=1, **_BAR).encode(
            _discomfort("expected"), lane
        ),
        alt.Chart(climbed).mark_bar(color=palette[_HUE], opacity=0.4, **_BAR).encode(_discomfort("expected"), lane),
        alt.Chart(there)
        .mark_circle(color=palette[_HUE], size=150, opacity=1, yOffset=10)
        .encode(_discomfort("actual"), lane, tooltip=tips),
        *_rung_words(rungs, palette, lane),
        label(base, palette, "quiet", align="right", dy=-9).encode(lane, alt.Text("right:N"), right_edge()),
    ]
    return over(rungs.drop(columns="actual"), finish(layers, palette, _RUNG * len(rungs) + _AXIS))


def _rung_words(rungs: pd.DataFrame, palette: Palette, lane: alt.Y) -> list[alt.Chart]:
    """Write the sentences, each cut before its own numbers begin: most of these are short, and room is scarce."""
    room = rungs["right"].str.len().clip(lower=_SHORT) * 7 + 10
    return [
        label(alt.Chart(some), palette, size=14, align="left", dy=-9, limit=alt.expr(f"width - {wide}")).encode(
            lane, alt.Text("label:N"), left_edge()
        )
        for wide, some in rungs.drop(columns="actual").groupby(room)
    ]


def style_mix(state: Circles, palette: Palette) -> alt.LayerChart:
    """Draw a row a style, a circle for each stretch of time in which it was used."""
    return circle_rows(state, palette, _HUE)


def _plane(
    state: Plane, palette: Palette, highest: int, *, titles: tuple[str, str], sides: tuple[str, str]
) -> alt.LayerChart:
    equal = pd.DataFrame({"across": [0, highest], "up": [0, highest]})
    across, up = _across(titles[0], highest), _up(titles[1], highest)
    layers = [
        alt.Chart(equal).mark_line(color=palette["mark"], strokeDash=[4, 4], strokeWidth=1.5).encode(across, up),
        *(_bands(palette, across, highest) if state.banded else _dots(state, palette, across, up, highest)),
    ]
    for words, place in zip(sides, (_ABOVE_PLANE, alt.expr(_BELOW_PLANE)), strict=True):
        told = alt.Chart(pd.DataFrame({"words": [words]})).encode(alt.Text("words:N"), right_edge(), alt.YValue(place))
        layers.append(label(told, palette, "quiet", size=12, weight=500, align="right", baseline="middle"))
    return over(state.points, finish(layers, palette, _PLANE))


def _dots(state: Plane, palette: Palette, across: alt.X, up: alt.Y, highest: int) -> list[alt.Chart]:
    most = max(4, int(state.points["n"].max()))
    size = alt.Size("n:Q", legend=None, scale=alt.Scale(domain=[1, most], range=[80, _LARGEST[highest]]))
    newest = state.points["newest"]
    quiet: dict[str, Any] = {"color": palette[_HUE], "opacity": 0.55}
    rimmed: dict[str, Any] = {"fill": palette[_HUE], "stroke": palette["ink"], "strokeWidth": 2, "opacity": 1}
    return [
        alt.Chart(some).mark_point(filled=True, **mark).encode(across, up, size)
        for some, mark in ((state.points[~newest], quiet), (state.points[newest], rimmed))
        if len(some)
    ]


def _bands(palette: Palette, across: alt.X, highest: int) -> list[alt.Chart]:
    bands = alt.Chart()
    bar: dict[str, Any] = {"strokeWidth": 6, "opacity": 0.28, "strokeCap": "round"}
    counts = bands.encode(across, _up("", highest, "high"), alt.Text("right:N"))
    return [
        bands.mark_rule(color=palette[_HUE], **bar).encode(across, _up("", highest, "low"), alt.Y2("high:Q")),
        bands.mark_circle(color=palette[_HUE], size=110, opacity=1).encode(across, _up("", highest)),
        *haloed(counts, palette, "quiet", size=11, dy=-12),
    ]


def _discomfort(field: str) -> alt.X:
    return rating(field, _DISCOMFORT, title="discomfort")


def _scale(highest: int) -> alt.Scale:
    air = highest * 0.04
    return alt.Scale(domain=[-air, highest + air], nice=False)


def _across(title: str, highest: int) -> alt.X:
    axis = alt.Axis(
        values=[0, highest / 2, highest], grid=True, format="d", labelOverlap=False, titleAnchor="start", titleX=0
    )
    return alt.X("across:Q", title=title, scale=_scale(highest), axis=axis)


def _up(title: str, highest: int, field: str = "up") -> alt.Y:
    axis = alt.Axis(
        values=[0, highest / 2, highest],
        grid=True,
        format="d",
        labelOverlap=False,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleX=-24,
        titleY=_TITLE,
    )
    return alt.Y(f"{field}:Q", title=title or None, scale=_scale(highest), axis=axis)
