"""How is a check-in kept, amended and found again?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from core.entries import amended, one
from core.moment import head
from core.rhythm.check_in.model import STATEMENTS, CheckIn
from core.store import AmendedElsewhereError, Journal, Op, Put
from core.table import Column, Kind, Table, words

RATED = ("overall", *STATEMENTS)

CHECK_IN = Table(
    "check_in",
    "check_in",
    (
        *(Column(name, Kind.RATING) for name in RATED),
        Column("nothing_went_wrong", Kind.TICK),
        words("line"),
        Column("greet", Kind.TICK),
    ),
    entry=True,
    named_by="line",
)

_KEPT_BETWEEN = (
    "forgotten_at IS NULL AND day BETWEEN coalesce($first, '0001-01-01'::DATE) AND coalesce($last, '9999-12-31'::DATE)"
)
_NEWEST_FIRST = "ORDER BY day DESC, instant DESC NULLS LAST, id DESC"


def add(journal: Journal, record: CheckIn, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new check-in, and whatever is to happen in the same save; return its id."""
    row = {**head(now, day=record.day), **told(record)}
    journal.save([Put(CHECK_IN, row), *also])
    return row["id"]


def amend(journal: Journal, identity: str, record: CheckIn, revision: int, also: Sequence[Op] = ()) -> None:
    """Replace what a check-in tells. `revision` is the one that was read when it was opened.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since then; nothing was kept.
    """
    kept = one(journal, CHECK_IN, identity)
    if kept is None:
        raise AmendedElsewhereError
    journal.save([Put(CHECK_IN, amended(kept, told(record), revision, record.day)), *also])


def told(record: CheckIn) -> dict[str, Any]:
    """Return the columns that a record fills, the head apart."""
    columns = asdict(record)
    del columns["day"]
    return {**columns, "line": record.line or None}


def record(row: Mapping[str, Any]) -> CheckIn:
    """Return the record that a kept row holds."""
    columns = {column.name: row[column.name] for column in CHECK_IN.own}
    return CheckIn(**{**columns, "day": row["day"], "line": row["line"] or ""})


def found(
    journal: Journal,
    *,
    text: str = "",
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[dict[str, Any]], int]:
    """Return one page of the kept check-ins, the newest first, and how many there are on all pages.

    `text` is looked for in the line, as `core.words.query` reads it. `first` and `last` are days, both included.
    """
    days = {"first": first, "last": last}
    if text.strip():
        return _with_text(journal, text, days, limit, offset)
    where = f"{_KEPT_BETWEEN} {_NEWEST_FIRST} LIMIT $limit OFFSET $offset"
    page = journal.entries(CHECK_IN, where, **days, limit=limit, offset=offset)
    return page, journal.rows(f"SELECT count(*) FROM check_in.check_in WHERE {_KEPT_BETWEEN}", **days)[0][0]


def _with_text(
    journal: Journal, text: str, days: Mapping[str, date | None], limit: int, offset: int
) -> tuple[list[dict[str, Any]], int]:
    """Search where the words are readable: sealed ones are not, in SQL."""
    from core.words import index, query  # loaded when first asked for: numpy takes a tenth of a second

    ids = journal.rows(f"SELECT id FROM check_in.check_in WHERE {_KEPT_BETWEEN} {_NEWEST_FIRST}", **days)
    matching = index.matching(journal, CHECK_IN, query.sought(text))
    hits = [identity for (identity,) in ids if identity in matching]
    shown = hits[offset : offset + limit]
    where = f"id IN (SELECT unnest($ids::VARCHAR[])) {_NEWEST_FIRST}"
    return journal.entries(CHECK_IN, where, ids=shown), len(hits)


def latest_greeting(journal: Journal) -> tuple[date, str] | None:
    """Return the newest line that the person wants to be greeted with, and the day it was written for."""
    rows = journal.entries(CHECK_IN, f"forgotten_at IS NULL AND greet {_NEWEST_FIRST} LIMIT 1")
    return (rows[0]["day"], rows[0]["line"]) if rows else None


def last_day(journal: Journal) -> date | None:
    """Return the day of the newest check-in."""
    return journal.rows("SELECT max(day) FROM check_in.kept")[0][0]
