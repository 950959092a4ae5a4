"""Which strengths may help to be reminded of?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.insights.goals.tables import STEP, STRENGTH
from core.slice import Helped
from core.store import Journal

_SHOWN = "SELECT id, coalesce(done_day, day) FROM goals.kept_step WHERE status IN ('done', 'partly') AND strength <> ''"


def helped(reader: Journal) -> Sequence[Helped]:
    """Return every kept strength, noted by itself or shown by a step that was taken; nobody rates what they ease."""
    alone = [Helped(row["id"], STRENGTH, row["day"], row["strength"], row["note"]) for row in reader.entries(STRENGTH)]
    shown: dict[str, date] = dict(reader.rows(_SHOWN))
    steps, strengths = (reader.words(STEP, column, shown) for column in ("what", "strength"))
    return alone + [
        Helped(identity, STEP, shown[identity], strength, steps.get(identity, ""))
        for identity, strength in strengths.items()
    ]
