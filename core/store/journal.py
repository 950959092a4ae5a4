"""What do reads and saves take? A `Journal`: an unlocked view of the store."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.slice import Table, Text
from core.store.ops import Op

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

    from core.store.generations import Generation
    from core.store.store import Store


class Journal:
    """Reads and saves of one unlocked store. The words in sealed columns pass through here and nowhere else."""

    def __init__(self, store: Store, key: bytes) -> None:
        self._store = store
        self._key = key

    def save(self, ops: Sequence[Op]) -> None:
        """Keep all operations or none.

        Raises:
            AmendedElsewhereError: a row was amended after it was read.
            NotSavedError: the disk refused, or the row breaks a law of its table; nothing was kept.
        """
        self._store.save(ops)

    def version(self, *slugs: str) -> int:
        """Return a number that rises with each save to any of these slices (drafts apart, they have a slice of their own)."""
        return self._store.version(*slugs)

    @property
    def folder(self) -> Path | None:
        """Where the journal lies; `None` in memory."""
        return self._store.root

    def tables(self) -> tuple[Table, ...]:
        """Return the tables of every slice of the house, for what works over all of them."""
        return tuple(table for each in self._store.slices for table in each.tables)

    def tied(self, entry: str, limit: int) -> tuple[list[Text], int]:
        """Return what every slice holds tied to an entry: the `limit` newest texts, and how many there are in all."""
        found = [each.tied(self, entry, limit) for each in self._store.slices]
        texts = sorted(
            (text for some, _ in found for text in some), key=lambda text: (text.day, text.entry), reverse=True
        )
        return texts[:limit], sum(total for _, total in found)

    def copy_to(self, file: Path) -> None:
        """See `Store.copy_to`."""
        self._store.copy_to(file)

    def take_over(self, file: Path) -> None:
        """See `Store.take_over`. This journal is then to be unlocked anew."""
        self._store.take_over(file)

    def erase_past(self) -> None:
        """See `Store.erase_past`."""
        self._store.erase_past()

    @property
    def told(self) -> tuple[str, ...]:
        """What the person should be told about the opening of the journal; empty as a rule."""
        return self._store.told

    def heard(self) -> None:
        """Take what was told as read."""
        self._store.heard()

    def generations(self) -> list[Generation]:
        """See `Store.generations`."""
        return self._store.generations()

    def go_back(self, number: int) -> None:
        """See `Store.go_back`. This journal is then to be unlocked anew."""
        self._store.go_back(number)

    def rows(self, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """Run one SELECT and return its rows."""
        with self._cursor() as cursor:
            return cursor.execute(sql, parameters or None).fetchall()

    def frame(self, sql: str, **parameters: Any) -> pd.DataFrame:
        """Run one SELECT and return a frame."""
        with self._cursor() as cursor:
            return cursor.execute(sql, parameters or None).df()

    def entries(self, table: Table, where: str = "forgotten_at IS NULL", **parameters: Any) -> list[dict[str, Any]]:
        """Return whole rows of a table, the words readable, as dicts by column name."""
        names = [column.name for column in table.columns]
        found = self.rows(f"SELECT {', '.join(names)} FROM {table.full_name} WHERE {where}", **parameters)
        return [dict(zip(names, row, strict=True)) for row in found]

    def words(self, table: Table, column: str, ids: Iterable[str]) -> dict[str, str]:
        """Return the person's words in one column, by id; empty ones are left out."""
        found = self.rows(
            f"SELECT id, {column} FROM {table.full_name} WHERE id IN (SELECT unnest($ids::VARCHAR[]))", ids=list(ids)
        )
        return {identity: text for identity, text in found if text}

    def fingerprint(self, *parts: str) -> str:
        """Return the `import_key` of a row: the same parts give the same key, and only in this journal once locked."""
        return hmac.new(self._key, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._store.cursor() as cursor:
            yield cursor
