"""What could chance alone have brought?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, lgamma, log, sqrt

_LEVEL = 0.05
_NAMED = 2
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Time:
    """A weekday (1-7), a part of the day, or both; how many records it holds, and how many if they spread evenly."""

    time: tuple[int | None, str | None]
    n: int
    evenly: float


def standing_out(counts: Mapping[tuple[int, str], int], parts: int = 4, weekdays: int = 7) -> list[Time]:
    """Return what holds more than even spreading would bring: cells of the grid, or else parts of the day, or weekdays.

    The exact binomial tail, times the number of all that are looked at (Bonferroni), has to be below .05. A cell has
    to exceed, too, what the rest of its weekday and of its part lead one to expect: where all evenings are full, it is
    the evening that stands out and not the evening of one day.
    """
    total = sum(counts.values())
    by_day, by_part = Counter[int](), Counter[str]()
    for (day, part), n in counts.items():
        by_day[day] += n
        by_part[part] += n
    looked_at = weekdays * parts + weekdays + parts

    def rare(n: int, share: float) -> bool:
        return looked_at * tail(n, total, share) < _LEVEL

    cells = [
        Time((day, part), n, total / (weekdays * parts))
        for (day, part), n in counts.items()
        if rare(n, 1 / (weekdays * parts)) and rare(n, _expected(n, by_day[day], by_part[part], total))
    ]
    in_parts = [Time((None, part), n, total / parts) for part, n in by_part.items() if rare(n, 1 / parts)]
    in_days = [Time((day, None), n, total / weekdays) for day, n in by_day.items() if rare(n, 1 / weekdays)]
    return sorted(cells or in_parts or in_days, key=lambda each: -each.n)[:_NAMED]


def _expected(n: int, in_day: int, in_part: int, total: int) -> float:
    """Return a cell's share if weekday and part have nothing to do with each other, judged by all other cells.

    The cell itself is left out, or a full one would make itself expected. A half is added to each count, so that an
    empty one neither rules out nor promises anything.
    """
    rest_of_day, rest_of_part, others = in_day - n, in_part - n, total - in_day - in_part + n
    here = (rest_of_day + 0.5) * (rest_of_part + 0.5) / (others + 0.5)
    return here / (total - n + here + 0.5)


def tail(k: int, n: int, p: float) -> float:
    """Return the probability of `k` or more of `n` where each comes with probability `p`, strictly between 0 and 1."""
    if k <= 0:
        return 1.0
    # The first term by logarithms, each further one from the one before: ten thousand records take no longer.
    term = exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
    whole = 0.0
    for i in range(k, n + 1):
        whole += term
        if term < whole * 1e-12 and i > n * p:
            break
        term *= (n - i) / (i + 1) * p / (1 - p)
    return min(1.0, whole)


def wilson(k: float, n: int) -> tuple[float, float]:
    """Return the 95% interval of a share, `k` of `n` (Wilson 1927); halves in `k` are let in."""
    share, spread = k / n, _Z * _Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
