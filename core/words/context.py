"""How much of a text is shown around the words that were found in it, so that one sees what it is about?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_BEFORE, _LONGEST = 60, 220
"""Letters shown before the first hit, and in all."""

_MORE = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """Some of the person's own words under the label of their field; `marks` are pairs of first place and the one after the last."""

    label: str
    words: str
    marks: tuple[tuple[int, int], ...] = ()


def passage(label: str, text: str, found: Sequence[tuple[int, int]]) -> Passage:
    """Cut a text, at spaces, to the part around what was found first; without any, to its beginning."""
    first = max(0, found[0][0] - _BEFORE) if found and len(text) > _LONGEST else 0
    if first:
        space = text.find(" ", first, found[0][0])
        first = space + 1 if space >= 0 else first
    last = min(len(text), max(first + _LONGEST, found[0][1] if found else 0))
    if last < len(text):
        space = text.rfind(" ", first + _LONGEST // 2, last)
        last = space if space > (found[0][1] if found else first) else last
    before, after = _MORE if first else "", _MORE if last < len(text) else ""
    moved = len(before) - first
    marks = tuple((begin + moved, min(end, last) + moved) for begin, end in found if begin < last)
    return Passage(label, f"{before}{text[first:last]}{after}", marks)
