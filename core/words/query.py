"""What does a person look for, as they typed it, and where does it stand in a text?

Words in any order, each of which has to be there; the beginning of a word is enough. What stands in quotation marks is
looked for as it stands, whole words in their order. Case, accents and punctuation do not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.words.folding import begins_anywhere, folded, plain, traced

_QUOTE = re.compile('["“”„«»‟]')
_MOST = 32
"""Words that are looked for: a whole page pasted into the field is looked for by its first."""


@dataclass(frozen=True, slots=True)
class Needle:
    """One thing that has to stand in a text as `folding.plain` gives it; a space at an edge says that a word begins or ends there.

    `whole` is the same as whole words.
    """

    text: str
    whole: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; without needles, nothing is."""

    needles: tuple[Needle, ...]

    def __bool__(self) -> bool:
        return bool(self.needles)


def sought(typed: str) -> Query:
    """Read what was typed. Quotation marks may be of any kind; where the last is missing, the person still types."""
    parts = _QUOTE.split(typed)
    needles: dict[str, Needle] = {}
    for place, part in enumerate(parts):
        quoted, closed = place % 2 == 1, place < len(parts) - 1
        for piece in [part] if quoted else part.split():
            needle = _needle(piece, closed=quoted and closed)
            if needle:
                needles.setdefault(needle.text, needle)
    return Query(tuple(needles.values())[:_MOST])


def spans(text: str, query: Query) -> list[tuple[int, int]]:
    """Return where what is looked for stands in a text, in order and apart: pairs of first place and the one after the last."""
    told, places = traced(text)
    found: list[tuple[int, int]] = []
    for needle in query.needles:
        words = needle.text.strip()
        ahead = needle.text.index(words)
        at = told.find(needle.text)
        while at >= 0:
            found.append((places[at + ahead], places[at + ahead + len(words) - 1] + 1))
            at = told.find(needle.text, at + ahead + 1)
    return _apart(text, sorted(found))


def _needle(piece: str, *, closed: bool) -> Needle | None:
    words = plain(piece).strip()
    if not words:
        return None
    before = "" if begins_anywhere(words[0]) else " "
    whole = f"{before}{words}{'' if begins_anywhere(words[-1]) else ' '}"
    return Needle(whole if closed else before + words, whole)


def _apart(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what overlaps, and take in the accents that stand behind a letter as signs of their own."""
    joined: list[tuple[int, int]] = []
    for first, last in found:
        end = last
        while end < len(text) and not folded(text[end]):
            end += 1
        if joined and first < joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((first, end))
    return joined
