"""What stands in a CSV file, line by line, and can it be read without guessing?"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from core.model import RefusedError

MOST_ROWS = 50_000
"""Lines with something in them; a longer file is to be split."""

MOST_BYTES = 32_000_000
"""A larger file is to be split."""

_DELIMITERS = (",", ";", "\t")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the file where it begins (the first is 1), and its cells without the space around them."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file's column names, as written, and every row that holds something."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def guarded(cell: str) -> str:
    """Return words with an apostrophe before what a spreadsheet would run as a formula, or before one that stood there."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return words as they were before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def read_csv(data: bytes, *, ours: bool = True) -> CsvFile:
    """Read UTF-8 text, with or without byte order mark, parted by comma, semicolon or tab, as its header is.

    Apostrophes that guard against formulas are taken off, unless another program wrote the file (`ours=False`).

    Raises:
        RefusedError: it is no such file, or holds nothing, or too much.
    """
    text = text_of(data)
    records = _records(text, _delimiter(text))
    first = next(records, None)
    if first is None:
        refuse("This file is empty.")
    rows: list[Row] = []
    for row in records:
        if len(rows) == MOST_ROWS:
            refuse(f"This file has more than {MOST_ROWS:,} lines. Please split it and import the parts.")
        rows.append(Row(row.line, tuple(map(unguarded, row.cells))) if ours else row)
    if not rows:
        refuse("This file holds column names and nothing below them.")
    return CsvFile(first.cells, tuple(rows))


def refuse(sentence: str) -> NoReturn:
    """Refuse a file as a whole."""
    raise RefusedError({"file": sentence})


def text_of(data: bytes) -> str:
    """Return the text of a file in UTF-8.

    Raises:
        RefusedError: it is not written in UTF-8, holds a NUL byte, or is far too large.
    """
    if len(data) > MOST_BYTES:
        refuse(f"This file is larger than {MOST_BYTES // 1_000_000} MB. Please split it and import the parts.")
    if b"\x00" in data:
        line = data[: data.index(b"\x00")].count(b"\n") + 1
        refuse(f"Line {line} holds a NUL byte, which no text does. Is this the right file, saved as UTF-8?")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        refuse(
            f"Line {line} is not written in UTF-8, so its letters cannot be told for certain. "
            'Is this the right file? If so, please save it again as "CSV UTF-8".'
        )


def _delimiter(text: str) -> str:
    """Return what parts the header into most cells; a comma where that does not tell."""

    def cells(delimiter: str) -> int:
        first = next(_records(text, delimiter, strict=False), None)
        return len(first.cells) if first else 0

    return max(_DELIMITERS, key=cells)


def _records(text: str, delimiter: str, *, strict: bool = True) -> Iterator[Row]:
    """Give the rows that hold something. `newline=""` keeps line breaks inside quotes as they are."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            refuse(f"The row that begins in line {line} cannot be read: {_why(error)}")
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1


def _why(error: csv.Error) -> str:
    """Say in plain words what Python's `csv` found."""
    if "field limit" in str(error):
        return "a cell is far too long, or a quotation mark is missing."
    return "a quotation mark is missing, or stands where none belongs."
