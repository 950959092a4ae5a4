"""How is an entry of any slice kept, amended, opened, forgotten, brought back and found again?

A record is a dataclass with a `day` and a field for each own column of its table, of the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from core.drafts.store import DRAFT
from core.moment import head, utc
from core.store import AmendedElsewhereError, DamagedEntryError, Drop, Journal, Op, Put
from core.table import Kind, Table


class Record(Protocol):
    """What a draft becomes once it is valid."""

    @property
    def day(self) -> date:
        """The day that it tells of."""


Kept = TypeVar("Kept", bound=Record)

KEPT_AFTER_FORGETTING = timedelta(days=30)
"""How long a forgotten entry can be brought back."""


def add(journal: Journal, table: Table, record: Record, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new entry and return its id; `also` is saved with it, or neither is."""
    row = head(now, day=record.day)
    journal.save([put(table, record, row), *also])
    return row["id"]


def amend(
    journal: Journal, table: Table, identity: str, record: Record, revision: int, also: Sequence[Op] = ()
) -> None:
    """Keep an entry anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since; nothing was kept.
    """
    journal.save([Put(table, next_row(journal, table, identity, record, revision)), *also])


def opened(journal: Journal, table: Table, identity: str, kind: Callable[..., Kept]) -> tuple[Kept, int] | None:
    """Return an entry and the revision at which it was read; `None` where there is none, or it is forgotten."""
    row = one(journal, table, identity)
    if row is None or row["forgotten_at"]:
        return None
    return record_of(kind, row, table), row["revision"]


def put(table: Table, record: Record, row: dict[str, Any]) -> Put:
    """Return what keeps a record under the head of `row`."""
    return Put(table, {**row, **told(record, table)})


def told(record: object, table: Table) -> dict[str, Any]:
    """Return the own columns of a row, as a record fills them."""
    return {
        column.name: ",".join(getattr(record, column.name))
        if column.kind is Kind.CHOICES
        else getattr(record, column.name)
        for column in table.own
    }


def own(row: dict[str, Any], table: Table) -> dict[str, Any]:
    """Return the own columns of a row as a record holds them: the inverse of `told`."""
    return {
        column.name: tuple(filter(None, row[column.name].split(",")))
        if column.kind is Kind.CHOICES
        else row[column.name]
        for column in table.own
    }


def record_of(kind: Callable[..., Kept], row: dict[str, Any], table: Table) -> Kept:
    """Return the record that a kept row holds."""
    return kind(day=row["day"], **own(row, table))


def next_row(journal: Journal, table: Table, identity: str, record: Record, revision: int) -> dict[str, Any]:
    """Return the next revision of a kept row, with what a record tells.

    Raises:
        AmendedElsewhereError: it is gone.
    """
    kept = one(journal, table, identity)
    if kept is None:
        raise AmendedElsewhereError
    return amended(kept, told(record, table), revision, record.day)


def forget(journal: Journal, table: Table, identity: str, now: datetime) -> None:
    """Hide an entry at once; it can be brought back for thirty days. One that is gone already is no error."""
    _mark(journal, table, identity, utc(now))


def bring_back(journal: Journal, table: Table, identity: str) -> None:
    """Undo forgetting."""
    _mark(journal, table, identity, None)


def one(journal: Journal, table: Table, identity: str) -> dict[str, Any] | None:
    """Return one entry as kept, forgotten or not; `None` where there is none of that id.

    Raises:
        DamagedEntryError: it is there, and does not open.
    """
    found = journal.entries(table, "id = $id", id=identity)
    if not found and (table.full_name, identity) in journal.damaged:
        raise DamagedEntryError
    return found[0] if found else None


def forgotten(journal: Journal, table: Table, now: datetime) -> list[dict[str, Any]]:
    """Return the entries that can still be brought back, the one forgotten last first."""
    since = utc(now) - KEPT_AFTER_FORGETTING
    rows = journal.entries(table, "forgotten_at >= $since", since=since)
    return sorted(rows, key=lambda row: row["forgotten_at"], reverse=True)


_LEFT_ALONE = (
    "entry IN (SELECT unnest($ids::VARCHAR[])) "
    f"AND form NOT IN (SELECT form FROM {DRAFT.full_name} WHERE instant >= $before)"
)
"""Fields of drafts of some entries in which nothing was written since a moment."""


def forgotten_for_good(journal: Journal, now: datetime) -> int:
    """Remove what was forgotten more than thirty days ago, with all that is part of it; return how many entries left.

    The drafts of changes to such an entry leave with it, but for those that were written in since.
    """
    before = utc(now) - KEPT_AFTER_FORGETTING
    tables = journal.tables()
    gone = {table: _ids(journal, table, "forgotten_at < $before", before=before) for table in tables}
    entries = sum(map(len, gone.values()))
    leaving = [(table, ids) for table, ids in gone.items() if ids]
    for table, ids in leaving:  # it grows while parts of parts are found
        for part in tables:
            if part.part_of and part.part_of[1] == table:
                leaving += [(part, found)] if (found := _belonging(journal, part, part.part_of[0], ids)) else []
        if drafts := _ids(journal, DRAFT, _LEFT_ALONE, ids=list(ids), before=before):
            leaving.append((DRAFT, drafts))
    if leaving:
        journal.save([Drop(table, tuple(ids)) for table, ids in leaving])
    return entries


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


def _ids(journal: Journal, table: Table, where: str, **parameters: Any) -> list[str]:
    return [identity for (identity,) in journal.rows(f"SELECT id FROM {table.full_name} WHERE {where}", **parameters)]


def _belonging(journal: Journal, part: Table, column: str, ids: Sequence[str]) -> list[str]:
    return _ids(journal, part, f"{column} IN (SELECT unnest($ids::VARCHAR[]))", ids=list(ids))
