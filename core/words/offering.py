"""What does a slice tell, so that its entries can be found among those of others, and told there in words for a person?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from core.slice import Slice
from core.store import Journal
from core.table import Table


@dataclass(frozen=True)
class Kind:
    """How one entry of a table is called on screen, and each of its columns of words."""

    title: str
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Narrowing:
    """A way to look only at entries that have to do with one thing.

    `options(journal)`: the title of each thing by its id. `entries(journal, id)`: the ids of the entries that have to do with
    it; where a narrowing has none, they are whatever is tied to it by its id in any slice, and itself.
    """

    name: str
    label: str
    options: Callable[[Journal], Mapping[str, str]]
    entries: Callable[[Journal, str], Collection[str]] | None = None


@dataclass(frozen=True)
class Found:
    """A slice's `found.FOUND`: its kinds by the name of their table, and its narrowings."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    narrowings: tuple[Narrowing, ...] = ()


def searched(each: Slice) -> bool:
    """Say whether a slice holds words to be found: what holds no entries says so itself, by offering them."""
    return each.found is not None or any(table.entry for table in each.tables)


def offered(each: Slice) -> Found:
    """Return what a slice tells, or nothing."""
    return each.found or Found()


def kind_of(each: Slice, table: Table) -> Kind:
    """Return how a table's entries are called; where the slice does not say, by the names that they have in the file."""
    return offered(each).kinds.get(table.name) or Kind(in_words(table.name), {})


def label_of(kind: Kind, column: str) -> str:
    """Return what a column of words is called on screen."""
    return kind.labels.get(column) or in_words(column)


def in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()
