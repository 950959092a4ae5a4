"""Which scores are there, and what do the measures tell the rest of the house?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from core import finding
from core.finding import found, marks, named
from core.measures import Scale, score
from core.rhythm.measures.judging import MOST_FIRST, judged
from core.rhythm.measures.model import very_low
from core.rhythm.measures.store import all_scales, opened
from core.rhythm.measures.tables import FILLED_IN, OWN_SCALE, TABLES
from core.sentences import counted
from core.slice import Text, WeekNote
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

OF_MY_OWN = "A scale of your own"

_IN_SIGHT = "scale NOT IN (SELECT id FROM measures.own_scale WHERE forgotten_at IS NOT NULL)"
_IN_ORDER = "ORDER BY day, instant NULLS FIRST, id"
_NO_DAY = date(9999, 12, 31)


class Scored(NamedTuple):
    """The score of one filling-in, in points of its scale."""

    day: date
    value: int


def scored(journal: Journal, scale: Scale, until: date = _NO_DAY) -> list[Scored]:
    """Return every score of a scale in the order of time, up to and including a day.

    What came from elsewhere with an answer missing, or one outside the scale, has no score and is left out.
    """
    sql = f"SELECT day, items, numbers FROM measures.scores WHERE scale = $scale AND day <= $until {_IN_ORDER}"
    rows = journal.rows(sql, scale=scale.id, until=until)
    values = ((day, _score(scale, dict(zip(items, numbers, strict=True)))) for day, items, numbers in rows)
    return [Scored(day, value) for day, value in values if value is not None]


def last_days(journal: Journal) -> dict[str, date]:
    """Return the newest day on which each scale was filled in, by its id, the one filled in last first."""
    sql = "SELECT scale, max(day) FROM measures.kept GROUP BY scale ORDER BY max((day, instant, id)) DESC"
    return dict(journal.rows(sql))


def found_filled_in(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of what was filled in, newest first, each with its `title` and `score`, and how many there are.

    `score` is empty where there is none.
    """
    rows, total = found(journal, FILLED_IN, where=_IN_SIGHT, **asked)
    known = all_scales(journal)
    values = _values(journal, {row["id"]: known.get(row["scale"]) for row in rows})
    return [{**row, **_named(known.get(row["scale"]), values[row["id"]])} for row in rows], total


def found_own_scales(journal: Journal, **asked: Any) -> tuple[list[Row], int]:
    """Return one page of own scales, newest first, and how many there are in all."""
    return found(journal, OWN_SCALE, **asked)


def very_low_on(journal: Journal, day: date) -> bool:
    """Whether the WHO-5 that was filled in last that day is to be met by words first."""
    sql = f"SELECT id FROM measures.kept WHERE scale = 'who5' AND day = $day {_IN_ORDER}"
    ids = journal.rows(sql, day=day)
    last = opened(journal, ids[-1][0]) if ids else None
    return last is not None and very_low(last[0])


def texts(reader: Journal) -> Sequence[Text]:
    """Return every kept text, `field` being the name of its column."""
    return finding.texts(reader, TABLES)


def week(reader: Journal, monday: date) -> WeekNote:
    """Tell each scale's score of the week, and whether it moved beyond noise from the first ones.

    An own scale is named by none of the person's words: what a week says may go on to others.
    """
    sunday = monday + timedelta(days=6)
    days: dict[str, dict[str, date]] = {}
    for identity, day, scale in reader.rows(
        f"SELECT id, day, scale FROM measures.kept WHERE day <= $sunday {_IN_ORDER}", sunday=sunday
    ):
        days.setdefault(scale, {})[identity] = day
    counts = {scale: sum(day >= monday for day in each.values()) for scale, each in days.items()}
    scales = [scale for scale in all_scales(reader).values() if counts.get(scale.id)] if any(counts.values()) else []
    told = (_told(scale, _first_and_since(reader, scale, days[scale.id], monday), monday) for scale in scales)
    return WeekNote(sum(counts.values()), tuple(filter(None, told)))


def series(reader: Journal) -> Mapping[str, pd.DataFrame]:
    """Return the scores of each scale that has any, by its id; the middle value where a day holds several."""
    frames = {}
    for scale in all_scales(reader).values():
        days: dict[date, list[int]] = {}
        for day, value in scored(reader, scale):
            days.setdefault(day, []).append(value)
        if days:
            frames[scale.id] = _frame(days)
    return frames


def _first_and_since(journal: Journal, scale: Scale, days: Mapping[str, date], monday: date) -> list[Scored]:
    """Return the first scores, from which a change is seen, and those since `monday`: ten years need not be read."""
    wanted = {**dict(islice(days.items(), MOST_FIRST)), **{each: day for each, day in days.items() if day >= monday}}
    values = _values(journal, dict.fromkeys(wanted, scale))
    read = [Scored(day, value) for identity, day in wanted.items() if (value := values[identity]) is not None]
    return read if len(read) == len(wanted) else scored(journal, scale, max(days.values()))


def _values(journal: Journal, forms: Mapping[str, Scale | None]) -> dict[str, int | None]:
    """Return the score of each filling-in, by its id, `forms` being its scale; `None` where it has none."""
    answers: dict[str, dict[str, int]] = {identity: {} for identity in forms}
    if forms:
        sql = f"SELECT filled_in, item, number FROM measures.answer WHERE filled_in IN ({marks(forms)})"
        for identity, item, number in journal.rows(sql, **named(forms)):
            answers[identity][item] = number
    return {identity: _score(form, answers[identity]) if form else None for identity, form in forms.items()}


def _frame(days: Mapping[date, Sequence[int]]) -> pd.DataFrame:
    import pandas as pd  # only where numbers are compared

    middles = [float(median(values)) for values in days.values()]
    return pd.DataFrame({"day": pd.to_datetime(list(days)).as_unit("us"), "value": middles})


def _told(scale: Scale, found: Sequence[Scored], monday: date) -> str:
    values = [each.value for each in found if each.day >= monday]
    if not values:
        return ""
    title = scale.title if scale.source else OF_MY_OWN
    if len(values) > 1:
        title = f"{title}, {counted(len(values), 'time', 'times')}, the middle value"
    return f"{title}: {median(values):g} of {scale.highest}, {judged(scale, [each.value for each in found])}."


def _named(scale: Scale | None, value: int | None) -> Row:
    if scale is None:
        return {"title": OF_MY_OWN, "score": ""}
    return {"title": scale.title, "score": "" if value is None else f"{value} of {scale.highest}"}


def _score(scale: Scale, answers: Mapping[str, int]) -> int | None:
    try:
        return score(scale, answers).value
    except ValueError:
        return None
