"""Which thought records and predictions are found again, and what does self-talk tell the rest of the house?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from core.insights.self_talk.tables import PREDICTION_TEST, TABLES, THOUGHT_RECORD, TRAP_TICK
from core.slice import Table, Text, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_KEPT = (
    "forgotten_at IS NULL AND day >= coalesce($first, '-infinity'::DATE) AND day <= coalesce($last, 'infinity'::DATE)"
)
_ACCENTS = re.compile("[\u0300-\u036f]+")
_TICKED = f"id IN (SELECT record FROM {TRAP_TICK.full_name} WHERE trap = $trap)"
_RECORDS_SHOWN = ("id", "day", "part", "hot_thought", "balanced_thought", "belief_before", "belief_after")


def found_records(
    journal: Journal,
    *,
    text: str = "",
    trap: str | None = None,
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[Row], int]:
    """Return one page of thought records, newest first, and how many there are in all.

    Each word of `text` has to stand somewhere in the record's own words; neither case nor accents matter. `first` and
    `last` are included.
    """
    asked: Row = {"first": first, "last": last}
    where = _KEPT
    if trap is not None:
        asked["trap"] = trap
        where += f" AND {_TICKED}"
    cut = slice(offset, offset + limit)
    ids, total = _page(journal, THOUGHT_RECORD, where, "(day, id)", asked, text=text, cut=cut)
    rows = _whole(journal, THOUGHT_RECORD, ids)
    ticks: dict[str, list[str]] = {identity: [] for identity in ids}
    if ids:
        for record, name in journal.rows(
            f"SELECT record, trap FROM {TRAP_TICK.full_name} WHERE record IN ({_marks(ids)}) ORDER BY id", **_named(ids)
        ):
            ticks[record].append(name)
    return [{**{name: row[name] for name in _RECORDS_SHOWN}, "traps": ticks[row["id"]]} for row in rows], total


def found_predictions(
    journal: Journal,
    *,
    text: str = "",
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[Row], int]:
    """Return one page of prediction tests, open ones first, then newest first, and how many there are in all."""
    asked: Row = {"first": first, "last": last}
    cut = slice(offset, offset + limit)
    ids, total = _page(journal, PREDICTION_TEST, _KEPT, "(happened IS NULL, day, id)", asked, text=text, cut=cut)
    return [_prediction(row) for row in _whole(journal, PREDICTION_TEST, ids)], total


def open_predictions(journal: Journal) -> list[Row]:
    """Return the predictions whose outcome is not told yet, newest first."""
    rows = journal.entries(PREDICTION_TEST, "forgotten_at IS NULL AND happened IS NULL")
    return [_prediction(row) for row in sorted(rows, key=lambda row: (row["day"], row["id"]), reverse=True)]


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return [
        Text(row["id"], row["day"], field, row[field])
        for table in TABLES
        if table.sealed
        for row in reader.entries(table)
        for field in table.sealed
        if row[field]
    ]


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `belief_shift`, points that belief fell by, and `feeling`, its strength at the time: middle values a day."""
    return {
        "belief_shift": reader.frame("SELECT day, value FROM self_talk.belief_by_day ORDER BY day"),
        "feeling": reader.frame("SELECT day, value FROM self_talk.feeling_by_day ORDER BY day"),
    }


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many thoughts and predictions the week holds, and its largest shift in belief."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    records = reader.rows(f"SELECT belief_before, belief_after FROM {THOUGHT_RECORD.full_name} WHERE {_KEPT}", **days)
    ((predictions,),) = reader.rows(f"SELECT count(*) FROM {PREDICTION_TEST.full_name} WHERE {_KEPT}", **days)
    sentences = []
    if records:
        sentences.append("One thought weighed." if len(records) == 1 else f"{len(records)} thoughts weighed.")
    if predictions:
        sentences.append("One prediction noted." if predictions == 1 else f"{predictions} predictions noted.")
    rated = [(before, after) for before, after in records if before is not None and after is not None]
    before, after = max(rated, key=lambda pair: abs(pair[0] - pair[1]), default=(0, 0))
    if before != after:
        sentences.append(f"The largest shift in belief: {before} to {after}.")
    return WeekNote(len(records) + predictions, tuple(sentences))


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
    sql = f"SELECT id FROM {table.full_name} WHERE {where} ORDER BY {order} DESC"
    said = _said(journal, table)
    sought = folded(text).split()
    found = [
        identity for (identity,) in journal.rows(sql, **asked) if all(word in said.get(identity, "") for word in sought)
    ]
    return found[cut], len(found)


_SAID: WeakKeyDictionary[Journal, dict[str, tuple[int, dict[str, str]]]] = WeakKeyDictionary()
"""By journal and table: the version, and the words of each row as they are compared.

Sealed words cannot be searched in SQL, and ten thousand records take a tenth of a second to open and fold; a search is
paged through, and asked again at each rerun. It is gone with its journal, as the key is.
"""


def _said(journal: Journal, table: Table) -> dict[str, str]:
    version = journal.version(table.schema)
    kept = _SAID.setdefault(journal, {})
    if table.name not in kept or kept[table.name][0] != version:
        rows = journal.entries(table)
        sealed = itemgetter(*table.sealed)
        kept[table.name] = version, {row["id"]: folded("\n".join(sealed(row))) for row in rows}
    return kept[table.name][1]


def folded(text: str) -> str:
    """Return text without case and accents, to be compared."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def _whole(journal: Journal, table: Table, ids: Sequence[str]) -> list[Row]:
    """Return whole rows in the order of their ids. Named one by one, so that DuckDB looks them up by primary key."""
    if not ids:
        return []
    rows = {row["id"]: row for row in journal.entries(table, f"id IN ({_marks(ids)})", **_named(ids))}
    return [rows[identity] for identity in ids]


def _marks(ids: Sequence[str]) -> str:
    return ", ".join(f"$id_{place}" for place in range(len(ids)))


def _named(ids: Iterable[str]) -> dict[str, str]:
    return {f"id_{place}": identity for place, identity in enumerate(ids)}


def _prediction(row: Row) -> Row:
    return {"id": row["id"], "day": row["day"], **{column.name: row[column.name] for column in PREDICTION_TEST.own}}
