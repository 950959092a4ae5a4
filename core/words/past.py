"""Which kept entries of a table say what is being written now? Asked at each pause in typing, so it is held ready in memory."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from core.store import Journal, LockedError, StoreError
from core.table import Table
from core.words.kept import Kept, Row
from core.words.similar import MOST, Index

AT_ONCE = 500
"""Kept rows up to which the first question is answered at once: 30 ms at most. More are read in a thread of their own."""


@dataclass
class _Past:
    """The texts of one column of one table, as they are compared."""

    kept: Kept
    column: str
    counts: Callable[[Row], bool]
    index: Index[str] = field(default_factory=Index)
    ready: bool = False
    dropped: bool = False
    looking: threading.Lock = field(default_factory=threading.Lock)
    beginning: threading.Thread | None = None
    answered: dict[tuple[str, int, tuple[str, ...]], list[str]] = field(default_factory=dict)
    """The answer to the last question, until something changes: most reruns ask the same again."""

    def near(self, text: str, k: int, without: tuple[str, ...]) -> list[str]:
        """Return what `near` below returns."""
        asked = text, k, without
        if asked not in self.answered:
            self.answered = {asked: [found.key for found in self.index.near(text, k, without=without)]}
        return self.answered[asked]

    def look(self, journal: Journal) -> None:
        """Take in what has changed since the last look, and let go of what is kept no more."""
        changed = self.kept.look(journal)
        if changed.came or changed.gone:
            self.answered = {}
        self.index.drop(changed.gone)
        for row in changed.came:
            if self.dropped:
                return
            if self.counts(row):
                self.index.put(row["id"], row[self.column], row["day"].toordinal())
        self.ready = True

    def begin(self, journal: Journal) -> None:
        """Look for the first time; where much is kept, beside the page."""
        if self.beginning is not None and self.beginning.is_alive():
            return
        ((rows,),) = journal.rows(f"SELECT count(*) FROM {self.kept.table.full_name}")
        if rows <= AT_ONCE:
            self.look(journal)
            return
        self.beginning = threading.Thread(target=self._begin, args=(journal,), name="past", daemon=True)
        self.beginning.start()

    def _begin(self, journal: Journal) -> None:
        try:
            with self.looking:
                self.look(journal)
                self.index.settle()
        except StoreError:
            return  # locked, or closed, meanwhile: nobody waits for it


_held: WeakKeyDictionary[Journal, dict[tuple[str, str], _Past]] = WeakKeyDictionary()
"""By journal, table and column. It is gone with its journal, as the key is."""

_changing = threading.Lock()


def near(
    journal: Journal,
    table: Table,
    column: str,
    text: str,
    counts: Callable[[Row], bool],
    *,
    k: int = MOST,
    without: Collection[str] = (),
    wait: bool = False,
) -> list[str]:
    """Return the ids of the kept rows whose words in a column are most like a text, the most alike first.

    Only rows that count are looked at, and none of `without`. Empty, too, while the rows are read for the first time,
    unless `wait` says that the person has asked, and waits.

    Raises:
        LockedError: the journal was locked.
    """
    if not journal.is_open:
        raise LockedError
    with _changing:
        held = _held.setdefault(journal, {})
        past = held.get((table.full_name, column))
        if past is None:
            past = held[table.full_name, column] = _Past(Kept(table), column, counts)
    if not past.looking.acquire(blocking=wait):
        return []  # it is being read beside the page, or for another window: the next pause in typing asks again
    try:
        if past.ready or wait:
            past.look(journal)
        else:
            past.begin(journal)
        return past.near(text, k, tuple(without)) if past.ready else []
    finally:
        past.looking.release()


def forget() -> None:
    """Drop all that was read: some of it was just forgotten, or locked away."""
    with _changing:
        for held in _held.values():
            for past in held.values():
                past.dropped = True
        _held.clear()
