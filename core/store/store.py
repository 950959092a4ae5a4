"""What does the house keep open, and how is a save made whole or not at all?"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from core.slice import Slice
from core.store import house
from core.store.errors import LockedError, NotSavedError, StoreError, WrongFileError
from core.store.folder import JournalFolder, make_private
from core.store.house import lock_name
from core.store.journal import Journal
from core.store.ops import Migrate, Op, run, schemas

STORAGE_VERSION = "v1.5.0"
"""The file format of DuckDB 1.5: it refuses a log that belongs to another file, and DuckDB 2.0 reads it too."""

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": STORAGE_VERSION,
    "allocator_flush_threshold": "1MB",
    "threads": 1,  # a figure asks for a few milliseconds, a third of which more threads would spend on waiting
    "allocator_bulk_deallocation_flush_threshold": "64KB",  # gives memory back after a read: 11 MB of a journal's 60
}


def open_store(folder: Path | str | None, slices: Sequence[Slice] | None = None) -> Store:
    """Open the journal in a folder, made where there is none; `None` opens an empty one in memory.

    `slices` are those whose tables it holds: by default all of the house.

    Raises:
        AlreadyOpenError: another process has it open.
        WrongFileError: the file is damaged, is no journal, or was written by a newer Worthwhile.
        StoreError: the folder cannot be written.
    """
    if slices is None:
        from core.registry import SLICES  # the registry imports the slices, and they import this package

        slices = SLICES
    return Store(None if folder is None else Path(folder), slices)


class Store:
    """One open journal: one connection, a cursor a read, one writer at a time. It holds no key."""

    def __init__(self, root: Path | None, slices: Sequence[Slice]) -> None:
        self.slices = tuple(slices)
        self._writing = threading.Lock()
        self.resealing = threading.RLock()
        """Held while words are sealed and saved: no save may go between two ways of sealing."""
        self._lock_told: tuple[int, str, str] | None = None
        self._versions: Counter[str] = Counter()
        self._folder = JournalFolder(root) if root else None
        try:
            self._connection = self._connect()
            self._prepare()
        except BaseException:
            self.close()
            raise

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

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor of its own: one connection shared by threads returned wrong rows."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    def save(self, ops: Sequence[Op]) -> None:
        """Run operations in one transaction, synced to disk when this returns. See `Journal.save`."""
        with self._writing, self.cursor() as cursor:
            cursor.begin()
            try:
                run(cursor, ops)
                cursor.commit()
            except duckdb.Error as error:
                _roll_back(cursor)
                message = f"This could not be saved, and nothing was changed: {_plain(error)}"
                raise NotSavedError(message) from error
            except BaseException:
                _roll_back(cursor)
                raise
        self._versions.update(schemas(ops))

    def copy_to(self, file: Path) -> None:
        """Write a whole copy of the journal, as it is now, into a new DuckDB file; it is synced when this returns."""
        with self._writing, self.cursor() as cursor:
            cursor.execute(f"ATTACH '{_quoted(file)}' AS copied (STORAGE_VERSION '{STORAGE_VERSION}')")
            try:
                (name,) = cursor.execute("SELECT current_database()").fetchall()[0]
                cursor.execute(f'COPY FROM DATABASE "{name}" TO copied')
                cursor.execute("CHECKPOINT copied")
            finally:
                cursor.execute("DETACH copied")
        make_private(file)

    def take_over(self, file: Path) -> None:
        """Make what a DuckDB file of ours holds the journal; what was kept until now stays as the generation before.

        Raises:
            WrongFileError: the file is damaged, no journal, or from a newer Worthwhile; nothing was changed.
        """
        with self._writing, self.cursor() as cursor:
            try:
                cursor.execute(f"ATTACH '{_quoted(file)}' AS taken (READ_ONLY)")
            except duckdb.Error as error:
                message = f"This file is no journal, and nothing was changed: {_plain(error)}"
                raise WrongFileError(message) from error
            try:
                self._replace(cursor)
            finally:
                cursor.execute("DETACH taken")
        self._versions.update(each.slug for each in self.slices)

    def _replace(self, cursor: duckdb.DuckDBPyConnection) -> None:
        known = {(each.slug, name) for each in self.slices for name in each.migrations()}
        tables = [*(table for each in self.slices for table in each.tables), house.LOCK]
        try:
            if set(cursor.execute("SELECT slug, file FROM taken.house.migration").fetchall()) - known:
                message = "This journal was written by a newer Worthwhile. Please update Worthwhile to open it."
                raise WrongFileError(message)
            cursor.begin()
            for table in tables:
                names = ", ".join(column.name for column in table.columns)
                cursor.execute(f"DELETE FROM {table.full_name}")
                cursor.execute(f"INSERT INTO {table.full_name} ({names}) SELECT {names} FROM taken.{table.full_name}")
            cursor.commit()
        except duckdb.Error as error:
            _roll_back(cursor)
            message = f"This file is no journal of Worthwhile, and nothing was changed: {_plain(error)}"
            raise WrongFileError(message) from error

    def erase_past(self) -> None:
        """Leave no byte behind of what is not kept any more: in the file, its log, older generations, damaged files."""
        with self._writing, self.cursor() as cursor:
            cursor.execute("CHECKPOINT")

    def close(self) -> None:
        """Write everything into the file and let others open it. Closing twice is harmless."""
        connection = self.__dict__.pop("_connection", None)
        if connection:
            connection.close()
        folder, self._folder = self._folder, None
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

    def _connect(self) -> duckdb.DuckDBPyConnection:
        if self._folder is None:
            return duckdb.connect(config=_SETTINGS)
        file = self._folder.live_file()
        try:
            connection = duckdb.connect(str(file), config=_SETTINGS)
        except duckdb.Error as error:
            message = f"The journal {file} could not be opened, and was left as it is: {_plain(error)}"
            raise WrongFileError(message) from error
        make_private(file)
        return connection

    def _prepare(self) -> None:
        """Bring every slice's tables and views to this release's form."""
        with self.cursor() as cursor:
            cursor.execute("SELECT ?", ["warm"])  # the first statement with a parameter takes up to a second
            cursor.execute(house.CREATE)
            done = set(cursor.execute("SELECT slug, file FROM house.migration").fetchall())
            views = dict(cursor.execute("SELECT slug, text FROM house.views").fetchall())
        known = {(s.slug, file): sql for s in self.slices for file, sql in s.migrations().items()}
        held = {s.slug for s in self.slices}
        newer = {(slug, file) for slug, file in done if slug in held} - known.keys()
        if newer:
            message = "This journal was written by a newer Worthwhile. Please update Worthwhile to open it."
            raise WrongFileError(message)
        for (slug, file), sql in known.items():
            if (slug, file) not in done:
                self.save([Migrate(slug, file, sql)])
        for each in self.slices:
            self._write_views(each, views.get(each.slug))
        self._versions.clear()

    def _write_views(self, each: Slice, kept: str | None) -> None:
        """Write a slice's views when their text has changed: each rewriting grows the log."""
        text = each.views()
        digest = hashlib.sha256(text.encode()).hexdigest()
        if not text or kept == digest:
            return
        with self._writing, self.cursor() as cursor:
            cursor.begin()
            cursor.execute(text)
            cursor.execute(
                "INSERT INTO house.views VALUES (?, ?) ON CONFLICT (slug) DO UPDATE SET text = excluded.text",
                [each.slug, digest],
            )
            cursor.commit()


def _quoted(file: Path) -> str:
    return str(file).replace("'", "''")


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    with suppress(duckdb.TransactionException):  # DuckDB may have ended the transaction already
        cursor.rollback()


def _plain(error: duckdb.Error) -> str:
    """Return what went wrong in a sentence: a full disk by its name, anything else by DuckDB's first line."""
    first = str(error).splitlines()[0]
    full = any(reason in first for reason in ("No space left", "File too large", "not enough space"))
    return "there is no room left on the disk. Please make some, and save again." if full else first
