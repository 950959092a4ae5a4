"""What does each figure of gladness show, and which sentence says it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from core.sentences import TOO_FEW, counted


@dataclass(frozen=True, eq=False)
class Weeks:
    """`rows` holds `starts` and `n`, a row a week."""

    empty: bool
    sentence: str
    rows: pd.DataFrame


def glad_weeks(frame: pd.DataFrame, _today: date) -> Weeks:
    """Show how many glad things each week holds."""
    total = int(frame["n"].sum())
    said = f"{counted(total, 'glad thing', 'glad things')} in {counted(len(frame), 'week', 'weeks')} with any."
    return Weeks(frame.empty, f"One so far: {TOO_FEW}" if total == 1 else said, frame)
