"""What would go if a period, an insight or everything were erased, and how does it go for good?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.drafts import DRAFT
from core.model import RefusedError
from core.outside import belonging
from core.outside.belonging import Row, Rows
from core.registry import SLICES
from core.store import Drop, Journal, Op, Put
from core.store.house import LOCK
from core.table import Table

WORD = "erase"
"""What a person types to say that they mean it."""

NOT_OURS = (
    "Backups and exports that you made lie where you put them; they are yours to delete. So are copies that other "
    "programs made of the journal's folder."
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What would go: entries by the title of their slice, forgotten ones too, and the number of all other rows."""

    entries: Mapping[str, int]
    others: int
    ops: tuple[Op, ...]

    @property
    def total(self) -> int:
        return sum(self.entries.values())


def erasable() -> dict[str, str]:
    """Return the title of each slice that holds entries, by slug."""
    return {each.slug: each.title for each in SLICES if belonging.has_days(each.tables)}


def period(journal: Journal, first: date | None, last: date | None, slugs: Iterable[str] | None = None) -> Erasure:
    """Say what would go of a period, both days included, in some slices, by default in all; nothing is changed.

    With an entry go its parts and its drafts. A name of the person's own stays while an entry that stays uses it. An
    entry that named one that goes names nothing more. Settings, contacts and the plan have no days: they stay.

    Raises:
        RefusedError: the days end before they begin.
    """
    if first and last and first > last:
        raise RefusedError({"until": "The last day lies before the first."})
    chosen = [slug for slug in erasable() if slugs is None or slug in slugs]
    held = {slug: belonging.everything(journal, slug) for slug in erasable()}
    gone = {slug: _gone(held[slug], first, last) for slug in chosen}
    ids = {identity for rows in gone.values() for table, found in rows.items() if table.entry for identity in found}
    loosened = [put for slug, rows in held.items() for put in _loosened(rows, gone.get(slug, {}), ids)]
    drafts = [row["id"] for row in journal.entries(DRAFT) if _draft_goes(row, chosen, ids, first, last)]
    dropped = {table: list(found) for rows in gone.values() for table, found in rows.items()} | {DRAFT: drafts}
    return _erasure(dropped, loosened)


def insight(journal: Journal, slug: str) -> Erasure:
    """Say what would go of a whole slice: all its entries, whatever their day, and its drafts."""
    return period(journal, None, None, [slug])


def everything(journal: Journal) -> Erasure:
    """Say what would go if nothing at all were to stay: entries, drafts, settings, contacts, plan, passphrase."""
    dropped = {
        table: [row_id for (row_id,) in journal.rows(f"SELECT id FROM {table.full_name}")] for table in _all(journal)
    }
    return _erasure(dropped, [])


def carry_out(journal: Journal, erasure: Erasure) -> None:
    """Erase it, and leave no byte of it behind in what the journal's folder holds.

    Raises:
        AmendedElsewhereError: an entry was amended since it was looked at; nothing was erased.
        NotSavedError: the store refused; nothing was erased.
    """
    journal.save_and_erase_past(erasure.ops)


def _all(journal: Journal) -> tuple[Table, ...]:
    return (*journal.tables(), LOCK)


def _gone(rows: Rows, first: date | None, last: date | None) -> Rows:
    found = {table: dict(each) for table, each in belonging.within(rows, first, last).items()}
    for table, row in belonging.parts_of(rows, found):
        found[table][row["id"]] = row
    stays = {table: {i: row for i, row in each.items() if i not in found[table]} for table, each in rows.items()}
    for table, row in belonging.named_by(rows, stays):
        if belonging.is_name(table):
            found[table].pop(row["id"], None)
    return found


def _loosened(rows: Rows, gone: Rows, ids: set[str]) -> list[Put]:
    """Return what takes the ids of entries that go out of entries that stay."""
    puts = []
    for table, found in rows.items():
        if table.entry:
            for identity, row in found.items():
                named = [name for name in belonging.ties(table) if row[name] in ids]
                if named and identity not in gone.get(table, {}):
                    puts.append(Put(table, {**row, **dict.fromkeys(named), "revision": row["revision"] + 1}))
    return puts


def _draft_goes(row: Row, chosen: Sequence[str], ids: set[str], first: date | None, last: date | None) -> bool:
    in_time = (first is None or row["day"] >= first) and (last is None or row["day"] <= last)
    return row["slug"] in chosen and (in_time or row["entry"] in ids)


def _erasure(dropped: Mapping[Table, list[str]], loosened: Sequence[Put]) -> Erasure:
    titles = erasable()
    counts: dict[str, int] = {}
    for table, ids in dropped.items():
        if table.entry and ids:
            counts[titles[table.schema]] = counts.get(titles[table.schema], 0) + len(ids)
    drops = [Drop(table, tuple(ids)) for table, ids in dropped.items() if ids]
    others = sum(len(ids) for table, ids in dropped.items() if not table.entry)
    return Erasure(counts, others, (*drops, *loosened))
