"""How does everything leave as a text to read, in which the person's words stay plain words?"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from core.outside.belonging import Rows
from core.paper.markdown import plain, quoted
from core.registry import SLICES
from core.slice import Slice
from core.store import Journal
from core.table import Kind, Table


def write(journal: Journal, rows: Mapping[str, Rows], note: str, now: datetime) -> bytes:
    """Return the text: a chapter a slice, the oldest entry first. What was forgotten stays here."""
    parts = [f"# Worthwhile\n\n{note}\n\nMade on {_day(now.date())}."]
    for each in SLICES:
        if each.slug in rows and each.slug != "settings":
            parts += _chapter(journal, each, rows[each.slug])
    return ("\n\n".join(parts) + "\n").encode()


def _chapter(journal: Journal, each: Slice, rows: Rows) -> Iterator[str]:
    told = [(table, list(_entries(journal, each, table, rows))) for table in rows if not table.written_with]
    if not any(found for _, found in told):
        return
    yield f"## {each.title}"
    for table, found in told:
        if found:
            yield f"### {_title(table.name)}"
        for day, fields in found:
            yield f"#### {_day(day)}"
            facts = [f"- {_title(name)}: {plain(said)}" for name, said in fields.items() if name not in table.worded]
            if facts:
                yield "\n".join(facts)
            yield from (_words(_title(name), said) for name, said in fields.items() if name in table.worded)


def _entries(journal: Journal, each: Slice, table: Table, rows: Rows) -> Iterator[tuple[date, dict[str, str]]]:
    """Give the day and what is told of each kept entry, by column; what is empty, or was not ticked, is left out."""
    order = operator.itemgetter("day", "id")
    kept = sorted((row for row in rows[table].values() if not row["forgotten_at"]), key=order)
    importer = next((one for one in each.importers if one.table is table and one.lines), None)
    if importer and importer.lines:
        lines = importer.lines(journal, kept)
    else:
        names = _names(rows)
        lines = [{column.name: _value(row[column.name], names) for column in table.own} for row in kept]
    ticks = {column.name for column in table.own if column.kind is Kind.TICK}
    silent = {("day", None), ("position", None), *((name, "no") for name in ticks)}
    for row, line in zip(kept, lines, strict=True):
        told = {name: str(said) for name, said in line.items() if not {(name, None), (name, said)} & silent}
        yield row["day"], {name: said for name, said in told.items() if said}


def _names(rows: Rows) -> dict[str, str]:
    """Return the words that name each entry, by its id."""
    named = ((table.named_by, found) for table, found in rows.items() if table.named_by)
    return {identity: row[column] or "" for column, found in named for identity, row in found.items()}


def _value(value: Any, names: Mapping[str, str]) -> str:
    return "" if value is None else names.get(str(value), str(value))


def _words(label: str, words: str) -> str:
    return f"**{label}**\n\n{quoted(words)}"


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _day(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"
