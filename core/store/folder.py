"""Where does a journal lie on disk, who may read it, and who holds it open?

FOLDER/lock                 held by the one process that has the journal open
FOLDER/address              where that process serves it, for the message "already open"
FOLDER/<N>/journal.duckdb   the highest N is live
"""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

from core.store.errors import AlreadyOpenError, StoreError

FILE_NAME = "journal.duckdb"
_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_NOT_FOR_OTHERS = 0o077


class JournalFolder:
    """A journal's folder while this process holds it."""

    def __init__(self, root: Path) -> None:
        """Make the folder where it is missing, private to this user, and take its lock.

        From here on, whatever this process writes is for this user alone: DuckDB makes its log anew by itself.

        Raises:
            AlreadyOpenError: another process holds it.
            StoreError: the folder cannot be made or written.
        """
        self.root = root
        os.umask(_NOT_FOR_OTHERS)
        try:
            root.mkdir(parents=True, exist_ok=True)
            root.chmod(_PRIVATE_FOLDER)
            self._lock = FileLock(root / "lock", mode=_PRIVATE_FILE)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise AlreadyOpenError(self._read_address()) from None
        except OSError as error:
            message = f"Worthwhile cannot write to its folder {root}: {error.strerror}."
            raise StoreError(message) from error

    def live_file(self) -> Path:
        """Return the path of the live file, its folder made where there is none yet."""
        numbers = [int(entry.name) for entry in self.root.iterdir() if entry.name.isdecimal()]
        generation = self.root / str(max(numbers, default=1))
        generation.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
        return generation / FILE_NAME

    def announce(self, address: str) -> None:
        """Leave word of where this journal is open."""
        file = self.root / "address"
        file.write_text(address, encoding="utf-8")
        file.chmod(_PRIVATE_FILE)

    def release(self) -> None:
        """Let another process open the journal."""
        (self.root / "address").unlink(missing_ok=True)
        self._lock.release()

    def _read_address(self) -> str:
        file = self.root / "address"
        return file.read_text(encoding="utf-8").strip() if file.exists() else ""


def make_private(file: Path) -> None:
    """Let only this user read the live file and DuckDB's log beside it."""
    for path in (file, file.with_name(file.name + ".wal")):
        if path.exists():
            path.chmod(_PRIVATE_FILE)
