"""How does everything leave as JSON, and how is such a file read again? `docs/export.md` describes it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.metadata import version
from typing import Any, NoReturn

from core.model import RefusedError
from core.outside.belonging import Row, Rows
from core.outside.values import LAWS, inward, outward
from core.registry import SLICES
from core.store import Journal
from core.table import Kind, Table

FORMAT = "worthwhile"
VERSION = 1
MOST_BYTES = 200_000_000
MOST_ROWS = 1_000_000
_MOST_REVISIONS = 100_000


@dataclass(frozen=True, slots=True)
class Export:
    """What a file holds: when it was made, and the rows of each table, in the file's order."""

    made: str
    rows: Mapping[Table, tuple[Row, ...]]


def write(_journal: Journal, rows: Mapping[str, Rows], note: str, now: datetime) -> bytes:
    """Return the file: every column of every row, forgotten entries with their mark."""
    tables = {
        table.full_name: [
            {column.name: outward(row[column.name], column.kind) for column in table.columns} for row in each.values()
        ]
        for found in rows.values()
        for table, each in found.items()
    }
    head = {"format": FORMAT, "version": VERSION, "note": note, "made": now.isoformat(timespec="minutes")}
    text = json.dumps({**head, "worthwhile": version("worthwhile"), "tables": tables}, ensure_ascii=False, indent=1)
    return text.encode()


def is_export(data: bytes) -> bool:
    """Say whether a file begins like one of ours; whether it is whole, `read` says."""
    return re.match(rb'\s*\{\s*"format"\s*:\s*"worthwhile"', data[:200].removeprefix(b"\xef\xbb\xbf")) is not None


def read(journal: Journal, data: bytes, today: date) -> Export:
    """Read a file that `write` made, by this release or an earlier one. Nothing is changed.

    Raises:
        RefusedError: it is another file, damaged, from a newer Worthwhile, or holds what no journal can.
    """
    found = _parsed(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT or not isinstance(found.get("tables"), dict):
        _refuse("This is no export of Worthwhile. Nothing was changed.")
    if found.get("version") != VERSION:
        _refuse("This export was made by another, probably newer Worthwhile. Please update Worthwhile to bring it in.")
    tables = {table.full_name: table for table in journal.tables()}
    unknown = [name for name in found["tables"] if name not in tables]
    if unknown:
        _refuse("This export holds a kind of entry that is not known here. Please update Worthwhile to bring it in.")
    rows = {tables[name]: _rows(tables[name], given, today) for name, given in found["tables"].items()}
    if sum(map(len, rows.values())) > MOST_ROWS:
        _refuse(f"This export holds more than {MOST_ROWS:,} rows. Nothing was changed.")
    for table, held in rows.items():
        _known_names(journal, table, held)
    made = found.get("made")
    return Export(made if isinstance(made, str) else "", rows)


def _parsed(data: bytes) -> Any:
    if len(data) > MOST_BYTES:
        _refuse(f"This file is larger than {MOST_BYTES // 1_000_000} MB. Nothing was changed.")
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        _refuse("This file is not written in UTF-8, as an export of Worthwhile is. Nothing was changed.")
    except (ValueError, RecursionError):
        _refuse("This file cannot be read to its end as JSON. Was it cut off? Nothing was changed.")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _rows(table: Table, given: Any, today: date) -> tuple[Row, ...]:
    if not isinstance(given, list):
        _refuse(f"{table.full_name} is no list of rows. Nothing was changed.")
    rows = tuple(_row(table, each, place, today) for place, each in enumerate(given, start=1))
    if len({row["id"] for row in rows}) != len(rows):
        _refuse(f"{table.full_name} holds an entry twice. Nothing was changed.")
    return rows


def _row(table: Table, given: Any, place: int, today: date) -> Row:
    """Return one row as it was kept. A column that a later release added is empty in the file of an earlier one."""
    known = {column.name for column in table.columns}
    if not isinstance(given, dict) or not given.keys() <= known:
        _refuse(f"{table.full_name}, row {place}: this is not known here. Is the export from a newer Worthwhile?")
    row: Row = {}
    for column in table.columns:
        try:
            row[column.name] = inward(given.get(column.name), column, today)
        except (TypeError, ValueError):
            _refuse(f"{table.full_name}, row {place}, {column.name}: {LAWS[column.kind]} Nothing was changed.")
    lacking = [name for name in ("id", "day", "zone", "revision") if row[name] is None]
    if lacking or not 1 <= row["revision"] <= _MOST_REVISIONS or row["day"] > today + timedelta(days=1):
        _refuse(
            f"{table.full_name}, row {place}, {', '.join(lacking) or 'day or revision'}: this cannot be. Nothing was changed."
        )
    return row


def _known_names(journal: Journal, table: Table, rows: Sequence[Row]) -> None:
    """Refuse names that are none of ours where a table has a fixed list of them: a figure could not show them."""
    importers = (
        importer for each in SLICES for importer in each.importers if importer.table is table and importer.lines
    )
    for importer in importers:
        known = importer.ours(journal)
        for column in table.own:
            ours = known.get(column.name, {}) if column.kind in (Kind.CHOICE, Kind.CHOICES) else {}
            for place, row in enumerate(rows, start=1):
                if ours and not set((row[column.name] or "").split(",")) - {""} <= ours.keys():
                    _refuse(f"{table.full_name}, row {place}, {column.name}: {LAWS[Kind.CHOICE]} Nothing was changed.")


def _refuse(sentence: str) -> NoReturn:
    raise RefusedError({"file": sentence})
