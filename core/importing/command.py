"""What does `worthwhile import` say, and what does it do?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from core.importing.preview import Preview, Unknown, keep, preview
from core.model import RefusedError
from core.registry import SLICES
from core.slice import Slice
from core.store import Journal, NotSavedError

SHOWN = 20
"""Refused lines and unknown names that are told one by one."""

Echo = Callable[[str], None]


def takers() -> dict[str, Slice]:
    """Return the slices that take a file, by slug."""
    return {each.slug: each for each in SLICES if each.importer}


def import_file(
    journal: Journal,
    file: Path,
    into: str,
    now: datetime,
    *,
    trap: Iterable[str] = (),
    feeling: Iterable[str] = (),
    skip_refused: bool = False,
    echo: Echo,
) -> int:
    """Import a CSV file and tell what happened in plain sentences. Return the exit code: 0 where all is in.

    `trap` and `feeling` say what the file's own names stand for: "Their name=mind_reading", "Their name=" to leave it
    out.
    """
    try:
        part = takers().get(into)
        if part is None:
            echo(f'"{into}" takes no file. These do: {", ".join(takers())}.')
            return 1
        means = {**_means("traps", trap), **_means("feelings", feeling)}
        found = preview(journal, part, file.read_bytes(), now.date(), means)
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


def _means(column: str, options: Iterable[str]) -> Mapping[tuple[str, str], str]:
    """Part "Their name=ours" at the last "=": their name may hold one."""
    pairs = [option.rpartition("=") for option in options]
    wrong = next((ours for theirs, sign, ours in pairs if not sign or not theirs.strip()), None)
    if wrong is not None:
        raise RefusedError({column: f'Please write "Their name=our_name". "{wrong}" is not of this form.'})
    return {(column, theirs): ours.strip() for theirs, _sign, ours in pairs}


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
    if found.unknown:
        echo(f"Waiting, because of a name that is not known here: {found.waiting:,}.")
        _some([_unknown(each) for each in found.unknown], echo)
        for column in sorted({each.column for each in found.unknown}):
            echo(f"  Our {column}: {', '.join(found.ours[column])}.")
        echo("  Put one of our names after the sign, or nothing to leave theirs out.")


def _unknown(each: Unknown) -> str:
    option = each.column.removesuffix("s")
    return f'  {each.name} (lines: {each.rows:,}): --{option} "{each.name}="'


def _some(lines: list[str], echo: Echo) -> None:
    for line in lines[:SHOWN]:
        echo(line)
    if len(lines) > SHOWN:
        echo(f"  and {len(lines) - SHOWN:,} more")
