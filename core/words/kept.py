"""Which entries of a table are kept at this moment? Only those that are new or amended are read, and opened, again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.store import Journal
from core.table import Table

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """What is another than at the last look: rows that came or were amended, and the ids of all that are not as they were."""

    came: Sequence[Row]
    gone: frozenset[str]


@dataclass
class Kept:
    """The kept rows of one table, followed from look to look. What was forgotten leaves at once.

    An entry is known by its id and a hash of all that it holds, as it lies in the file: going back to an earlier journal
    is seen, too. A table is asked only after a save to its slice. Whoever holds one sees to it that one thread looks at a time.
    """

    table: Table
    _version: int | None = None
    _held: dict[str, int] = field(default_factory=dict)

    def look(self, journal: Journal) -> Changed:
        """Return what has changed since the last look; at the first, all there is."""
        version = journal.version(self.table.schema)
        if version == self._version:
            return Changed((), frozenset())
        held = dict(journal.rows(f"SELECT id, hash(t) FROM {self.table.full_name} t WHERE forgotten_at IS NULL"))
        came = [identity for identity, digest in held.items() if self._held.get(identity) != digest]
        gone = frozenset(self._held).difference(held) | frozenset(came).intersection(self._held)
        rows = [row for row in self._rows(journal, came, all_of_them=len(came) == len(held)) if row["id"] in held]
        self._version, self._held = version, held
        return Changed(rows, gone)

    def _rows(self, journal: Journal, ids: list[str], *, all_of_them: bool) -> list[Row]:
        if not ids:
            return []
        if all_of_them:
            return journal.entries(self.table)
        return journal.entries(self.table, "id IN (SELECT unnest($ids::VARCHAR[]))", ids=ids)
