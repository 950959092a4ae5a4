"""Did weeks with a practice differ from weeks without, more than chance would let them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

import numpy as np

FEWEST_WEEKS = 8
"""With fewer, no result could be told from chance: six weeks give at best p = .10."""

MOST_WEEKS = 20
"""With more, every possible schedule could no longer be looked at."""


@dataclass(frozen=True, slots=True)
class RandomizationTest:
    """The mean of the weeks on less that of the weeks off, its two-sided p, and the smallest p the schedule can give.

    `schedules` says how many schedules were compared; `missing`, in how many weeks there was no value.
    """

    difference: float
    p: float
    smallest_p: float
    schedules: int
    missing: int = 0


def schedules(weeks: int) -> np.ndarray:
    """Return every way to have half of the weeks on (the smaller half where they are odd), a row each; one is drawn.

    Raises:
        ValueError: there are fewer than eight weeks, or more than twenty.
    """
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        message = f"An experiment takes {FEWEST_WEEKS} to {MOST_WEEKS} weeks."
        raise ValueError(message)
    numbers = np.arange(1 << weeks, dtype=np.uint32)
    on = np.zeros(len(numbers), dtype=np.uint8)
    for week in range(weeks):
        on += (numbers >> week & 1).astype(np.uint8)
    half = numbers[on == weeks // 2]
    return (half[:, None] >> np.arange(weeks, dtype=np.uint32) & 1).astype(bool)


def smallest_p(weeks: int) -> float:
    """Return the smallest two-sided p that an experiment of so many weeks can give.

    With as many weeks on as off, the exact opposite of a schedule is one, too, and says as much.
    """
    return (2 if weeks % 2 == 0 else 1) / comb(weeks, weeks // 2)


def randomization_test(
    values: Sequence[float | None], phases: Sequence[bool], schedule: Sequence[Sequence[bool]] | np.ndarray
) -> RandomizationTest | None:
    """Return how rare the difference between the weeks on and off is among all schedules that might have been drawn.

    `values` holds one number a week, `None` where there is none; `phases` whether it was on; `schedule` all that might
    have been drawn, `phases` among them (`schedules`). After Edgington; p is the share of schedules that give a
    difference of means at least as large, in either direction. It needs no assumption on how weeks resemble one another.

    A week without a value is left out of every schedule, and so is a schedule that then has no week on, or none off:
    what is compared is the same whichever was drawn, as long as weeks are not missing because they were on or off.
    `None` where fewer than eight weeks have a value, or none of them was on, or none off.

    It does need that each week's value would have been the same whatever the weeks before it were: what is practised
    carries over, and makes the difference look smaller. It says nothing about other people, or later.

    Raises:
        ValueError: the lengths differ, a value is NaN, or `phases` could not have been drawn.
    """
    there = np.asarray([value is not None for value in values])
    numbers = np.asarray([value for value in values if value is not None], dtype=float)
    possible, drawn = np.asarray(schedule, dtype=bool), np.asarray(phases, dtype=bool)
    if np.isnan(numbers).any() or possible.ndim != 2 or possible.shape[1] != there.size:  # noqa: PLR2004
        message = "Each week of the schedule needs a value, or None."
        raise ValueError(message)
    if drawn.size != there.size or not (possible == drawn).all(axis=1).any():
        message = "These weeks could not have been drawn from this schedule."
        raise ValueError(message)
    possible, drawn = possible[:, there], drawn[there]
    possible = possible[possible.any(axis=1) & ~possible.all(axis=1)]
    if numbers.size < FEWEST_WEEKS or drawn.all() or not drawn.any():
        return None
    found = _differences(numbers, drawn[None])[0]
    rare = (
        np.abs(_differences(numbers, possible)) >= abs(found) - 1e-9
    )  # sums in another order differ in their last digit
    alike = (possible == drawn).all(axis=1) | (possible == ~drawn).all(axis=1)
    return RandomizationTest(
        float(found), float(rare.mean()), float(alike.mean()), len(possible), int(there.size - numbers.size)
    )


def _differences(values: np.ndarray, on: np.ndarray) -> np.ndarray:
    counts = on.sum(axis=1)
    return on @ values / counts - ~on @ values / (values.size - counts)
