"""How does a text become one that only the data key can read, and come back as it was?

AES-256-GCM with a fresh nonce a text. What a text belongs to (table, column, row) is authenticated with it: moved to another
place, it no longer opens. Texts are padded, so that their length tells a choice of ours from another only roughly.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.store.errors import DamagedEntryError

KEY_BYTES = 32
_SCHEME = "wws1:"
"""What every sealed text begins with: it names how it was sealed, should that ever change."""

_NONCE = 12
_BLOCK = 64
_END = b"\x80"


class Sealer:
    """Seals and opens texts under one data key."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, text: str, place: str) -> str:
        """Return a text sealed for one place. An empty one stays empty: SQL asks whether there is one."""
        if not text:
            return text
        nonce = os.urandom(_NONCE)
        padded = text.encode("utf-8", "surrogatepass") + _END
        padded += bytes(-len(padded) % _BLOCK)
        return _SCHEME + b64encode(nonce + self._cipher.encrypt(nonce, padded, place.encode())).decode()

    def open(self, sealed: str, place: str) -> str:
        """Return what was sealed for a place.

        Raises:
            DamagedEntryError: it was changed, or sealed for another place or under another key, or was never sealed.
        """
        if not sealed:
            return sealed
        try:
            if not sealed.startswith(_SCHEME):
                raise DamagedEntryError
            coded = sealed[len(_SCHEME) :]
            raw = b64decode(coded, validate=True)
            if b64encode(raw).decode() != coded:  # the last letter has bits that decoding passes over
                raise DamagedEntryError
            padded = self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], place.encode())
        except (InvalidTag, ValueError):  # binascii.Error is a ValueError
            raise DamagedEntryError from None
        return padded.rstrip(b"\x00")[:-1].decode("utf-8", "surrogatepass")


def new_key() -> bytes:
    """Return a data key that nobody has."""
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)
