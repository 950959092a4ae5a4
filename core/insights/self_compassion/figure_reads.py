"""Which rows does each figure of self-compassion take? One read a view, with the words that only Python may open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from core.insights.self_compassion.tables import AS_TO_A_FRIEND, PAUSE
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

_CALENDAR = """
WITH span AS (
    SELECT CASE WHEN $today - min(day) > 460 THEN 'month' ELSE 'day' END AS unit FROM self_compassion.practice_calendar
)
SELECT
    any_value(unit),
    date_trunc(unit, day)::DATE AS start,
    count(*) AS days,
    sum(entries)::INTEGER,
    coalesce(sum(minutes), 0)::INTEGER
FROM self_compassion.practice_calendar, span
GROUP BY date_trunc(unit, day)
ORDER BY start
"""


def harshness_gap(journal: Journal, _today: date) -> pd.DataFrame:
    """Return how harsh to oneself and to a friend, in middle values by stretch of time."""
    return journal.frame("SELECT * FROM self_compassion.harshness_gap")


def softening(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the newest entries rated then and now with what happened in `words`, or the middle values of each year."""
    frame = journal.frame("SELECT * FROM self_compassion.softening")
    words = journal.words(AS_TO_A_FRIEND, "happened", [each for each in frame["id"] if each])
    return frame.assign(words=[words.get(each, "") for each in frame["id"]])


def practice_calendar(journal: Journal, today: date) -> list[tuple[Any, ...]]:
    """Return unit, start, days, entries and minutes: by day, or by month where the first is more than 15 months back."""
    return journal.rows(_CALENDAR, today=today)


def after_setbacks(journal: Journal, _today: date) -> pd.DataFrame:
    """Return the newest entries with distress before and after and their words, or the middle values of each year."""
    frame = journal.frame("SELECT * FROM self_compassion.after_setbacks")
    named: dict[str, str] = {}
    for kind, table, column in (("as_to_a_friend", AS_TO_A_FRIEND, "happened"), ("pause", PAUSE, "kindness")):
        named |= journal.words(table, column, list(frame.loc[frame["kind"] == kind, "id"]))
    return frame.assign(words=[named.get(each, "") for each in frame["id"]])
