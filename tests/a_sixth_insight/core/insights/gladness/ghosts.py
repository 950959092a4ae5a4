"""Which invented state does each figure of gladness show before anything was kept?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from core.insights.gladness import figure
from core.insights.gladness.figure import Weeks


def glad_weeks(today: date) -> Weeks:
    """Four invented weeks."""
    starts = pd.to_datetime([today - timedelta(weeks=week) for week in range(4)])
    return figure.glad_weeks(pd.DataFrame({"starts": starts, "n": [1, 3, 2, 4]}), today)
