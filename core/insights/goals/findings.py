"""Which sentence says what a figure of goals shows?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core.sentences import TOO_FEW, counted, listed

COUNTS_BELOW = 30
"""Under thirty, counts and no percentages."""

BANDS = ("0–3", "4–6", "7–10")
"""Confidence said beforehand, 0-10, in three bands."""

_TIES_NAMED = 3
_KEY: Mapping[str, tuple[str, ...]] = {
    "Full: done.": ("done",),
    "Dot in a ring: partly.": ("partly",),
    "Ring: planned.": ("planned",),
    "Dashed: paused or let go.": ("paused", "let_go"),
}


def steps_said(whole: Mapping[str, Any], shown_goals: int, statuses: set[str], *, cut: bool) -> str:
    """Say how many steps of how many goals are done, and what each kind of circle on screen stands for."""
    steps, goals = int(whole["all_steps"]), int(whole["goals"])
    if steps == 1:
        return f"One step so far: {TOO_FEW}"
    towards = f" towards {counted(goals, 'goal', 'goals')}" if goals else ""
    partly = f" and {int(whole['all_partly']):,} partly" if whole["all_partly"] else ""
    most = f" The {shown_goals} goals touched last are shown." if goals > shown_goals else ""
    rows = " A row shows its last steps." if cut else ""
    key = " ".join(words for words, meant in _KEY.items() if statuses.intersection(meant))
    return f"{steps:,} steps{towards}, {int(whole['all_done']):,} done{partly}.{most}{rows} {key}"


def successes_said(done: int, partly: int, first: date, *, unit: str, dots: bool) -> str:
    """Say how many steps were done since when, and what a mark stands for."""
    if done + partly == 1:
        return f"One step so far: {TOO_FEW}"
    parts = [
        counted(done, "step done", "steps done") if done else "",
        (f"{partly:,} partly" if done else counted(partly, "step partly done", "steps partly done")) if partly else "",
    ]
    since = f"since {first.day} {first:%b %Y}"
    if dots:
        ring = " A dot in a ring: partly." if partly else ""
        return f"{' and '.join(filter(None, parts))} {since}, a dot each.{ring}"
    grey = " Grey: partly." if partly else ""
    return f"{' and '.join(filter(None, parts))} {since}, a bar a {unit}.{grey}"


def attained_said(whole: Mapping[str, Any], shown: int) -> str:
    """Say how many goals were rated, how often, and how many stand elsewhere on their own levels than at first."""
    goals, ratings = int(whole["goals"]), int(whole["ratings"])
    if ratings == 1:
        return f"One rating so far: {TOO_FEW}"
    up, down = int(whole["up"]), int(whole["down"])
    stayed, once = int(whole["again"]) - up - down, goals - int(whole["again"])
    moved = [(up, "up"), (down, "down"), (stayed, "as at first"), (once, "rated once")]
    said = f"{counted(goals, 'goal', 'goals')}, {ratings:,} ratings. Since the first rating: "
    said += f"{listed([f'{n:,} {how}' for n, how in moved if n])}."
    most = f" The {shown} rated last are shown." if goals > shown else ""
    return f"{said}{most} Ring: at first. Dot: now. Long mark: as hoped."


def kept_said(found: Sequence[Mapping[str, Any]]) -> str:
    """Say, by confidence, how many of the steps that have an answer were done."""
    total = sum(int(row["n"]) for row in found)
    if total == 1:
        return f"One step with an answer so far: {TOO_FEW}"
    told = [f"{done_of(row)} at {BANDS[int(row['band'])]}" for row in found]
    grey = " Grey: partly." if any(row["partly"] for row in found) else ""
    pale = " Pale: paused or let go." if any(row["n"] > row["done"] + row["partly"] for row in found) else ""
    return f"{total:,} steps with an answer. Done: {listed(told)}. Full: done.{grey}{pale}"


def done_of(row: Mapping[str, Any]) -> str:
    """Return "9 of 13", with a percentage from thirty on."""
    done, n = int(row["done"]), int(row["n"])
    share = f" ({100 * done / n:.0f}%)" if n >= COUNTS_BELOW else ""
    return f"{done:,} of {n:,}{share}"


def strengths_said(named: Sequence[tuple[str, int]], shown: int, read: int, total: int, alone: int) -> str:
    """Say how many strengths were named, how many of them without a step, and which most often: ties as ties.

    `named` holds each with its count, the most frequent first; `read` of `total` notes were looked at.
    """
    if total == 1:
        return f"One strength so far: {TOO_FEW}"
    whole = f"{total:,} strengths in your own words"
    if read < total:
        whole += f"; of the {read:,} newest"
    without = f", {alone:,} of them noted without any step" if alone else ""
    most = [title for title, times in named if times == named[0][1]]
    if named[0][1] == 1:
        often = "Each was named once."
    elif len(most) <= _TIES_NAMED:
        each = " each" if len(most) > 1 else ""
        often = f"Most often: {listed(most)}, {_times(named[0][1])}{each}."
    else:
        often = "None was named more often than all others."
    first = "newest" if named[0][1] == 1 else "most frequent"
    cut = f" The {shown} {first} of {len(named):,} are shown." if len(named) > shown else ""
    return f"{whole}{without}. {often}{cut}"


def _times(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times:,} times")
