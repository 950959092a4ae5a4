"""What does `worthwhile import` say, and what does it do?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from core.importing.csv_file import MOST_BYTES
from core.importing.preview import Known, Preview, Unknown, keep, preview
from core.model import RefusedError
from core.registry import SLICES
from core.slice import Importer
from core.store import Journal, NotSavedError

SHOWN = 20
"""Refused lines and unknown names that are told one by one."""

Echo = Callable[[str], None]


def takers() -> dict[str, Importer]:
    """Return what takes a file, by the name that `--into` knows it by."""
    return {importer.into: importer for each in SLICES for importer in each.importers}


def import_file(
    journal: Journal,
    file: Path,
    into: str,
    now: datetime,
    *,
    means: Iterable[tuple[str, str, str]] = (),
    skip_refused: bool = False,
    echo: Echo,
) -> int:
    """Import a file and tell what happened in plain sentences. Return the exit code: 0 where all is in.

    `means` says what the file's own names stand for: the column, their name, and ours, "" to leave it out.
    """
    try:
        importer = takers().get(into)
        if importer is None:
            echo(f'"{into}" takes no file. These do: {", ".join(takers())}.')
            return 1
        named = {(column, theirs): ours for column, theirs, ours in means}
        found = preview(journal, importer, _data(file), now.date(), named, now.tzinfo or UTC)
        _tell(found, echo)
        kept = keep(journal, found, now, skip_refused=skip_refused)
    except OSError as error:
        echo(f"{file} cannot be read: {error.strerror}.")
        return 1
    except (RefusedError, NotSavedError) as error:
        echo(str(error))
        return 1
    echo(f"Imported: {kept:,}.")
    return 0


def _data(file: Path) -> bytes:
    """Return what a file holds, or a little more than is ever taken."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _tell(found: Preview, echo: Echo) -> None:
    echo(f"Ready to come in: {len(found.coming):,}.")
    if found.already:
        echo(f"Here already, and left as it is: {found.already:,}.")
    if found.ignored:
        echo(f"Columns that are not used: {', '.join(found.ignored)}.")
    if found.refused:
        echo(f"Cannot come in: {found.refused_rows:,}.")
        lines = [f"  line {each.line}{each.field and f', {each.field}'}: {each.reason}" for each in found.refused]
        _some(lines, echo)
        echo("  Mend these lines in the file, or leave them out with --skip-refused.")
    _some([_known(each) for each in found.known if each.column in found.importer.asks_about], echo)
    if found.unknown:
        echo(f"Waiting, because of a name that is not known here: {found.waiting:,}.")
        _some([_unknown(each) for each in found.unknown], echo)
        for column in sorted({each.column for each in found.unknown}):
            echo(f"  Our {column}: {', '.join(found.ours[column])}.")
        echo("  Put one of our names last;  leaves theirs out.")


def _unknown(each: Unknown) -> str:
    return f'  {each.name} (lines: {each.rows:,}): --means {each.column} "{each.name}" ""'


def _known(each: Known) -> str:
    return f"  {each.name} (lines: {each.rows:,}) is taken as {each.ours or 'nothing'} of our {each.column}"


def _some(lines: list[str], echo: Echo) -> None:
    for line in lines[:SHOWN]:
        echo(line)
    if len(lines) > SHOWN:
        echo(f"  and {len(lines) - SHOWN:,} more")
