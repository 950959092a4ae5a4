"""What does every part of the house offer, so that search, export, week and demo work over all and know none?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from importlib import import_module, resources
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from core.table import Table

if TYPE_CHECKING:
    import pandas as pd

    from core.figures import Figure
    from core.importing.csv_file import CsvFile
    from core.store import Journal, Op
    from core.words.offering import Found


@dataclass(frozen=True, slots=True)
class Text:
    """Some of the person's own words, for search and recall."""

    entry: str
    day: date
    field: str
    words: str


@dataclass(frozen=True, slots=True)
class WeekNote:
    """What a slice tells the weekly review: how many entries the week holds, and sentences computed from them.

    `days` is the day of each of these entries; a slice that leaves it out has its entries counted by their own `day`.
    `own_words` are the few of the person's words that are worth seeing again that week, `MOST_OWN_WORDS` at most.
    """

    entries: int
    sentences: tuple[str, ...] = ()
    own_words: tuple[Text, ...] = ()
    days: tuple[date, ...] = ()


MOST_OWN_WORDS = 5
"""How many of the person's words a slice hands to the week: enough to remember it by, and no pile."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that the person may want to come back to, as Today offers it.

    `question` and `action` are ours, `words` the person's own. `due` is the day that the person chose for it; without
    one it is a suggestion, of which Today makes at most one.
    """

    table: Table
    entry: str
    question: str
    words: str
    action: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Helped:
    """Own words that may help again: a fairer view, a strength, a kind sentence; never what hurt.

    `about` is what they were said of, for matching alone. `eased`: by how many points of 100 the person rated the hard thought,
    the harshness or the distress lower afterwards; `None` where that was not rated.
    """

    entry: str
    table: Table
    day: date
    words: str
    about: str = ""
    eased: int | None = None


@dataclass(frozen=True)
class Importer:
    """How the lines of a table that was written elsewhere become entries of a slice.

    `into` names it for good: the slug, or `"<slug>.<table>"` for a further one; `title` is what a person reads.
    `columns`: what each column of ours holds, by its name, in one order for good: the recognition of a line that is
    here already rests on it. `aliases`: our name of a column by another that is understood. `table` is where the
    entries lie.

    Some columns hold names that have to be ours. `names(cells)`: those found in a line, by column. `ours(journal)`: the
    title of each name that can be meant, by column. `theirs`: our name by other well-known spellings, by column.

    `make(cells, meant, today)`: the record, `None` where nothing is left of the line, or `RefusedError`; `meant(column, name)` is our name for one of the file's,
    "" where it is to be left out. `ops(record, head)`: what keeps it.

    `lines(journal, rows)`: kept rows of the table as the lines from which they would come in again. `read(data, zone)`:
    the lines of a file of another kind than our own CSV, days told in `zone`. One that has no `lines` takes what another
    program wrote; `about` says which file that is, and how to get it there. `asks_about`: the columns whose names a person
    may want to read otherwise than is usual, shown with what each stands for.
    """

    into: str
    title: str
    columns: Mapping[str, str]
    required: tuple[str, ...]
    aliases: Mapping[str, str]
    table: Table
    names: Callable[[Mapping[str, str]], Mapping[str, Sequence[str]]]
    ours: Callable[[Journal], Mapping[str, Mapping[str, str]]]
    theirs: Mapping[str, Mapping[str, str]]
    make: Callable[[Mapping[str, str], Callable[[str, str], str], date], Any]
    ops: Callable[[Any, dict[str, Any]], Sequence[Op]]
    lines: Callable[[Journal, Sequence[Mapping[str, Any]]], list[dict[str, str | int]]] | None = None
    read: Callable[[bytes, tzinfo], CsvFile] | None = None
    asks_about: tuple[str, ...] = ()
    about: str = "A CSV file (a table from a spreadsheet), in UTF-8, with the names of its columns in the first line."


def no_note(_reader: Journal, _monday: date) -> WeekNote:
    return WeekNote(0)


def nothing_waits(_reader: Journal, _today: date) -> Sequence[Waiting]:
    return ()


def nothing_tied(_reader: Journal, _entry: str, _limit: int) -> tuple[Sequence[Text], int]:
    return (), 0


def no_texts(_reader: Journal) -> Sequence[Text]:
    return ()


def no_series(_reader: Journal) -> Mapping[str, pd.DataFrame]:
    return {}


def nothing_practised(_reader: Journal, _first: date, _last: date) -> Mapping[str, Collection[date]]:
    return {}


@dataclass(frozen=True)
class Slice:
    """One vertical part of the house, told in one value.

    `week(reader, monday)`: the ISO week that begins on `monday`. `texts(reader)`: every kept text. `series(reader)`:
    by name, a frame of `day` and `value`, one row a day. `practised(reader, first, last)`: by a practice's name, the days
    between both on which it was done, for patterns. `waiting(reader, today)`: what Today offers to come back to.
    `package` is the slice's own `__name__`: its migrations and views lie there, and what is seldom asked for is looked
    up there by its name. `about` says in a few words, beside the title, what a new person finds there. `practices`: by
    the kind of its form, what a person may want to be offered on a hard evening. `held_back` says that its words are
    shown on its own page alone, and elsewhere only when asked for.
    """

    package: str
    slug: str
    title: str
    icon: str
    question: str
    tables: tuple[Table, ...]
    week: Callable[[Journal, date], WeekNote] = no_note
    texts: Callable[[Journal], Sequence[Text]] = no_texts
    series: Callable[[Journal], Mapping[str, pd.DataFrame]] = no_series
    practised: Callable[[Journal, date, date], Mapping[str, Collection[date]]] = nothing_practised
    waiting: Callable[[Journal, date], Sequence[Waiting]] = nothing_waits
    tied: Callable[[Journal, str, int], tuple[Sequence[Text], int]] = nothing_tied
    figures: tuple[Figure, ...] = ()
    about: str = ""
    practices: Mapping[str, str] = field(default_factory=dict)
    held_back: bool = False

    @property
    def importers(self) -> tuple[Importer, ...]:
        """How tables that were written elsewhere come in, the one most asked for first: `importing.IMPORTERS`."""
        return self._offered("importing", "IMPORTERS") or ()

    @property
    def found(self) -> Found | None:
        """How its entries are told where they are found among those of others: `found.FOUND`."""
        offered: Found | None = self._offered("found", "FOUND")
        return offered

    def samples(self, now: datetime) -> Sequence[Op]:
        """Return invented entries, ready to be saved: `samples.samples`."""
        made = self._offered("samples", "samples")
        return made(now) if made else ()

    def helped(self, reader: Journal) -> Sequence[Helped]:
        """Return every kept text that may help again, where the slice has such: `helped.helped`."""
        found = self._offered("helped", "helped")
        return found(reader) if found else ()

    @property
    def helps(self) -> bool:
        """Whether it keeps words that may help again."""
        return find_spec(f"{self.package}.helped") is not None

    def _offered(self, module: str, name: str) -> Any:
        """Return what a module of the slice holds, loaded only now; `None` where there is no such module."""
        found = f"{self.package}.{module}"
        return getattr(import_module(found), name) if find_spec(found) else None

    def migrations(self) -> dict[str, str]:
        """Return the SQL of each migration by file name, in the order in which they run."""
        folder = resources.files(self.package) / "migrations"
        files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
        return {f.name: f.read_text(encoding="utf-8") for f in files}

    def figure(self, name: str) -> Figure:
        """Return the figure of that name."""
        return next(figure for figure in self.figures if figure.name == name)

    def views(self) -> str:
        """Return the slice's `views.sql`, empty where it has none."""
        file = resources.files(self.package) / "views.sql"
        return file.read_text(encoding="utf-8") if file.is_file() else ""
