"""How does what a room may see of a field look, on the host's page and on paper?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from core.theme import Palette, finish, label, left_edge, right_edge, row
from core.workshop.activities import HIGHEST
from core.workshop.paired import PairedChange
from core.workshop.sentences import in_words
from core.workshop.showing import Bin, Result

_HUES = {
    "spot_the_trap": "self_talk",
    "rewrite_it": "self_talk",
    "as_to_a_friend": "self_compassion",
    "first_step": "goals",
    "say_it": "assertiveness",
}
_ROW = 46
_HEIGHT = 190


def hue(activity_id: str) -> str:
    """Return the hue of an activity: that of the insight which it practises, or the neutral one."""
    return _HUES.get(activity_id, "overall")


def chart(found: Result, palette: Palette, colour: str) -> alt.LayerChart | None:
    """Return the picture of a field; `None` where there is none: too few answers, or texts."""
    if found.bins:
        return _bars(found.bins, palette, colour, 0)
    if found.choices and found.n:
        return _rows(found, palette, colour)
    return None


def change_chart(change: PairedChange, palette: Palette) -> alt.LayerChart | None:
    """Return by how much people changed: bars, the median as a dot, its interval as a line; `None` for too few."""
    if change.median is None:
        return None
    found = _bars(change.bins, palette, "overall", -HIGHEST)
    middle = alt.Chart(pd.DataFrame({"low": [change.low], "high": [change.high], "median": [change.median]}))
    below = alt.YValue(alt.expr("height - 8"))
    found.layer += [
        middle.mark_rule(strokeWidth=4, color=palette["quiet"]).encode(_at("low", -HIGHEST), alt.X2("high:Q"), below),
        middle.mark_circle(size=130, color=palette["ink"], opacity=1).encode(_at("median", -HIGHEST), below),
    ]
    return found


def _at(field: str, lowest: int) -> alt.X:
    ticks = list(range(lowest, HIGHEST + 1, 1 if lowest == 0 else 5))
    return alt.X(
        f"{field}:Q",
        title=None,
        scale=alt.Scale(domain=[lowest - 0.6, HIGHEST + 0.6], nice=False),
        axis=alt.Axis(values=ticks, format="d" if lowest == 0 else "+d"),
    )


def _bars(bins: Sequence[Bin], palette: Palette, colour: str, lowest: int) -> alt.LayerChart:
    """Draw a bar where each number lies; those at the ends say that others may lie further out."""
    width = 0.36
    rows = pd.DataFrame(
        {
            "at": [each.at for each in bins],
            "from": [each.at - width for each in bins],
            "to": [each.at + width for each in bins],
            "count": [each.count for each in bins],
            "words": [in_words(each, signed=lowest < 0) if each.low < each.high else "" for each in bins],
        }
    )
    up = alt.Y(
        "count:Q", axis=None, scale=alt.Scale(domain=[-0.28 * max(rows["count"]), max(rows["count"]) * 1.3], nice=False)
    )
    base = alt.Chart(rows)
    layers = [
        base.mark_rect(color=palette[colour], cornerRadius=2).encode(
            _at("from", lowest), alt.X2("to:Q"), up, alt.Y2Datum(0)
        ),
        label(base, palette, dy=-10).encode(_at("at", lowest), up, alt.Text("count:Q")),
        label(base, palette, "quiet", size=12, weight=500, dy=12).encode(
            _at("at", lowest), alt.YDatum(0), alt.Text("words:N")
        ),
    ]
    return finish(layers, palette, _HEIGHT)


def _rows(found: Result, palette: Palette, colour: str) -> alt.LayerChart:
    """Draw a row a choice: its words, a bar as long as the part of people who chose it, and how many they were."""
    rows = pd.DataFrame(
        [
            {"row": place, "label": title, "count": count, "part": count / found.n}
            for place, (_, title, count) in enumerate(found.choices)
        ]
    )
    base = alt.Chart(rows)
    lane = row("row")
    part = alt.X("part:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False))
    bar: dict[str, Any] = {"height": 12, "cornerRadius": 3, "yOffset": 10}
    layers = [
        base.mark_rect(color=palette["band"], **bar).encode(lane, left_edge(), alt.X2Value(alt.expr("width"))),
        base.mark_rect(color=palette[colour], **bar).encode(lane, part, alt.X2Datum(0)),
        label(base, palette, size=14, align="left", dy=-10, limit=alt.expr("width - 40")).encode(
            lane, alt.Text("label:N"), left_edge()
        ),
        label(base, palette, "quiet", size=14, align="right", dy=-10).encode(lane, alt.Text("count:Q"), right_edge()),
    ]
    return finish(layers, palette, _ROW * len(rows))
