"""What do reads and saves take? A `Journal`: an unlocked view of the store."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.slice import Text
from core.store.errors import DamagedEntryError, LockedError
from core.store.ops import Op, Put
from core.table import Table

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

    from core.slice import Slice
    from core.store.generations import Generation
    from core.store.sealing import Sealer
    from core.store.store import Store


class Journal:
    """Reads and saves of one unlocked store. The words in sealed columns pass through here and nowhere else."""

    def __init__(self, store: Store, sealer: Sealer | None = None, lock: str = "") -> None:
        """`lock` names the key of `sealer`: once the store's words are sealed otherwise, this journal opens nothing."""
        self.store = store
        self.damaged: set[tuple[str, str]] = set()
        """Table and id of each entry that was asked for and does not open."""
        self._sealer = sealer
        self._lock = lock
        self._dropped = False

    def save(self, ops: Sequence[Op]) -> None:
        """Keep all operations or none.

        Raises:
            AmendedElsewhereError: a row was amended after it was read.
            NotSavedError: the disk refused, or the row breaks a law of its table; nothing was kept.
            LockedError: the journal was locked meanwhile; nothing was kept.
        """
        with self.store.resealing:
            self._stay_open()
            self.store.save(self.sealed(ops))

    def sealed(self, ops: Iterable[Op]) -> list[Op]:
        """Return operations as they go below: each sealed column of a row sealed for its place."""
        return [self._sealed(op) if isinstance(op, Put) else op for op in ops]

    @property
    def is_open(self) -> bool:
        """Whether it can still be read: not after it was locked, nor once the words are sealed in another way.

        Where the passphrase was removed, whoever had opened the journal goes on without one.
        """
        sealed_by = self.store.lock_name()
        if not self._dropped and not sealed_by:
            self._sealer, self._lock = None, ""
        return not self._dropped and sealed_by == self._lock

    def lock(self) -> None:
        """Drop the key. From here on nothing can be read or saved through this journal."""
        self._sealer, self._dropped = None, True
        self.damaged.clear()

    def version(self, *slugs: str) -> int:
        """Return a number that rises with each save to any of these slices (drafts apart, they have a slice of their own)."""
        return self.store.version(*slugs)

    @property
    def folder(self) -> Path | None:
        """Where the journal lies; `None` in memory."""
        return self.store.root

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Every slice of the house, for what asks all of them."""
        return tuple(self.store.slices)

    def tables(self) -> tuple[Table, ...]:
        """Return the tables of every slice of the house, for what works over all of them."""
        return tuple(table for each in self.slices for table in each.tables)

    def tied(self, entry: str, limit: int) -> tuple[list[Text], int]:
        """Return what every slice holds tied to an entry: the `limit` newest texts, and how many there are in all."""
        found = [each.tied(self, entry, limit) for each in self.slices]
        texts = sorted(
            (text for some, _ in found for text in some), key=lambda text: (text.day, text.entry), reverse=True
        )
        return texts[:limit], sum(total for _, total in found)

    def copy_to(self, file: Path) -> None:
        """See `Store.copy_to`."""
        self.store.copy_to(file)

    def take_over(self, file: Path) -> None:
        """See `Store.take_over`. This journal is then to be unlocked anew."""
        self.store.take_over(file)

    def save_and_erase_past(self, ops: Sequence[Op]) -> None:
        """See `Store.save_and_erase_past`."""
        with self.store.resealing:
            self._stay_open()
            self.store.save_and_erase_past(self.sealed(ops))

    @property
    def told(self) -> tuple[str, ...]:
        """What the person should be told about the opening of the journal; empty as a rule."""
        return self.store.told

    def heard(self) -> None:
        """Take what was told as read."""
        self.store.heard()

    def generations(self) -> list[Generation]:
        """See `Store.generations`."""
        return self.store.generations()

    def go_back(self, number: int) -> None:
        """See `Store.go_back`. This journal is then to be unlocked anew."""
        self.store.go_back(number)

    def rows(self, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """Run one SELECT and return its rows."""
        with self._cursor() as cursor:
            return cursor.execute(sql, parameters or None).fetchall()

    def frame(self, sql: str, **parameters: Any) -> pd.DataFrame:
        """Run one SELECT and return a frame."""
        with self._cursor() as cursor:
            return cursor.execute(sql, parameters or None).df()

    def entries(self, table: Table, where: str = "forgotten_at IS NULL", **parameters: Any) -> list[dict[str, Any]]:
        """Return whole rows of a table, the words readable, as dicts by column name; those that do not open are left out."""
        names = [column.name for column in table.columns]
        found = self.rows(f"SELECT {', '.join(names)} FROM {table.full_name} WHERE {where}", **parameters)
        rows = [dict(zip(names, row, strict=True)) for row in found]
        sealer = self._sealer
        return rows if sealer is None else [row for row in rows if self._opened(sealer, table, row)]

    def words(self, table: Table, column: str, ids: Iterable[str]) -> dict[str, str]:
        """Return the person's words in one column, by id; empty ones, and those that do not open, are left out."""
        found = self.rows(
            f"SELECT id, {column} FROM {table.full_name} WHERE id IN (SELECT unnest($ids::VARCHAR[]))", ids=list(ids)
        )
        texts = {identity: text for identity, text in found if text}
        sealer = self._sealer
        if sealer is None or column not in table.sealed:
            return texts
        rows = ({"id": identity, column: text} for identity, text in texts.items())
        return {row["id"]: row[column] for row in rows if self._opened(sealer, table, row)}

    def import_keys(self, table: Table) -> set[str]:
        """Return the key of every entry of a table that was imported, forgotten ones too."""
        found = self.rows(f"SELECT id FROM {table.full_name} WHERE import_key IS NOT NULL")
        return set(self.words(table, "import_key", (identity for (identity,) in found)).values())

    def fingerprint(self, *parts: str) -> str:
        """Return the `import_key` of a row: the same parts give the same key. It is kept sealed as words are."""
        return hmac.new(b"", "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()

    def _sealed(self, op: Put) -> Put:
        if self._sealer is None:
            return op
        row, table = op.row, op.table
        sealed = {
            name: self._sealer.seal(row[name], _place(table, name, row["id"])) for name in table.sealed if row.get(name)
        }
        return Put(table, {**row, **sealed})

    def _opened(self, sealer: Sealer, table: Table, row: dict[str, Any]) -> bool:
        """Open the sealed columns of a row in place, and say whether all of them did."""
        try:
            for name in table.sealed:
                if row.get(name):
                    row[name] = sealer.open(row[name], _place(table, name, row["id"]))
        except DamagedEntryError:
            self.damaged.add((table.full_name, row["id"]))
            return False
        return True

    def _stay_open(self) -> None:
        if not self.is_open:
            raise LockedError

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        self._stay_open()
        with self.store.cursor() as cursor:
            yield cursor


def _place(table: Table, column: str, identity: str) -> str:
    """Name where a text stands, for good: table and column keep their names, a row its id."""
    return f"{table.full_name} {column} {identity}"
