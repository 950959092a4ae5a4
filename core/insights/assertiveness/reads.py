"""Which conversations are found again, which wait, and what does assertiveness tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from core import finding
from core.finding import KEPT, found
from core.insights.assertiveness.tables import CONVERSATION, TABLES
from core.slice import MOST_OWN_WORDS, Text, Waiting, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_QUESTION = "You planned to say this. How did it go?"
_IS_OPEN = "(said IS NULL OR said = 'not_yet')"
_SHOWN = ("id", "day", "kind", "person", "sentence", "expected", "planned_day", "said", "actual", "style", "outcome")


def found_conversations(journal: Journal, *, kind: str | None = None, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of conversations, open ones first, then newest first, and how many there are in all.

    `asked` is what `core.finding.found` takes: `text`, `first`, `last`, `limit`, `offset`.
    """
    only: dict[str, Any] = {} if kind is None else {"where": "kind = $kind", "kind": kind}
    rows, total = found(journal, CONVERSATION, order=f"({_IS_OPEN}, day, id)", **asked, **only)
    return [_shown(row) for row in rows], total


def open_conversations(journal: Journal) -> list[Row]:
    """Return the conversations that are planned and not said yet: by their chosen day, then the newest first."""
    rows = journal.entries(CONVERSATION, f"forgotten_at IS NULL AND {_IS_OPEN}")
    newest_first = sorted(rows, key=lambda row: (row["day"], row["id"]), reverse=True)
    return [_shown(row) for row in sorted(newest_first, key=lambda row: row["planned_day"] or date.max)]


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def waiting(reader: Journal, today: date) -> Sequence[Waiting]:
    """Return the open conversations, except those whose chosen day has still to come.

    One is due from the day that the person chose for it on. Whoever said "not yet" since is not reminded of a day gone
    by: it becomes a suggestion.
    """
    told = []
    for row in open_conversations(reader):
        day = row["planned_day"]
        if day and day > today:
            continue
        due = None if row["said"] == "not_yet" and day != today else day
        told.append(Waiting(CONVERSATION, row["id"], _QUESTION, row["sentence"], "Look back on it", due))
    return told


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `said`, how many sentences were said, and `surprise`, points that it was easier than expected: the middle."""
    return {
        "said": reader.frame("SELECT day, value FROM assertiveness.said_by_day ORDER BY day"),
        "surprise": reader.frame("SELECT day, value FROM assertiveness.surprise_by_day ORDER BY day"),
    }


def practised(reader: Journal, first: date, last: date) -> Mapping[str, Collection[date]]:
    """Return `sentence_said`: the days on which a sentence was said, in whole or in part.

    When it was said is not asked: it is the day planned for it where that has come, else the day of the entry.
    """
    when = "CASE WHEN planned_day BETWEEN day AND $last THEN planned_day ELSE day END"
    rows = reader.rows(
        f"SELECT DISTINCT {when} AS said_on FROM assertiveness.spoken WHERE said_on BETWEEN $first AND $last",
        first=first,
        last=last,
    )
    return {"sentence_said": {day for (day,) in rows}}


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many brave sentences of the week were said, in whole or in part, with what was feared and how it was."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    rows = reader.rows(
        f"SELECT id, day, NOT {_IS_OPEN}, expected, actual FROM {CONVERSATION.full_name} WHERE {KEPT} ORDER BY day, id",
        **days,
    )
    said = [row for row in rows if row[2]]
    planned = len(rows) - len(said)
    sentences = []
    if said:
        sentences.append("One brave sentence said." if len(said) == 1 else f"{len(said)} brave sentences said.")
    if planned:
        sentences.append("One sentence planned." if planned == 1 else f"{planned} sentences planned.")
    pairs = [f"feared {expected}, it was {actual}" for *_, expected, actual in said if None not in (expected, actual)]
    if pairs:
        sentences.append(f"Discomfort: {'; '.join(pairs[:MOST_OWN_WORDS])}.")
    words = reader.words(CONVERSATION, "sentence", [identity for identity, *_ in said])
    brave = (Text(identity, day, "sentence", words[identity]) for identity, day, *_ in said if identity in words)
    return WeekNote(len(rows), tuple(sentences), tuple(brave)[:MOST_OWN_WORDS], tuple(row[1] for row in rows))


def _shown(row: Row) -> Row:
    return {name: row[name] for name in _SHOWN}
