"""A journal that is attacked: what it is made of, how it is written to, and how it is known that nothing is lost.

`python tests/attack/victim.py FOLDER ACTIVITY FIRST` does one thing over and over and prints the number of each save
that was acknowledged, until somebody kills it. A further activity is a function in `ACTIVITIES`.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime

from core import drafts, settings
from core.drafts.store import DRAFT
from core.moment import head
from core.settings import SETTING
from core.slice import Slice
from core.store import Journal, Put, Store, WrongPassphraseError, lock, open_store
from core.table import Column, Kind

NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
PHRASES = ("the first of two passphrases", "and the second of them")
SLICES = (settings.SLICE, drafts.SLICE)


class Migrated(Slice):
    """A slice with as many further migrations as its folder has room for: `extra` adds a column and fills it."""

    extra = 0

    def migrations(self) -> dict[str, str]:
        more = {
            f"9{n:03}_more.sql": f"ALTER TABLE settings.setting ADD COLUMN c{n} VARCHAR; UPDATE settings.setting SET c{n} = id"
            for n in range(self.extra)
        }
        return {**super().migrations(), **more}


def migrated(extra: int) -> tuple[Slice, ...]:
    """Return the slices of a release that has so many migrations more."""
    fields = {field.name: getattr(settings.SLICE, field.name) for field in dataclasses.fields(settings.SLICE)}
    own = (*SETTING.own, *(Column(f"c{n}", Kind.CHOICE) for n in range(extra)))
    each = Migrated(**{**fields, "tables": (dataclasses.replace(SETTING, own=own),)})
    object.__setattr__(each, "extra", extra)
    return (each, drafts.SLICE)


def value(number: int) -> str:
    """Return what save `number` keeps: a third of them long."""
    return f"{number} – 日記 " * (60 if number % 3 == 0 else 3)


def phrase(store: Store) -> str | None:
    """Return the passphrase that opens a journal just now; `None` where it has none."""
    if not store.locked:
        return None
    for each in PHRASES:
        with suppress(WrongPassphraseError):
            store.unlock(each)
            return each
    raise WrongPassphraseError


_opened: list[tuple[Store, Journal]] = []


def opened(store: Store) -> Journal:
    """Return the journal as it can be read and written now; the passphrase, which takes a while, is asked for once."""
    if not _opened or _opened[0][0] is not store or not _opened[0][1].is_open:
        _opened[:] = [(store, store.unlock(phrase(store)))]
    return _opened[0][1]


def save(store: Store, number: int) -> None:
    """Keep two rows in two tables: either both are there afterwards or neither."""
    journal = opened(store)
    row = {**head(NOW, identity=f"n{number}"), "revision": None}
    draft = {"form": "f", "slug": "settings", "kind": "k", "entry": None, "field": "x", "value": value(number)}
    journal.save([Put(SETTING, {**row, "value": value(number)}), Put(DRAFT, {**row, **draft})])


def held(store: Store) -> tuple[dict[int, str], dict[int, str]]:
    """Return what both tables hold, by the number of the save."""
    journal = opened(store)
    one, other = (
        {int(row["id"][1:]): row["value"] for row in journal.entries(table, "true")} for table in (SETTING, DRAFT)
    )
    return one, other


def lost(store: Store, acknowledged: Iterable[int]) -> list[int]:
    """Return the acknowledged saves that are not there, and those of which half is there."""
    one, other = held(store)
    missing = {n for n in acknowledged if one.get(n) != value(n)}
    return sorted(missing | (one.keys() ^ other.keys()) | {n for n in one if one[n] != value(n) != other.get(n)})


def saving(store: Store, number: int) -> None:
    save(store, number)


def compacting(store: Store, number: int) -> None:
    save(store, number)
    store._live.renew()


def taking_over(store: Store, number: int) -> None:
    copy = store.root.parent / "copy.duckdb"
    copy.unlink(missing_ok=True)
    save(store, number)
    store.copy_to(copy)
    store.take_over(copy)


def erasing(store: Store, number: int) -> None:
    save(store, number)
    store.erase_past()


def resealing(store: Store, number: int) -> None:
    """Set a passphrase, change it, remove it, one after the other."""
    save(store, number)
    held, journal = phrase(store), opened(store)
    if held is None:
        lock.set_passphrase(journal, PHRASES[0], NOW)
    elif held == PHRASES[0]:
        lock.change_passphrase(journal, *PHRASES, NOW)
    else:
        lock.remove_passphrase(journal, held)


ACTIVITIES: dict[str, Callable[[Store, int], None]] = {
    "saving": saving,
    "compacting": compacting,
    "taking_over": taking_over,
    "erasing": erasing,
    "resealing": resealing,
}


def main(folder: str, activity: str, first: str, extra: str) -> None:
    print("ready", flush=True)
    store = open_store(folder, migrated(int(extra)))
    print("open", flush=True)
    for number in range(int(first), int(first) + 100_000):
        ACTIVITIES[activity](store, number)
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
