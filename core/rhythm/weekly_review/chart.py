"""How are the figures of a week drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from core.theme import HUES, finish, label, left_edge, rating, right_edge, row

if TYPE_CHECKING:
    import pandas as pd

    from core.rhythm.weekly_review.figure import Compared, LookBack
    from core.theme import Palette

_ROW = 44
_AXIS = 26
_ABOVE, _BELOW = -9, 10
_ONE, _ONE_MORE, _MOST = 120, 45, 420
"""The area of a dot for one entry, what each further one adds, and the largest, which is a row high."""


def look_back(state: LookBack, palette: Palette) -> alt.LayerChart:
    """Draw a row a slice, its words above, a dot a day, the larger the more there was, and the total at the right."""
    cells = state.cells.assign(area=(_ONE + _ONE_MORE * (state.cells["n"] - 1)).clip(upper=_MOST))
    held = cells[cells["n"] > 0]
    order = list(state.rows["row"])
    days = alt.X(
        "day:N",
        sort=list(dict.fromkeys(cells["day"])),
        title=None,
        axis=alt.Axis(orient="top", labelAngle=0, labelOverlap=False),
        scale=alt.Scale(domain=list(dict.fromkeys(cells["day"]))),
    )
    lane = row("row", order)
    line: dict[str, Any] = {"yOffset": _BELOW}
    tips = [alt.Tooltip("day:N", title="Day"), alt.Tooltip("n:Q", title="Entries")]
    dots, several = alt.Chart(held), alt.Chart(held[held["n"] > 1])
    number = several.mark_text(color=palette["paper"], fontSize=11, fontWeight=700, baseline="middle", dy=_BELOW + 1)
    layers = [
        alt.Chart(cells).mark_circle(size=8, color=palette["line"], opacity=1, **line).encode(days, lane),
        dots.mark_circle(opacity=1, **line).encode(
            days, lane, _hue(held, "slug", palette), alt.Size("area:Q", scale=None, legend=None), tooltip=tips
        ),
        number.encode(days, lane, alt.Text("n:Q")),
        *_words(state.rows, palette, lane),
    ]
    return finish(layers, palette, _ROW * len(order) + _AXIS)


def compared(state: Compared, palette: Palette) -> alt.LayerChart:
    """Draw a row a measure: a bar where the values usually lay, the week's values as small dots, their middle full."""
    rows, points = state.rows, state.points
    lane = row("row", list(rows["row"]))
    line: dict[str, Any] = {"yOffset": _BELOW}
    hue = _hue(rows, "name", palette)
    usual, held = alt.Chart(rows[rows["low"].notna()]), alt.Chart(rows[rows["middle"].notna()])
    small = alt.Chart(points.assign(area=18 + 14 * points["n"].clip(upper=6)))
    layers = [
        alt.Chart(rows).mark_rule(color=palette["line"], **line).encode(lane, left_edge(), _to_right_edge()),
        usual.mark_rule(color=palette["mark"], opacity=0.45, strokeWidth=11, strokeCap="round", **line).encode(
            rating("low", 10), alt.X2("high:Q"), lane
        ),
        small.mark_circle(opacity=0.4, **line).encode(
            rating("value", 10),
            lane,
            hue,
            alt.Size("area:Q", scale=None, legend=None),
            tooltip=[alt.Tooltip("value:Q", title="0 to 10"), alt.Tooltip("n:Q", title="How often")],
        ),
        held.mark_circle(size=140, opacity=1, **line).encode(
            rating("middle", 10), lane, hue, tooltip=[alt.Tooltip("middle:Q", title="Middle value")]
        ),
        *_words(rows, palette, lane),
    ]
    return finish(layers, palette, _ROW * len(rows) + _AXIS)


def _words(rows: pd.DataFrame, palette: Palette, lane: alt.Y) -> list[alt.Chart]:
    """Write what each row is at its left end, and what is said of it at its right, above its line."""
    base = alt.Chart(rows)
    at: dict[str, Any] = {"dy": _ABOVE}
    return [
        label(base, palette, align="left", **at).encode(lane, alt.Text("label:N"), left_edge()),
        label(base, palette, "quiet", weight=500, align="right", **at).encode(lane, alt.Text("right:N"), right_edge()),
    ]


def _hue(data: pd.DataFrame, field: str, palette: Palette) -> alt.Color:
    """Give each row its insight's hue, and what has none that of the check-in."""
    names = list(dict.fromkeys(data[field]))
    colours = [palette[name if name in HUES else "overall"] for name in names]
    return alt.Color(f"{field}:N", legend=None, scale=alt.Scale(domain=names, range=colours))


def _to_right_edge() -> alt.X2Value:
    return alt.X2Value(alt.expr("width"))
