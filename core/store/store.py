"""What does the house keep open, and how is a save made whole or not at all?"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from core.slice import Slice
from core.store import fresh, schema, taking_over
from core.store.errors import LockedError, NotSavedError, StoreError, plain
from core.store.folder import JournalFolder, make_private
from core.store.generations import Generation
from core.store.held import Held
from core.store.house import lock_name
from core.store.journal import Journal
from core.store.live import Clock, Live
from core.store.ops import Op, run, schemas
from core.store.recovery import open_live

_MUCH = 1_000_000
"""Bytes of log after which opening would take noticeably longer: then a fresh file is made."""

_MANY = 50_000
"""Operations in one save from which on DuckDB may write into the file itself: then a fresh one is made."""

_BETWEEN = timedelta(hours=1)


def open_store(
    folder: Path | str | None, slices: Sequence[Slice] | None = None, clock: Clock = lambda: datetime.now(UTC)
) -> Store:
    """Open the journal in a folder, made where there is none; `None` opens an empty one in memory.

    `slices` are those whose tables it holds: by default all of the house. `clock` dates the generations of the file.

    Raises:
        AlreadyOpenError: another process has it open.
        WrongFileError: nothing in the folder can be opened, is no journal, or was written by a newer Worthwhile.
        StoreError: the folder cannot be written.
    """
    if slices is None:
        from core.registry import SLICES  # the registry imports the slices, and they import this package

        slices = SLICES
    return Store(None if folder is None else Path(folder), slices, clock)


class Store:
    """One open journal: one connection, a cursor a read, one writer at a time. It holds no key."""

    def __init__(self, root: Path | None, slices: Sequence[Slice], clock: Clock) -> None:
        self.slices = tuple(slices)
        self.told: tuple[str, ...] = ()
        self.resealing = threading.RLock()
        """Held while words are sealed and saved: no save may go between two ways of sealing."""
        self._lock_told: tuple[int, str, str] | None = None
        self._clock = clock
        self._writing = threading.RLock()
        self._versions: Counter[str] = Counter()
        self._folder = JournalFolder(root) if root else None
        self._live: Live | None = None
        self._held = Held()
        try:
            if self._folder:
                self._live, told = open_live(self._folder, self.slices, clock)
                self._held = self._live.held
                self.told = tuple(told)
            else:
                self._held.take(fresh.connect(None))
            self._prepare()
            if self._folder and self._folder.erasing.exists():
                self.erase_past()
        except BaseException:
            self._release()
            raise
        self._renewed = clock()
        self._versions.clear()

    @property
    def root(self) -> Path | None:
        """The journal's folder; `None` in memory."""
        return self._folder.root if self._folder else None

    @property
    def locked(self) -> bool:
        """Whether the journal has a passphrase."""
        return bool(self.lock_told())

    def lock_told(self) -> str:
        """Return what the journal says of its lock, as JSON; empty where it has no passphrase."""
        return self._lock()[1]

    def lock_name(self) -> str:
        """Return the name of the key that the words are sealed with; empty where they are not."""
        return self._lock()[2]

    def reread_lock(self) -> None:
        """Look at the lock anew, as when another file became the journal."""
        self._lock_told = None

    def unlock(self, passphrase: str | None) -> Journal:
        """Give what reads and saves take. A journal without a passphrase opens with `None`.

        Raises:
            LockedError: it has a passphrase, and none was given.
            WrongPassphraseError: it is another one.
        """
        if not self.locked:
            if passphrase is not None:
                message = "This journal has no passphrase."
                raise StoreError(message)
            return Journal(self)
        if passphrase is None:
            raise LockedError
        from core.store.lock import unlocked  # what it needs takes memory that a journal without a lock need not

        return unlocked(self, passphrase)

    def announce(self, address: str) -> None:
        """Say where this journal is open, for a second process that finds it taken."""
        if self._folder:
            self._folder.announce(address)

    def version(self, *slugs: str) -> int:
        """Return the number of saves that touched any of these slices since the store was opened."""
        return sum(self._versions[slug] for slug in slugs)

    def cursor(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """Lend a cursor of its own: one connection shared by threads returned wrong rows."""
        return self._held.cursor()

    def save(self, ops: Sequence[Op]) -> None:
        """Run operations in one transaction, synced to disk when this returns. See `Journal.save`."""
        with self._writing:
            self._save(ops)
            self._versions.update(schemas(ops))
            if self._live and self._is_due(len(ops)):
                with suppress(duckdb.Error, OSError, StoreError):  # the present file goes on
                    self._renew()

    def save_and_erase_past(self, ops: Sequence[Op]) -> None:
        """Save, and leave no byte behind of what was kept before. Where this is cut short, the next start ends it."""
        with self._writing:
            self._mark_erasing()
            try:
                self.save(ops)
            except StoreError:
                self._unmark_erasing()
                raise
            self.erase_past()

    def _save(self, ops: Sequence[Op]) -> None:
        record = None
        with self.cursor() as cursor:
            cursor.begin()
            try:
                steps = run(cursor, ops)
                record = self._live.note(cursor, steps) if self._live else None
                cursor.commit()
            except BaseException as error:
                with suppress(duckdb.Error):  # DuckDB may have ended the transaction already
                    cursor.rollback()
                if self._live:
                    self._live.settle(record)
                if isinstance(error, duckdb.Error | OSError):
                    raise NotSavedError(_NOT_SAVED + plain(error)) from error
                raise
        if self._live and record:
            self._live.log.accept(record)

    def copy_to(self, file: Path) -> None:
        """Write a whole copy of the journal, as it is now, into a new DuckDB file; it is synced when this returns."""
        with self._writing, self.cursor() as cursor:
            fresh.write(cursor, file)
        make_private(file)

    def take_over(self, file: Path) -> None:
        """Make what a DuckDB file of ours holds the journal; what was kept until now stays as the generation before.

        Raises:
            WrongFileError: the file is damaged, no journal, or from a newer Worthwhile; nothing was changed.
            NotSavedError: there is no room for it; nothing was changed.
        """
        with self._writing:
            live = self._on_disk()
            self._or_not_saved(lambda: taking_over.take_over(live, self.slices, file))
            self._prepare()
            self.reread_lock()
            self._versions.update(each.slug for each in self.slices)

    def generations(self) -> list[Generation]:
        """Return the earlier states of the journal that one can go back to, the newest first."""
        return self._live.generations() if self._live else []

    def go_back(self, number: int) -> None:
        """Make an earlier generation the journal; the present one is kept as a generation first.

        Raises:
            WrongFileError: it is damaged, or there is none of that number; nothing was changed.
            NotSavedError: there is no room for it; nothing was changed.
        """
        with self._writing:
            self.take_over(taking_over.whole_file(self._on_disk(), number))

    def erase_past(self) -> None:
        """Leave no byte behind of what is not kept any more: in the file, its log, older generations, damaged files.

        Raises:
            NotSavedError: there is no room for the fresh file; the past may still be there.
        """
        with self._writing:
            if self._live:
                self._mark_erasing()
                self._or_not_saved(self._live.erase_past)
                self._unmark_erasing()

    def heard(self) -> None:
        """Take what was told as read."""
        self.told = ()

    def close(self) -> None:
        """Write everything into a fresh file and let others open the journal. Closing twice is harmless."""
        with self._writing:
            if self._live and self._live.has_grown:
                with suppress(duckdb.Error, OSError, StoreError):  # it is in the log, and the next start finds it there
                    self._live.renew()
            self._release()

    def _release(self) -> None:
        live, self._live = self._live, None
        folder, self._folder = self._folder, None
        self._held.close()
        if live:
            live.close()
        if folder:
            folder.release()

    def _lock(self) -> tuple[int, str, str]:
        version = self.version("house")
        if self._lock_told is None or self._lock_told[0] != version:
            with self.cursor() as cursor:
                found = cursor.execute("SELECT told FROM house.lock WHERE id = 'lock'").fetchall()
            told = found[0][0] if found else ""
            self._lock_told = version, told, lock_name(told)
        return self._lock_told

    def _mark_erasing(self) -> None:
        if self._folder:
            self._or_not_saved(self._folder.mark_erasing)

    def _unmark_erasing(self) -> None:
        if self._folder:
            with suppress(OSError):  # then it is erased once more at the next start
                self._folder.erasing.unlink(missing_ok=True)

    def _on_disk(self) -> Live:
        if self._live is None:
            message = "This journal lies in memory only; it has no earlier states."
            raise StoreError(message)
        return self._live

    def _is_due(self, saved: int) -> bool:
        assert self._live  # noqa: S101 - asked only of a journal on the disk
        return saved > _MANY or (self._live.log.size > _MUCH and self._clock() - self._renewed >= _BETWEEN)

    def _renew(self, *, new_chapter: bool = False) -> None:
        self._renewed = self._clock()
        if self._live:
            self._live.renew(new_chapter=new_chapter)

    def _or_not_saved(self, action: Callable[[], None]) -> None:
        try:
            action()
        except (duckdb.Error, OSError) as error:
            raise NotSavedError(_NOT_SAVED + plain(error)) from error

    def _prepare(self) -> None:
        """Bring every slice's tables and views to this release's form; a generation from before a migration remains."""
        with self.cursor() as cursor:
            cursor.execute("SELECT ?", ["warm"])  # the first statement with a parameter takes up to a second
            missing, lived_in = schema.outstanding(cursor, self.slices)
            if missing and lived_in:
                schema.drop_views(cursor)
        if missing and lived_in:
            self._or_not_saved(self._renew)
        for each in missing:
            self._save([each])
        with self.cursor() as cursor:
            schema.write_views(cursor, self.slices)
        if self._live and (
            missing or self._live.wal_size > _MUCH or self._live.is_overdue() or self._live.stands_alone()
        ):
            with suppress(duckdb.Error, OSError, StoreError):
                self._renew(new_chapter=bool(missing) and lived_in)


_NOT_SAVED = "This could not be saved, and nothing was changed: "
