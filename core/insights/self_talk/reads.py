"""Which thought records and predictions are found again, and what does self-talk tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core import finding
from core.finding import KEPT, found, marks, named
from core.insights.self_talk.tables import PREDICTION_TEST, TABLES, THOUGHT_RECORD, TRAP_TICK
from core.slice import Text, Waiting, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_OPEN = "You wrote down a prediction. Do you know by now what happened?"
_TICKED = f"id IN (SELECT record FROM {TRAP_TICK.full_name} WHERE trap = $trap)"
_RECORDS_SHOWN = ("id", "day", "part", "hot_thought", "balanced_thought", "belief_before", "belief_after")


def found_records(
    journal: Journal,
    *,
    text: str = "",
    trap: str | None = None,
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
    offset: int = 0,
) -> tuple[list[Row], int]:
    """Return one page of thought records, newest first, and how many there are in all.

    `text` is looked for in the record's own words, as `core.words.query` reads it. `first` and `last` are included.
    """
    asked = {} if trap is None else {"where": _TICKED, "trap": trap}
    rows, total = found(journal, THOUGHT_RECORD, text=text, first=first, last=last, limit=limit, offset=offset, **asked)
    ticks: dict[str, list[str]] = {row["id"]: [] for row in rows}
    if rows:
        for record, name in journal.rows(
            f"SELECT record, trap FROM {TRAP_TICK.full_name} WHERE record IN ({marks(ticks)}) ORDER BY id",
            **named(ticks),
        ):
            ticks[record].append(name)
    return [{**{name: row[name] for name in _RECORDS_SHOWN}, "traps": ticks[row["id"]]} for row in rows], total


def found_predictions(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of prediction tests, open ones first, then newest first, and how many there are in all."""
    rows, total = found(journal, PREDICTION_TEST, order="(happened IS NULL, day, id)", **asked)
    return [_prediction(row) for row in rows], total


def open_predictions(journal: Journal) -> list[Row]:
    """Return the predictions whose outcome is not told yet, newest first."""
    rows = journal.entries(PREDICTION_TEST, "forgotten_at IS NULL AND happened IS NULL")
    return [_prediction(row) for row in sorted(rows, key=lambda row: (row["day"], row["id"]), reverse=True)]


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def tied(reader: Journal, entry: str, limit: int) -> tuple[Sequence[Text], int]:
    """Return what set off the newest thoughts that the person tied to an entry, and how many such thoughts there are.

    That is the situation; where none was told, the thought itself.
    """
    tied_to = "old_belief = $entry AND forgotten_at IS NULL"
    newest, total = found(reader, THOUGHT_RECORD, where=tied_to, limit=limit, entry=entry)
    fields = [(row, "situation" if row["situation"] else "hot_thought") for row in newest]
    return [Text(row["id"], row["day"], field, row[field]) for row, field in fields], total


def waiting(reader: Journal, _today: date) -> Sequence[Waiting]:
    """Return the predictions whose outcome is not told yet, newest first."""
    return [
        Waiting(PREDICTION_TEST, row["id"], _OPEN, row["prediction"], "Look back on it")
        for row in open_predictions(reader)
    ]


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `belief_shift`, points that belief fell by, and `feeling`, its strength at the time: middle values a day."""
    return {
        "belief_shift": reader.frame("SELECT day, value FROM self_talk.belief_by_day ORDER BY day"),
        "feeling": reader.frame("SELECT day, value FROM self_talk.feeling_by_day ORDER BY day"),
    }


def practised(reader: Journal, first: date, last: date) -> Mapping[str, Collection[date]]:
    """Return `thought_weighed`: the days with a thought record."""
    rows = reader.rows(
        f"SELECT DISTINCT day FROM {THOUGHT_RECORD.full_name} WHERE {KEPT}",
        first=first,
        last=last,
    )
    return {"thought_weighed": {day for (day,) in rows}}


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many thoughts and predictions the week holds, and its largest shift in belief with its thought."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    records = reader.rows(
        f"SELECT id, day, belief_before, belief_after FROM {THOUGHT_RECORD.full_name} WHERE {KEPT} ORDER BY id", **days
    )
    predictions = reader.rows(f"SELECT day FROM {PREDICTION_TEST.full_name} WHERE {KEPT} ORDER BY id", **days)
    sentences = []
    if records:
        sentences.append("One thought weighed." if len(records) == 1 else f"{len(records)} thoughts weighed.")
    if predictions:
        n = len(predictions)
        sentences.append("One prediction noted." if n == 1 else f"{n} predictions noted.")
    rated = [row for row in records if row[2] is not None and row[3] is not None and row[2] != row[3]]
    thought: tuple[Text, ...] = ()
    if rated:
        identity, day, before, after = max(rated, key=lambda row: abs(row[2] - row[3]))
        sentences.append(f"The largest shift in belief: {before} to {after}.")
        words = reader.words(THOUGHT_RECORD, "hot_thought", [identity])
        thought = tuple(Text(identity, day, "hot_thought", each) for each in words.values())
    told = (*(row[1] for row in records), *(day for (day,) in predictions))
    return WeekNote(len(told), tuple(sentences), thought, told)


def _prediction(row: Row) -> Row:
    return {"id": row["id"], "day": row["day"], **{column.name: row[column.name] for column in PREDICTION_TEST.own}}
