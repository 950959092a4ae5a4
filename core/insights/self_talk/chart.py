"""How are the figures of self-talk drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from core.idioms import circle_rows, over, shift_rows
from core.insights.self_talk.model import PARTS
from core.theme import finish, haloed, label, right_edge

if TYPE_CHECKING:
    from core.circles import Circles
    from core.insights.self_talk.figure import Bands, Shifts, Tiles
    from core.theme import Palette

_HUE = "self_talk"
_TILE = 30
_AXIS = 26
_PLANE = 310
_AIR = 4
_TITLE = -14
_EQUAL = pd.DataFrame({"expected": [0, 100], "came": [0, 100]})
_EQUAL_SAID = pd.DataFrame({"words": ["dashed: as expected"]})


def belief_shift(state: Shifts, palette: Palette) -> alt.LayerChart:
    """Draw each thought from a ring, belief then, to a dot, belief now."""
    return shift_rows(state.rows, palette, _HUE)


def feeling_shift(state: Shifts, palette: Palette) -> alt.LayerChart:
    """Draw each feeling from a ring, its strength then, to a dot, its strength now."""
    return shift_rows(state.rows, palette, _HUE)


def trap_weeks(state: Circles, palette: Palette) -> alt.LayerChart:
    """Draw a row a trap, a circle for each stretch of time in which it was ticked."""
    return circle_rows(state, palette, _HUE)


def when_it_strikes(state: Tiles, palette: Palette) -> alt.LayerChart:
    """Draw 7 x 4 tiles with their counts, the fuller the darker."""
    weekdays = list(dict.fromkeys(state.tiles["weekday"]))
    part = alt.X(
        "part:O",
        title=None,
        sort=list(PARTS.values()),
        scale=alt.Scale(paddingInner=0.06),
        axis=alt.Axis(labelAngle=0, orient="top", labelOverlap=False),
    )
    weekday = alt.Y("weekday:O", title=None, sort=weekdays, scale=alt.Scale(paddingInner=0.14))
    # Three of the four steps: on the third, words in neither colour would be read easily.
    least, some, _, most = palette.steps
    highest = max(4, state.most)
    shade = alt.Color(
        "n:Q",
        legend=None,
        scale=alt.Scale(
            type="threshold", domain=[highest / 3 + 0.01, highest * 2 / 3 + 0.01], range=[least, some, most]
        ),
    )
    held = state.tiles[state.tiles["n"] > 0]
    dark = held["n"] > highest * 2 / 3 + 0.01
    on_dark = "transparent" if palette.ghost else palette["paper"]
    count = alt.Text("n:Q", format=",d")
    layers = [
        alt.Chart().mark_rect(fill="transparent", stroke=palette["line"], cornerRadius=6).encode(part, weekday),
        alt.Chart(held).mark_rect(cornerRadius=6).encode(part, weekday, shade),
        label(alt.Chart(held[~dark]), palette).encode(part, weekday, count),
        alt.Chart(held[dark]).mark_text(color=on_dark, fontSize=13, fontWeight=600).encode(part, weekday, count),
    ]
    return over(state.tiles, finish(layers, palette, len(weekdays) * _TILE + _AXIS))


def calibration(state: Bands, palette: Palette) -> alt.LayerChart:
    """Draw a dot a band where expected and come true meet, with its interval; on the dashed line both are equal."""
    bands = alt.Chart()
    layers = [
        alt.Chart(_EQUAL)
        .mark_line(color=palette["mark"], strokeDash=[4, 4], strokeWidth=1.5)
        .encode(_across("expected"), _up("came")),
        bands.mark_rule(color=palette[_HUE], strokeWidth=5, opacity=0.28, strokeCap="round").encode(
            _across("expected"), _up("low"), alt.Y2("high:Q")
        ),
        bands.mark_circle(color=palette[_HUE], size=150, opacity=1).encode(_across("expected"), _up("came")),
    ]
    for lifted in (False, True):
        some = state.bands[state.bands["lifted"] == lifted]
        if len(some):
            base = alt.Chart(some).encode(_across("expected"), _up("high"), alt.Text("right:N"))
            layers += haloed(base, palette, size=12, dy=-24 if lifted else -10)
    # Above the plane, beside its title: within it, the words of a band would come to lie over these.
    told = alt.Chart(_EQUAL_SAID).encode(alt.Text("words:N"), right_edge(), alt.YValue(_TITLE))
    layers.append(label(told, palette, "quiet", size=12, weight=500, align="right", baseline="middle"))
    return over(state.bands, finish(layers, palette, _PLANE))


_SCALE = alt.Scale(domain=[-_AIR, 100 + _AIR], nice=False)


def _across(field: str) -> alt.X:
    axis = alt.Axis(values=[0, 50, 100], grid=True, format="d", labelOverlap=False)
    return alt.X(f"{field}:Q", title="how likely I held it (%)", scale=_SCALE, axis=axis)


def _up(field: str) -> alt.Y:
    axis = alt.Axis(
        values=[0, 50, 100],
        grid=True,
        format="d",
        labelOverlap=False,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleX=-24,
        titleY=_TITLE,
    )
    return alt.Y(f"{field}:Q", title="it came true (%)", scale=_SCALE, axis=axis)
