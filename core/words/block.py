"""How are the words of many entries held, so that those in which some words stand are found in a millisecond?

Every word of every entry stands in one row of numbers, its places in the sorted list of all words: a beginning of a word is
a range of them. The row is kept a second time in the order of the words, each with where it stands. Between two fields and
after each entry stands a sign of its own, so that nothing is found across them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import count
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from core.words.folding import WORD, letters, spaced

Bits: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[Any]

_ENDS = FIELD_ENDS, ENTRY_ENDS = "\x1f", "\x1e"
_TOKEN = re.compile(f"{WORD}|[{FIELD_ENDS}{ENTRY_ENDS}]")
_LAST = "\U0010ffff"
_AT_ONCE = 1_000
"""Entries whose words are taken apart at a time: as single words they need ten times the room."""

Heard = Callable[[int], None]


class Block:
    """The words of some entries, in the order in which these were given. Entries can leave it; none can come."""

    def __init__(self, heads: Sequence[tuple[date, str]], texts: Iterable[Sequence[str]], heard: Heard) -> None:
        """`heads` are day and id of each entry, `texts` its fields, the one that names it first. `heard` is told of each thousand."""
        self.days = np.array([day.toordinal() for day, _ in heads], np.int32)
        self.ids = [entry for _, entry in heads]
        self.kept = np.ones(len(heads), np.bool_)
        self._place = {entry: place for place, entry in enumerate(self.ids)}
        row, self._words = _numbered(list(texts), heard)
        self._row = row
        self._sorted = np.argsort(row, kind="stable").astype(np.int32)
        self._starts = np.concatenate(([0], np.cumsum(np.bincount(row, minlength=len(self._words)))))
        entry_ends = row == self._number(ENTRY_ENDS)
        self._entry = (np.cumsum(entry_ends) - entry_ends).astype(np.int32)
        signs = entry_ends | (row == self._number(FIELD_ENDS))
        self.worded = np.bincount(self._entry[~signs], minlength=len(heads)) > 0
        ends = np.flatnonzero(signs)
        begins = np.concatenate(([0], np.flatnonzero(entry_ends)[:-1] + 1)) if len(heads) else np.zeros(0, np.intp)
        self._naming_ends = ends[np.searchsorted(ends, begins)] if len(heads) else begins

    def __len__(self) -> int:
        return len(self.ids)

    def leave(self, entries: Iterable[str]) -> None:
        """Let entries go."""
        for entry in entries:
            if entry in self._place:
                self.kept[self._place[entry]] = False

    def holding(self, entries: Iterable[str]) -> Bits:
        """Return which entries are among these."""
        bits = np.zeros(len(self), np.bool_)
        bits[[self._place[entry] for entry in entries if entry in self._place]] = True
        return bits

    def having(self, needle: str, *, naming: bool = False) -> Bits:
        """Return the entries in which a needle stands (`query.Needle.text`); with `naming`, in the field that names them."""
        places = self._places(needle)
        entries = self._entry[places]
        if naming:
            entries = entries[places < self._naming_ends[entries]]
        bits = np.zeros(len(self), np.bool_)
        bits[entries] = True
        return bits & self.kept

    def _places(self, needle: str) -> Places:
        """Return where the first word of each hit stands in the row."""
        words = needle.split()
        open_left, open_right = not needle.startswith(" "), not needle.endswith(" ")
        last = len(words) - 1
        meant = [
            self._meant(word, left=open_left and at == 0, right=open_right and at == last)
            for at, word in enumerate(words)
        ]
        first = meant[0]
        if isinstance(first, slice):
            places = self._sorted[self._starts[first.start] : self._starts[first.stop]]
        else:
            pieces = [self._sorted[self._starts[number] : self._starts[number + 1]] for number in np.flatnonzero(first)]
            places = np.concatenate(pieces) if pieces else np.zeros(0, np.int32)
        for ahead, each in enumerate(meant[1:], start=1):
            follows = self._row[places + ahead]  # every entry ends with a sign: this never leads past the last
            if isinstance(each, slice):
                places = places[(follows >= each.start) & (follows < each.stop)]
            else:
                places = places[each[follows]]
        return places

    def _meant(self, word: str, *, left: bool, right: bool) -> slice | Bits:
        """Return the words that are meant: a range of them, or each by itself where a word may begin before."""
        if left:
            fits = str.__contains__ if right else str.endswith
            return np.array([fits(each, word) for each in self._words], np.bool_)
        first = bisect_left(self._words, word)
        if right:
            return slice(first, bisect_left(self._words, word + _LAST))
        return slice(first, first + (first < len(self._words) and self._words[first] == word))

    def _number(self, sign: str) -> int:
        return bisect_left(self._words, sign) if self._words else 0


def _numbered(texts: Sequence[Sequence[str]], heard: Heard) -> tuple[Places, list[str]]:
    """Return each word as its number in the sorted list of words, and that list."""
    met: defaultdict[str, int] = defaultdict(count().__next__)
    met[FIELD_ENDS], met[ENTRY_ENDS]  # both have a number, even where there is no entry
    parts = [np.zeros(0, np.int32)]
    for first in range(0, len(texts), _AT_ONCE):
        some = texts[first : first + _AT_ONCE]
        tokens = _TOKEN.findall(spaced("".join(map(_joined, some))))
        parts.append(np.fromiter(map(met.__getitem__, tokens), np.int32, len(tokens)))
        heard(len(some))
    meant = {raw: raw if raw in _ENDS else letters(raw) for raw in met}
    words = sorted(set(meant.values()) - {""})
    numbers = {word: number for number, word in enumerate(words)}
    narrow = (
        np.uint16 if len(words) < np.iinfo(np.uint16).max else np.int32
    )  # few words take half the room, and sort faster
    nothing = len(words)
    final = np.fromiter((numbers.get(word, nothing) for word in meant.values()), narrow, len(meant))
    row = final[np.concatenate(parts)]
    return (row[row != nothing] if "" in meant.values() else row), words


def _joined(fields: Sequence[str]) -> str:
    text = FIELD_ENDS.join(fields)
    if ENTRY_ENDS in text or text.count(FIELD_ENDS) != len(fields) - 1:
        text = FIELD_ENDS.join(each.replace(ENTRY_ENDS, " ").replace(FIELD_ENDS, " ") for each in fields)
    return text + ENTRY_ENDS
