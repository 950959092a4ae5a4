"""Where does a journal lie on disk, who may read it, and who holds it open?

FOLDER/lock                 held by the one process that has the journal open
FOLDER/address              where that process serves it, for the message "already open"
FOLDER/<N>/journal.duckdb   the highest N is live, lower ones are generations; its sum, and DuckDB's log, beside it
FOLDER/log-<S>              every save after number S, until the next log begins
FOLDER/damaged/             what could not be read, as it was found
FOLDER/tmp, trash, restore  on their way to being something else: empty while nothing happens
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from core.store import disk
from core.store.errors import AlreadyOpenError, StoreError
from core.store.generations import FILE_NAME

_NOT_FOR_OTHERS = 0o077
_PASSING = ("tmp", "trash", "restore")
DAMAGED = "damaged"


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
            root.chmod(disk.PRIVATE_FOLDER)
            self._lock = FileLock(root / "lock", mode=disk.PRIVATE_FILE)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise AlreadyOpenError(self._read_address()) from None
        except OSError as error:
            message = f"Worthwhile cannot write to its folder {root}: {error.strerror}."
            raise StoreError(message) from error

    def numbers(self) -> list[int]:
        """Return the numbers of all generations, the live one last."""
        return sorted(int(entry.name) for entry in self.root.iterdir() if entry.name.isdecimal())

    def generation(self, number: int) -> Path:
        return self.root / str(number)

    def file(self, number: int) -> Path:
        return self.generation(number) / FILE_NAME

    def wal(self, number: int) -> Path:
        """Return where DuckDB keeps what was saved to a file and is not in it."""
        return self.generation(number) / f"{FILE_NAME}.wal"

    def logs(self) -> list[Path]:
        """Return the log files, the one being written last."""
        found = [(file.name.removeprefix("log-"), file) for file in self.root.glob("log-*")]
        return [file for _, file in sorted((int(start), file) for start, file in found if start.isdecimal())]

    @property
    def erasing(self) -> Path:
        """The mark that says that the past is to be erased: what is cut short is ended at the next start."""
        return self.root / "erasing"

    def mark_erasing(self) -> None:
        """Leave that mark, for good."""
        disk.write(self.erasing, b"")
        disk.sync(self.root)

    def scratch(self, name: str) -> Path:
        """Return an empty folder for what is on its way: `tmp`, or one in `restore`."""
        if not self.root.exists():  # moved away: no second journal is begun where it was
            raise FileNotFoundError(self.root)
        return disk.renewed(self.root / name)

    def clear_up(self) -> None:
        """Remove what was on its way when the program was ended."""
        for name in _PASSING:
            disk.cleared(self.root / name)

    def discard(self, number: int) -> None:
        """Remove a generation: at once or, where the program ends meanwhile, at the next start."""
        trash = self.root / "trash"
        trash.mkdir(mode=disk.PRIVATE_FOLDER, exist_ok=True)
        self.generation(number).rename(trash / str(number))
        disk.cleared(trash)

    def put_aside(self, paths: list[Path]) -> None:
        """Move what is damaged out of the way. It is never deleted."""
        if not paths:
            return
        aside = self.root / DAMAGED
        aside.mkdir(mode=disk.PRIVATE_FOLDER, exist_ok=True)
        free = 1 + max((int(entry.name) for entry in aside.iterdir() if entry.name.isdecimal()), default=0)
        place = aside / str(free)
        place.mkdir(mode=disk.PRIVATE_FOLDER)
        for path in paths:
            path.rename(place / path.name)
        disk.sync(aside)
        disk.sync(self.root)

    def announce(self, address: str) -> None:
        """Leave word of where this journal is open. On a full disk it is left unsaid."""
        with suppress(OSError):
            file = self.root / "address"
            file.write_text(address, encoding="utf-8")
            file.chmod(disk.PRIVATE_FILE)

    def release(self) -> None:
        """Let another process open the journal."""
        with suppress(OSError):
            (self.root / "address").unlink(missing_ok=True)
        self._lock.release()

    def _read_address(self) -> str:
        file = self.root / "address"
        return file.read_text(encoding="utf-8").strip() if file.exists() else ""


def make_private(file: Path) -> None:
    """Let only this user read a file and DuckDB's log beside it."""
    for path in (file, file.with_name(file.name + ".wal")):
        if path.exists():
            path.chmod(disk.PRIVATE_FILE)
