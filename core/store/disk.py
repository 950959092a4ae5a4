"""How does something reach the disk for good, and how is it known to be whole?"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def sync(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, are on the disk."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:  # Windows opens no folders, and keeps names by itself
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write(file: Path, data: bytes) -> None:
    """Write a file for this user alone; its bytes are on the disk when this returns, its name may not be."""
    with file.open("wb") as opened:
        file.chmod(PRIVATE_FILE)
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def renewed(folder: Path) -> Path:
    """Make a folder anew, empty and for this user alone."""
    cleared(folder)
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True)
    return folder


def cleared(folder: Path) -> None:
    """Remove a folder with all it holds, where it is there."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
