"""How does a whole journal become one file, and how does it come back from one?

The file is a zip of two members: `journal.duckdb`, a compact copy, and `manifest.json`, which says what it is and holds
its checksum. What is sealed in the journal is sealed in the copy. Everything in a file is doubted: it is read to a
declared size, counted while it is read, and handed to the store only once its checksum is right.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, BinaryIO

from core.outside.export import sealed
from core.outside.manifest import MOST_BYTES, NOTHING, Manifest, read_manifest, refuse, schema
from core.store import Journal, StoreError

_MANIFEST, _JOURNAL = "manifest.json", "journal.duckdb"
_MOST_MANIFEST = 100_000
_BLOCK = 1 << 20


def name(now: datetime) -> str:
    """Return what a backup made now is called."""
    return f"worthwhile-{now:%Y-%m-%d-%H%M}.zip"


def write(journal: Journal, file: Path, now: datetime) -> Manifest:
    """Write the journal, as it is now, into one file for this user alone. One that is there already is left as it is.

    Raises:
        StoreError: a file of this name is there already, or it cannot be written; nothing is left of it.
    """
    with _room(journal) as room:
        copy = room / _JOURNAL
        try:
            journal.copy_to(copy)
            with copy.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
            manifest = Manifest(
                made=now.isoformat(timespec="minutes"),
                worthwhile=version("worthwhile"),
                sealed=sealed(journal),
                entries=_entries(journal),
                schema=schema(),
                size=copy.stat().st_size,
                sha256=digest,
            )
            _pack(manifest, copy, file)
        except FileExistsError:
            message = f"There is a file {file} already. Please choose another name; it was left as it is."
            raise StoreError(message) from None
        except OSError as error:
            message = f"The backup {file} could not be written: {error.strerror or error}. The journal is as it was."
            raise StoreError(message) from error
    return manifest


def made(journal: Journal, now: datetime) -> bytes:
    """Return a backup as a browser takes it.

    Raises:
        StoreError: there is no room for it beside the journal.
    """
    with _room(journal) as room:
        file = room / name(now)
        write(journal, file, now)
        return file.read_bytes()


def read(file: Path | BinaryIO) -> Manifest:
    """Say what a backup holds, after all of it was checked; no journal is touched.

    Raises:
        WrongFileError: it is damaged, another program's, or from a newer Worthwhile.
    """
    with _opened(file) as (manifest, member):
        for _ in _checked(manifest, member):
            pass
    return manifest


def restore(journal: Journal, file: Path | BinaryIO) -> Manifest:
    """Put a backup in the place of what a journal holds; that stays beside it, as the generation before.

    The journal is then to be unlocked anew.

    Raises:
        WrongFileError: see `read`; nothing was changed.
        StoreError: there is no room for it; nothing was changed.
    """
    with _room(journal) as room, _opened(file) as (manifest, member):
        copy = room / _JOURNAL
        try:
            with copy.open("wb") as unpacked:
                unpacked.writelines(_checked(manifest, member))
        except OSError as error:
            message = f"The backup could not be unpacked: {error.strerror or error}. {NOTHING}"
            raise StoreError(message) from error
        journal.take_over(copy)
    return manifest


@contextmanager
def _room(journal: Journal) -> Iterator[Path]:
    """Give a folder for this user alone, on the journal's own disk, gone at the end."""
    try:
        room = Path(tempfile.mkdtemp(prefix="tmp-", dir=journal.folder))
    except OSError as error:
        message = f"There is no room beside the journal: {error.strerror or error}. {NOTHING}"
        raise StoreError(message) from error
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _pack(manifest: Manifest, copy: Path, file: Path) -> None:
    """Write the zip under its name and make sure that it stays; half a file is removed again."""
    with file.open("xb") as packed:
        try:
            file.chmod(0o600)
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_MANIFEST, manifest.written())
                archive.write(copy, _JOURNAL)
            packed.flush()
            os.fsync(packed.fileno())
        except BaseException:
            file.unlink(missing_ok=True)
            raise


@contextmanager
def _opened(file: Path | BinaryIO) -> Iterator[tuple[Manifest, IO[bytes]]]:
    """Give a backup's manifest and its journal, not yet checked."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = {each.filename: each for each in archive.infolist()}
            if sorted(each.filename for each in archive.infolist()) != [_JOURNAL, _MANIFEST]:
                refuse("This is a zip file, and no backup of Worthwhile.")
            if members[_MANIFEST].file_size > _MOST_MANIFEST or members[_JOURNAL].file_size > MOST_BYTES:
                refuse("This file would unpack to more than any journal holds.")
            with archive.open(_MANIFEST) as told:
                manifest = read_manifest(told.read(_MOST_MANIFEST + 1))
            with archive.open(_JOURNAL) as member:
                yield manifest, member
    except zipfile.BadZipFile:
        refuse("This is no backup of Worthwhile, or it is damaged or cut off.")
    except (NotImplementedError, RuntimeError, EOFError, zlib.error):  # a method, a password, a broken stream
        refuse("This backup is damaged, or was packed by another program.")
    except OSError as error:
        refuse(f"This file cannot be read: {error.strerror or error}.")


def _checked(manifest: Manifest, member: IO[bytes]) -> Iterator[bytes]:
    """Give the journal block by block, never more than was declared.

    Raises:
        WrongFileError: it is larger or smaller than declared, or not what was backed up.
    """
    digest, left = hashlib.sha256(), manifest.size
    while block := member.read(_BLOCK):
        left -= len(block)
        if left < 0:
            break
        digest.update(block)
        yield block
    if left or digest.hexdigest() != manifest.sha256:
        refuse("This backup is damaged: it is not what was written.")


def _entries(journal: Journal) -> dict[str, int]:
    return {
        table.full_name: journal.rows(f"SELECT count(*) FROM {table.full_name}")[0][0]
        for table in journal.tables()
        if table.entry
    }
