"""How does a thought of FreeCBT's export become a thought record?

FreeCBT exports JSON (`{"v": "Archive-v1", "thoughts": [..]}`) or CSV, both with the same names. It rates nothing: the
ratings stay empty. A moment becomes the day that it was in the person's zone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from core.data import load
from core.importing.csv_file import MOST_ROWS, CsvFile, Row, read_csv, refuse, text_of
from core.insights.self_talk.model import TRAPS, ThoughtRecord, thought_record
from core.insights.self_talk.store import own_traps, record_ops
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.model import RefusedError
from core.slice import Importer
from core.store import Journal

_FIELDS = ("uuid", "createdAt", "automaticThought", "cognitiveDistortions", "challenge", "alternativeThought")
_COLUMNS = {
    "id": "FreeCBT's own name of the thought (uuid).",
    "day": "When it was written (createdAt).",
    "hot_thought": "The thought (automaticThought).",
    "traps": "Its distortions (cognitiveDistortions).",
    "evidence_against": "What speaks against it (challenge).",
    "balanced_thought": "A fairer view (alternativeThought).",
}
_NOT_FREECBT = "This is no export of FreeCBT: a JSON file with thoughts, or a CSV file whose first line names them."


def _read(data: bytes, zone: tzinfo) -> CsvFile:
    """Read either kind of file, a row a thought.

    Raises:
        RefusedError: it is neither, or holds too much.
    """
    text = text_of(data).strip()
    if text.startswith(":FreeCBT:"):
        refuse("This is FreeCBT's backup code. Please choose Export there instead, as JSON or CSV.")
    file = _from_json(text) if text.startswith(("{", "[")) else read_csv(data, ours=False)
    at = next((place for place, name in enumerate(file.header) if name.casefold() == "createdat"), None)
    if at is None:
        refuse(_NOT_FREECBT)
    return CsvFile(file.header, tuple(Row(row.line, _dated(row.cells, at, zone)) for row in file.rows))


def _from_json(text: str) -> CsvFile:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        refuse("This file begins like JSON and cannot be read to its end. Was it cut off?")
    thoughts = found.get("thoughts") if isinstance(found, dict) else None
    if not isinstance(thoughts, list) or not all(isinstance(each, dict) for each in thoughts):
        refuse(_NOT_FREECBT)
    if len(thoughts) > MOST_ROWS:
        refuse(f"This file has more than {MOST_ROWS:,} thoughts. Please export them in parts.")
    if not thoughts:
        refuse("This export holds no thoughts.")
    return CsvFile(_FIELDS, tuple(Row(place, _cells(each, place)) for place, each in enumerate(thoughts, start=1)))


def _cells(thought: Mapping[str, Any], place: int) -> tuple[str, ...]:
    values = [thought.get(name, "") for name in _FIELDS]
    values = [
        ",".join(each) if isinstance(each, list) and all(isinstance(n, str) for n in each) else each for each in values
    ]
    if not all(isinstance(each, str) for each in values):
        refuse(f"Thought {place} of this file holds something that is not text. Nothing was changed.")
    return tuple(each.strip() for each in values)


def _dated(cells: tuple[str, ...], at: int, zone: tzinfo) -> tuple[str, ...]:
    """Return the cells of a row with the day in place of the moment; what is no moment stays, to be refused by line."""
    try:
        moment = datetime.fromisoformat(cells[at])
        local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone)
    except (IndexError, ValueError, OverflowError):
        return cells
    return (*cells[:at], local.date().isoformat(), *cells[at + 1 :])


def _names(cells: Mapping[str, str]) -> dict[str, list[str]]:
    return {"traps": [part.strip() for part in cells["traps"].split(",") if part.strip()]}


def _ours(journal: Journal) -> dict[str, dict[str, str]]:
    return {"traps": {**{slug: trap.title for slug, trap in TRAPS.items()}, **own_traps(journal)}}


def _make(cells: Mapping[str, str], meant: Callable[[str, str], str], today: date) -> ThoughtRecord:
    """Return the record that a thought tells of.

    Raises:
        RefusedError: by column, what cannot be kept.
    """
    traps = [trap for trap in (meant("traps", name) for name in _names(cells)["traps"]) if trap]
    if not cells["day"]:
        raise RefusedError({"day": "There is no day in this thought."})
    return thought_record({**cells, "traps": traps}, today, set(traps))


FREECBT = Importer(
    into="self_talk.freecbt",
    title="Self-talk: an export of FreeCBT",
    columns=_COLUMNS,
    required=("day", "hot_thought"),
    aliases={
        "uuid": "id",
        "createdat": "day",
        "automaticthought": "hot_thought",
        "cognitivedistortions": "traps",
        "challenge": "evidence_against",
        "alternativethought": "balanced_thought",
    },
    table=THOUGHT_RECORD,
    names=_names,
    ours=_ours,
    theirs={
        "traps": {
            theirs: slug
            for part in ("traps", "freecbt")
            for slug, spellings in load("practice", "trap_names")[part].items()
            for theirs in spellings
        }
    },
    make=_make,
    ops=record_ops,
    read=_read,
    about="The JSON or CSV file that FreeCBT makes (Settings, Export).",
)
