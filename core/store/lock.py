"""With what is a locked journal opened, and how is a passphrase set, changed and removed?

Words are sealed under a random data key. The journal holds that key only wrapped: under what Argon2id makes of the
passphrase, and once more under a recovery key where the person wanted one. Neither of the two is kept anywhere.
"""

from __future__ import annotations

import json
import os
import unicodedata
from base64 import b64decode, b64encode
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.ids import new_id
from core.moment import head
from core.store.errors import DamagedEntryError, StoreError, WrongFileError, WrongPassphraseError
from core.store.house import LOCK
from core.store.journal import Journal
from core.store.ops import AS_KEPT, Drop, Put
from core.store.recovery_key import read_recovery_key
from core.store.sealing import KEY_BYTES, Sealer, new_key

if TYPE_CHECKING:
    from core.store.store import Store

SHORTEST = 8
"""Characters that a passphrase has at least."""

_ARGON2ID = {"memory_kib": 65536, "iterations": 3, "lanes": 4}
"""The second recommendation of RFC 9106, section 4: 64 MiB and three passes, about 0.15 s on one core."""

_SALT = 16
_NONCE = 12


def unlocked(store: Store, given: str) -> Journal:
    """Return a locked journal opened by its passphrase, or its recovery key.

    Raises:
        WrongPassphraseError: it is neither.
        WrongFileError: what the journal says of its lock is damaged.
    """
    told = store.lock_told()
    return Journal(store, Sealer(_data_key(told, given)), _read(told)["key"])


def set_passphrase(journal: Journal, passphrase: str, now: datetime, recovery: bytes | None = None) -> Journal:
    """Seal every word under a new passphrase, leave no readable byte of the past, and return the journal opened anew.

    From here on every other `Journal` of this store raises `LockedError`.

    Raises:
        StoreError: there is a passphrase already, or this one is too short; nothing was changed.
        NotSavedError: the disk refused; nothing was changed.
    """
    store = journal.store
    key = new_key()
    told = {"scheme": 1, "key": new_id(), **_wraps(key, passphrase, recovery)}
    locked = Journal(store, Sealer(key), told["key"])
    with store.resealing:
        if store.locked:
            message = "This journal has a passphrase already."
            raise StoreError(message)
        store.save_and_erase_past([*locked.sealed(_every_row(Journal(store))), _row(told, now)])
    return locked


def change_passphrase(
    journal: Journal, old: str, new: str, now: datetime, recovery: bytes | None = None, *, keep_recovery: bool = True
) -> None:
    """Let a new passphrase open the journal, and the old one no more. The words stay sealed as they are.

    The recovery key stays valid unless another is given, or it is not to be kept.

    Raises:
        WrongPassphraseError: `old` does not open the journal; nothing was changed.
        StoreError: the new one is too short; nothing was changed.
    """
    store = journal.store
    with store.resealing:
        kept = store.lock_told()
        key, before = _data_key(kept, old), _read(kept)
        told = {**before, **_wraps(key, new, recovery)}
        if recovery is None and keep_recovery:
            told["recovery"] = before.get("recovery")
        store.save_and_erase_past([_row(told, now)])


def remove_passphrase(journal: Journal, passphrase: str) -> Journal:
    """Make every word readable again and return the journal as it then opens, without a passphrase.

    Raises:
        WrongPassphraseError: it does not open the journal; nothing was changed.
        DamagedEntryError: some entries do not open; nothing was changed, so that an older copy of them may still be read.
    """
    store = journal.store
    with store.resealing:
        opened = unlocked(store, passphrase)
        rows = _every_row(opened)
        if opened.damaged:
            raise DamagedEntryError
        store.save_and_erase_past([*rows, Drop(LOCK, ("lock",))])
    return Journal(store)


def has_recovery_key(store: Store) -> bool:
    """Say whether a locked journal has a recovery key."""
    return bool(_read(store.lock_told()).get("recovery"))


def _every_row(journal: Journal) -> list[Put]:
    """Return every row that holds something to seal, readable. It says what it said before: its revision stays."""
    return [
        Put(table, {**row, "revision": AS_KEPT})
        for table in journal.tables()
        for row in journal.entries(table, "true")
        if any(row[name] for name in table.sealed)
    ]


def _row(told: dict[str, Any], now: datetime) -> Put:
    return Put(LOCK, {**head(now, identity="lock"), "revision": None, "told": json.dumps(told)})


def _read(told: str) -> dict[str, Any]:
    try:
        kept = dict(json.loads(told))
    except (TypeError, ValueError):
        kept = {}
    wraps = [kept.get("passphrase"), kept.get("recovery") or {"wrapped": "", "salt": ""}]
    whole = all(isinstance(wrap, dict) and wrap.keys() >= {"wrapped", "salt"} for wrap in wraps)
    if not whole or kept.get("scheme") != 1 or not kept.get("key"):
        message = (
            "What this journal says of its own lock is damaged, or comes from a newer Worthwhile. It was left as it is: "
            "an earlier copy of the journal may still open."
        )
        raise WrongFileError(message)
    return kept


def _data_key(told: str, given: str) -> bytes:
    kept = {"recovery": None, **_read(told)}
    found = _unwrapped(kept["passphrase"], _stretched(given, kept["passphrase"]))
    typed = read_recovery_key(given)
    if found is None and typed and kept["recovery"]:
        found = _unwrapped(kept["recovery"], _spread(typed, kept["recovery"]))
    if found is None:
        raise WrongPassphraseError
    return found


def _wraps(key: bytes, passphrase: str, recovery: bytes | None) -> dict[str, Any]:
    if len(passphrase) < SHORTEST:
        message = f"A passphrase has {SHORTEST} characters or more. Nothing was changed."
        raise StoreError(message)
    by_words: dict[str, Any] = {"kdf": "argon2id", **_ARGON2ID, "salt": _coded(os.urandom(_SALT))}
    by_words["wrapped"] = _wrapped(key, _stretched(passphrase, by_words))
    by_key: dict[str, Any] | None = None
    if recovery:
        by_key = {"kdf": "hkdf-sha256", "salt": _coded(os.urandom(_SALT))}
        by_key["wrapped"] = _wrapped(key, _spread(recovery, by_key))
    return {"passphrase": by_words, "recovery": by_key}


def _stretched(passphrase: str, how: dict[str, Any]) -> bytes:
    """Return a key from a passphrase, typed on whatever keyboard: the same letters may be composed in several ways."""
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=b64decode(how["salt"]),
        length=KEY_BYTES,
        iterations=how["iterations"],
        lanes=how["lanes"],
        memory_cost=how["memory_kib"],
    ).derive(words)


def _spread(recovery: bytes, how: dict[str, Any]) -> bytes:
    """Return a key from a recovery key, which is random enough by itself."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=b64decode(how["salt"]), info=b"worthwhile recovery").derive(
        recovery
    )


def _wrapped(key: bytes, under: bytes) -> str:
    nonce = os.urandom(_NONCE)
    return _coded(nonce + AESGCM(under).encrypt(nonce, key, b"worthwhile data key"))


def _unwrapped(kept: dict[str, Any], under: bytes) -> bytes | None:
    raw = b64decode(kept["wrapped"])
    try:
        return AESGCM(under).decrypt(raw[:_NONCE], raw[_NONCE:], b"worthwhile data key")
    except InvalidTag:
        return None


def _coded(raw: bytes) -> str:
    return b64encode(raw).decode()
