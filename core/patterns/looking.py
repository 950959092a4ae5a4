"""What do the last year's days say of each pair, and which of them stands out?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from core.change import NEEDED_ON_EACH_SIDE, Association, association, held, interval
from core.patterns.pairs import PAIRS, PRACTICES, Pair
from core.store import Journal

YEAR = timedelta(days=365)
_CHECK_IN = "check_in"
READ = (_CHECK_IN, *dict.fromkeys(practice.slug for practice in PRACTICES.values()))
"""The slices that are read."""

_ONE_DAY = timedelta(days=1)
_QUARTERS = (25, 50, 75)


@dataclass(frozen=True)
class Days:
    """What is compared: by measure, a number a day; by practice, the days on which it was done."""

    values: Mapping[str, Mapping[date, float]]
    practised: Mapping[str, Collection[date]]


@dataclass(frozen=True, slots=True)
class Side:
    """The days with a practice, or those without: how many, their middle value and their middle half."""

    days: int
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Looked:
    """A pair that had enough days. `interval`, of the difference of medians, is there for one that stands out."""

    pair: Pair
    found: Association
    with_it: Side
    without: Side
    interval: tuple[float, float] | None = None

    @property
    def stands_out(self) -> bool:
        return self.interval is not None


@dataclass(frozen=True, slots=True)
class TooFew:
    """A pair that has too few days yet on one side or both."""

    pair: Pair
    days_with: int
    days_without: int


@dataclass(frozen=True, slots=True)
class Patterns:
    """All pairs: those that were looked at, the ones that stand out first, and those with too few days."""

    looked: tuple[Looked, ...] = ()
    too_few: tuple[TooFew, ...] = ()


def read(journal: Journal, today: date) -> Days:
    """Return the days of the last year, as the slices offer them; what is held back is not asked."""
    first = today - YEAR
    slices = {each.slug: each for each in journal.store.slices if each.slug in READ and not each.held_back}
    practised: dict[str, Collection[date]] = {}
    for slug in READ:
        if slug in slices:
            practised |= slices[slug].practised(journal, first - _ONE_DAY, today)  # before the first day after
    rated = slices[_CHECK_IN].series(journal) if _CHECK_IN in slices else {}
    values = {}
    for measure in dict.fromkeys(pair.outcome.measure for pair in PAIRS):
        frame = rated.get(measure)
        rows = () if frame is None else zip(frame["day"], frame["value"], strict=True)
        days = ((day.date() if hasattr(day, "date") else day, float(value)) for day, value in rows)
        values[measure] = {day: value for day, value in days if first <= day <= today}
    return Days(values, practised)


def look(days: Days, told: Callable[[int, int], None] = lambda _done, _all: None) -> Patterns:
    """Look at every pair, telling after each how many are done of how many. The same days give the same answer."""
    looked: list[Looked] = []
    too_few: list[TooFew] = []
    for number, pair in enumerate(PAIRS, start=1):
        found = _looked(pair, days)
        (looked if isinstance(found, Looked) else too_few).append(found)  # type: ignore[arg-type]
        told(number, len(PAIRS))
    shown = []
    for each, holds in zip(looked, held([each.found.p for each in looked]), strict=True):
        if holds:
            values, practised = _of(each.pair, days)
            shown.append(replace(each, interval=interval(values, practised, _chance(each.pair, values, practised))))
        else:
            shown.append(each)
    return Patterns(tuple(sorted(shown, key=lambda each: not each.stands_out)), tuple(too_few))


def _looked(pair: Pair, days: Days) -> Looked | TooFew:
    values, practised = _of(pair, days)
    with_it = [value for day, value in values.items() if day in practised]
    without = [value for day, value in values.items() if day not in practised]
    if min(len(with_it), len(without)) >= NEEDED_ON_EACH_SIDE:
        found = association(values, practised, _chance(pair, values, practised))
        if found is not None:
            return Looked(pair, found, _side(with_it), _side(without))
    return TooFew(pair, len(with_it), len(without))


def _of(pair: Pair, days: Days) -> tuple[dict[date, float], Collection[date]]:
    """Return a pair's numbers by the day of the practice: that of the day after counts for the day before it."""
    back = _ONE_DAY if pair.outcome.next_day else timedelta()
    values = {day - back: value for day, value in days.values.get(pair.outcome.measure, {}).items()}
    return values, days.practised.get(pair.practice, frozenset())


def _side(values: list[float]) -> Side:
    low, middle, high = (float(each) for each in np.percentile(values, _QUARTERS))
    return Side(len(values), low, middle, high)


def _chance(pair: Pair, values: Mapping[date, float], practised: Collection[date]) -> np.random.Generator:
    """Return what is drawn from for a pair: seeded by its days, so that the same journal says the same."""
    told = f"{pair.id} {sorted(values.items())} {sorted(practised)}"
    return np.random.default_rng(int.from_bytes(hashlib.sha256(told.encode()).digest()[:8]))
