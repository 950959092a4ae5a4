"""Which operations change a journal, and how does each become SQL, now and when it is done again from the log?

An operation becomes steps: plain values, as JSON holds them. What is run is what is logged, so that doing it again over
the same rows gives the same rows, whatever form the tables have by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import Any

import duckdb

from core.store.errors import AmendedElsewhereError
from core.store.log import Step
from core.table import Table

Row = Mapping[str, Any]

AS_KEPT = 0
"""As the revision of a row to put: none of it was changed but how it is sealed."""
_ONE_BY_ONE = 8
"""Up to this many rows, a statement with a place for each value is faster than unnested columns."""


@dataclass(frozen=True, slots=True)
class Put:
    """Keep a row: a new one (`revision` 1), or the next revision of one that is kept already.

    With `revision` `None` the row replaces whatever is kept; with `AS_KEPT` it also stays at the revision that is kept,
    as it says the same.
    """

    table: Table
    row: Row


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove rows by id. An id that is not there is no error."""

    table: Table
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Migrate:
    """Run one migration file of one slice, once."""

    slug: str
    file: str
    sql: str


Op = Put | Drop | Migrate


def schemas(ops: Iterable[Op]) -> set[str]:
    """Name the slices whose data the operations change."""
    return {op.slug if isinstance(op, Migrate) else op.table.schema for op in ops}


def run(cursor: duckdb.DuckDBPyConnection, ops: Sequence[Op]) -> list[Step]:
    """Run operations inside the caller's transaction, and return their steps.

    Migrations run in their order, the rows of each table in theirs. No table refers to another, so the order between
    tables says nothing, and a table's rows go in one statement.

    Raises:
        AmendedElsewhereError: a row to put is not the next revision of what is kept.
    """
    migrations = {(op.slug, op.file): op.sql for op in ops if isinstance(op, Migrate)}
    done: list[Step] = []
    for step in _steps(cursor, ops):
        run_step(cursor, step, lambda slug, file: migrations[slug, file])
        done.append(step)
    return done


def run_step(cursor: duckdb.DuckDBPyConnection, step: Step, migration: Callable[[str, str], str]) -> None:
    """Run one step. `migration(slug, file)` finds the SQL of one, which the log only names."""
    if "migrate" in step:
        cursor.execute(migration(*step["migrate"]))
        cursor.execute("INSERT INTO house.migration VALUES (?, ?)", step["migrate"])
    elif "drop" in step:
        cursor.execute(f"DELETE FROM {_named(step['drop'])} WHERE id IN (SELECT unnest(?::VARCHAR[]))", [step["ids"]])
    elif "add" in step:
        _insert(cursor, _named(step["add"]), [_named(name) for name in step["columns"]], step["rows"])
    else:
        _replace(cursor, _named(step["replace"]), [_named(name) for name in step["columns"]], step["rows"])


def _steps(cursor: duckdb.DuckDBPyConnection, ops: Sequence[Op]) -> Iterator[Step]:
    """Give step by step; each asks for what is kept only once those before it have run."""
    for migrating, group in groupby(ops, key=lambda op: isinstance(op, Migrate)):
        if migrating:
            for migration in (op for op in group if isinstance(op, Migrate)):
                yield {"migrate": [migration.slug, migration.file]}
        else:
            for table, changes in _by_table(group).items():
                yield from _changes(cursor, table, changes)


def _by_table(ops: Iterable[Op]) -> dict[Table, list[Put | Drop]]:
    tables: dict[Table, list[Put | Drop]] = {}
    for op in ops:
        if not isinstance(op, Migrate):
            tables.setdefault(op.table, []).append(op)
    return tables


def _changes(cursor: duckdb.DuckDBPyConnection, table: Table, changes: Sequence[Put | Drop]) -> Iterator[Step]:
    for _, group in groupby(changes, key=type):
        alike = list(group)
        if drops := [op for op in alike if isinstance(op, Drop)]:
            yield {"drop": table.full_name, "ids": [identity for op in drops for identity in op.ids]}
        for rows in _without_repeats(op.row for op in alike if isinstance(op, Put)):
            yield from _puts(cursor, table, rows)


def _without_repeats(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Split rows so that no batch holds an id twice: one statement may touch a row once."""
    batch: dict[str, Row] = {}
    for row in rows:
        if row["id"] in batch:
            yield list(batch.values())
            batch = {}
        batch[row["id"]] = row
    if batch:
        yield list(batch.values())


def _puts(cursor: duckdb.DuckDBPyConnection, table: Table, rows: Sequence[Row]) -> Iterator[Step]:
    kept = _kept_revisions(cursor, table, [row["id"] for row in rows])
    names = [column.name for column in table.columns]
    found: dict[str, list[list[Any]]] = {"add": [], "replace": []}
    for row in rows:
        as_kept = row["revision"] == AS_KEPT
        revision = kept.get(row["id"], 1) if as_kept else kept.get(row["id"], 0) + 1
        if row["revision"] not in (None, AS_KEPT, revision):
            raise AmendedElsewhereError
        whole = {**row, "revision": revision}
        found["replace" if row["id"] in kept else "add"].append([_written(whole.get(name)) for name in names])
    for action, lines in found.items():
        if lines:
            yield {action: table.full_name, "columns": names, "rows": lines}


def _kept_revisions(cursor: duckdb.DuckDBPyConnection, table: Table, ids: list[str]) -> dict[str, int]:
    asked = "= ?" if len(ids) == 1 else "IN (SELECT unnest(?::VARCHAR[]))"
    found = cursor.execute(
        f"SELECT id, revision FROM {table.full_name} WHERE id {asked}", ids if len(ids) == 1 else [ids]
    )
    return dict(found.fetchall())


def _written(value: Any) -> Any:
    """Return a value as JSON holds it. DuckDB reads days and times back from their ISO form without loss."""
    return value.isoformat() if isinstance(value, date | time) else value


def _insert(cursor: duckdb.DuckDBPyConnection, table: str, names: list[str], rows: list[list[Any]]) -> None:
    into = f"INSERT INTO {table} ({', '.join(names)})"
    if len(rows) <= _ONE_BY_ONE:
        places = ", ".join(["?"] * len(names))
        for row in rows:
            cursor.execute(f"{into} VALUES ({places})", row)
    else:
        cursor.execute(f"{into} {_unnested(names)}", _columns(rows))


def _replace(cursor: duckdb.DuckDBPyConnection, table: str, names: list[str], rows: list[list[Any]]) -> None:
    if len(rows) <= _ONE_BY_ONE:
        changes = ", ".join(f"{name} = ?" for name in names[1:])
        for identity, *values in rows:
            cursor.execute(f"UPDATE {table} SET {changes} WHERE id = ?", [*values, identity])
    else:
        changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
        into = f"INSERT INTO {table} ({', '.join(names)}) {_unnested(names)} ON CONFLICT (id) DO UPDATE SET {changes}"
        cursor.execute(into, _columns(rows))


def _unnested(names: list[str]) -> str:
    return "SELECT " + ", ".join(["unnest(?::VARCHAR[])"] * len(names))


def _columns(rows: list[list[Any]]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _named(name: str) -> str:
    """Return a table's or column's name as it may stand in SQL; the log is read from the disk."""
    if not all(part.isidentifier() for part in name.split(".")):
        raise ValueError(name)
    return name
