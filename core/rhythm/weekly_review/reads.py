"""Which week is due to be looked back on, what was planned for this one, and what do the reviews tell the house?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core import finding
from core.rhythm.weekly_review.calendar import WEEK, iso, monday_of, sunday_of
from core.rhythm.weekly_review.model import Review
from core.rhythm.weekly_review.store import REVIEW, opened
from core.slice import Text, WeekNote
from core.store import Journal

_SATURDAY = 5
_WEDNESDAY = 2
_LIMIT = "AND day BETWEEN $first AND $last"


def due(journal: Journal, today: date) -> date | None:
    """Return the Monday of the week that it is time to look back on, where it holds entries and has no review yet.

    From Saturday on that is the week at hand, and from Monday to Wednesday the one before.
    """
    monday = monday_of(today)
    if today.weekday() < _SATURDAY:
        if today.weekday() > _WEDNESDAY:
            return None
        monday -= WEEK
    return monday if has_entries(journal, monday) and opened(journal, monday) is None else None


def at_hand(journal: Journal, today: date) -> date:
    """Return the Monday of the week that the page shows unasked: the one that is due, else the latest that fits.

    Where the week has only begun and holds nothing yet, that is the one before, if there is anything in it.
    """
    monday = monday_of(today)
    waiting = due(journal, today)
    if waiting or has_entries(journal, monday):
        return waiting or monday
    before = monday - WEEK
    return before if has_entries(journal, before) or opened(journal, before) else monday


def has_entries(journal: Journal, monday: date) -> bool:
    """Say whether a week holds an entry of any slice, reviews apart."""
    sql = f"SELECT 1 FROM ({_days(journal, _LIMIT)}) LIMIT 1"
    return bool(journal.rows(sql, first=monday, last=sunday_of(monday)))


def last_day_before(journal: Journal, monday: date) -> date | None:
    """Return the last day before a week that holds an entry of any slice, reviews apart."""
    ((last,),) = journal.rows(f"SELECT max(day) FROM ({_days(journal, 'AND day < $monday')})", monday=monday)
    return last


def plan(journal: Journal, today: date) -> Review | None:
    """Return the review whose plan is for the week of `today`, where the person wants to see that plan on Today."""
    found = opened(journal, monday_of(today) - WEEK)
    return found[0] if found and found[0].on_today else None


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, (REVIEW,))


def week(reader: Journal, monday: date) -> WeekNote:
    """Return whether the week has its review."""
    sql = f"SELECT day FROM {REVIEW.full_name} WHERE id = $id AND forgotten_at IS NULL"
    days = tuple(day for (day,) in reader.rows(sql, id=iso(monday)))
    return WeekNote(len(days), ("Looked back on.",) if days else (), days=days)


def _days(journal: Journal, where: str) -> str:
    tables = [table.full_name for table in journal.tables() if table.entry and table != REVIEW]
    return " UNION ALL ".join(f"SELECT day FROM {table} WHERE forgotten_at IS NULL {where}" for table in tables)
