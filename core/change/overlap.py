"""How far do the values of one phase lie above those of another?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

NEEDED_IN_EACH = 5
"""With fewer values in a phase nothing is said."""

_Z = 1.959963984540054
"""The normal deviate of a 95 per cent interval."""

_TREND_P = 0.05
_BISECTIONS = 60

Values = Sequence[float] | np.ndarray


@dataclass(frozen=True, slots=True)
class Nap:
    """The share of pairs in which B lies beyond A (0 to 1; 0.5 is no difference), its 95 % interval, and how many values."""

    value: float
    low: float
    high: float
    n_a: int
    n_b: int


@dataclass(frozen=True, slots=True)
class CorrectedTau:
    """Tau, from -1 to 1, and whether a trend within the first phase was taken out before."""

    value: float
    corrected: bool


def nap(a: Values, b: Values, *, increase: bool = True) -> Nap | None:
    """Return the non-overlap of all pairs of phases A and B; `None` with fewer than five values in either.

    After Parker and Vannest (2009): each value of B is compared with each of A, a tie counts half. The interval is
    Newcombe's (2006, method 5), as the R package SingleCaseES takes it. `increase` says that higher is what is hoped for.

    The order within a phase plays no part, so a trend that began before B counts as a difference; and the interval takes
    the values as independent of one another, which those of neighbouring weeks are not: it is too narrow for them.

    Raises:
        ValueError: a value is missing (NaN).
    """
    first, second = _numbers(a), _numbers(b)
    if min(first.size, second.size) < NEEDED_IN_EACH:
        return None
    value = (_tau(first, second) + 1) / 2
    value = value if increase else 1 - value
    return Nap(value, *_newcombe(value, first.size, second.size), first.size, second.size)


def baseline_corrected_tau(a: Values, b: Values) -> CorrectedTau:
    """Return Tau of phase B against phase A, a monotonic trend within A taken out where there is one.

    After Tarlow (2017): where Kendall's tau of A with time is significant (p < .05), the Theil-Sen line through A is
    subtracted from both phases. Tau is then the share of pairs in which B is higher less the share in which it is lower.

    A trend of a few values is easily missed, and one that is found is drawn on as if it would have gone on for ever.

    Raises:
        ValueError: a phase is empty, or a value is missing (NaN).
    """
    first, second = _numbers(a), _numbers(b)
    if not first.size or not second.size:
        message = "Each phase needs a value."
        raise ValueError(message)
    time = np.arange(first.size + second.size, dtype=float)
    before, after = time[: first.size], time[first.size :]
    slope = _trend(before, first)
    return CorrectedTau(_tau(first - slope * before, second - slope * after), corrected=slope != 0)


def _trend(time: np.ndarray, values: np.ndarray) -> float:
    """Return the Theil-Sen slope where values go along with time, else 0."""
    from scipy.stats import kendalltau, theilslopes  # half a second to import, and seldom asked for

    if np.unique(values).size < 2:  # noqa: PLR2004
        return 0.0
    return float(theilslopes(values, time).slope) if kendalltau(time, values).pvalue < _TREND_P else 0.0


def _tau(a: np.ndarray, b: np.ndarray) -> float:
    difference = b[:, None] - a[None, :]
    difference[np.isclose(difference, 0, atol=1e-9)] = 0  # what a slope left over is no difference
    return float(np.sign(difference).mean())


def _newcombe(value: float, n_a: int, n_b: int) -> tuple[float, float]:
    half = (n_a + n_b) / 2 - 1

    def beyond(x: float) -> float:
        """Return a number above 0 where `x` lies outside the interval."""
        spread = _Z**2 * x * (1 - x) * (2 + half + (1 + 2 * half) * x * (1 - x))
        return n_a * n_b * (value - x) ** 2 * (2 - x) * (1 + x) - spread

    return _edge(beyond, 0, value), _edge(beyond, 1, value)


def _edge(beyond: Callable[[float], float], outside: float, inside: float) -> float:
    """Return where a function that is above 0 at `outside` reaches 0 on the way to `inside`."""
    if inside == outside:
        return inside
    for _ in range(_BISECTIONS):
        middle = (outside + inside) / 2
        if beyond(middle) > 0:
            outside = middle
        else:
            inside = middle
    return (outside + inside) / 2


def _numbers(values: Values) -> np.ndarray:
    numbers = np.asarray(values, dtype=float)
    if np.isnan(numbers).any():
        message = "Only values can be compared: leave out what is missing."
        raise ValueError(message)
    return numbers
