"""Which rows of a slice belong together, and which lie in a period?

An *entry* is what a person did. A *part* names, in a column of ids, an entry of its slice that it is nothing without: a
rating, a feeling of a thought. A *name* is neither: the person's own trap or feeling, used by its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from core.store import Journal
from core.table import Kind, Table

Row = dict[str, Any]
Rows = dict[Table, dict[str, Row]]
"""Rows by table and id."""


def everything(journal: Journal, slug: str) -> Rows:
    """Return all rows of a slice, forgotten ones too."""
    return {
        table: {row["id"]: row for row in journal.entries(table, "true ORDER BY id")}
        for table in journal.tables()
        if table.schema == slug
    }


def has_days(tables: Iterable[Table]) -> bool:
    """Say whether a period means anything to a slice: settings, contacts and the plan have none."""
    return any(table.entry for table in tables)


def within(rows: Rows, first: date | None, last: date | None) -> Rows:
    """Return the rows that tell of a day between two, both included, either of which may be `None`."""

    def lies(row: Row) -> bool:
        return (first is None or row["day"] >= first) and (last is None or row["day"] <= last)

    return {table: {identity: row for identity, row in found.items() if lies(row)} for table, found in rows.items()}


def ties(table: Table) -> tuple[str, ...]:
    """Name the columns in which a row names entries."""
    return tuple(column.name for column in table.own if column.kind is Kind.ID)


def is_part(table: Table) -> bool:
    return not table.entry and bool(ties(table))


def is_name(table: Table) -> bool:
    return not table.entry and not ties(table)


def parts_of(rows: Rows, taken: Rows) -> Iterator[tuple[Table, Row]]:
    """Give the parts of the entries that were taken."""
    ids = {identity for table, found in taken.items() if table.entry for identity in found}
    for table, found in rows.items():
        if is_part(table):
            columns = ties(table)
            yield from ((table, row) for row in found.values() if any(row[name] in ids for name in columns))


def named_by(rows: Rows, taken: Rows) -> Iterator[tuple[Table, Row]]:
    """Give the entries and names of the same slice that rows which were taken name."""
    said = {
        value
        for table, found in taken.items()
        for row in found.values()
        for column in table.own
        if column.kind in (Kind.ID, Kind.CHOICE, Kind.CHOICES) and row[column.name]
        for value in row[column.name].split(",")
    }
    for table, found in rows.items():
        if not is_part(table):
            yield from ((table, found[identity]) for identity in found.keys() & said)


def whole(rows: Rows, taken: Rows) -> Rows:
    """Return what was taken, with its parts, and with all that these name: what stands on its own when it is read."""
    full = {table: dict(found) for table, found in taken.items()}
    for table, row in parts_of(rows, taken):
        full[table][row["id"]] = row
    before = -1
    while (size := sum(map(len, full.values()))) != before:
        before = size
        for table, row in list(named_by(rows, full)):
            full[table][row["id"]] = row
    return full
