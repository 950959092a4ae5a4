"""Which rows does each figure of gladness take?"""

from __future__ import annotations

from datetime import date

import pandas as pd

from core.store import Journal


def glad_weeks(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how many glad things each week holds."""
    return journal.frame("SELECT * FROM gladness.glad_weeks")
