"""What would come in from a file, what would not and why, and what is here already?"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from core.importing.csv_file import CsvFile, Row, read_csv, refuse
from core.importing.naming import Means, columns_found, folded, meant_names
from core.model import RefusedError
from core.moment import head
from core.slice import Importer
from core.store import Journal, Op

_keeping = threading.Lock()
"""Held from the look at what is here until the save: one file brought in by two tabs at once must not double."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One entry that is ready, and the key by which it will be known again."""

    record: Any
    import_key: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a row cannot come in: the line of the file, the column (empty where it is the whole row) and a sentence."""

    line: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name in the file that is none of ours, and in how many rows it stands."""

    column: str
    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Known:
    """A name in the file and ours for it, "" where it is left out, and in how many rows it stands."""

    column: str
    name: str
    ours: str
    rows: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring. `waiting` rows hold a name of `unknown`; `ours`: titles by column and name to choose.

    `known` are the names that are understood: the person may want some of them to mean something else.
    """

    importer: Importer
    coming: tuple[Coming, ...]
    already: int
    refused: tuple[Refused, ...]
    unknown: tuple[Unknown, ...]
    known: tuple[Known, ...]
    waiting: int
    ignored: tuple[str, ...]
    ours: Mapping[str, Mapping[str, str]]

    @property
    def refused_rows(self) -> int:
        return len({each.line for each in self.refused})


def preview(
    journal: Journal,
    importer: Importer,
    data: bytes,
    today: date,
    means: Means | None = None,
    zone: tzinfo = UTC,
) -> Preview:
    """Look at a file without changing anything. `means` says what the file's own names stand for.

    `zone` is the person's: where a file holds moments, it tells their days.

    Raises:
        RefusedError: the file as a whole cannot be read, or `means` holds a name that is none of ours.
    """
    file = importer.read(data, zone) if importer.read else read_csv(data)
    places = columns_found(importer, file.header)
    ours = importer.ours(journal)
    meant = meant_names(importer, ours, means or {})
    kept = _kept(journal, importer)

    def mean(column: str, name: str) -> str:
        return meant[column].get(folded(name), "")

    coming: list[Coming] = []
    refusals: list[Refused] = []
    unknown: Counter[tuple[str, str]] = Counter()
    known: Counter[tuple[str, str]] = Counter()
    spelled: dict[tuple[str, str], str] = {}
    already = waiting = 0
    for row, cells, key in _keyed(journal, importer, places, file):
        if cells is None:
            refusals.append(Refused(row.line, "", _ragged(row, file.header)))
        elif key in kept:
            already += 1
        else:
            names = _names(importer, cells, spelled)
            not_ours = [(column, name) for column, name in names if folded(name) not in meant[column]]
            try:
                record = importer.make(cells, mean, today)
            except RefusedError as error:
                refusals += [Refused(row.line, field, reason) for field, reason in error.problems.items()]
                continue
            unknown.update(not_ours)
            known.update(set(names) - set(not_ours))
            if not_ours:
                waiting += 1
            elif record is None:
                refusals.append(Refused(row.line, "", "Nothing would be left of this line."))
            else:
                coming.append(Coming(record, key))
    return Preview(
        importer=importer,
        coming=tuple(coming),
        already=already,
        refused=tuple(refusals),
        unknown=tuple(Unknown(column, name, rows) for (column, name), rows in unknown.most_common()),
        known=tuple(Known(column, name, mean(column, name), rows) for (column, name), rows in known.most_common()),
        waiting=waiting,
        ignored=tuple(name for at, name in enumerate(file.header) if name and at not in places.values()),
        ours=ours,
    )


def keep(journal: Journal, found: Preview, now: datetime, *, skip_refused: bool = False) -> int:
    """Keep what is coming, all of it or nothing, and return how many entries that were.

    Of an imported entry only the day is known, never the moment. What came in since the preview is left out.

    Raises:
        RefusedError: a name is none of ours, or a row is refused and `skip_refused` was not chosen; nothing is kept.
        NotSavedError: the store refused; nothing is kept.
    """
    if found.unknown:
        refuse("Some names in this file are not known here. Please say first what each stands for.")
    if found.refused and not skip_refused:
        refuse(f"{_rows(found.refused_rows)} cannot come in. Nothing was imported.")
    with _keeping:
        kept = _kept(journal, found.importer)
        new = [each for each in found.coming if each.import_key not in kept]
        ops: list[Op] = []
        for each in new:
            row = {**head(now, day=each.record.day), "instant": None, "import_key": each.import_key}
            ops += found.importer.ops(each.record, row)
        ops.sort(key=lambda op: getattr(op, "table", found.importer.table).full_name)  # a statement a table, not a row
        if ops:
            journal.save(ops)
    return len(new)


def _rows(count: int) -> str:
    return "One row" if count == 1 else f"{count:,} rows"


def _kept(journal: Journal, importer: Importer) -> set[str]:
    """Return the keys of what was imported before, forgotten entries too: they stay forgotten."""
    return journal.import_keys(importer.table)


def _keyed(
    journal: Journal, importer: Importer, places: Mapping[str, int], file: CsvFile
) -> Iterator[tuple[Row, dict[str, str] | None, str]]:
    """Give each row, its cells by column (`None` where it is not as wide as the header) and its key.

    The key is made of the row's own words, so that it is known again whatever its names were taken to mean. A row
    that stands in the file twice is two entries: the second one's key counts it.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for row in file.rows:
        if len(row.cells) != len(file.header):
            yield row, None, ""
            continue
        cells = {name: row.cells[places[name]] if name in places else "" for name in importer.columns}
        values = tuple(cells.values())
        seen[values] += 1
        again = (str(seen[values]),) if seen[values] > 1 else ()
        yield row, cells, journal.fingerprint(importer.into, *values, *again)


def _names(importer: Importer, cells: Mapping[str, str], spelled: dict[tuple[str, str], str]) -> list[tuple[str, str]]:
    """Return the names of a row that have to be ours, once each, as each was `spelled` when it first came up."""
    found = [
        (column, spelled.setdefault((column, folded(name)), name))
        for column, names in importer.names(cells).items()
        for name in names
    ]
    return list(dict.fromkeys(found))


def _ragged(row: Row, header: Sequence[str]) -> str:
    cells, columns = (f"{n} {what}{'s' * (n != 1)}" for n, what in ((len(row.cells), "cell"), (len(header), "column")))
    return f"This row has {cells}, and the first line names {columns}."
