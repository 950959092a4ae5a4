"""How are the figures of gladness drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from core.idioms import over
from core.theme import days, finish

if TYPE_CHECKING:
    from core.insights.gladness.figure import Weeks
    from core.theme import Palette


def glad_weeks(state: Weeks, palette: Palette) -> alt.LayerChart:
    """Draw a dot a week."""
    starts = state.rows["starts"]
    dots = alt.Chart().mark_circle(color=palette["overall"], size=90, opacity=1)
    up = alt.Y("n:Q", title=None, axis=alt.Axis(format="d", tickMinStep=1), scale=alt.Scale(domainMin=0))
    return over(state.rows, finish([dots.encode(days("starts", starts.min(), starts.max()), up)], palette, 120))
