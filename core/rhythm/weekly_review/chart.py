"""How are the figures of the weekly review drawn?"""

from __future__ import annotations

from typing import Any

import altair as alt

from core.theme import INSIGHTS, Palette, finish, label, left_edge, rating, right_edge, row

_HUES = {"domain": list(INSIGHTS)}


def _hue(palette: Palette) -> alt.Color:
    return alt.Color(
        "slug:N", legend=None, scale=alt.Scale(domain=list(INSIGHTS), range=[palette[name] for name in INSIGHTS])
    )


def look_back(state: Any, palette: Palette) -> alt.LayerChart:
    lanes, days = alt.Chart(state.rows), alt.Chart(state.days)
    lane = row("slug", list(INSIGHTS))
    across = alt.X(
        "day:O",
        title=None,
        scale=alt.Scale(domain=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
        axis=alt.Axis(orient="top", labelAngle=0),
    )
    return finish(
        [
            days.mark_circle(opacity=1, size=130, yOffset=9).encode(across, lane, _hue(palette)),
            label(lanes, palette, align="left", dy=-10).encode(lane, alt.Text("label:N"), left_edge()),
            label(lanes, palette, "quiet", align="right", dy=-10).encode(lane, alt.Text("right:N"), right_edge()),
        ],
        palette,
        5 * 44 + 26,
    )


def compared(state: Any, palette: Palette) -> alt.LayerChart:
    base, lane = alt.Chart(state.rows), row("slug")
    return finish(
        [
            base.mark_bar(color=palette["band"], height=9, cornerRadius=5, yOffset=9).encode(
                rating("low", 10), alt.X2("high:Q"), lane
            ),
            base.mark_circle(size=130, opacity=1, yOffset=9).encode(rating("value", 10), lane, _hue(palette)),
            label(base, palette, align="left", dy=-10).encode(lane, alt.Text("label:N"), left_edge()),
            label(base, palette, "quiet", align="right", dy=-10).encode(lane, alt.Text("right:N"), right_edge()),
        ],
        palette,
        44 * max(1, len(state.rows)) + 26,
    )
