"""How is a journal opened, read and written, so that nothing a person kept is lost?

`open_store(folder)` is the one way in; `store.unlock(None)` gives the `Journal` that reads and saves take. Every write
is a list of operations (`Put`, `Drop`, `Migrate`), never SQL, so that a log of them can be replayed.
"""

from core.store.errors import (
    AlreadyOpenError,
    AmendedElsewhereError,
    DamagedEntryError,
    LockedError,
    NotSavedError,
    StoreError,
    WrongFileError,
    WrongPassphraseError,
)
from core.store.generations import Generation
from core.store.journal import Journal
from core.store.ops import Drop, Migrate, Op, Put
from core.store.store import Store, open_store

__all__ = [
    "AlreadyOpenError",
    "AmendedElsewhereError",
    "DamagedEntryError",
    "Drop",
    "Generation",
    "Journal",
    "LockedError",
    "Migrate",
    "NotSavedError",
    "Op",
    "Put",
    "Store",
    "StoreError",
    "WrongFileError",
    "WrongPassphraseError",
    "open_store",
]
