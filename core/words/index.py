"""How are the words of a journal kept ready to be searched, so that every save is in the next search?

They lie in memory alone: sealed words cannot be searched in SQL. A table's words are read when they are first asked for, and
followed from then on; what came since lies in a small block of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from core.store import Journal, LockedError
from core.table import Table
from core.words.block import Bits, Block
from core.words.kept import Kept
from core.words.query import Query

Told = Callable[[int, int], None]
"""Hears how many entries are read, and of how many."""

Row = Mapping[str, Any]

_SMALL = 500
"""Entries that the block of what came since may hold; it is made anew with each save."""


class Words:
    """The words of one table's kept entries, as they were at a moment; `hidden` went out of sight with another entry."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.blocks: Sequence[Block] = ()
        self.hidden: frozenset[str] = frozenset()
        self._version: int | None = None
        self._kept = Kept(table)
        self._since: dict[str, Row] = {}

    def follow(self, journal: Journal, heard: Callable[[int], None]) -> None:
        """Take in what was saved."""
        version = journal.version(self.table.schema)
        if version == self._version:
            return
        changed = self._kept.look(journal)
        for block in self.blocks:
            block.leave(changed.gone)
        self._since = {entry: row for entry, row in self._since.items() if entry not in changed.gone}
        if changed.came:
            self._take(changed.came, heard)
        self.hidden, self._version = _hidden(journal, self.table), version

    def _take(self, came: Sequence[Row], heard: Callable[[int], None]) -> None:
        large = self.blocks[:-1] if self._since else self.blocks
        rows = [*self._since.values(), *came]
        self._since = {} if len(rows) > _SMALL else {row["id"]: row for row in rows}
        self.blocks = (*large, self._block(rows, heard))

    def _block(self, rows: Sequence[Row], heard: Callable[[int], None]) -> Block:
        rows = sorted(rows, key=itemgetter("day", "id"), reverse=True)
        names = _fields(self.table)
        texts = [[row[name] or "" for name in names] for row in rows]
        return Block([(row["day"], row["id"]) for row in rows], texts, heard)


class _Index:
    """The words of one journal. Several browser sessions share it: one thread at a time follows and asks."""

    def __init__(self) -> None:
        self.asking = threading.RLock()
        self._tables: dict[str, Words] = {}

    def ready(self, tables: Sequence[Table]) -> bool:
        return all(table.full_name in self._tables for table in tables)

    def follow(self, journal: Journal, tables: Sequence[Table] | None, told: Told) -> list[Words]:
        asked = [each.table for each in self._tables.values()] if tables is None else tables
        new = [table for table in asked if table.full_name not in self._tables]
        of, done = sum(_count(journal, table) for table in new), 0

        def heard(some: int) -> None:
            nonlocal done
            done = min(done + some, of)
            if new:
                told(done, of)

        return [self._followed(journal, table, heard) for table in asked]

    def _followed(self, journal: Journal, table: Table, heard: Callable[[int], None]) -> Words:
        held = self._tables.pop(table.full_name, None) or Words(table)
        held.follow(journal, heard)
        self._tables[table.full_name] = held  # only now: what could not be read to its end is begun anew
        return held


_held: WeakKeyDictionary[Journal, _Index] = WeakKeyDictionary()
"""By journal: it is gone with its journal, as the key is."""

_making = threading.Lock()


def ready(journal: Journal, tables: Sequence[Table]) -> bool:
    """Say whether these tables were read before, so that a search takes no time to speak of.

    Raises:
        LockedError: the journal was locked.
    """
    return _index(journal).ready(tables)


def ask(
    journal: Journal,
    tables: Sequence[Table],
    question: Callable[[Sequence[Words]], Any],
    told: Told | None = None,
) -> Any:
    """Return what a question finds in the words of some tables, as they are at this moment. `told` hears how far reading is.

    Raises:
        LockedError: the journal was locked.
    """
    index = _index(journal)
    with index.asking:
        return question(index.follow(journal, tables, told or _unheard))


def matching(journal: Journal, table: Table, query: Query) -> frozenset[str]:
    """Return the ids of a table's kept entries in which all stands that is looked for.

    Raises:
        LockedError: the journal was locked.
    """

    def question(words: Sequence[Words]) -> frozenset[str]:
        return frozenset(
            block.ids[place]
            for each in words
            for block in each.blocks
            for place in np.flatnonzero(matched(block, query))
        )

    found: frozenset[str] = ask(journal, (table,), question)
    return found


def matched(block: Block, query: Query) -> Bits:
    """Return which entries of a block hold all that is looked for."""
    bits = block.kept
    for needle in query.needles:
        bits = bits & block.having(needle.text)
    return bits


def follow() -> None:
    """Let go at once of words that were just forgotten, wherever they are held."""
    with _making:
        held = list(_held.items())
    for journal, index in held:
        if journal.is_open:
            with index.asking:
                index.follow(journal, None, _unheard)
        else:
            _held.pop(journal, None)


def forget() -> None:
    """Drop all words that were opened to be searched."""
    with _making:
        _held.clear()


def _index(journal: Journal) -> _Index:
    if not journal.is_open:
        raise LockedError
    with _making:
        return _held.setdefault(journal, _Index())


def _fields(table: Table) -> tuple[str, ...]:
    first = (table.named_by,) if table.named_by else ()
    return (*first, *(name for name in table.worded if name != table.named_by))


def _hidden(journal: Journal, table: Table) -> frozenset[str]:
    """Return what went out of sight with the entry that it is part of."""
    if not table.part_of:
        return frozenset()
    column, owner = table.part_of
    gone = f"SELECT id FROM {owner.full_name} WHERE forgotten_at IS NOT NULL"
    return frozenset(entry for (entry,) in journal.rows(f"SELECT id FROM {table.full_name} WHERE {column} IN ({gone})"))


def _count(journal: Journal, table: Table) -> int:
    ((count,),) = journal.rows(f"SELECT count(*) FROM {table.full_name} WHERE forgotten_at IS NULL")
    return count


def _unheard(_done: int, _of: int) -> None:
    pass
