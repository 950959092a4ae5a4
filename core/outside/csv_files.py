"""How does a table of entries leave for a spreadsheet, so that it would come in again?

Columns are named as the importers name them. Words that a spreadsheet would run as a formula stand behind an apostrophe,
which the importers take off again. What was forgotten stays here.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime

from core.importing.csv_file import guarded
from core.model import RefusedError
from core.outside.belonging import Rows
from core.registry import SLICES
from core.slice import Importer
from core.store import Journal


def tables(rows: Mapping[str, Rows]) -> Iterator[tuple[Importer, list[dict[str, object]]]]:
    """Give each kind of entry that has any, with the rows to be written, the oldest first."""
    for each in SLICES:
        for importer in each.importers:
            kept = [row for row in rows.get(each.slug, {}).get(importer.table, {}).values() if not row["forgotten_at"]]
            if importer.lines and kept:
                yield importer, sorted(kept, key=lambda row: (row["day"], row["id"]))


def write_all(journal: Journal, rows: Mapping[str, Rows], note: str, _now: datetime) -> bytes:
    """Return a zip file of a CSV file a kind of entry, named as `worthwhile import --into` names it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("READ_ME.txt", f"{note}\n\nEach table comes in again under the name of its file.\n")
        for importer, kept in tables(rows):
            archive.writestr(f"{importer.into}.csv", _table(journal, importer, kept))
    return packed.getvalue()


def write_one(journal: Journal, rows: Mapping[str, Rows], _note: str, _now: datetime) -> bytes:
    """Return one CSV file.

    Raises:
        RefusedError: there is not exactly one kind of entry.
    """
    found = list(tables(rows))
    if len(found) != 1:
        names = ", ".join(importer.into for importer, _ in found) or "none"
        raise RefusedError(
            {"to": f"One table holds one kind of entry, and this is {names}. A .zip file holds several."}
        )
    return _table(journal, *found[0])


def _table(journal: Journal, importer: Importer, rows: list[dict[str, object]]) -> bytes:
    """Return a table in UTF-8 with a byte order mark: without it, spreadsheets take it for something else."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(importer.columns))
    writer.writeheader()
    for line in importer.lines(journal, rows) if importer.lines else ():
        writer.writerow({name: guarded(cell) if isinstance(cell, str) else cell for name, cell in line.items()})
    return text.getvalue().encode("utf-8-sig")
