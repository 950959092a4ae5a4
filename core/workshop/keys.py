"""Under which key are a room's answers sealed, where does it lie, and what is left when it is gone?

Every room has a key of its own, 32 random bytes in a small file that only this user can read. It is never in the
database, its log, or a backup of it: there, answers lie sealed (AES-256-GCM) and participants as keyed hashes
(HMAC-SHA256), a different one for each step, so that not even two answers of one token can be laid side by side. Ending
a room overwrites its key's file, writes that through to the disk and removes it: from then on, what a database or a
backup of it still holds can't be read by anybody. What can't be promised: a disk that writes elsewhere instead of over
(SSD, copy-on-write) may hold the 32 bytes until it reuses the place, as a backup of that folder would. While the room
is open, whoever can read this user's files can read its answers.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.workshop.errors import RoomGoneError

_KEY_BYTES = 32
_ROOM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NONCE = 12
_BLOCK = 2048
"""Bytes; sealed text is padded to a multiple of this, more than the longest answer: its length tells nothing."""


class RoomKey:
    """Seals, opens and hashes for one room."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(hmac.digest(key, b"seal", hashlib.sha256))
        self._hashing = hmac.digest(key, b"hash", hashlib.sha256)

    def hashed(self, *parts: str) -> str:
        """Return the keyed hash of some words, 32 hexadecimal digits."""
        return hmac.digest(self._hashing, "\x1f".join(parts).encode(), hashlib.sha256)[:16].hex()

    def seal(self, text: str, place: str) -> str:
        """Return a text sealed for one place: put elsewhere, it does not open."""
        nonce = os.urandom(_NONCE)
        raw = text.encode()
        return (nonce + self._cipher.encrypt(nonce, raw + b" " * (-len(raw) % _BLOCK), place.encode())).hex()

    def open(self, sealed: str, place: str) -> str:
        """Return what was sealed, without the spaces at its end.

        Raises:
            RoomGoneError: it was sealed under another key: the room has ended since.
        """
        raw = bytes.fromhex(sealed)
        try:
            return self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], place.encode()).decode().rstrip(" ")
        except InvalidTag:
            raise RoomGoneError from None


class Keys:
    """The keys of the open rooms: one file each in a folder that all processes of this server share."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder

    def make(self, room: str) -> RoomKey:
        """Give a new room its key."""
        key = secrets.token_bytes(_KEY_BYTES)
        self._write(self._file(room), key)
        return RoomKey(key)

    def of(self, room: str) -> RoomKey:
        """Return an open room's key. It is read anew each time: no process goes on with a key that another destroyed.

        Raises:
            RoomGoneError: there is none.
        """
        try:
            key = self._file(room).read_bytes()
        except OSError:
            raise RoomGoneError from None
        if len(key) != _KEY_BYTES:
            raise RoomGoneError
        return RoomKey(key)

    def prepare(self, room: str) -> RoomKey:
        """Return a second key, for `exchange` to put in the first one's place; one from a try before is overwritten."""
        _destroy(self._next(room))
        key = secrets.token_bytes(_KEY_BYTES)
        self._write(self._next(room), key)
        return RoomKey(key)

    def prepared(self, room: str) -> RoomKey | None:
        """Return the second key, `None` where there is none."""
        file = self._next(room)
        return RoomKey(file.read_bytes()) if file.exists() else None

    def exchange(self, room: str) -> None:
        """Destroy a room's key and put the prepared one in its place."""
        _destroy(self._file(room))
        self._next(room).replace(self._file(room))

    def destroy(self, room: str) -> None:
        """Overwrite and remove a room's keys."""
        for file in (self._next(room), self._file(room)):
            _destroy(file)

    def made_before(self, moment: datetime) -> list[str]:
        """Return the rooms whose key was written before a moment."""
        return self._written_before(moment, "*.key")

    def prepared_before(self, moment: datetime) -> list[str]:
        """Return the rooms whose second key was written before a moment, and is still not exchanged."""
        return self._written_before(moment, "*.next")

    def _written_before(self, moment: datetime, pattern: str) -> list[str]:
        files = (file for file in self._folder.glob(pattern) if _ROOM.fullmatch(file.stem))
        return [file.stem for file in files if _written(file) < moment]

    def _file(self, room: str) -> Path:
        return self._folder / f"{_checked(room)}.key"

    def _next(self, room: str) -> Path:
        return self._folder / f"{_checked(room)}.next"

    @staticmethod
    def _write(file: Path, key: bytes) -> None:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(handle, key)
            os.fsync(handle)
        finally:
            os.close(handle)


def _checked(room: object) -> str:
    """Return a room's id; what a phone sends may be anything, and a path would lead elsewhere."""
    if not isinstance(room, str) or not _ROOM.fullmatch(room):
        raise RoomGoneError
    return room


def _destroy(file: Path) -> None:
    """Overwrite a file in place, through to the disk, and remove it."""
    with suppress(FileNotFoundError):
        with file.open("r+b") as held:
            held.write(secrets.token_bytes(_KEY_BYTES))
            held.flush()
            os.fsync(held.fileno())
        file.unlink(missing_ok=True)


def _written(file: Path) -> datetime:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except FileNotFoundError:
        return datetime.max.replace(tzinfo=UTC)
