"""How is an entry of any slice forgotten, brought back and found again?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from core.moment import utc
from core.slice import Table
from core.store import Journal, Put

KEPT_AFTER_FORGETTING = timedelta(days=30)
"""How long a forgotten entry can be brought back."""


def forget(journal: Journal, table: Table, identity: str, now: datetime) -> None:
    """Hide an entry at once; it can be brought back for thirty days. One that is gone already is no error."""
    _mark(journal, table, identity, utc(now))


def bring_back(journal: Journal, table: Table, identity: str) -> None:
    """Undo forgetting."""
    _mark(journal, table, identity, None)


def one(journal: Journal, table: Table, identity: str) -> dict[str, Any] | None:
    """Return one entry as kept, forgotten or not; `None` where there is none of that id."""
    found = journal.entries(table, "id = $id", id=identity)
    return found[0] if found else None


def forgotten(journal: Journal, table: Table, now: datetime) -> list[dict[str, Any]]:
    """Return the entries that can still be brought back, the one forgotten last first."""
    since = utc(now) - KEPT_AFTER_FORGETTING
    rows = journal.entries(table, "forgotten_at >= $since", since=since)
    return sorted(rows, key=lambda row: row["forgotten_at"], reverse=True)


def amended(kept: dict[str, Any], told: dict[str, Any], revision: int, day: date) -> dict[str, Any]:
    """Return the next revision of a row: `told` over `kept`, as read at `revision`.

    Where the day it tells of was changed, the moment of writing no longer says when it was.
    """
    instant = kept["instant"] if day == kept["day"] else None
    return {**kept, **told, "day": day, "instant": instant, "revision": revision + 1}


def _mark(journal: Journal, table: Table, identity: str, moment: datetime | None) -> None:
    row = one(journal, table, identity)
    if row is not None:
        journal.save([Put(table, {**row, "forgotten_at": moment, "revision": row["revision"] + 1})])
