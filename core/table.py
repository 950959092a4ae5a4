"""What is a table of the house: its columns, what they hold, and which of them are sealed?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a column holds. `CHOICES` are several of our own names, with commas between them."""

    ID = "id"
    WORDS = "words"
    CHOICE = "choice"
    RATING = "rating"
    TICK = "tick"
    CHOICES = "choices"
    DAY = "day"
    TIME = "time"
    INSTANT = "instant"
    COUNT = "count"

    @property
    def duckdb_type(self) -> str:
        return _DUCKDB_TYPES.get(self, "VARCHAR")


_DUCKDB_TYPES = {
    Kind.RATING: "SMALLINT",
    Kind.TICK: "BOOLEAN",
    Kind.DAY: "DATE",
    Kind.TIME: "TIME",
    Kind.INSTANT: "TIMESTAMP",
    Kind.COUNT: "INTEGER",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its permanent name, what it holds, and whether it is to be sealed: the person's words always are."""

    name: str
    kind: Kind
    sealed: bool = False


def words(name: str) -> Column:
    """Give a column of the person's own words: sealed once the journal has a passphrase."""
    return Column(name, Kind.WORDS, sealed=True)


HEAD = (
    Column("id", Kind.ID),
    Column("day", Kind.DAY),
    Column("instant", Kind.INSTANT),
    Column("zone", Kind.CHOICE),
    Column("revision", Kind.COUNT),
    Column("forgotten_at", Kind.INSTANT),
    Column("import_key", Kind.CHOICE, sealed=True),
)
"""The columns that every table begins with.

`day` is the person's local date. `instant` is UTC without zone, NULL where only a day is known. `zone` is the IANA name.
`revision` begins at 1 and rises by one at each amendment. `forgotten_at` is UTC; NULL means kept. `import_key` is made
of what stood in the file, and is sealed as words are: who has that file could find it here.
"""


@dataclass(frozen=True)
class Table:
    """One table of a slice: `HEAD` first, then its own columns.

    `entry` says that a row is something a person did, `named_by` which of its words name it in a list. `part_of` says
    that a row belongs to one of another table and leaves with it: the column that holds that one's id, and the table.
    `written_with` is such a column, too, where the row is written anew whenever that entry is amended.
    """

    schema: str
    name: str
    own: tuple[Column, ...]
    entry: bool = False
    named_by: str = ""
    part_of: tuple[str, Table] | None = None
    written_with: str = ""

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return HEAD + self.own

    @cached_property
    def sealed(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.sealed)

    @cached_property
    def worded(self) -> tuple[str, ...]:
        """The columns that hold the person's own words."""
        return tuple(column.name for column in self.columns if column.kind is Kind.WORDS)
