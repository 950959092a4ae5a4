"""What of an export is new here, what is here already, and what is newer on which side?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core.outside import json_file
from core.outside.belonging import Row
from core.store import Drop, Journal, Op, Put
from core.table import Table

_REVISION = "revision"
_COMING = ("new", "newer there")
Verdicts = Mapping[Table, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Merge:
    """What an export would bring. Counts are of entries (`core.slice.Table.entry`), forgotten ones too.

    `newer_there` replace what is here, `newer_here` stay as they are. `others` counts the rows that are no entries:
    settings, contacts, ratings. `ops` keeps all of it.
    """

    made: str
    new: int
    same: int
    newer_there: int
    newer_here: int
    others: int
    ops: tuple[Op, ...]


def preview(journal: Journal, data: bytes, today: date) -> Merge:
    """Look at an export without changing anything.

    Of an entry that is here in another form, the one with more revisions counts as newer; of two that have equally many
    the one here stays.

    Raises:
        RefusedError: see `json_file.read`.
    """
    export = json_file.read(journal, data, today)
    verdicts = {table: dict(_judged(journal, table, rows)) for table, rows in export.rows.items()}
    ops: list[Op] = []
    others = 0
    for table, rows in export.rows.items():
        coming, kept = _coming(table, rows, verdicts), _revisions(journal, table)
        if table.written_with:
            ops += _old_parts(journal, table, _owners(table, verdicts))
            kept = {}
        ops += _puts(table, coming, kept)
        others += 0 if table.entry else len(coming)
    found = [verdict for table, each in verdicts.items() if table.entry for verdict in each.values()]
    return Merge(
        made=export.made,
        new=found.count("new"),
        same=found.count("same"),
        newer_there=found.count("newer there"),
        newer_here=found.count("newer here"),
        others=others,
        ops=tuple(sorted(ops, key=lambda op: isinstance(op, Put))),  # what goes, goes first
    )


def keep(journal: Journal, merge: Merge) -> None:
    """Keep all that an export brings, or nothing.

    Raises:
        AmendedElsewhereError: an entry was amended since the preview; nothing was kept.
        NotSavedError: the store refused; nothing was kept.
    """
    if merge.ops:
        journal.save(merge.ops)


def _judged(journal: Journal, table: Table, rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    kept = {row["id"]: row for row in journal.entries(table, "true")}
    for row in rows:
        here = kept.get(row["id"])
        if here is None:
            yield row["id"], "new"
        elif {**here, _REVISION: 0} == {**row, _REVISION: 0}:
            yield row["id"], "same"
        else:
            yield row["id"], "newer there" if row[_REVISION] > here[_REVISION] else "newer here"


def _coming(table: Table, rows: Iterable[Row], verdicts: Verdicts) -> list[Row]:
    """Return the rows that come in: by their own verdict, parts by that of the entry they are written with."""
    judged, name = (_owners(table, verdicts), table.written_with) if table.written_with else (verdicts[table], "id")
    return [row for row in rows if judged.get(row[name]) in _COMING]


def _owners(table: Table, verdicts: Verdicts) -> dict[str, str]:
    return {
        identity: verdict
        for owner, each in verdicts.items()
        if owner.entry and owner.schema == table.schema
        for identity, verdict in each.items()
    }


def _old_parts(journal: Journal, table: Table, owners: Mapping[str, str]) -> list[Op]:
    """Let the parts go that were written with a form of their entry that is replaced, or lie here without it."""
    replaced = [row["id"] for row in journal.entries(table, "true") if owners.get(row[table.written_with]) in _COMING]
    return [Drop(table, tuple(replaced))] if replaced else []


def _revisions(journal: Journal, table: Table) -> dict[str, int]:
    return dict(journal.rows(f"SELECT id, revision FROM {table.full_name}"))


def _puts(table: Table, rows: Iterable[Row], kept: Mapping[str, int]) -> list[Op]:
    """Keep each row at the revision it has: the store counts them one by one, so a row is put that often."""
    steps = [
        (revision, Put(table, {**row, _REVISION: revision}))
        for row in rows
        for revision in range(kept.get(row["id"], 0) + 1, row[_REVISION] + 1)
    ]
    return [put for _, put in sorted(steps, key=lambda step: step[0])]
