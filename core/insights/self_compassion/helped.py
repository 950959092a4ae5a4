"""Which kind sentences may help again?"""

from __future__ import annotations

from collections.abc import Sequence

from core.insights.self_compassion.tables import AS_TO_A_FRIEND, PAUSE
from core.slice import Helped
from core.store import Journal

_HARSHNESS = 10
"""Points of 100 in a point of harshness, which is rated from 0 to 10."""


def helped(reader: Journal) -> Sequence[Helped]:
    """Return every kept sentence said to oneself now, and every kind one of a pause, with what was rated to have softened."""
    moments = [
        Helped(
            row["id"],
            AS_TO_A_FRIEND,
            row["day"],
            row["to_me_now"],
            "\n".join(filter(None, (row["happened"], row["to_self"]))),
            _fall(row["harshness_self"], row["harshness_now"], _HARSHNESS)
            if row["harshness_now"] is not None
            else _fall(row["distress_before"], row["distress_after"]),
        )
        for row in reader.entries(AS_TO_A_FRIEND, "forgotten_at IS NULL AND to_me_now <> ''")
    ]
    pauses = [
        Helped(
            row["id"],
            PAUSE,
            row["day"],
            row["kindness"],
            "\n".join(filter(None, (row["mindfulness"], row["common_humanity"]))),
            _fall(row["distress_before"], row["distress_after"]),
        )
        for row in reader.entries(PAUSE, "forgotten_at IS NULL AND kindness <> ''")
    ]
    return moments + pauses


def _fall(before: int | None, after: int | None, points: int = 1) -> int | None:
    return None if before is None or after is None else (before - after) * points
