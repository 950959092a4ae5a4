"""What does the figure of the measures say? The state of `scores`, and its sentence, from what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from core.measures import Scale, beyond_noise, threshold
from core.rhythm.measures.judging import FEWEST, Start, start
from core.sentences import TOO_FEW, counted, how_long

if TYPE_CHECKING:
    from core.rhythm.measures.figure_reads import Scores as Found
    from core.rhythm.measures.reads import Scored

_NEVER = pd.Timestamp(0)
_MOST_POINTS = 400
"""More scores than that are drawn as the middle value of each month: an own scale may be answered every day."""


@dataclass(frozen=True)
class Scores:
    """The scores of one scale. `points`: `day`, `value`, and whether it is one of the `first`, from which a change is seen.

    `band`: the noise around the median of the first ones, none where it is not known or they are too few. `middle`: the
    median of all. `latest` has its number beside it, below where `label_below`.
    """

    sentence: str
    empty: bool = True
    lowest: int = 0
    highest: int = 30
    first: pd.Timestamp = _NEVER
    last: pd.Timestamp = _NEVER
    points: pd.DataFrame = field(default_factory=pd.DataFrame)
    latest: pd.DataFrame = field(default_factory=pd.DataFrame)
    band: pd.DataFrame = field(default_factory=pd.DataFrame)
    middle: pd.DataFrame = field(default_factory=pd.DataFrame)
    label_below: bool = False


def scores(found: Found | None, today: date) -> Scores:
    """Return the scores of one scale, its noise around the first ones, and where the latest lies."""
    if found is None or not found.scored:
        return Scores("No scores yet.")
    scale, scored = found
    values = [each.value for each in scored]
    began, noise = start(values), threshold(scale)
    middles = [float(median(values))] if len(values) >= FEWEST else []
    return Scores(
        sentence=_sentence(scale, scored, began),
        empty=False,
        lowest=scale.lowest,
        highest=scale.highest,
        first=pd.Timestamp(scored[0].day),
        last=pd.Timestamp(max(scored[-1].day, today)),
        points=_points(scored, began if noise else None),
        latest=pd.DataFrame({"day": _days([scored[-1].day]), "value": values[-1:]}),
        band=_band(scale, began.value, noise) if began and noise else pd.DataFrame({"low": [], "high": []}),
        middle=pd.DataFrame({"value": middles}),
        label_below=values[-1] > (scale.lowest + 4 * scale.highest) / 5,
    )


def _band(scale: Scale, middle: float, noise: float) -> pd.DataFrame:
    """Return how far noise alone may take a score to either side, within the scale."""
    return pd.DataFrame({"low": [max(scale.lowest, middle - noise)], "high": [min(scale.highest, middle + noise)]})


def _points(scored: Sequence[Scored], began: Start | None) -> pd.DataFrame:
    if len(scored) > _MOST_POINTS:
        months: dict[date, list[int]] = {}
        for day, value in scored:
            months.setdefault(day.replace(day=15), []).append(value)
        middles = [float(median(values)) for values in months.values()]
        return pd.DataFrame({"day": _days(list(months)), "value": middles, "first": False})
    first = began.scores if began else 0
    return pd.DataFrame(
        {
            "day": _days([each.day for each in scored]),
            "value": [float(each.value) for each in scored],
            "first": [place < first for place, _ in enumerate(scored)],
        }
    )


def _sentence(scale: Scale, scored: Sequence[Scored], began: Start | None) -> str:
    values = [each.value for each in scored]
    of = f"of {scale.highest}"
    if began is None:
        told = f"{values[0]} {of}" if len(values) == 1 else f"{values[0]} and {values[1]} {of}"
        return f"{scale.title}: {counted(len(values), 'score', 'scores')}, {told}; {TOO_FEW}"
    monthly = " Each dot is the middle value of a month." if len(values) > _MOST_POINTS else ""
    count = (
        f"{scale.title}: {counted(len(values), 'score', 'scores')} in {how_long(scored[0].day, scored[-1].day)}, from {min(values)} to "
        f"{max(values)} {of}; your median is {median(values):g} (the dashed line).{monthly}"
    )
    noise = threshold(scale)
    if noise is None:
        return f"{count} How much this scale moves by chance is not known, so nothing more is said of a change."
    lies = f"The latest, {values[-1]}, {_away(values[-1], began)}"
    if beyond_noise(scale, began.value, values[-1]):
        return f"{count} {lies}: beyond the measure's own noise of {noise:g} points (shaded). It does not say why."
    return f"{count} {lies}: within the measure's own noise of {noise:g} points (shaded)."


def _away(latest: int, began: Start) -> str:
    away, rings = latest - began.value, f"{began.told} ({began.value:g}, from the rings)"
    if not away:
        return f"is {rings}"
    return f"lies {counted(abs(away), 'point', 'points')} {'above' if away > 0 else 'below'} {rings}"


def _days(days: Sequence[date]) -> np.ndarray:
    return np.array(days, dtype="datetime64[us]")
