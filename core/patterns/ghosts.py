"""Which invented state is shown, faint and wordless, before a pair has enough days?"""

from __future__ import annotations

from datetime import date

from core.change import Association
from core.patterns import figure
from core.patterns.figure import Together
from core.patterns.looking import Looked, Patterns, Side
from core.patterns.pairs import PAIRS

_SIDES = (((5, 6, 7), (4, 5, 6.5)), ((4, 5, 6), (4, 5.5, 6)), ((5.5, 6, 8), (5, 6, 7)))


def together(today: date) -> Together:
    """Three invented pairs."""
    looked = tuple(
        Looked(pair, Association(0, 0.5, 1, 20, 20), Side(20, *with_it), Side(20, *without))
        for pair, (with_it, without) in zip(PAIRS, _SIDES, strict=False)
    )
    return figure.together(Patterns(looked), today)
