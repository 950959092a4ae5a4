"""Which sentence says what a figure of self-compassion shows?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.sentences import TOO_FEW, counted, how_long

GENTLY = "A hard moment eases by itself, too."
_GAP_IS_A_GAP = "A gap is only a gap."


def gap_said(whole: Any) -> str:
    """Say how many entries there are, and how much harsher they were to oneself, in the middle case."""
    total = int(whole["total"])
    if total == 1:
        return f"One entry so far: {TOO_FEW}"
    time = how_long(whole["first"].date(), whole["last"].date())
    gap = float(whole["gap"])
    if gap:
        than = (
            f"{counted(abs(gap), 'point', 'points')} {'harsher' if gap > 0 else 'gentler'} to yourself than to a friend"
        )
    else:
        than = "as harsh to yourself as to a friend"
    kind = int(whole["someone_kind"])
    instead = (
        f" In {'all' if kind == total else f'{kind:,}'} of them someone kind spoke in the friend's place."
        if kind
        else ""
    )
    return f"{total:,} entries in {time}, a rod a {whole['unit']}. In the middle case you were {than}.{instead}"


def shown(found: Sequence[dict[str, Any]], one: str, many: str) -> str:
    """Say which rows a figure of shifts shows: the newest, all of them, or a row a year."""
    total = int(found[0]["total"])
    if found[0]["unit"] == "year":
        all_of_them = total == sum(int(row["n"]) for row in found)
        rows = "a row a year" if all_of_them else f"a row for each of the {len(found)} newest years"
        return f"{counted(total, one, many)}, {rows}, middle values."
    if total > len(found):
        return f"Your {len(found)} newest of {total:,} {many}."
    return f"Your {total} {many}, the newest first."


def moved(fell: float, down: str, up: str, not_at_all: str) -> str:
    """Return which way the middle value went, and how far."""
    if not fell:
        return not_at_all
    return f"{down if fell > 0 else up} by {counted(abs(fell), 'point', 'points')}"


def practised(days: int, entries: int, minutes: int, *, when: str) -> str:
    """Say on how many days something kind was done, how often, and how many minutes the timer ran."""
    times = "" if entries == days else f", {counted(entries, 'entry', 'entries')}"
    quiet = f", {counted(minutes, 'quiet minute', 'quiet minutes')}" if minutes else ""
    return f"{counted(days, 'day', 'days')} {when}{times}{quiet}. {_GAP_IS_A_GAP}"
