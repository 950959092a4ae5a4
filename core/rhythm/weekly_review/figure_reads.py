"""What do the figures of a week read? `about` is its Monday, "2026-11-16"; without one it is the week of today.

"2026-11-16/shared" is the same week without what is held back: Roots is counted on screen alone, and on no sheet of paper.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple

from core.insights import INSIGHTS
from core.rhythm.weekly_review.calendar import SHARED, monday_of
from core.rhythm.weekly_review.comparing import Comparison, comparisons
from core.rhythm.weekly_review.looking_back import HELD_BACK, notes
from core.store import Journal


class Row(NamedTuple):
    """One slice's row: how many entries on each day from Monday on, and in all."""

    slug: str
    title: str
    by_day: tuple[int, ...]
    entries: int


def look_back(journal: Journal, today: date, about: str | None = None) -> list[Row]:
    """Return a row for the check-in and each insight, and for whatever else holds entries in the week."""
    monday, shared = _asked(today, about)
    always = {"check_in", *(each.slug for each in INSIGHTS)}
    rows = []
    for part, note in notes(journal, monday):
        if shared and part.held_back:
            continue
        if part.slug in always or note.entries:
            days = Counter((day - monday).days for day in note.days)
            rows.append(Row(part.slug, part.title, tuple(days[day] for day in range(7)), note.entries))
    return rows


def compared(journal: Journal, today: date, about: str | None = None) -> tuple[Comparison, ...]:
    """Return a row for overall and each statement of the check-in."""
    monday, shared = _asked(today, about)
    return tuple(each for each in comparisons(journal, monday) if not (shared and each.name in HELD_BACK))


def _asked(today: date, about: str | None) -> tuple[date, bool]:
    """Return the Monday that is meant, and whether it is for others to see."""
    day, _, how = (about or today.isoformat()).partition("/")
    return monday_of(date.fromisoformat(day)), how == SHARED
