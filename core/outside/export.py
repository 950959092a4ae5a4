"""What is to go out, and in which form?

`chosen` says which slices and days; `WRITERS` makes the file: JSON for programs, CSV for spreadsheets, Markdown to read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.model import RefusedError
from core.outside import belonging, csv_files, json_file, markdown
from core.outside.belonging import Rows
from core.registry import SLICES
from core.slice import Slice
from core.store import Journal
from core.store.house import LOCK

WRITERS: Mapping[str, Callable[[Journal, Mapping[str, Rows], str, datetime], bytes]] = {
    ".json": json_file.write,
    ".md": markdown.write,
    ".zip": csv_files.write_all,
    ".csv": csv_files.write_one,
}
"""By the ending of the file's name: `write(journal, rows by slug, note, now)`, `note` being what its head says first."""

FORMATS = {
    ".json": "JSON: complete, and comes in again without loss",
    ".md": "Markdown: to read and to print",
    ".zip": "CSV: a table a kind of entry, for spreadsheets",
}
_NOTE = "Whoever has this file can read it."
_NOTE_OF_A_LOCKED_ONE = "Whoever has this file can read it: the passphrase of the journal does not protect it."


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to go out: slices by slug, and the first and last day, both included, `None` where there is no end."""

    slugs: tuple[str, ...]
    first: date | None = None
    last: date | None = None


def offered(*, held_back: bool = False) -> tuple[Slice, ...]:
    """Return the slices that can go out; drafts are no entries yet and go along in a backup alone."""
    return tuple(each for each in SLICES if each.slug != "drafts" and (held_back or not each.held_back))


def chosen(
    slugs: Sequence[str] | None = None,
    first: date | None = None,
    last: date | None = None,
    *,
    with_held_back: bool = False,
) -> Chosen:
    """Return a choice: the slices named, by default all of them. What is held back goes out only where that is asked for.

    Raises:
        RefusedError: a slice is not there, is held back, or the days end before they begin.
    """
    known = [each.slug for each in offered(held_back=True)]
    for slug in slugs or ():
        if slug not in known:
            raise RefusedError({"insight": f'There is no "{slug}". These can go out: {", ".join(known)}.'})
    if first and last and first > last:
        raise RefusedError({"until": "The last day lies before the first."})
    free = [each.slug for each in offered(held_back=with_held_back)]
    apart = [slug for slug in slugs or () if slug not in free]
    if apart:
        raise RefusedError({"insight": f"{', '.join(apart)} goes out only where that is asked for apart."})
    return Chosen(tuple(slug for slug in free if slugs is None or slug in slugs), first, last)


def sealed(journal: Journal) -> bool:
    """Say whether the journal has a passphrase."""
    return bool(journal.rows(f"SELECT id FROM {LOCK.full_name}"))


def note(journal: Journal) -> str:
    """Return what is said before an export is made, and in the file's head."""
    return _NOTE_OF_A_LOCKED_ONE if sealed(journal) else _NOTE


def rows(journal: Journal, choice: Chosen) -> dict[str, Rows]:
    """Return what goes out, by slug: rows of the period, their parts, and what they name in the same slice."""
    found: dict[str, Rows] = {}
    for slug in choice.slugs:
        all_rows = belonging.everything(journal, slug)
        if belonging.has_days(all_rows):
            found[slug] = belonging.whole(all_rows, belonging.within(all_rows, choice.first, choice.last))
        elif all_rows:
            found[slug] = all_rows
    return found


def count(found: Mapping[str, Rows]) -> int:
    """Return how many entries go out, forgotten ones too."""
    return sum(len(each) for rows in found.values() for table, each in rows.items() if table.entry)


def write(journal: Journal, choice: Chosen, ending: str, now: datetime) -> bytes:
    """Return the file whose name ends so.

    Raises:
        RefusedError: no file is made of this ending, or a single table cannot hold what was chosen.
    """
    if ending not in WRITERS:
        raise RefusedError({"to": f"An export is made as {', '.join(WRITERS)}: the ending of the file says which."})
    return WRITERS[ending](journal, rows(journal, choice), note(journal), now)
