"""What was read and need not be read again, since nothing that it rests on was saved?

A question to DuckDB takes half a millisecond and more, a page asks ten, and most reruns save nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from core.registry import SLICES
from core.store import Journal

WITH_ENTRIES = tuple(each.slug for each in SLICES if any(table.entry for table in each.tables))
"""The slices that hold entries, for what is asked of all of them. Drafts are none: typing changes no answer."""

Found = TypeVar("Found")

_MOST = 200
_held: WeakKeyDictionary[Journal, dict[tuple[Any, ...], tuple[int, Any]]] = WeakKeyDictionary()
"""By journal and question: the version of the slices, and what was found. It is gone with its journal, as the key is."""


def read(
    slug: str | tuple[str, ...], question: Callable[..., Found], journal: Journal, *given: Any, **named: Any
) -> Found:
    """Return `question(journal, ...)`, asked anew only after a save to this slice, or to one of these.

    What it returns is for reading only.
    """
    asked = (slug, question, given, *named.items())
    version = journal.version(slug) if isinstance(slug, str) else journal.version(*slug)
    held = _held.setdefault(journal, {})
    kept = held.get(asked)
    if kept is None or kept[0] != version:
        if len(held) >= _MOST:
            held.clear()
        kept = held[asked] = version, question(journal, *given, **named)
    found: Found = kept[1]
    return found


def forget() -> None:
    """Drop all of it: some may tell of what was just forgotten."""
    _held.clear()
