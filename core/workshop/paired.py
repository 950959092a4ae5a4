"""By how much did the same people's numbers change from before to after, and what may be said of it?

Only as a distribution over the room, from twelve pairs on. The sum of all changes, laid beside the two pictures of
before and after, would give away the number of somebody who answered only once. So, unless those who answered only
before are none or at least five, and likewise those only after, a few pairs drawn at random are left out until they
are.
"""

from __future__ import annotations

import random
import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.workshop.activities import HIGHEST
from core.workshop.showing import FEWEST, Bin, bins

FEWEST_PAIRS = 12
"""With fewer pairs nothing is said."""

_RESAMPLES = 10_000
_SEED = 6
_INTERVAL = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class PairedChange:
    """After less before, -10 to 10, of one field.

    `n` pairs are shown; 0, with everything else empty, where that is fewer than twelve. `low` and `high`: the 95 %
    percentile bootstrap interval of the median (Efron & Tibshirani 1993), which says how far chance among these people
    reaches, and nothing of why.
    """

    field: str
    label: str
    n: int = 0
    bins: tuple[Bin, ...] = ()
    median: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def sentence(self) -> str:
        """What the room may read about it."""
        if self.median is None:
            return f"Too few to say: a change is shown from {FEWEST_PAIRS} people who answered both times."
        return (
            f"{self.n} people answered both times. Half of them changed by {self.median:+g} or more, half by that or less "
            f"(95 % interval of this median: {self.low:+g} to {self.high:+g}). It does not say why, and nothing about anyone else."
        )


def paired_change(
    field: str, label: str, before: Mapping[str, int], after: Mapping[str, int], n_before: int, n_after: int
) -> PairedChange:
    """Return the change of one field; `before` and `after` hold the numbers that were taken, by keyed hash of a token.

    `n_before` and `n_after` say how many numbers the two pictures hold; those of people who left are among them.
    """
    changes = [after[who] - before[who] for who in before if who in after]
    shown = _enough_left_out(changes, n_before - len(changes), n_after - len(changes))
    if len(shown) < FEWEST_PAIRS:
        return PairedChange(field, label)
    numbers = np.asarray(sorted(shown), dtype=float)
    drawn = np.random.default_rng(_SEED).choice(numbers, (_RESAMPLES, numbers.size))
    low, high = np.percentile(np.median(drawn, axis=1), _INTERVAL)
    counts = {str(change): count for change, count in Counter(shown).items()}
    drawn_bins = bins(counts, -HIGHEST, HIGHEST)
    return PairedChange(field, label, len(shown), drawn_bins, float(np.median(numbers)), float(low), float(high))


def _enough_left_out(changes: list[int], only_before: int, only_after: int) -> list[int]:
    """Return the changes without a few, drawn at random, so that both remainders are none or at least five."""
    if {only_before, only_after} <= {0} | set(range(FEWEST, max(only_before, only_after) + 1)):
        return changes
    left_out = FEWEST - min(only_before, only_after)
    return _drawn.sample(changes, max(0, len(changes) - left_out))


_drawn: random.Random = secrets.SystemRandom()
