"""How does a person write down a recovery key, and type it in again years later?

160 random bits as 32 letters and digits in groups of four. The alphabet (Crockford's base 32) leaves out what is easily
mistaken; capitals, spaces and dashes do not matter, O is read as 0, I and L as 1.
"""

from __future__ import annotations

import os
import re

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BYTES = 20
_LENGTH = 32
_BITS = 5
_GROUP = 4
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_key() -> bytes:
    """Return a recovery key that nobody has."""
    return os.urandom(_BYTES)


def printed(key: bytes) -> str:
    """Return a recovery key as it is written down: eight groups of four."""
    number = int.from_bytes(key)
    letters = "".join(_ALPHABET[number >> _BITS * place & len(_ALPHABET) - 1] for place in reversed(range(_LENGTH)))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def read_recovery_key(typed: str) -> bytes | None:
    """Return the recovery key that was typed in; `None` where it cannot be one."""
    letters = re.sub(r"[\s\-–]", "", typed).upper().translate(_MEANT)
    if len(letters) != _LENGTH or not set(letters) <= set(_ALPHABET):
        return None
    number = 0
    for letter in letters:
        number = number << _BITS | _ALPHABET.index(letter)
    return number.to_bytes(_BYTES)
