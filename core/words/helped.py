"""What has helped this person before, by their own words and ratings? Asked for, never offered; nothing of it is kept."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from core.slice import Helped
from core.store import Journal, LockedError
from core.words.similar import Index
from core.words.terms import terms

MOST = 5
_OF_A_KIND = 2
"""How many of one insight are shown at once where another has something, too. [ours]"""

_LEAST = 0.12
"""Less is asked here than of a thought that comes unasked: few words are held against a whole entry."""

_LOOKED_THROUGH = 60
_STEPS = 5
"""Likeness in fifths: within one, what eased most comes first."""


@dataclass(frozen=True)
class Found:
    """What was found: `fits` says whether it was chosen by the words at hand, or by what went with it alone."""

    fits: bool
    helped: Sequence[Helped] = ()


@dataclass
class _Held:
    version: int
    offered: list[Helped]
    most: list[Helped]
    index: Index[int] = field(default_factory=Index)


_helping: WeakKeyDictionary[Journal, tuple[str, ...]] = WeakKeyDictionary()
_held: WeakKeyDictionary[Journal, _Held] = WeakKeyDictionary()
_looking = threading.Lock()


def what_helped(journal: Journal, about: str = "") -> Found:
    """Return at most `MOST` of the person's own helpful words, most fitting first.

    With something to go by (`about`) those come that were said of the like, then those with which the hard thought lost
    most, then the newest. Without, or where nothing fits, what eased most, then the newest.

    Raises:
        LockedError: the journal was locked.
    """
    if not journal.is_open:
        raise LockedError
    with _looking:
        held = _all(journal)
        near = held.index.near(about, _LOOKED_THROUGH, _LEAST) if terms(about) else []
    if near:
        alike = {id(held.offered[each.key]): round(each.likeness * _STEPS) for each in near}
        fitting = [held.offered[each.key] for each in near]
        return Found(True, _chosen(sorted(fitting, key=lambda each: (alike[id(each)], *_eased(each)), reverse=True)))
    return Found(False, held.most)


def version(journal: Journal) -> int:
    """Return a number that rises with each save to what may help; what was found before is to be looked for anew then."""
    slugs = _helping.get(journal)
    if slugs is None:
        slugs = _helping[journal] = tuple(each.slug for each in journal.slices if each.helps and not each.held_back)
    return journal.version(*slugs)


def forget() -> None:
    """Drop all that was read: some of it was just forgotten, or locked away."""
    with _looking:
        _held.clear()


def _all(journal: Journal) -> _Held:
    """Return all that the slices offer; what is held back is never asked, and what went with no easing is left out."""
    now = version(journal)
    held = _held.get(journal)
    if held is None or held.version != now:
        offered = [
            helped
            for each in journal.slices
            if not each.held_back
            for helped in each.helped(journal)
            if helped.words.strip() and (helped.eased is None or helped.eased > 0)
        ]
        held = _held[journal] = _Held(now, offered, _chosen(sorted(offered, key=_eased, reverse=True)))
        for place, helped in enumerate(offered):
            held.index.put(place, f"{helped.about}\n{helped.words}", helped.day.toordinal())
    return held


def _eased(helped: Helped) -> tuple[int, int, str]:
    return helped.eased or 0, helped.day.toordinal(), helped.entry


def _chosen(ordered: Iterable[Helped]) -> list[Helped]:
    """Return the first ones, each of its words once, and of one insight no more than `_OF_A_KIND` while others have some."""
    of_a_kind: Counter[str] = Counter()
    first: list[Helped] = []
    rest: list[Helped] = []
    for each in _once(ordered):
        of_a_kind[each.table.schema] += 1
        (first if of_a_kind[each.table.schema] <= _OF_A_KIND else rest).append(each)
    return (first[:MOST] + rest)[:MOST]


def _once(ordered: Iterable[Helped]) -> Iterator[Helped]:
    seen = set()
    for each in ordered:
        said = " ".join(each.words.casefold().split())
        if said not in seen:
            seen.add(said)
            yield each
