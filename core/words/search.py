"""Where, in all that a person wrote, do some words stand?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.finding import marks, named
from core.slice import Slice
from core.store import Journal
from core.table import Kind as ColumnKind
from core.table import Table
from core.words import index
from core.words.block import Bits, Block
from core.words.context import Passage, passage
from core.words.index import Told, Words
from core.words.offering import Kind, Narrowing, kind_of, label_of, offered, searched
from core.words.query import Query, sought, spans
from core.words.ranking import Pool, Ranked, scores, unranked

_MOST_PASSAGES = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. `words` as they were typed; the others narrow it further, days included.

    `slug` names one slice, `narrowed` the slice, name and chosen thing of narrowings. Slices that are held back are left out
    unless asked for.
    """

    words: str = ""
    slug: str | None = None
    first: date | None = None
    last: date | None = None
    narrowed: tuple[tuple[str, str, str], ...] = ()
    held_back: bool = False

    def __bool__(self) -> bool:
        """Whether anything is looked for at all."""
        return bool(sought(self.words) or self.slug or self.first or self.last or self.narrowed)


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that was found: of which slice and kind, and the passages that show why."""

    table: Table
    entry: str
    day: date
    insight: str
    kind: str
    passages: tuple[Passage, ...]


def found(
    journal: Journal, asked: Asked, *, best_first: bool = False, limit: int = 10, offset: int = 0
) -> tuple[list[Hit], int]:
    """Return one page of what was found, and how many entries there are in all.

    The newest first, or the best (`best_first`): an entry ranks by how many of the words stand in it whole and not as the beginning of
    another, and how many stand in the words that name it, each weighing the more, the fewer entries have that; among
    equals, the newest.

    Raises:
        LockedError: the journal was locked.
    """
    query, tables = sought(asked.words), tables_of(journal, asked)
    only = [_narrowed(journal, tables, *each) for each in asked.narrowed]

    def question(words: Sequence[Words]) -> tuple[list[Ranked], int]:
        pools = [
            Pool(each.table, block, _matching(block, query, asked, only, each.hidden))
            for each in words
            for block in each.blocks
        ]
        pools = [pool for pool in pools if pool.bits.any()]
        fits = scores(pools, query) if best_first else unranked(pools)
        some = [each for pool, score in zip(pools, fits, strict=True) for each in pool.best(score, offset + limit)]
        some.sort(key=lambda each: (each.score, each.day, each.entry), reverse=True)
        return some[offset : offset + limit], sum(int(pool.bits.sum()) for pool in pools)

    page, total = index.ask(journal, tables, question)
    return _told(journal, page, query), total


def ready(journal: Journal, asked: Asked) -> bool:
    """Say whether the words were read before that are to be searched.

    Raises:
        LockedError: the journal was locked.
    """
    return index.ready(journal, tables_of(journal, asked))


def read(journal: Journal, asked: Asked, told: Told) -> None:
    """Read the words that are to be searched; `told` hears how many entries are read, and of how many.

    Raises:
        LockedError: the journal was locked.
    """
    index.ask(journal, tables_of(journal, asked), lambda _: None, told)


def tables_of(journal: Journal, asked: Asked) -> tuple[Table, ...]:
    """Return the tables in which is looked: what is not asked for is not even read."""
    slices = [each for each in slices_of(journal, held_back=asked.held_back) if asked.slug in (None, each.slug)]
    return tuple(table for each in slices for table in each.tables if table.worded)


def slices_of(journal: Journal, *, held_back: bool) -> list[Slice]:
    """Return the slices whose words can be found; those that are held back only where they are asked for."""
    return [each for each in journal.slices if searched(each) and (held_back or not each.held_back)]


def narrowings_of(journal: Journal, *, held_back: bool) -> list[tuple[Slice, Narrowing]]:
    """Return the ways to narrow a search, each with its slice."""
    return [(each, one) for each in slices_of(journal, held_back=held_back) for one in offered(each).narrowings]


def _matching(block: Block, query: Query, asked: Asked, only: Sequence[frozenset[str]], hidden: frozenset[str]) -> Bits:
    bits = index.matched(block, query) & block.worded
    if asked.first:
        bits &= block.days >= asked.first.toordinal()
    if asked.last:
        bits &= block.days <= asked.last.toordinal()
    for ids in only:
        bits &= block.holding(ids)
    if hidden:
        bits &= ~block.holding(hidden)
    return bits


def _narrowed(journal: Journal, tables: Sequence[Table], slug: str, name: str, chosen: str) -> frozenset[str]:
    """Return the ids of the entries that have to do with what was chosen."""
    slices = {each.slug: each for each in journal.slices}
    narrowing = next(one for one in offered(slices[slug]).narrowings if one.name == name)
    if narrowing.entries:
        return frozenset(narrowing.entries(journal, chosen))
    tied = [
        identity
        for table in tables
        for column in table.own
        if column.kind is ColumnKind.ID
        for (identity,) in journal.rows(
            f"SELECT id FROM {table.full_name} WHERE {column.name} = $chosen", chosen=chosen
        )
    ]
    return frozenset((chosen, *tied))


def _told(journal: Journal, page: Sequence[Ranked], query: Query) -> list[Hit]:
    """Return what was found with the words around it, without what does not open."""
    slices = {each.slug: each for each in journal.slices}
    rows: dict[str, dict[str, Any]] = {}
    for table in {each.table.full_name: each.table for each in page}.values():
        ids = [each.entry for each in page if each.table is table]
        rows |= {row["id"]: row for row in journal.entries(table, f"id IN ({marks(ids)})", **named(ids))}
    hits = []
    for each in page:
        if each.entry in rows:
            part = slices[each.table.schema]
            kind = kind_of(part, each.table)
            passages = _passages(each.table, kind, rows[each.entry], query)
            hits.append(Hit(each.table, each.entry, rows[each.entry]["day"], part.title, kind.title, passages))
    return hits


def _passages(table: Table, kind: Kind, row: dict[str, Any], query: Query) -> tuple[Passage, ...]:
    """Return the words that name an entry, then those in which something stands that is looked for."""
    worded = sorted((name for name in table.worded if row[name]), key=lambda name: name != table.named_by)
    found = {name: spans(row[name], query) for name in worded}
    shown = [name for place, name in enumerate(worded) if not place or found[name]]
    return tuple(passage(label_of(kind, name), row[name], found[name]) for name in shown[:_MOST_PASSAGES])
