"""How does another file's content become the journal, without trusting that file?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from core.slice import Slice
from core.store import fresh, generations, schema
from core.store.errors import StoreError, WrongFileError, is_full
from core.store.generations import FILE_NAME
from core.store.live import Live

_UNREADABLE = "This file is damaged, or it is no journal. Nothing was changed."


def take_over(live: Live, slices: Sequence[Slice], file: Path) -> None:
    """Make what a file holds the journal; what was kept until now stays as a generation.

    The file is copied, table by table, by a DuckDB that may open nothing else, brought to this release's form and looked
    at there, before anything of the journal is touched.

    Raises:
        WrongFileError: it is damaged, no journal, or from a newer Worthwhile; nothing was changed.
        OSError, duckdb.Error, StoreError: there is no room for it; nothing was changed.
    """
    copied = live.folder.scratch("restore") / FILE_NAME
    _copy(file, copied)
    try:
        connection = fresh.connect(copied)
        try:
            cursor = connection.cursor()
            _fit(cursor, slices)
            live.renew()  # what is kept until now, whole, in a generation
            live.install(cursor, live.rebased())
        finally:
            connection.close()
    finally:
        live.folder.clear_up()
    live.renew()


def whole_file(live: Live, number: int) -> Path:
    """Return the file of a generation.

    Raises:
        WrongFileError: it is not as it was when it was made, or there is none of that number.
    """
    folder = live.folder.generation(number)
    if not folder.exists() or not generations.is_whole(folder):
        message = "This earlier state is damaged and cannot be opened. Your journal is as it was; nothing was changed."
        raise WrongFileError(message)
    return live.folder.file(number)


def _copy(file: Path, copied: Path) -> None:
    reader = duckdb.connect(config=fresh.SETTINGS)
    try:
        reader.execute(f"ATTACH '{fresh.quoted(file)}' AS given (READ_ONLY)")
        known = "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'given' AND schema_name = 'house'"
        if reader.execute(known).fetchall() == [(0,)]:
            raise WrongFileError(_UNREADABLE)
        fresh.write(reader, copied, source="given")
    except (duckdb.Error, StoreError) as error:
        if is_full(error):
            raise
        raise WrongFileError(_UNREADABLE) from error
    finally:
        reader.close()


def _fit(cursor: duckdb.DuckDBPyConnection, slices: Sequence[Slice]) -> None:
    """Bring a copy to this release's form."""
    try:
        schema.drop_views(cursor)
        missing, _ = schema.outstanding(cursor, slices)
        for each in missing:
            cursor.execute(each.sql)
            cursor.execute("INSERT INTO house.migration VALUES (?, ?)", [each.slug, each.file])
        fitting = schema.is_ours(cursor, slices)
    except duckdb.Error as error:
        raise WrongFileError(_UNREADABLE) from error
    if not fitting:
        raise WrongFileError(_UNREADABLE)
