"""How does a journal get the tables and views of this release?"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import duckdb

from core.slice import Slice
from core.store import house
from core.store.errors import WrongFileError
from core.store.ops import Migrate

NEWER = "This journal was written by a newer Worthwhile. Please update Worthwhile to open it."


def migration(slices: Sequence[Slice], slug: str, file: str) -> str:
    """Return the SQL of one migration file.

    Raises:
        WrongFileError: there is none: a newer release wrote it.
    """
    for each in slices:
        if each.slug == slug and (sql := each.migrations().get(file)):
            return sql
    raise WrongFileError(NEWER)


def outstanding(cursor: duckdb.DuckDBPyConnection, slices: Sequence[Slice]) -> tuple[list[Migrate], bool]:
    """Return the migrations that a journal still needs, and whether it has had any: else it is new.

    Raises:
        WrongFileError: it has had one that this release does not know.
    """
    cursor.execute(house.CREATE)
    done = set(cursor.execute("SELECT slug, file FROM house.migration").fetchall())
    known = {(each.slug, file): sql for each in slices for file, sql in each.migrations().items()}
    held = {each.slug for each in slices}
    if {(slug, file) for slug, file in done if slug in held} - known.keys():
        raise WrongFileError(NEWER)
    return [Migrate(slug, file, sql) for (slug, file), sql in known.items() if (slug, file) not in done], bool(done)


def write_views(cursor: duckdb.DuckDBPyConnection, slices: Sequence[Slice]) -> None:
    """Write the views whose text has changed: each rewriting grows the log."""
    kept = dict(cursor.execute("SELECT slug, text FROM house.views").fetchall())
    for each in slices:
        text = each.views()
        digest = hashlib.sha256(text.encode()).hexdigest()
        if text and kept.get(each.slug) != digest:
            cursor.begin()
            cursor.execute(text)
            cursor.execute(
                "INSERT INTO house.views VALUES (?, ?) ON CONFLICT (slug) DO UPDATE SET text = excluded.text",
                [each.slug, digest],
            )
            cursor.commit()


def is_ours(cursor: duckdb.DuckDBPyConnection, slices: Sequence[Slice]) -> bool:
    """Say whether every table of the slices is there, with its columns as declared."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for schema, table, column, kind in cursor.execute(
        "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() "
        "WHERE database_name = current_database() ORDER BY column_index"
    ).fetchall():
        found.setdefault((schema, table), []).append((column, kind))
    tables = [table for each in slices for table in each.tables] + list(house.TABLES)
    return all(found.get((t.schema, t.name)) == [(c.name, c.kind.duckdb_type) for c in t.columns] for t in tables)


def drop_views(cursor: duckdb.DuckDBPyConnection) -> None:
    """Take every view away, to be written anew: one that stands over older tables cannot be copied."""
    found = cursor.execute(
        "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND database_name = current_database()"
    ).fetchall()
    for schema, name in found:
        cursor.execute(f'DROP VIEW "{schema}"."{name}"')
    cursor.execute("DELETE FROM house.views")
