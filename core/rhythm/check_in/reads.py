"""What is read of the check-ins, for the figures and for the rest of the house?"""

from __future__ import annotations

from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from core.change import usual_range
from core.rhythm.check_in.rows import EIGHT_WEEKS, FiveStatements, Gathered, Overall, YearCalendar
from core.rhythm.check_in.store import CHECK_IN, RATED
from core.rhythm.check_in.wording import counted, placed
from core.slice import MOST_OWN_WORDS, Text, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

_MOST_DOTS = 1_000

_CALENDAR = """
WITH entry AS ({entries}),
a_day AS (SELECT day, count(*) AS entries FROM entry GROUP BY day),
span AS (SELECT CASE WHEN $today - min(day) > 460 THEN 'month' ELSE 'day' END AS unit FROM a_day)
SELECT any_value(unit), date_trunc(unit, day)::DATE AS start, count(*) AS days, sum(entries)::INTEGER
FROM a_day, span
GROUP BY date_trunc(unit, day)
ORDER BY start
"""


def five_statements(journal: Journal, _today: date) -> FiveStatements:
    """Return what `figure.five_statements` takes."""
    return FiveStatements(_gathered(journal, "five_statements"), _recent(journal))


def overall(journal: Journal, _today: date) -> Overall:
    """Return what `figure.overall` takes."""
    gathered = _gathered(journal, "overall")
    dotted = gathered is not None and gathered.unit == "week" and gathered.check_ins <= _MOST_DOTS
    dots = journal.rows("SELECT day, overall FROM check_in.overall_dots") if dotted else []
    return Overall(gathered, dots, _recent(journal))


def year_calendar(journal: Journal, today: date) -> YearCalendar:
    """Return the days with an entry of any slice, gathered by month where the first is more than 15 months back."""
    tables = [table.full_name for table in journal.tables() if table.entry]
    entries = " UNION ALL ".join(f"SELECT day FROM {table} WHERE forgotten_at IS NULL" for table in tables)
    rows = journal.rows(_CALENDAR.format(entries=entries), today=today)
    return YearCalendar(rows[0][0] if rows else "day", [row[1:] for row in rows])


def week(journal: Journal, monday: date) -> WeekNote:
    """Tell the weekly review of the check-ins, of overall beside the weeks before, and of the latest lines of words."""
    sql = "SELECT day, overall FROM check_in.kept WHERE day BETWEEN $first AND $last"
    last = monday + timedelta(days=6)
    rows = journal.rows(sql, first=monday - EIGHT_WEEKS, last=last)
    held = [(day, rating) for day, rating in rows if day >= monday]
    if not held:
        return WeekNote(0)
    days = counted(len({day for day, _ in held}), "day")
    count = f"{counted(len(held), 'check-in')} on {days}."
    ratings = [rating for _, rating in held if rating is not None]
    before = [rating for day, rating in rows if day < monday and rating is not None]
    sentences = (count, _compared(ratings, before)) if ratings else (count,)
    return WeekNote(len(held), sentences, _latest_lines(journal, monday, last), tuple(day for day, _ in held))


def values(journal: Journal, monday: date) -> list[tuple[Any, ...]]:
    """Return the day and every rating (`RATED`) of each check-in of a week and of the eight weeks before it, by day."""
    sql = f"SELECT day, {', '.join(RATED)} FROM check_in.kept WHERE day BETWEEN $first AND $last ORDER BY day, id"
    return journal.rows(sql, first=monday - EIGHT_WEEKS, last=monday + timedelta(days=6))


def texts(journal: Journal) -> list[Text]:
    """Return every kept line."""
    rows = journal.entries(CHECK_IN, "forgotten_at IS NULL AND line IS NOT NULL ORDER BY day, id")
    return [Text(row["id"], row["day"], "line", row["line"]) for row in rows]


def series(journal: Journal) -> dict[str, pd.DataFrame]:
    """Return overall and each statement as `day` and `value`, the median of a day's check-ins."""
    sql = "SELECT day, median({name}) AS value FROM check_in.kept WHERE {name} IS NOT NULL GROUP BY day ORDER BY day"
    return {name: journal.frame(sql.format(name=name)) for name in RATED}


def _latest_lines(journal: Journal, first: date, last: date) -> tuple[Text, ...]:
    rows = journal.entries(
        CHECK_IN,
        "forgotten_at IS NULL AND line IS NOT NULL AND day BETWEEN $first AND $last "
        f"ORDER BY day DESC, instant DESC NULLS LAST, id DESC LIMIT {MOST_OWN_WORDS}",
        first=first,
        last=last,
    )
    return tuple(Text(row["id"], row["day"], "line", row["line"]) for row in reversed(rows))


def _compared(ratings: list[int], before: list[int]) -> str:
    middle = median(ratings)
    said = f"Overall, the middle value was {middle:g}"
    usual = usual_range(before)
    if usual is None:
        return f"{said}; too few check-ins in the eight weeks before to say more."
    return f"{said}, {placed(middle, usual)} your usual range of the eight weeks before."


def _gathered(journal: Journal, view: str) -> Gathered | None:
    rows = journal.rows(f"FROM check_in.{view}")
    if not rows:
        return None
    unit, first, last, check_ins, *_ = rows[0]
    return Gathered(unit, first, last, check_ins, [row[4:] for row in rows])


def _recent(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.rows("FROM check_in.recent")
