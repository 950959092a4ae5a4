"""Which journal does this process hold? One store, opened once, whoever asks first."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import platformdirs

from core.store import Store, open_store

FOLDER_VARIABLE = "WORTHWHILE_JOURNAL"
"""Names another folder for the journal where the command line gives none."""

_opening = threading.Lock()
_held: dict[str, Store] = {}


def default_folder() -> Path:
    """Return the user's data folder for the journal: never the checkout, where cleaning up would delete it."""
    return Path(
        os.environ.get(FOLDER_VARIABLE) or platformdirs.user_data_path("worthwhile", appauthor=False) / "journal"
    )


def demo_folder() -> Path:
    """Return the folder that the demo has to itself."""
    return Path(platformdirs.user_data_path("worthwhile", appauthor=False) / "demo")


def hold(store: Store, *, demo: bool = False) -> None:
    """Make an open store the one that this process serves."""
    _held["demo" if demo else "own"] = store


def own() -> Store:
    """Return the person's journal, opened from its default folder where nobody opened it before.

    Raises:
        AlreadyOpenError, WrongFileError, StoreError: as `open_store`.
    """
    with _opening:
        if "own" not in _held:
            hold(open_store(default_folder()))
        return _held["own"]


def served_demo() -> Store | None:
    """Return the demo where this process serves nothing else (`worthwhile demo`)."""
    return _held.get("demo") if "own" not in _held else None


def announce(address: str) -> None:
    """Say where the open journal is served, for a second process that finds it taken."""
    for store in _held.values():
        store.announce(address)


def close() -> None:
    """Close what is open, so that another process may open it."""
    with _opening:
        while _held:
            _held.popitem()[1].close()
