"""Which sentence says what a figure of assertiveness shows?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.sentences import TOO_FEW, counted, how_long, listed

SHARES_FROM = 30
"""Under thirty, counts and no percentages."""

_FEW = 8
"""Under eight, no middle case either."""

_TIES_NAMED = 3

NEWEST = "The dot with a rim is the newest."


def fear_said(whole: Any, *, banded: bool) -> str:
    """Say how many conversations were easier, harder or as expected, and how far off the middle one was."""
    total, easier, harder = (int(whole[name]) for name in ("total", "easier", "harder"))
    if total == 1:
        return f"One conversation so far: {TOO_FEW}"
    parts = (
        (easier, "easier than expected"),
        (harder, "harder" if easier else "harder than expected"),
        (total - easier - harder, "as expected"),
    )
    told = listed([f"{n:,}{_share(n, total)} {words}" for n, words in parts if n])
    if total < _FEW:
        return f"{total} conversations: {told}; {TOO_FEW}"
    drawn = "A dot for every ten points, its bar the middle half." if banded else NEWEST
    return f"{total:,} conversations: {told}. In the middle case {_off(float(whole['fell']))}. {drawn}"


def _share(n: int, total: int) -> str:
    return f" ({100 * n / total:.0f}%)" if total >= SHARES_FROM else ""


def _off(fell: float) -> str:
    if not fell:
        return "it was as expected"
    return f"it was {counted(abs(fell), 'point', 'points')} {'easier' if fell > 0 else 'harder'}"


def ladder_said(said: Sequence[str], total: int, *, dots: bool) -> str:
    """Say how many rungs are shown, and how many of them are climbed."""
    if total == 1:
        return f"One rung so far: {TOO_FEW}"
    counts = ((said.count("yes"), "climbed"), (said.count("partly"), "in part"), (said.count("not_yet"), "not yet"))
    told = listed([f"{n} {words}" for n, words in counts if n])
    which = f"{len(said)} rungs" if total == len(said) else f"Your {len(said)} newest rungs of {total:,}"
    dot = " Dot: how it was." if dots else ""
    return f"{which}, the hardest on top: {told}. Bar: the discomfort you expected.{dot}"


def styles_said(whole: Any, times: Mapping[str, int]) -> str:
    """Say how many conversations have a style, and which came most often: ties as ties. `times`: by title, most first."""
    total = int(whole["total"])
    if total == 1:
        return f"One conversation so far: {TOO_FEW}"
    most = max(times.values())
    first = [title.lower() for title, n in times.items() if n == most]
    often = {1: "once", 2: "twice"}.get(most, f"{most:,} times")
    if len(first) <= _TIES_NAMED:
        told = f"Most often: {listed(first)}, {often}{' each' if len(first) > 1 else ''}."
    else:
        told = "No way came more often than the others."
    time = how_long(whole["first"].date(), whole["last"].date())
    return f"{total:,} conversations in {time}, a circle a {whole['unit']}. {told}"


def respect_said(whole: Any, *, repeated: bool) -> str:
    """Say in how many conversations there was more respect for one of the two, or as much for both."""
    total, for_self, for_other = (int(whole[name]) for name in ("total", "for_self", "for_other"))
    if total == 1:
        return f"One conversation so far: {TOO_FEW}"
    parts = (
        (total - for_self - for_other, "as much for both"),
        (for_self, "more for yourself"),
        (for_other, "more for the other"),
    )
    told = listed([f"in {n:,}{_share(n, total)} {words}" for n, words in parts if n])
    larger = " A larger dot: more than once." if repeated else ""
    return f"{total:,} conversations: {told}.{larger} {NEWEST}"
