"""How do the lines of a file become entries that lie in one table, column by column?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import Any

from core import entries
from core.model import RefusedError
from core.slice import Importer
from core.store import Journal
from core.table import Kind, Table

Names = Mapping[str, str] | Callable[[Journal], Mapping[str, str]]
"""The title of each name that a column may hold; or what reads them, where the person made them."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
BAD_DAY = "Please give the day as year, month and day: 2026-11-23."
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_NUMBERS = (Kind.RATING, Kind.COUNT)
_NAMED = (Kind.CHOICE, Kind.CHOICES, Kind.ID)
_YES = frozenset({"yes", "y", "true", "x", "1"})
_NO = frozenset({"no", "n", "false", "0", ""})


def plain(
    *,
    into: str,
    title: str,
    table: Table,
    columns: Mapping[str, str],
    required: Sequence[str],
    read: Callable[[Mapping[str, Any], date], Any],
    names: Mapping[str, Names] | None = None,
    aliases: Mapping[str, str] | None = None,
) -> Importer:
    """Return the importer of a table whose rows are each one entry.

    `read(draft, today)` is the slice's own model: it gives the record or refuses by field. `names` holds, for each
    column of choices or of ids, what may stand there; other names are asked for. Several stand with semicolons between
    them. Days are written 2026-11-23, times 18:30, ticks yes or no.
    """
    kinds = {column.name: column.kind for column in table.own}
    known = names or {}

    def found(cells: Mapping[str, str]) -> dict[str, Sequence[str]]:
        return {name: parts(cells[name]) if kinds[name] is Kind.CHOICES else _one(cells[name]) for name in known}

    def ours(journal: Journal) -> dict[str, Mapping[str, str]]:
        return {name: each(journal) if callable(each) else each for name, each in known.items()}

    def make(cells: Mapping[str, str], meant: Callable[[str, str], str], today: date) -> Any:
        problems: dict[str, str] = {}
        draft: dict[str, Any] = {}
        for name, cell in cells.items():
            kind = kinds.get(name, Kind.DAY)
            if kind in _NAMED:
                chosen = [ours for ours in (meant(name, each) for each in found(cells)[name]) if ours]
                draft[name] = chosen if kind is Kind.CHOICES else next(iter(chosen), None)
            elif kind is Kind.DAY and cell and not DAY.fullmatch(cell):
                problems[name] = BAD_DAY
            elif kind is Kind.TICK and cell.casefold() not in _YES | _NO:
                problems[name] = "Please write yes or no."
            else:
                draft[name] = _value(cell, kind)
        return _read(read, draft, today, problems)

    told = {"day": "The day, as 2026-11-23.", **columns}

    def lines(journal: Journal, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, str | int]]:
        titles = ours(journal)
        return [
            {
                name: "" if row[name] is None else _written(row[name], kinds.get(name, Kind.DAY), titles.get(name, {}))
                for name in told
            }
            for row in rows
        ]

    return Importer(
        into=into,
        title=title,
        columns=told,
        required=("day", *required),
        aliases={"date": "day", **(aliases or {})},
        table=table,
        names=found,
        ours=ours,
        theirs={},
        make=make,
        ops=lambda record, row: [entries.put(table, record, row)],
        lines=lines,
    )


def _read(
    read: Callable[[Mapping[str, Any], date], Any], draft: Mapping[str, Any], today: date, problems: Mapping[str, str]
) -> Any:
    try:
        if not draft.get("day") and "day" not in problems:
            problems = {**problems, "day": BAD_DAY}
        record = read(draft, today)
    except RefusedError as error:
        raise RefusedError({**error.problems, **problems}) from None
    if problems:
        raise RefusedError(problems)
    return record


def parts(cell: str) -> list[str]:
    """Return what stands between semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def number(cell: str) -> int | str:
    """Return a whole number; anything else as it is, for the model to refuse."""
    return int(cell) if _NUMBER.fullmatch(cell) else cell


def _written(value: Any, kind: Kind, titles: Mapping[str, str]) -> str | int:
    """Return a kept value as a cell from which it would come in again."""
    if kind is Kind.TICK:
        return "yes" if value else "no"
    if kind is Kind.ID:  # a title that two of them have tells neither
        title = titles.get(value, "")
        return title if list(titles.values()).count(title) == 1 else value if title else ""
    if kind is Kind.CHOICES:
        return "; ".join(titles.get(each, each) for each in value.split(",") if each)
    if isinstance(value, time | date):
        return value.isoformat("minutes") if isinstance(value, time) else value.isoformat()
    return titles.get(value, value) if kind is Kind.CHOICE else value


def _one(cell: str) -> list[str]:
    return [cell.strip()] if cell.strip() else []


def _value(cell: str, kind: Kind) -> Any:
    if kind in _NUMBERS:
        return number(cell)
    if kind is Kind.TICK:
        return cell.casefold() in _YES
    return cell
