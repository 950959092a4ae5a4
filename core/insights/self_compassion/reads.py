"""What is found again of self-compassion, and what does it tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from core import finding
from core.finding import KEPT, found
from core.insights.self_compassion.tables import AS_TO_A_FRIEND, LETTER, PAUSE, TABLES
from core.sentences import counted, shortened
from core.slice import MOST_OWN_WORDS, Text, Waiting, WeekNote
from core.store import Journal
from core.table import Table

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_TO_READ = "forgotten_at IS NULL AND reread_on <= $today AND (reread_at IS NULL OR reread_at < reread_on)"
"""Letters whose day has come, and that were not read since."""

_ASKED_FOR = "You wrote yourself a letter to read again today."
_ASKED_FOR_BEFORE = "You wrote yourself a letter to read again. Its day has come."


def found_as_to_a_friend(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of hard moments told as to a friend, newest first, and how many there are; asked as `finding.found`."""
    return _found(journal, AS_TO_A_FRIEND, asked)


def found_pauses(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of pauses, newest first, and how many there are in all; asked as `finding.found`."""
    return _found(journal, PAUSE, asked)


def found_letters(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of letters, newest first, and how many there are in all; asked as `finding.found`."""
    return _found(journal, LETTER, asked)


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def waiting(reader: Journal, today: date) -> Sequence[Waiting]:
    """Return the letters whose day to be read again has come, the latest first; of each, its first line at most."""
    rows = reader.entries(LETTER, _TO_READ, today=today)
    return [
        Waiting(
            LETTER,
            row["id"],
            _ASKED_FOR if row["reread_on"] == today else _ASKED_FOR_BEFORE,
            shortened(row["letter"].splitlines()[0]),
            "Read it",
            due=row["reread_on"],
        )
        for row in sorted(rows, key=lambda row: (row["reread_on"], row["id"]), reverse=True)
    ]


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return `gap`, points of harshness to oneself beyond that to a friend (middle values), and `pauses`, a day's count."""
    return {
        "gap": reader.frame("SELECT day, value FROM self_compassion.gap_by_day ORDER BY day"),
        "pauses": reader.frame("SELECT day, value FROM self_compassion.pauses_by_day ORDER BY day"),
    }


def practised(reader: Journal, first: date, last: date) -> Mapping[str, Collection[date]]:
    """Return `kind_minute`: the days with a pause, a kind word or a letter."""
    rows = reader.rows(
        "SELECT day FROM self_compassion.practice_calendar WHERE day BETWEEN $first AND $last",
        first=first,
        last=last,
    )
    return {"kind_minute": {day for (day,) in rows}}


def week(reader: Journal, monday: date) -> WeekNote:
    """Return how many pauses, kind words and letters the week holds, and how harsh the person was to whom."""
    days = {"first": monday, "last": monday + timedelta(days=6)}
    paused = reader.rows(f"SELECT id, day, minutes FROM {PAUSE.full_name} WHERE {KEPT} ORDER BY day, id", **days)
    pauses, minutes = len(paused), sum(minutes or 0 for *_, minutes in paused)
    written = reader.rows(f"SELECT day FROM {LETTER.full_name} WHERE {KEPT}", **days)
    letters = len(written)
    moments = reader.rows(
        "SELECT id, day, harshness_self, harshness_friend "
        f"FROM {AS_TO_A_FRIEND.full_name} WHERE {KEPT} ORDER BY day, id",
        **days,
    )
    sentences = []
    if moments:
        sentences.append(f"{_said(len(moments), 'hard moment', 'hard moments')} told as to a friend.")
    rated = [(me, friend) for *_, me, friend in moments if me is not None and friend is not None]
    if rated:
        me, friend = (median(each) for each in zip(*rated, strict=True))
        middle = "" if len(rated) == 1 else ", middle values"
        sentences.append(f"Harshness to yourself {me:g} of 10, to a friend {friend:g}{middle}.")
    if pauses:
        quiet = f", {counted(int(minutes), 'quiet minute', 'quiet minutes')}" if minutes else ""
        sentences.append(f"{_said(pauses, 'pause', 'pauses')}{quiet}.")
    if letters:
        sentences.append(f"{_said(letters, 'letter', 'letters')} to yourself.")
    kind = [
        Text(identity, day, field, words[identity])
        for table, field, found in ((AS_TO_A_FRIEND, "to_me_now", moments), (PAUSE, "kindness", paused))
        for words in [reader.words(table, field, [identity for identity, *_ in found])]
        for identity, day, *_ in found
        if identity in words
    ]
    told = (*(row[1] for row in moments), *(row[1] for row in paused), *(day for (day,) in written))
    return WeekNote(len(told), tuple(sentences), tuple(kind[:MOST_OWN_WORDS]), told)


def _said(n: int, one: str, many: str) -> str:
    return f"One {one}" if n == 1 else counted(n, one, many)


def _found(journal: Journal, table: Table, asked: Row) -> tuple[list[Row], int]:
    rows, total = found(journal, table, **asked)
    return [{name: row[name] for name in ("id", "day", *(each.name for each in table.own))} for row in rows], total
