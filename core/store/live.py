"""What is a journal while it is open, and how does a fresh file take the place of the one in use?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import duckdb

from core.slice import Slice
from core.store import disk, fresh, generations, log
from core.store.folder import JournalFolder, make_private
from core.store.generations import FILE_NAME, Generation
from core.store.held import Held
from core.store.log import Log, Record, State, Step

Clock = Callable[[], datetime]
"""Gives the moment, aware: only generations are dated by it."""


class Live:
    """The live file of a journal, its connection, and the log that is written before each commit."""

    def __init__(self, folder: JournalFolder, slices: Sequence[Slice], clock: Clock) -> None:
        self.folder = folder
        self._slices = slices
        self._clock = clock
        self.held = Held()
        self._log: Log | None = None
        self.number = 0

    @property
    def log(self) -> Log:
        assert self._log, "a journal is open, or it has no log"  # noqa: S101
        return self._log

    def hold(self, connection: duckdb.DuckDBPyConnection, number: int) -> None:
        """Read from the file of this number from now on."""
        self.number = number
        self.held.take(connection)

    def write_to(self, file: Path, state: State, size: int) -> None:
        """Go on with a log."""
        before, self._log = self._log, Log(file, state, size)
        if before:
            before.close()

    def note(self, cursor: duckdb.DuckDBPyConnection, steps: Sequence[Step]) -> Record:
        """Write a save into the log, and its state into the transaction that is about to be committed."""
        record = log.following(self.log.state, steps)
        cursor.execute("UPDATE house.tally SET seq = ?, chain = ?", [record.state.seq, record.state.chain.hex()])
        self.log.append(record)
        return record

    def settle(self, record: Record | None) -> None:
        """After a save that failed, let the log say what the file says. Where neither can be asked, the next start does."""
        with suppress(duckdb.Error, OSError):
            with self.held.cursor() as cursor:
                committed = record is not None and fresh.tally(cursor) == record.state
            if record and committed:
                self.log.accept(record)
                return
        with suppress(OSError):
            self.log.cut()

    @property
    def has_grown(self) -> bool:
        """Whether anything was saved since the live file was made."""
        return self.folder.wal(self.number).exists()

    @property
    def wal_size(self) -> int:
        """How many bytes were saved since the live file was made."""
        return self.folder.wal(self.number).stat().st_size if self.has_grown else 0

    def renew(self, *, new_chapter: bool = False) -> None:
        """Write what is kept into a fresh file, which then is the live one; the present one is a generation.

        With `new_chapter` the one before is kept however soon others follow.

        Raises:
            OSError, duckdb.Error, StoreError: it could not be written; the present one goes on.
        """
        with self.held.cursor() as cursor:
            self.install(cursor, new_chapter=new_chapter)
        with suppress(OSError):
            self.thin_out()

    def install(
        self, cursor: duckdb.DuckDBPyConnection, state: State | None = None, *, new_chapter: bool = False
    ) -> None:
        """Write what a cursor reads into a fresh file, which then is the live one.

        `state` is given where no log leads there from the present one: then nothing is lost only once it was renewed
        as well, so that two files lead to it.

        Raises:
            OSError, duckdb.Error, StoreError: it could not be written; the present one goes on.
        """
        made = self.folder.scratch("tmp")
        file = made / FILE_NAME
        fresh.write(cursor, file, state)
        make_private(file)
        reached = state or fresh.tally(cursor)
        disk.sync(file)
        last = max((each.chapter for each in self._listed()), default=0)
        generations.write_sum(
            made,
            self._clock(),
            seq=reached.seq,
            entries=fresh.entries(cursor, self._slices),
            chapter=last + 1 if new_chapter or state else last,
        )
        disk.sync(made)
        new_log = log.begin(self.folder.root, made, reached)
        if state is None:
            self.write_to(new_log, reached, log.read(new_log).size)  # it leads on from the present file as well
        number = max(self.folder.numbers(), default=0) + 1
        made.rename(self.folder.generation(number))
        try:
            disk.sync(self.folder.root)
            connection = fresh.connect(self.folder.file(number))
        except BaseException:
            self.folder.discard(number)
            raise
        if state:
            self.write_to(new_log, reached, log.read(new_log).size)
        before = self.number
        self.hold(connection, number)
        with suppress(OSError):  # what it held lies in the file now
            self.folder.wal(before).unlink(missing_ok=True)

    def rebased(self) -> State:
        """Return a state that follows no other: what is live then does not come from the saves before."""
        return State(self.log.state.seq + 1, log.fresh_chain())

    def generations(self) -> list[Generation]:
        """Return what one can go back to, the newest first."""
        return [each for each in self._listed() if each.number != self.number]

    def thin_out(self) -> None:
        """Remove the generations that are no longer kept, and the logs that none of the others needs.

        One of which nothing is noted is no generation that could be chosen: it is put aside.
        """
        now = self._clock()
        found = self._listed()[::-1]
        unknown = set(self.folder.numbers()) - {each.number for each in found} - {self.number}
        self.folder.put_aside([self.folder.generation(number) for number in sorted(unknown)])
        kept = generations.kept([(each.made, each.chapter) for each in found], now)
        for place, each in enumerate(found):
            if place not in kept and each.number != self.number:
                self.folder.discard(each.number)
        self._drop_logs()

    def is_overdue(self) -> bool:
        """Say whether a generation stays only because it is one of the newest two, past its days."""
        found = self.generations()
        return bool(found) and self._clock() - found[0].made > generations.LIVES - timedelta(days=1)

    def stands_alone(self) -> bool:
        """Say whether the live file is the only one that leads to the present: the program ended before it was renewed."""
        listed = self._listed()
        return len(listed) < 2 or listed[0].chapter != listed[1].chapter  # noqa: PLR2004 - the live one and one before

    def erase_past(self) -> None:
        """Renew twice, so that two files lead to the present, and remove everything else."""
        with self.held.cursor() as cursor:
            self.install(cursor, self.rebased())
        first = self.number
        self.renew()
        for number in self.folder.numbers():
            if number < first:
                self.folder.discard(number)
        for file in self.folder.logs():
            if file != self.log.file:
                file.unlink()
        disk.cleared(self.folder.root / "damaged")
        self.folder.clear_up()
        disk.sync(self.folder.root)

    def close(self) -> None:
        self.held.close()
        if self._log:
            self._log.close()
            self._log = None

    def _listed(self) -> list[Generation]:
        return generations.listed(self.folder.root, self.folder.numbers())

    def _drop_logs(self) -> None:
        """Remove the logs that end before the oldest generation was made."""
        oldest = min(self.folder.numbers())
        noted = generations.read_sum(self.folder.generation(oldest))
        if noted is None:
            return
        logs = self.folder.logs()
        for file, following in pairwise(logs):
            start = int(following.name.removeprefix("log-"))
            if start <= noted.seq:
                file.unlink()
