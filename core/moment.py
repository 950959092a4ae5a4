"""When was an entry made? The head that every row begins with, from a moment given by the caller."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from core.ids import new_id


def utc(now: datetime) -> datetime:
    """Return an aware moment as the store keeps it: UTC, without zone."""
    return now.astimezone(UTC).replace(tzinfo=None)


def head(now: datetime, *, day: date | None = None, identity: str | None = None) -> dict[str, Any]:
    """Return the columns that a new row begins with.

    `now` is aware and in the person's own zone. `day` is the day that the entry tells of; where it is another day than
    that of `now`, only the day is known, and `instant` stays empty.
    """
    local = now.date()
    told = day or local
    return {
        "id": identity or new_id(),
        "day": told,
        "instant": utc(now) if told == local else None,
        "zone": str(now.tzinfo),
        "revision": 1,
        "forgotten_at": None,
        "import_key": None,
    }
