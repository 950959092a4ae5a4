"""Did weeks with a practice differ from weeks without, more than chance would let them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np

FEWEST_WEEKS = 8
"""With fewer, no result could be told from chance: six weeks give at best p = .10."""

MOST_WEEKS = 20
"""With more, every possible schedule could no longer be looked at."""

Schedule = tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class RandomizationTest:
    """The mean of the weeks on less that of the weeks off, its two-sided p, and the smallest p the schedule can give."""

    difference: float
    p: float
    smallest_p: float


def schedules(weeks: int) -> list[Schedule]:
    """Return every way to have half of the weeks on (the smaller half where they are odd), of which one is drawn.

    Raises:
        ValueError: there are fewer than eight weeks, or more than twenty.
    """
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        message = f"An experiment takes {FEWEST_WEEKS} to {MOST_WEEKS} weeks."
        raise ValueError(message)
    return [tuple(week in on for week in range(weeks)) for on in map(set, combinations(range(weeks), weeks // 2))]


def smallest_p(weeks: int) -> float:
    """Return the smallest two-sided p that an experiment of so many weeks can give.

    With as many weeks on as off, the exact opposite of a schedule is one, too, and says as much.
    """
    return (2 if weeks % 2 == 0 else 1) / comb(weeks, weeks // 2)


def randomization_test(
    values: Sequence[float], phases: Sequence[bool], schedule: Sequence[Schedule]
) -> RandomizationTest:
    """Return how rare the difference between the weeks on and off is among all schedules that might have been drawn.

    `values` holds one number a week, `phases` whether it was on, `schedule` all that might have been drawn, `phases`
    among them (`schedules`). After Edgington; p is the share of schedules that give a difference of means at least as
    large, in either direction. It needs no assumption on how weeks resemble one another.

    It does need that each week's value would have been the same whatever the weeks before it were: what is practised
    carries over, and makes the difference look smaller. It says nothing about other people, or later.

    Raises:
        ValueError: the lengths differ, a value is missing (NaN), or `phases` could not have been drawn.
    """
    numbers = np.asarray(values, dtype=float)
    drawn = np.asarray(schedule, dtype=bool)
    if np.isnan(numbers).any() or drawn.ndim != 2 or drawn.shape[1] != numbers.size:  # noqa: PLR2004
        message = "Each week of the schedule needs a value."
        raise ValueError(message)
    if tuple(phases) not in set(map(tuple, schedule)):
        message = "These weeks could not have been drawn from this schedule."
        raise ValueError(message)
    found = _differences(numbers, np.asarray([phases], dtype=bool))[0]
    all_of_them = np.abs(_differences(numbers, drawn))
    rare = all_of_them >= abs(found) - 1e-9  # sums in another order differ in their last digit
    mirrored = {tuple(row) for row in ~drawn} <= set(map(tuple, drawn))
    return RandomizationTest(float(found), float(rare.mean()), (2 if mirrored else 1) / len(drawn))


def _differences(values: np.ndarray, on: np.ndarray) -> np.ndarray:
    counts = on.sum(axis=1)
    return on @ values / counts - ~on @ values / (values.size - counts)
