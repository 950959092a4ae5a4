"""Did a score change by more than its own noise?"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, sqrt

_Z = 1.96
"""The normal deviate of a two-sided 5 per cent."""


@dataclass(frozen=True, slots=True)
class ReliableChange:
    """The change in standard errors of a difference, the change (in points) that noise seldom passes, and whether it did."""

    index: float
    threshold: float
    beyond_noise: bool


def reliable_change(before: float, after: float, sd: float, reliability: float) -> ReliableChange:
    """Return the reliable change index of two scores of one person, after Jacobson and Truax (1991).

    `sd` is the standard deviation of the scores in the group that the scale was tried on (points, above 0), `reliability`
    its retest reliability (0 to below 1). The standard error of a difference is sqrt(2) sd sqrt(1 - reliability).

    It does not say why a score changed, nor whether the change matters to the person; and two scores picked out of many
    to be far apart pass the threshold more often than 5 per cent of the time.

    Raises:
        ValueError: a score is no number, `sd` is not above 0, or `reliability` lies outside 0 to below 1.
    """
    if not all(map(isfinite, (before, after, sd, reliability))) or sd <= 0 or not 0 <= reliability < 1:
        message = "Two scores, a standard deviation above 0 and a reliability from 0 to below 1 are needed."
        raise ValueError(message)
    error = sqrt(2) * sd * sqrt(1 - reliability)
    index = (after - before) / error
    return ReliableChange(index, _Z * error, abs(index) > _Z)
