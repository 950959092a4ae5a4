"""What do `worthwhile backup`, `restore` and `export` say, and what do they do?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from core.importing.command import Echo
from core.model import RefusedError
from core.outside import backup, coming_back, export, files
from core.outside.manifest import Manifest
from core.sentences import counted
from core.store import Journal, StoreError


def back_up(journal: Journal, file: Path | None, now: datetime, echo: Echo) -> int:
    """Write a backup and say where; return the exit code. Without a file it lies where the command was given."""
    file = file or Path(backup.name(now))
    try:
        made = backup.write(journal, file, now)
    except StoreError as error:
        echo(str(error))
        return 1
    echo(f"Backed up into {file}: {counted(made.total, 'entry', 'entries')}.")
    echo(_sealed(made))
    return 0


def restore(journal: Journal, file: Path, agrees: Callable[[str], bool], echo: Echo) -> int:
    """Put a backup in the journal's place once the person agrees; return the exit code."""
    try:
        found = backup.read(file)
        echo(f"A backup of {found.made}: {counted(found.total, 'entry', 'entries')}. {_sealed(found)}")
        if not agrees("Put it in the place of the present journal? That one is kept beside it"):
            echo("Nothing was changed.")
            return 1
        backup.restore(journal, file)
    except StoreError as error:
        echo(str(error))
        return 1
    echo("Restored. What was here before is kept: Settings, Earlier states, leads back to it.")
    return 0


def export_to(
    journal: Journal,
    file: Path,
    now: datetime,
    echo: Echo,
    *,
    insights: Sequence[str] = (),
    first: date | None = None,
    last: date | None = None,
    with_roots: bool = False,
) -> int:
    """Write an export and say what is in it; return the exit code. A file that is there is left as it is."""
    try:
        choice = export.chosen(insights or None, first, last, with_held_back=with_roots)
        data = export.write(journal, choice, file.suffix.casefold(), now)
        files.write(file, data)
    except FileExistsError:
        echo(f"There is a file {file} already. Please choose another name; it was left as it is.")
        return 1
    except OSError as error:
        echo(f"{file} could not be written: {error.strerror}. The journal is as it was.")
        return 1
    except RefusedError as error:
        echo(str(error))
        return 1
    echo(f"Exported into {file}. {export.note(journal)}")
    if not with_roots:
        echo("Roots was left out; --with-roots takes it along.")
    return 0


def bring_back(journal: Journal, file: Path, now: datetime, echo: Echo) -> int:
    """Bring in an export of our own, all of it or nothing, and say what came; return the exit code."""
    try:
        merge = coming_back.preview(journal, file.read_bytes(), now.date())
        for line in told(merge):
            echo(line)
        coming_back.keep(journal, merge)
    except OSError as error:
        echo(f"{file} cannot be read: {error.strerror}.")
        return 1
    except (RefusedError, StoreError) as error:
        echo(str(error))
        return 1
    echo(f"Imported: {merge.new + merge.newer_there:,}.")
    return 0


def told(merge: coming_back.Merge) -> list[str]:
    """Return, in sentences, what an export would bring."""
    lines = [f"New here: {merge.new:,}. Here already, and the same: {merge.same:,}."]
    if merge.newer_there:
        lines.append(f"Newer in the file than here, and replaced: {merge.newer_there:,}.")
    if merge.newer_here:
        lines.append(f"Newer here than in the file, and left as they are: {merge.newer_here:,}.")
    if merge.others:
        lines.append(f"Besides, ratings, names, contacts or settings: {merge.others:,}.")
    return lines


def _sealed(made: Manifest) -> str:
    if made.sealed:
        return "It is sealed: it opens with the passphrase that the journal had when it was made."
    return "There is no passphrase on it: whoever has this file can read it."
