"""What went together, day by day, more than chance and slow change would let it?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

NEEDED_ON_EACH_SIDE = 12
"""Days with the practice, and days without, each with a value: with fewer, nothing is said."""

_WEEK = 7
_WINDOW = 4
"""Weeks within which the practice is dealt anew: what changes over months stays where it was."""

_DEALS = 1999
_DRAWS = 999
_FALSE = 0.05
_MIDDLE_95 = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Association:
    """The median of days with a practice less that of days without, how rare that is by chance, and how many days.

    `higher` is the share of all pairs of a day with and a day without in which the day with the practice has the higher
    number, ties half: whole numbers may differ and have the same median.
    """

    difference: float
    higher: float
    p: float
    days_with: int
    days_without: int


def association(
    values: Mapping[date, float], practised: Collection[date], chance: np.random.Generator
) -> Association | None:
    """Return how the values of days with a practice differ from those without; `None` with too few days on either side.

    `values` holds one number a day; days without one are left out. Neighbouring days resemble each other, so whole weeks
    are dealt: the weeks of the practice anew within windows of four weeks, 1,999 times, and the difference of mean ranks
    is compared with the one found.

    What went together need not be cause and effect, in either direction: a better day may be what made the practice
    possible. One of several such comparisons looks striking by chance: see `held`.

    Raises:
        ValueError: a value is missing (NaN).
    """
    if any(np.isnan(value) for value in values.values()):
        message = "Only days that have a value can be compared: leave out what is missing."
        raise ValueError(message)
    if not values:
        return None
    grid, with_it = _weeks(values, practised)
    there = ~np.isnan(grid)
    counts = int((with_it & there).sum()), int((~with_it & there).sum())
    if min(counts) < NEEDED_ON_EACH_SIDE:
        return None
    difference = _difference(grid[with_it & there], grid[~with_it & there])
    ranks = _ranks(grid[there])[with_it[there]]
    higher = (ranks.sum() / counts[0] - (counts[0] + 1) / 2) / counts[1]
    return Association(difference, float(higher), _rarity(grid, with_it, chance), *counts)


def interval(
    values: Mapping[date, float], practised: Collection[date], chance: np.random.Generator
) -> tuple[float, float]:
    """Return the 95 % interval of the difference of medians, by a percentile bootstrap over whole weeks.

    It is for what `association` found enough days for, and takes longer: it is to be asked only of what is shown.
    """
    grid, with_it = _weeks(values, practised)
    low, high = np.percentile(_drawn(grid, with_it, chance), _MIDDLE_95)
    return float(low), float(high)


def held(ps: Sequence[float]) -> list[bool]:
    """Say of each of several p which hold, so that of those held no more than 5 % are false on average.

    After Benjamini and Hochberg (1995): in ascending order, up to the last p that is at most its place's share of 5 %.
    `scipy.stats` says the same (a test compares them) and takes a second and 50 MB to import.
    """
    places = np.arange(1, len(ps) + 1)
    within = np.sort(ps) <= _FALSE * places / len(ps) + 1e-12 if ps else np.zeros(0, dtype=bool)
    last = np.sort(ps)[within][-1] if within.any() else -1.0
    return [bool(p <= last) for p in ps]


def _weeks(values: Mapping[date, float], practised: Collection[date]) -> tuple[np.ndarray, np.ndarray]:
    """Return values (NaN where there is none) and practice, a row a week from Monday on."""
    first = min(values).toordinal()
    monday = first - (first - 1) % _WEEK  # day 1 of the calendar was a Monday
    weeks = (max(values).toordinal() - monday) // _WEEK + 1
    grid, with_it = np.full((weeks, _WEEK), np.nan), np.zeros((weeks, _WEEK), dtype=bool)
    for day, value in values.items():
        grid[divmod(day.toordinal() - monday, _WEEK)] = value
    for day in practised:
        if 0 <= (place := day.toordinal() - monday) < weeks * _WEEK:
            with_it[divmod(place, _WEEK)] = True
    return grid, with_it


def _rarity(grid: np.ndarray, with_it: np.ndarray, chance: np.random.Generator) -> float:
    there = ~np.isnan(grid)
    ranks = np.zeros(grid.shape)
    ranks[there] = _ranks(grid[there])
    dealt = np.concatenate([with_it[None], with_it[_deals(len(grid), chance)]]).reshape(_DEALS + 1, -1)
    in_it = dealt[:, there.ravel()].astype(float)
    sums, counts = in_it @ ranks[there], in_it.sum(axis=1)
    without = in_it.shape[1] - counts
    fair = (counts > 0) & (without > 0)
    apart = np.zeros(_DEALS + 1)
    apart[fair] = sums[fair] / counts[fair] - (ranks.sum() - sums[fair]) / without[fair]
    return float((np.abs(apart) >= abs(apart[0]) - 1e-9).mean())


def _deals(weeks: int, chance: np.random.Generator) -> np.ndarray:
    """Return orders of the weeks, each dealt anew within its window."""
    orders = np.tile(np.arange(weeks), (_DEALS, 1))
    for start in range(0, weeks, _WINDOW):
        window = slice(start, min(start + _WINDOW, weeks))
        orders[:, window] = chance.permuted(orders[:, window], axis=1)
    return orders


def _drawn(grid: np.ndarray, with_it: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Return the difference of medians in journals whose weeks were drawn from this one's, with replacement."""
    picks = chance.integers(0, len(grid), (_DRAWS, len(grid)))
    found = [_difference(grid[pick][with_it[pick]], grid[pick][~with_it[pick]]) for pick in picks]
    return np.asarray([each for each in found if not np.isnan(each)])


def _difference(with_it: np.ndarray, without: np.ndarray) -> float:
    first, second = with_it[~np.isnan(with_it)], without[~np.isnan(without)]
    return float(np.median(first) - np.median(second)) if first.size and second.size else float("nan")


def _ranks(values: np.ndarray) -> np.ndarray:
    """Return ranks from 1 on, tied ones at their mean."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return ((last - counts + 1 + last) / 2)[inverse]
