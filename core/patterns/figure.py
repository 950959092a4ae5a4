"""What does the figure of patterns show, and which sentence says it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from core.patterns.looking import Patterns
from core.patterns.wording import headline


@dataclass(frozen=True, eq=False)
class Together:
    """`rows`, two a pair: `row`, `label`, `with_it`, `low`, `middle`, `high`, `right` (its days) and `stands_out`."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


def together(found: Patterns, _today: date) -> Together:
    """Show the days with and the days without, pair by pair, those that stand out first."""
    rows = pd.DataFrame(
        [
            {
                "row": row,
                "label": each.pair.title,
                "with_it": with_it,
                "low": side.low,
                "middle": side.middle,
                "high": side.high,
                "right": f"{side.days} {'with' if with_it else 'without'}",
                "stands_out": each.stands_out,
            }
            for row, each in enumerate(found.looked)
            for with_it, side in ((True, each.with_it), (False, each.without))
        ]
    )
    legend = "Dot: the middle of the days with it. Ring: of the days without. The line holds the middle half."
    return Together(not found.looked, f"{headline(found)} {legend}" if found.looked else "", rows)
