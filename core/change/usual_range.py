"""Between which values did most of a person's ratings lie?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

NEEDED = 8
"""With fewer values there is no usual range."""

_SD_FROM_MAD = 1.4826
"""The median absolute deviation times this estimates the standard deviation (Hampel 1974)."""

_WIDTH = 2
"""At one deviation to either side, a third of ordinary days would lie outside."""


@dataclass(frozen=True, slots=True)
class Range:
    """The usual range, both ends included, and from how many values it was computed."""

    low: float
    high: float
    n: int

    def __contains__(self, value: float) -> bool:
        """Say whether a value is a usual one."""
        return self.low <= value <= self.high


def usual_range(values: Sequence[float] | np.ndarray, scale: float = 10) -> Range | None:
    """Return the median and two robust deviations to either side; `None` from fewer than eight values.

    `scale` is the highest rating, the lowest is 0. The range reaches at least a tenth of it to either side of the
    median, and never beyond it.

    Raises:
        ValueError: a value is missing (NaN), which would pass silently for a range.
    """
    numbers = np.asarray(values, dtype=float)
    if np.isnan(numbers).any():
        message = "A usual range is computed from values only: leave out what is missing."
        raise ValueError(message)
    if numbers.size < NEEDED:
        return None
    middle = float(np.median(numbers))
    deviation = float(np.median(np.abs(numbers - middle)))
    reach = max(_WIDTH * _SD_FROM_MAD * deviation, scale / 10)
    return Range(max(0.0, middle - reach), min(float(scale), middle + reach), int(numbers.size))
