"""How is a journal opened, and what is done where its file is not what it was?

The live file is taken where its bytes are as noted and its state stands in the log. Else every generation is tried on a
copy, with the log done again over it, until one holds the last save. What was damaged is put aside, never deleted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import duckdb

from core.slice import Slice
from core.store import disk, fresh, generations, house, log, schema
from core.store.errors import StoreError, WrongFileError
from core.store.folder import JournalFolder
from core.store.live import Clock, Live
from core.store.log import ReadLog, State
from core.store.replaying import CANNOT, fullest, replay


def open_live(folder: JournalFolder, slices: Sequence[Slice], clock: Clock) -> tuple[Live, list[str]]:
    """Open a folder's journal, made where there is none. Also return what the person should be told.

    Raises:
        WrongFileError: nothing in it can be opened, or it was written by a newer Worthwhile; it was left as it is.
    """
    folder.clear_up()
    live = Live(folder, slices, clock)
    try:
        return live, _open(live, folder, slices)
    except BaseException:
        live.close()
        raise


def _open(live: Live, folder: JournalFolder, slices: Sequence[Slice]) -> list[str]:
    if not folder.numbers():
        _create(live)
    number = folder.numbers()[-1]
    if not folder.logs() and not any(generations.read_sum(folder.generation(each)) for each in folder.numbers()):
        _adopt(live, folder, slices, number)
        return []
    wal = folder.wal(number).read_bytes() if folder.wal(number).exists() else None
    replayed = _as_it_is(live, folder, slices, number)
    if replayed is None:
        return _recover(live, folder, slices, number, wal)
    return [] if replayed <= 1 else [_PUT_BACK.format(saves=replayed)]


def _create(live: Live) -> None:
    connection = fresh.connect(None)
    connection.execute(house.CREATE)
    live.install(connection, log.GENESIS)
    connection.close()


def _adopt(live: Live, folder: JournalFolder, slices: Sequence[Slice], number: int) -> None:
    """Take over a journal of the first release, which kept neither sums nor a log."""
    file = folder.file(number)
    try:
        connection = fresh.connect(file)
        cursor = connection.cursor()
        known = "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'house' AND table_name = 'migration'"
        if file.stat().st_size and cursor.execute(known).fetchall() == [(0,)]:
            raise WrongFileError(_UNREADABLE.format(file=file))
        schema.outstanding(cursor, slices)
        live.install(cursor, State(1, log.fresh_chain()))
        connection.close()
    except (duckdb.Error, OSError) as error:
        raise WrongFileError(_UNREADABLE.format(file=file)) from error
    folder.discard(number)
    live.renew()


def _as_it_is(live: Live, folder: JournalFolder, slices: Sequence[Slice], number: int) -> int | None:
    """Open the live file where it is whole; return how many saves were done again, `None` where it will not do."""
    if not generations.is_whole(folder.generation(number)):
        return None
    connection = None
    try:
        connection = fresh.connect(folder.file(number))
        state = fresh.tally(connection)
        newest = _newest(folder, state)
        records = newest.after(state) if newest else None
        if newest is None or records is None:
            connection.close()
            return None
        replay(connection, slices, records)
    except CANNOT:
        if connection:
            connection.close()
        return None
    live.hold(connection, number)
    live.write_to(newest.file, newest.records[-1].state if newest.records else state, newest.size)
    return len(records)


def _newest(folder: JournalFolder, state: State) -> ReadLog | None:
    """Return the log that is being written. One that holds no save and leads on from elsewhere was begun in vain."""
    logs = folder.logs()
    while logs:
        found = log.read(logs.pop())
        if found.start == state or found.records or found.start is None or not logs:
            return found
        found.file.unlink()
    return None


def _recover(live: Live, folder: JournalFolder, slices: Sequence[Slice], number: int, wal: bytes | None) -> list[str]:
    logs = [log.read(file) for file in folder.logs()]
    last = max((record.state.seq for each in logs for record in each.records), default=0)
    found, last = fullest(folder, slices, logs, last, wal)
    if found is None:
        raise WrongFileError(_UNREADABLE.format(file=folder.file(number)))
    missing = max(0, last - found.state.seq)
    is_live = found.number == number
    torn = bool(logs) and logs[-1].size < logs[-1].file.stat().st_size
    goes_on = bool(logs) and logs[-1].end == found.state
    whole_live = is_live and found.whole
    noted = generations.read_sum(folder.generation(found.number))
    try:
        with found.connection.cursor() as cursor:
            schema.drop_views(cursor)
            live.install(cursor, None if goes_on else State(max(last, found.state.seq) + 1, log.fresh_chain()))
        damaged = [each.file for each in logs if each.size < each.file.stat().st_size and each.file != live.log.file]
        if not whole_live:
            if wal is not None:  # DuckDB may have cut it while it was opened
                disk.write(folder.wal(number), wal)
            damaged.append(folder.generation(number))
        folder.put_aside(damaged)
        live.renew()
    except (duckdb.Error, OSError, StoreError) as error:
        raise StoreError(_NOT_NOW) from error
    finally:
        found.connection.close()
    disk.cleared(folder.root / "restore")
    return [_UNSURE if torn and not is_live and not missing else _told(noted, missing, whole=whole_live)]


def _told(noted: generations.Sum | None, missing: int, *, whole: bool) -> str:
    if missing:
        return _MISSING.format(saves="one save" if missing == 1 else f"{missing:,} saves")
    if whole:
        return _LOG_BEGUN_ANEW
    made = f"{datetime.fromisoformat(noted.made).astimezone():%d %B %Y, %H:%M}" if noted else "an earlier file"
    return _RESTORED.format(made=made)


_UNREADABLE = "The journal {file} could not be opened, and was left as it is: it is damaged, or it is no journal."
_NOT_NOW = (
    "The journal’s file is damaged. It can be restored from what is kept beside it, but not now: perhaps there is no room "
    "left on the disk. Nothing was deleted. Please make some room and start again."
)
_PUT_BACK = (
    "The last {saves:,} saves were not in the journal’s file. They were put back from the log beside it: "
    "nothing is missing."
)
_LOG_BEGUN_ANEW = "The log beside the journal’s file was damaged, and was begun anew. The journal itself is whole: nothing is missing."
_RESTORED = (
    "The journal’s file was damaged. It was restored from the one of {made} and the log of every save since: "
    "nothing is missing. The damaged file was put aside in the folder “damaged”, and was not deleted."
)
_UNSURE = (
    "The journal’s file and the log beside it were damaged. What could be read was restored; the saves right before that "
    "could not be, if there were any. The damaged files were put aside in the folder “damaged”, and were not deleted."
)
_MISSING = (
    "The journal’s file and the log beside it were damaged. What could be read was restored: the last {saves} could not "
    "be. The damaged files were put aside in the folder “damaged”, and were not deleted."
)
