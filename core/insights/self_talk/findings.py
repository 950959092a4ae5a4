"""Which sentence says what a figure of self-talk shows?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

from core.insights.self_talk.chance import standing_out
from core.sentences import TOO_FEW, counted, how_long, listed

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS_BELOW = 30
"""Under thirty, counts and no percentages; and no word about a pattern."""

_FEW = 8
_TIES_NAMED = 3
_WITHIN_CHANCE = 1.96
"""Standard deviations."""


def moved(fell: float, down: str, up: str, not_at_all: str) -> str:
    """Return which way the middle value went, and how far."""
    if not fell:
        return not_at_all
    return f"{down if fell > 0 else up} by {counted(abs(fell), 'point', 'points')}"


def traps_said(whole: Any, titles: Sequence[str], times: Sequence[int]) -> str:
    """Say how many ticks there are, and which trap came most often: ties as ties."""
    total = int(whole["total"])
    if total == 1:
        return f"One tick so far: {TOO_FEW}"
    first = [title for title, each in zip(titles, times, strict=True) if each == times[0]]
    if len(first) == 1:
        most = f"Most often: {first[0]}, {_often(times[0])}."
    elif len(first) <= _TIES_NAMED:
        most = f"Most often: {listed(first)}, {_often(times[0])} each."
    else:
        most = "No trap came more often than all others."
    shown = f" The {len(titles)} most frequent of {whole['traps']} are shown." if whole["traps"] > len(titles) else ""
    time = how_long(whole["first"].date(), whole["last"].date())
    return f"{total:,} ticks in {time}, a circle a {whole['unit']}. {most}{shown}"


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times:,} times")


def times_said(counts: Mapping[tuple[int, str], int], total: int) -> str:
    """Say whether a time stands out, and of few records that they cannot tell."""
    if not total:
        return ""
    if total == 1:
        return f"One record with a time of day so far: {TOO_FEW}"
    which = f"{counted(total, 'record', 'records')} with a time of day."
    if total < COUNTS_BELOW:
        return f"{which} Too few to call it a pattern: a few in one of 28 boxes can be chance."
    found = standing_out(counts)
    if not found:
        return f"{which} No time stands out: differences like these can be chance."
    told = [f"{_time_said(*each.time)} ({each.n:,}; evenly spread, about {round(each.evenly):,})" for each in found]
    return f"{which} More often than chance would bring: {listed(told)}."


def _time_said(weekday: int | None, part: str | None) -> str:
    day = _WEEKDAYS[weekday - 1] if weekday else ""
    return " ".join(filter(None, [day, part])) + ("" if weekday and part else "s")


def predictions_said(found: Sequence[dict[str, Any]]) -> str:
    """Say how many were expected to come true and how many did, and whether chance alone could bring that."""
    total = sum(int(row["n"]) for row in found)
    if total == 1:
        return f"One prediction so far: {TOO_FEW}"
    expected = sum(row["expected"] * row["n"] for row in found) / 100
    came = sum(row["happened"] for row in found)
    shares = f" ({100 * expected / total:.0f}%)", f" ({100 * came / total:.0f}%)"
    if total < COUNTS_BELOW:
        shares = "", ""
    said = (
        f"{total:,} predictions: you expected about {expected:,.0f}{shares[0]} to come true, "
        f"and {halves(came)}{shares[1]} did"
    )
    partly = " What came true in part counts half." if any(row["partly"] for row in found) else ""
    apart = abs(expected - came) > _WITHIN_CHANCE * sqrt(sum(row["spread"] for row in found))
    if total < _FEW:
        end = f"; {TOO_FEW}"
    elif apart:
        end = "; chance alone seldom brings such a difference."
    else:
        end = "; chance alone can bring such a difference."
    return f"{said}{end}{partly} The bar is a 95% interval: the fewer, the wider."


def halves(number: float) -> str:
    """Return a count that may hold a half: 6, 6½, ½."""
    whole = int(number)
    if number == whole:
        return f"{whole:,}"
    return f"{whole:,}½" if whole else "½"
