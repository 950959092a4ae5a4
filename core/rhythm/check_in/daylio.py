"""How does a line of Daylio's export become a check-in?

The older export has seven columns and tells a day in the words of the phone's language (`2018`, `June 22`), the newer one
eight with `full_date` (2018-06-22). A mood is a name; what it is on our scale the person may choose. Months in another
language than English, and days written in numbers alone, are asked for by their names: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, tzinfo
from typing import Any

from core.data import load
from core.importing.csv_file import CsvFile, read_csv, refuse
from core.importing.plain import DAY
from core.model import RefusedError
from core.rhythm.check_in.model import HIGHEST, CheckIn, check_in
from core.rhythm.check_in.store import CHECK_IN, told
from core.slice import Importer
from core.store import Journal, Op, Put

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SLUGS = tuple(month.lower() for month in _MONTHS)
_ORDERS = {"day_first": "Day first: 22.6.", "month_first": "Month first: 6/22"}
_TWO_NUMBERS = "numbers alone"
_NUMBER = re.compile(r"\d+", re.ASCII)
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}", re.ASCII)
_COLUMNS = {
    "full_date": "The day (newer exports).",
    "year": "The year (older exports).",
    "date": "Day and month (older exports).",
    "time": "The time: it tells two entries of a day apart.",
    "mood": "The mood, by its name.",
    "activities": "What you ticked: it comes in as the last line of the words.",
    "note_title": "The title of the note.",
    "note": "The note.",
}


def _read(data: bytes, _zone: tzinfo) -> CsvFile:
    """Read the file as Daylio writes it.

    Raises:
        RefusedError: it cannot be read, or does not tell moods and days.
    """
    file = read_csv(data, ours=False)
    names = {name.strip().casefold() for name in file.header}
    if "mood" not in names or not ({"full_date"} <= names or {"year", "date"} <= names):
        refuse("This is no CSV export of Daylio: its first line would name a mood, and full_date or year and date.")
    return file


def _day_parts(cells: Mapping[str, str]) -> tuple[list[str], str]:
    """Return the numbers of an older export's date, and the words in it."""
    return _NUMBER.findall(cells["date"]), " ".join(_LETTERS.findall(cells["date"]))


def _names(cells: Mapping[str, str]) -> dict[str, list[str]]:
    found = {"mood": [cells["mood"]] if cells["mood"] else [], "month": [], "order": []}
    if not cells["full_date"]:
        numbers, month = _day_parts(cells)
        if month and len(numbers) == 1:
            found["month"] = [month]
        elif not month and len(numbers) == len(("day", "month")):
            found["order"] = [_TWO_NUMBERS]
    return found


def _ours(_journal: Journal) -> dict[str, dict[str, str]]:
    return {
        "mood": {str(rating): str(rating) for rating in range(HIGHEST + 1)},
        "month": dict(zip(_SLUGS, _MONTHS, strict=True)),
        "order": _ORDERS,
    }


def _make(cells: Mapping[str, str], meant: Callable[[str, str], str], today: date) -> CheckIn | None:
    """Return the check-in that a line tells of; `None` where it holds a mood alone, and that has no number yet.

    Raises:
        RefusedError: by column, what cannot be kept.
    """
    problems: dict[str, str] = {}
    day = _day(cells, meant)
    if day is None:
        problems["full_date" if cells["full_date"] else "date"] = "This day cannot be read."
    if not cells["mood"]:
        problems["mood"] = "There is no mood in this line."
    ticked = [part.strip() for part in cells["activities"].split("|") if part.strip()]
    lines = (cells["note_title"], cells["note"], ", ".join(ticked))
    mood = meant("mood", cells["mood"])
    draft: dict[str, Any] = {
        "day": day and day.isoformat(),
        "overall": int(mood) if mood else None,
        "line": "\n".join(line for line in lines if line),
    }
    try:
        record = check_in({**draft, "nothing_went_wrong": False}, today)
    except RefusedError as error:
        if not problems and set(error.problems) == {"overall"} and not mood:
            return None
        columns = {"overall": "mood", "line": "note", "day": "full_date" if cells["full_date"] else "date"}
        raise RefusedError({**{columns[name]: why for name, why in error.problems.items()}, **problems}) from None
    if problems:
        raise RefusedError(problems)
    return record


def _day(cells: Mapping[str, str], meant: Callable[[str, str], str]) -> date | None:
    """Return the day that a line tells of, `None` where that cannot be told.

    While a month or an order is still unknown, the line waits for it: until then the first of the year stands in.
    """
    try:
        if cells["full_date"]:
            return date.fromisoformat(cells["full_date"]) if DAY.fullmatch(cells["full_date"]) else None
        if not _YEAR.fullmatch(cells["year"]):
            return None
        year, (numbers, month), names = int(cells["year"]), _day_parts(cells), _names(cells)
        if names["month"]:
            slug = meant("month", month)
            return date(year, _SLUGS.index(slug) + 1, int(numbers[0])) if slug else date(year, 1, 1)
        if names["order"]:
            order = meant("order", _TWO_NUMBERS)
            first, second = map(int, numbers)
            return (
                date(year, *((second, first) if order == "day_first" else (first, second)))
                if order
                else date(year, 1, 1)
            )
    except ValueError:
        return None
    return None


def _ops(record: CheckIn, row: dict[str, Any]) -> Sequence[Op]:
    return [Put(CHECK_IN, {**row, **told(record)})]


DAYLIO = Importer(
    into="check_in.daylio",
    title="Check-ins: an export of Daylio",
    columns=_COLUMNS,
    required=("mood",),
    aliases={},
    table=CHECK_IN,
    names=_names,
    ours=_ours,
    theirs={
        "mood": {name: str(rating) for name, rating in load("practice", "mood_names")["moods"].items()},
        "month": {month[:3]: slug for month, slug in zip(_MONTHS, _SLUGS, strict=True)},
    },
    make=_make,
    ops=_ops,
    read=_read,
    asks_about=("mood",),
    about="The CSV file that Daylio makes (More, Export entries). Its moods are names: you choose the number of each.",
)
