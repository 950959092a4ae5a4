"""What do the figures of the weekly review rest on?"""

from __future__ import annotations

from datetime import date, timedelta

from core.rhythm.weekly_review.week import Week, week_of
from core.store import Journal


def look_back(journal: Journal, _today: date, about: str) -> tuple[date, list[tuple[str, str, int, int]]]:
    """Return slug, title, weekday and number of entries of each day."""
    from core.insights import INSIGHTS

    monday = date.fromisoformat(about)
    found = []
    for each in INSIGHTS:
        tables = " UNION ALL ".join(
            f"SELECT day FROM {table.full_name} WHERE forgotten_at IS NULL" for table in each.tables if table.entry
        )
        sql = f"SELECT day, count(*) FROM ({tables}) WHERE day BETWEEN $first AND $last GROUP BY day ORDER BY day"
        rows = journal.rows(sql, first=monday, last=monday + timedelta(days=6))
        found += [(each.slug, each.title, (day - monday).days, n) for day, n in rows]
    return monday, found


def compared(journal: Journal, today: date, about: str) -> Week:
    """Return the week."""
    return week_of(journal, date.fromisoformat(about), today)
