"""How are kept entries of any slice found again, by words and period, a page at a time?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from core.slice import Text
from core.store import Journal
from core.table import Table

Row = dict[str, Any]

KEPT = (
    "forgotten_at IS NULL AND day >= coalesce($first, '-infinity'::DATE) AND day <= coalesce($last, 'infinity'::DATE)"
)
"""What is kept between two days, both included, either of which may be NULL."""


def found(
    journal: Journal,
    table: Table,
    *,
    text: str = "",
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    offset: int = 0,
    where: str = "true",
    order: str = "(day, id)",
    **asked: Any,
) -> tuple[list[Row], int]:
    """Return one page of whole rows, the greatest by `order` first, and how many there are in all.

    `text` is looked for in the entry's own words, as `core.words.query` reads it. `first` and `last` are included. `where`
    narrows it further, by what is `asked`.
    """
    asked = {"first": first, "last": last, **asked}
    ids, total = _page(
        journal, table, f"{KEPT} AND {where}", order, asked, text=text, cut=slice(offset, offset + limit)
    )
    return _whole(journal, table, ids), total


def texts(reader: Journal, tables: Iterable[Table]) -> list[Text]:
    """Return every kept word of some tables, `field` being the name of its column."""
    return [
        Text(row["id"], row["day"], field, row[field])
        for table in tables
        if table.worded
        for row in reader.entries(table)
        for field in table.worded
        if row[field]
    ]


def _page(
    journal: Journal, table: Table, where: str, order: str, asked: Row, *, text: str, cut: slice
) -> tuple[list[str], int]:
    """Return the ids of one page, in their order, and the number of all that match.

    The page is taken as the `n` greatest by `order`, with the count, in one pass: LIMIT sorts for longer.
    """
    if not text.strip():
        sql = f"SELECT count(*), arg_max(id, {order}, $n) FROM {table.full_name} WHERE {where}"
        ((total, ids),) = journal.rows(sql, **asked, n=cut.stop)
        return (ids or [])[cut], total
    from core.words import index, query  # numpy takes a tenth of a second to load, and most pages search for nothing

    matching = index.matching(journal, table, query.sought(text))
    sql = f"SELECT id FROM {table.full_name} WHERE {where} ORDER BY {order} DESC"
    found = [identity for (identity,) in journal.rows(sql, **asked) if identity in matching]
    return found[cut], len(found)


def _whole(journal: Journal, table: Table, ids: Sequence[str]) -> list[Row]:
    """Return whole rows in the order of their ids, without those that do not open.

    They are named one by one, so that DuckDB looks them up by primary key.
    """
    if not ids:
        return []
    rows = {row["id"]: row for row in journal.entries(table, f"id IN ({marks(ids)})", **named(ids))}
    return [rows[identity] for identity in ids if identity in rows]


def marks(ids: Iterable[str]) -> str:
    """Name ids one by one for an IN of SQL; `named` hands them over. DuckDB looks such up by primary key."""
    return ", ".join(f"$id_{place}" for place, _ in enumerate(ids))


def named(ids: Iterable[str]) -> dict[str, str]:
    """Return the parameters that `marks` names."""
    return {f"id_{place}": identity for place, identity in enumerate(ids)}
