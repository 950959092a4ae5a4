"""How far were several goals attained, each on its own five levels, in one number?"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, sqrt

LOWEST, HIGHEST = -2, 2
"""The five levels: -2 much less than hoped for, 0 as hoped, +2 much more."""

_MIDDLE = 50
_SPREAD = 10


def gas_t(levels: Sequence[float], weights: Sequence[float] | None = None, rho: float = 0.3) -> float:
    """Return the T score of Goal Attainment Scaling: 50 where all goals stand, on the whole, at "as hoped".

    T = 50 + 10 sum(w x) / sqrt((1 - rho) sum(w^2) + rho (sum w)^2), after Kiresuk and Sherman (1968), in the form that
    Turner-Stokes (2009, with its erratum) gives. `levels` lie within -2 and 2, one a goal; `weights` are above 0 and by
    default equal; `rho` is how far goals are expected to go together, from 0 to 1, by convention 0.3.

    It says nothing of how hard the goals were, nor of what moved them, and two people's scores are not comparable:
    each rests on levels that one person wrote.

    Raises:
        ValueError: there is no level, one lies outside -2 to 2, or the weights do not fit them.
    """
    shares = [1.0] * len(levels) if weights is None else list(weights)
    if not levels:
        _refuse("At least one goal is needed.")
    if len(shares) != len(levels):
        _refuse("There has to be one weight a goal.")
    if not all(LOWEST <= level <= HIGHEST for level in levels):
        _refuse("A level lies between -2 and 2.")
    if not all(isfinite(share) and share > 0 for share in shares):
        _refuse("A weight is a number above 0.")
    if not 0 <= rho <= 1:
        _refuse("Rho lies between 0 and 1.")
    attained = sum(share * level for share, level in zip(shares, levels, strict=True))
    whole = (1 - rho) * sum(share**2 for share in shares) + rho * sum(shares) ** 2
    return _MIDDLE + _SPREAD * attained / sqrt(whole)


def _refuse(why: str) -> None:
    raise ValueError(why)
