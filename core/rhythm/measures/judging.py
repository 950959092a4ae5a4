"""Is the latest score beyond the measure's own noise, seen from the first ones?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from core.measures import Scale, beyond_noise, threshold

MOST_FIRST = 3
"""A start is the median of the first three scores: a single one may have been picked by chance, or to please."""

FEWEST = 3
"""With fewer scores nothing is said of a change: the first two are the start, and a third is seen from it."""


class Start(NamedTuple):
    """Where a person's scores began: the median of the first two or three."""

    value: float
    scores: int

    @property
    def told(self) -> str:
        return f"the median of your first {'two' if self.scores < MOST_FIRST else 'three'}"


def start(values: Sequence[float]) -> Start | None:
    """Return where scores in the order of time began, leaving at least one to be seen from there; else `None`."""
    if len(values) < FEWEST:
        return None
    first = min(MOST_FIRST, len(values) - 1)
    return Start(float(median(values[:first])), first)


def judged(scale: Scale, values: Sequence[float]) -> str:
    """Return in words how the latest score stands to the first ones; it never says why."""
    began = start(values)
    if began is None:
        return "too few scores to say more"
    beyond = beyond_noise(scale, began.value, values[-1])
    if beyond is None:
        return "and how much this scale moves by chance is not known"
    noise = f"the measure's own noise of {threshold(scale):g} points, seen from {began.told} ({began.value:g})"
    return f"{'beyond' if beyond else 'within'} {noise}"
