"""When does Roots offer to pause? Distress is rated 0-100 (SUDS: subjective units of distress)."""

from __future__ import annotations

from typing import Literal

OFFERED_FROM = 70
"""[ours] From this distress on, grounding, stopping and help are offered."""

OFFERED_AT_RISE = 20
"""[ours] So do they at a rise of this many points while writing."""

MINUTES = 10
"""[ours] About how long an exercise here takes; nothing counts them."""

Reason = Literal["high", "risen"]


def offer(before: int | None, after: int | None) -> Reason | None:
    """Return why a pause is to be offered, or `None`. What counts is the newer rating: what has eased is no reason."""
    if before is not None and after is not None and after - before >= OFFERED_AT_RISE:
        return "risen"
    newer = before if after is None else after
    return "high" if newer is not None and newer >= OFFERED_FROM else None
