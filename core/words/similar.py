"""Which of a person's own texts are like the one at hand?

Each text is a vector of its terms, a term weighing more the fewer texts hold it (TF-IDF); two texts are as alike as their
vectors' directions (the cosine, 0-1). Nothing is learned from anybody else, and nothing is written to the disk.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from core.words.terms import terms

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Weights = npt.NDArray[np.float64]

Key = TypeVar("Key", bound=Hashable)

LEAST = 0.3
"""Texts less alike than this are not shown: below it, they share a word or two by chance."""

MOST = 3


@dataclass(frozen=True, slots=True)
class Near(Generic[Key]):
    """A text like the one at hand, and how alike the two are: 0-1, 1 where they hold the same terms as often."""

    key: Key
    likeness: float


def similar(thought: str, past: Sequence[str], k: int = MOST) -> list[Near[int]]:
    """Return the places in `past` of the `k` texts most like a thought, the most alike first, none below `LEAST`.

    Of several that say the same in the same words, the last one stands for all.
    """
    index = Index[int]()
    for place, text in enumerate(past):
        index.put(place, text, place)
    return index.near(thought, k)


class Index(Generic[Key]):
    """Texts by key, as they are compared. What is put or dropped counts from the next question on.

    It is a list of which text holds which term how often. Ten thousand thoughts are a hundred thousand such lines: few
    enough to go through all of them for each question, and to weigh all anew after each change, which keeps every weight exact.
    """

    def __init__(self) -> None:
        import numpy as np

        self._places: dict[Key, int] = {}
        self._keys: list[Key | None] = []
        self._said: list[int] = []
        self._when: list[int] = []
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._waiting: list[tuple[int, dict[str, int]]] = []
        self._leaving: set[int] = set()
        self._text: Numbers = np.zeros(0, np.int64)
        self._term: Numbers = np.zeros(0, np.int64)
        self._often: Weights = np.zeros(0)
        self._weight: Weights = np.zeros(0)
        self._rare: Weights = np.zeros(0)
        self._order: Numbers = np.zeros(0, np.int64)

    def __len__(self) -> int:
        return len(self._places)

    def put(self, key: Key, text: str, when: int) -> None:
        """Add a text, or another one in its place; of the same words said twice, the one with the greater `when` is found."""
        self.drop((key,))
        found = terms(text)
        if found:
            place = self._places[key] = len(self._keys)
            self._keys.append(key)
            self._said.append(hash(frozenset(found)))
            self._when.append(when)
            self._waiting.append((place, found))

    def drop(self, keys: Collection[Key]) -> None:
        """Take texts out; those that are not there need not be."""
        self._leaving.update(self._places.pop(key) for key in keys if key in self._places)

    def near(self, text: str, k: int = MOST, least: float = LEAST, without: Collection[Key] = ()) -> list[Near[Key]]:
        """Return the `k` texts most like one, the most alike first and of those the newest, none below `least`.

        `without` are keys that are not offered. Of texts that hold the same terms, the newest stands for all.
        """
        import numpy as np

        asked = terms(text)
        if not asked or not self._places:
            return []
        self.settle()
        likeness = self._likeness(asked)
        found = np.flatnonzero(likeness >= least)
        found = found[np.lexsort((-self._order[found], -np.round(likeness[found], 6)))]
        near: list[Near[Key]] = []
        seen = set()
        for place in found.tolist():
            key = self._keys[place]
            if key is not None and self._said[place] not in seen and key not in without:
                seen.add(self._said[place])
                near.append(Near(key, min(1.0, float(likeness[place]))))
                if len(near) == k:
                    break
        return near

    def _likeness(self, asked: dict[str, int]) -> Weights:
        """Return the cosine of each text and the one that was asked for. A term nobody wrote before counts as the rarest."""
        import numpy as np

        vector = np.zeros(len(self._names))
        rarest = 1 + np.log(1 + len(self._places))
        length = 0.0
        for term, often in asked.items():
            number = self._numbers.get(term)
            weight = (1 + np.log(often)) * (rarest if number is None else self._rare[number])
            length += weight * weight
            if number is not None:
                vector[number] = weight
        shared = np.bincount(self._text, vector[self._term] * self._weight, minlength=len(self._keys))
        return shared / np.sqrt(length)

    def settle(self) -> None:
        """Let what was put and dropped take effect, and weigh every line anew; a question does so where it is due."""
        import numpy as np

        if not (self._waiting or self._leaving):
            return
        self._take_in()
        if self._leaving:
            self._let_go()
        holding = np.bincount(self._term, minlength=len(self._names))
        self._rare = 1 + np.log((1 + len(self._places)) / (1 + holding))
        weight = self._often * self._rare[self._term]
        length = np.sqrt(np.bincount(self._text, weight * weight, minlength=len(self._keys)))
        self._weight = weight / length[self._text]
        self._order = np.asarray(self._when, np.int64)

    def _take_in(self) -> None:
        import numpy as np

        texts: list[int] = []
        numbers: list[int] = []
        often: list[int] = []
        for place, found in self._waiting:
            texts += [place] * len(found)
            numbers += map(self._number, found)
            often += found.values()
        self._waiting = []
        self._text = np.concatenate((self._text, np.asarray(texts, np.int64)))
        self._term = np.concatenate((self._term, np.asarray(numbers, np.int64)))
        self._often = np.concatenate((self._often, 1 + np.log(np.asarray(often, np.float64))))

    def _number(self, term: str) -> int:
        number = self._numbers.get(term)
        if number is None:
            number = self._numbers[term] = len(self._names)
            self._names.append(term)
        return number

    def _let_go(self) -> None:
        """Take out the lines of texts that are gone, and the terms that nothing else holds: nothing of them stays in memory."""
        import numpy as np

        staying = np.ones(len(self._keys), bool)
        staying[list(self._leaving)] = False
        lines = staying[self._text]
        self._text, self._term, self._often = self._text[lines], self._term[lines], self._often[lines]
        held = np.bincount(self._term, minlength=len(self._names))
        for number in np.flatnonzero(held == 0).tolist():
            self._numbers.pop(self._names[number], None)
            self._names[number] = ""
        for place in self._leaving:
            self._keys[place] = None
        self._leaving = set()
