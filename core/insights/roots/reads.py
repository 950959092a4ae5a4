"""Which entries of Roots are found again, and what does Roots tell the rest of the house? Little: it is held back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core import finding
from core.finding import KEPT, found
from core.insights.roots.model import AGES, THEMES
from core.insights.roots.tables import BELIEF, EVIDENCE, EXPERIENCE, RULE, TABLES
from core.slice import Text, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_ENTRIES = tuple(table for table in TABLES if table.entry)


def found_experiences(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of experiences, newest first, and how many there are in all; `asked` is that of `found`."""
    return found(journal, EXPERIENCE, **asked)


def found_beliefs(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of pairs of beliefs, newest first, and how many there are in all."""
    return found(journal, BELIEF, **asked)


def found_rules(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of rules, newest first, and how many there are in all."""
    return found(journal, RULE, **asked)


def found_evidence(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of evidence, newest first, and how many pieces there are in all."""
    return found(journal, EVIDENCE, **asked)


def pair_at_hand(journal: Journal) -> str | None:
    """Return the pair of beliefs that is shown unless another is chosen: the one rated last, else the newest."""
    ((rated, newest),) = journal.rows(
        "SELECT (SELECT arg_max(belief, (day, id)) FROM roots.rating), arg_max(id, (day, id)) "
        f"FROM {BELIEF.full_name} WHERE forgotten_at IS NULL"
    )
    return rated or newest


def ratings(journal: Journal, belief: str) -> list[tuple[date, int | None, int | None]]:
    """Return every rating of a pair that is kept, as day, old and new, the newest first."""
    return journal.rows(
        "SELECT day, old_rating, new_rating FROM roots.rating WHERE belief = $belief ORDER BY day DESC, id DESC",
        belief=belief,
    )


def messages(journal: Journal) -> list[dict[str, str]]:
    """Return the messages one by one, the newest first: name, age, themes and message, as a table shows them."""
    rows = sorted(journal.entries(EXPERIENCE), key=lambda row: (row["day"], row["id"]), reverse=True)
    return [
        {
            "The message": row["message"],
            "Themes": ", ".join(THEMES[theme] for theme in row["themes"].split(",") if theme),
            "Age": AGES.get(row["age_band"] or "", ""),
            "Experience": row["label"],
        }
        for row in rows
    ]


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `old_belief` and `new_belief`: how far they were believed, the middle of all pairs rated on a day."""
    sql = "SELECT day, {0} AS value FROM roots.rating_by_day WHERE {0} IS NOT NULL ORDER BY day"
    return {f"{which}_belief": reader.frame(sql.format(f"{which}_rating")) for which in ("old", "new")}


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many entries the week holds, and no word of them."""
    every = " UNION ALL ".join(f"SELECT day FROM {table.full_name} WHERE {KEPT}" for table in _ENTRIES)
    days = [day for (day,) in reader.rows(every, first=monday, last=monday + timedelta(days=6))]
    return WeekNote(len(days), days=tuple(sorted(days)))
