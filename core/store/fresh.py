"""How is a whole journal written into a fresh file, and known to be the same?

A file that is in use is never written into: DuckDB's checkpoint changes a live block in place, and one that is torn
leaves a file that does not open.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb

from core.slice import Slice
from core.store.errors import StoreError
from core.store.log import State

STORAGE_VERSION = "v1.5.0"
"""The file format of DuckDB 1.5: it refuses a log that belongs to another file, and DuckDB 2.0 reads it too."""

BLOCK_SIZE = 16_384
"""Bytes; DuckDB's own 256 KiB make a journal of a few entries 13 MB, and every generation costs as much."""

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": STORAGE_VERSION,
    "checkpoint_threshold": "1TB",  # the live file is never written into
    "allocator_flush_threshold": "1MB",
    "threads": 1,  # a figure asks for a few milliseconds, a third of which more threads would spend on waiting
    "allocator_bulk_deallocation_flush_threshold": "64KB",  # gives memory back after a read: 11 MB of a journal's 60
}


def connect(file: Path | None) -> duckdb.DuckDBPyConnection:
    """Open a file so that nothing but its log is ever written; `None` opens an empty journal in memory."""
    connection = duckdb.connect(str(file) if file else ":memory:", config=SETTINGS)
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")
    return connection


def quoted(file: Path) -> str:
    """Return a file's name as it may stand between quotes in SQL."""
    return str(file).replace("'", "''")


def write(cursor: duckdb.DuckDBPyConnection, file: Path, state: State | None = None, source: str | None = None) -> None:
    """Write a journal into a new file and compare the two; `state` replaces the one that it is at.

    `source` names an attached database that is not trusted, instead of the cursor's own: from its being opened on,
    this DuckDB opens nothing else.

    Raises:
        duckdb.Error: it could not be read or written.
        StoreError: what was written is not what was read.
    """
    name = source or cursor.execute("SELECT current_database()").fetchall()[0][0]
    try:
        cursor.execute(
            f"ATTACH '{quoted(file)}' AS fresh (STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {BLOCK_SIZE})"
        )
        if source:
            cursor.execute("SET enable_external_access = false")
        cursor.execute(f'COPY FROM DATABASE "{name}" TO fresh')
        if state:
            cursor.execute("CREATE TABLE IF NOT EXISTS fresh.house.tally (seq BIGINT NOT NULL, chain VARCHAR NOT NULL)")
            cursor.execute("DELETE FROM fresh.house.tally")
            cursor.execute("INSERT INTO fresh.house.tally VALUES (?, ?)", [state.seq, state.chain.hex()])
        cursor.execute("CHECKPOINT fresh")
        cursor.execute("DETACH fresh")
        cursor.execute(f"ATTACH '{quoted(file)}' AS fresh (READ_ONLY)")
        apart = {("house", "tally")} if state else set()
        if _fingerprints(cursor, name, apart) != _fingerprints(cursor, "fresh", apart):
            message = "The journal could not be copied whole; it was left as it is."
            raise StoreError(message)
    finally:
        with suppress(duckdb.Error):
            cursor.execute("DETACH fresh")


def entries(cursor: duckdb.DuckDBPyConnection, slices: Sequence[Slice]) -> int:
    """Return how many entries a journal holds that were not forgotten; a table that it does not have yet holds none."""
    there = set(_tables(cursor, cursor.execute("SELECT current_database()").fetchall()[0][0]))
    names = [t.full_name for s in slices for t in s.tables if t.entry and (t.schema, t.name) in there]
    counts = (
        cursor.execute(f"SELECT count(*) FROM {name} WHERE forgotten_at IS NULL").fetchall()[0][0] for name in names
    )
    return sum(counts)


def tally(cursor: duckdb.DuckDBPyConnection) -> State:
    """Return the state that a journal is at.

    Raises:
        duckdb.Error: it does not say.
    """
    ((seq, chain),) = cursor.execute("SELECT seq, chain FROM house.tally").fetchall()
    return State(seq, bytes.fromhex(chain))


def _tables(cursor: duckdb.DuckDBPyConnection, database: str) -> list[tuple[str, str]]:
    return cursor.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = ? ORDER BY ALL", [database]
    ).fetchall()


def _fingerprints(
    cursor: duckdb.DuckDBPyConnection, database: str, apart: set[tuple[str, str]]
) -> dict[tuple[str, str], list[tuple[Any, ...]]]:
    return {
        (schema, name): cursor.execute(
            f'SELECT count(*), bit_xor(hash(t)), sum(hash(t)) FROM "{database}"."{schema}"."{name}" t'
        ).fetchall()
        for schema, name in _tables(cursor, database)
        if (schema, name) not in apart
    }
