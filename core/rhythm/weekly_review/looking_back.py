"""What did each slice of the house hold in a week?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.insights import INSIGHTS
from core.rhythm.weekly_review.calendar import sunday_of
from core.rhythm.weekly_review.store import REVIEW
from core.slice import no_note

if TYPE_CHECKING:
    from core.slice import Slice, WeekNote
    from core.store import Journal

HELD_BACK = frozenset(each.slug for each in INSIGHTS if each.held_back)
"""What no sheet of paper shows: its entries, nor the statement of the check-in that bears its name."""


def notes(journal: Journal, monday: date) -> list[tuple[Slice, WeekNote]]:
    """Return what each slice that holds entries tells of a week, in the order of the house, reviews apart.

    Of a slice that says nothing of its weeks, or not on which days, the entries are counted by their own `day`: so a
    new insight is in the week at once. Of one that is held back, words and sentences are left out.
    """
    found = []
    for part in journal.slices:
        if part.slug == REVIEW.schema or not any(table.entry for table in part.tables):
            continue
        note = part.week(journal, monday)
        silent = part.week is no_note or (note.entries and not note.days)
        days = _days(journal, part, monday) if silent else note.days
        told = replace(note, sentences=(), own_words=()) if part.held_back else note
        found.append((part, replace(told, days=days, entries=note.entries or len(days))))
    return found


def _days(journal: Journal, part: Slice, monday: date) -> tuple[date, ...]:
    every = " UNION ALL ".join(
        f"SELECT day FROM {table.full_name} WHERE forgotten_at IS NULL AND day BETWEEN $first AND $last"
        for table in part.tables
        if table.entry
    )
    return tuple(sorted(day for (day,) in journal.rows(every, first=monday, last=sunday_of(monday))))
