"""Which saves can still be read, when the live file is not what it was?

Every generation is tried on a copy, with the log done again over it.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import duckdb

from core.slice import Slice
from core.store import disk, fresh, generations, house, log, schema
from core.store.errors import StoreError
from core.store.folder import JournalFolder
from core.store.generations import FILE_NAME
from core.store.log import ReadLog, Record, State
from core.store.ops import run_step

CANNOT = (duckdb.Error, OSError, ValueError, KeyError, TypeError)
"""What reading a damaged file, or doing a save again over it, may end in."""


def replay(connection: duckdb.DuckDBPyConnection, slices: Sequence[Slice], records: Sequence[Record]) -> None:
    """Do saves again, each whole or not at all."""
    if not records:
        return
    cursor = connection.cursor()
    cursor.execute(house.CREATE)
    for record in records:
        cursor.begin()
        try:
            for step in record.steps:
                run_step(cursor, step, partial(schema.migration, slices))
            cursor.execute("UPDATE house.tally SET seq = ?, chain = ?", [record.state.seq, record.state.chain.hex()])
            cursor.commit()
        except BaseException:
            with suppress(duckdb.Error):
                cursor.rollback()
            cursor.close()
            raise
    cursor.close()


@dataclass
class Candidate:
    """A copy of a generation, with all saves done again that lead on from it.

    `whole`: its file is as noted. `readable`: so it is, or it was read from end to end.
    """

    number: int
    connection: duckdb.DuckDBPyConnection
    state: State
    whole: bool
    readable: bool


def fullest(
    folder: JournalFolder, slices: Sequence[Slice], logs: Sequence[ReadLog], last: int, wal: bytes | None
) -> tuple[Candidate | None, int]:
    """Return the copy that holds the most saves, the newest whole one that holds the last; and the last save known of."""
    best: Candidate | None = None
    live = folder.numbers()[-1]
    for number in reversed(folder.numbers()):
        found = _tried(folder, slices, logs, number, wal if number == live else None)
        if found is None:
            continue
        last = max(last, found.state.seq)
        if found.readable and (best is None or (found.state.seq, found.whole) > (best.state.seq, best.whole)):
            best, found = found, best
        if found:
            found.connection.close()
        if best and best.whole and best.state.seq >= last:
            break
    return best, last


def _tried(
    folder: JournalFolder, slices: Sequence[Slice], logs: Sequence[ReadLog], number: int, wal: bytes | None
) -> Candidate | None:
    """Copy a generation and do again what leads on from it; the copy without its log where it does not open with it."""
    for beside in (wal, None) if wal else (None,):
        copied = folder.scratch(f"restore/{number}") / FILE_NAME
        connection = None
        try:
            whole = generations.is_whole(folder.generation(number))
            shutil.copyfile(folder.file(number), copied)
            if beside:
                disk.write(copied.with_name(f"{FILE_NAME}.wal"), beside)
            connection = fresh.connect(copied)
            state = fresh.tally(connection)
            records = log.chained(logs, state)
            replay(connection, slices, records)
            return Candidate(
                number, connection, fresh.tally(connection), whole, readable=whole or _is_readable(connection, copied)
            )
        except CANNOT:
            if connection:
                connection.close()
    return None


def _is_readable(connection: duckdb.DuckDBPyConnection, copied: Path) -> bool:
    try:
        with connection.cursor() as cursor:
            fresh.write(cursor, copied.with_name("read"))
    except (duckdb.Error, StoreError):
        return False
    return True
