"""How is a file for the person written: for them alone, whole or not at all?"""

from __future__ import annotations

import os
from pathlib import Path

from core.ids import new_id


def write(file: Path, data: bytes, *, over: bool = False) -> None:
    """Write a file that only this user can read. Its name stands once all its bytes are on the disk, or never.

    Raises:
        FileExistsError: there is one of that name, and it is not to be written `over`.
        OSError: it cannot be written; nothing was left behind.
    """
    begun = file.with_name(f".{new_id()}.part")
    try:
        with os.fdopen(
            os.open(begun, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600), "wb"
        ) as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if file.exists() and not over:
            raise FileExistsError(file)
        begun.replace(file)
    finally:
        begun.unlink(missing_ok=True)
