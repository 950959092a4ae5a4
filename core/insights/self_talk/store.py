"""How are thought records, prediction tests and own words kept, amended and opened again?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from core import entries
from core.ids import new_id
from core.insights.self_talk import model
from core.insights.self_talk.model import FEELINGS, TRAPS, Feeling, PredictionTest, ThoughtRecord
from core.insights.self_talk.tables import (
    FEELING,
    OWN_FEELING,
    OWN_TRAP,
    PREDICTION_TEST,
    THOUGHT_RECORD,
    TRAP_TICK,
)
from core.moment import head
from core.store import Drop, Journal, Op, Put
from core.table import Table

Row = dict[str, Any]


def add_record(journal: Journal, record: ThoughtRecord, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new thought record and return its id; `also` is saved with it, or not at all."""
    row = head(now, day=record.day)
    journal.save([*record_ops(record, row), *also])
    return row["id"]


def amend_record(
    journal: Journal,
    identity: str,
    record: ThoughtRecord,
    revision: int,
    also: Sequence[Op] = (),
) -> None:
    """Keep a thought record anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    row = entries.next_row(journal, THOUGHT_RECORD, identity, record, revision)
    children = [
        Drop(table, tuple(child for (child,) in _children(journal, table, identity, "id")))
        for table in (FEELING, TRAP_TICK)
    ]
    put, *feelings_and_ticks = record_ops(record, row)
    journal.save([put, *children, *feelings_and_ticks, *also])


def opened_record(journal: Journal, identity: str) -> tuple[ThoughtRecord, int] | None:
    """Return a thought record and the revision at which it was read; `None` where there is none, or it is forgotten."""
    row = entries.one(journal, THOUGHT_RECORD, identity)
    if row is None or row["forgotten_at"]:
        return None
    feelings = _children(journal, FEELING, identity, "name, before, after")
    traps = _children(journal, TRAP_TICK, identity, "trap")
    record = ThoughtRecord(
        day=row["day"],
        feelings=tuple(Feeling(*each) for each in feelings),
        traps=tuple(trap for (trap,) in traps),
        **entries.own(row, THOUGHT_RECORD),
    )
    return record, row["revision"]


def add_prediction(journal: Journal, record: PredictionTest, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new prediction test and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, PREDICTION_TEST, record, now, also)


def amend_prediction(
    journal: Journal, identity: str, record: PredictionTest, revision: int, also: Sequence[Op] = ()
) -> None:
    """Keep a prediction test anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, PREDICTION_TEST, identity, record, revision, also)


def opened_prediction(journal: Journal, identity: str) -> tuple[PredictionTest, int] | None:
    """Return a prediction test and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, PREDICTION_TEST, identity, PredictionTest)


def record_ops(record: ThoughtRecord, row: Row) -> list[Op]:
    """Return what keeps a thought record: itself first, then a row for each feeling and each ticked trap."""

    def child(table: Table, **own: Any) -> Op:
        first = {"id": new_id(), "revision": 1, "forgotten_at": None, "import_key": None}
        return Put(table, {**row, **first, "record": row["id"], **own})

    return [
        entries.put(THOUGHT_RECORD, record, row),
        *(child(FEELING, name=each.name, before=each.before, after=each.after) for each in record.feelings),
        *(child(TRAP_TICK, trap=trap) for trap in record.traps),
    ]


def prediction_op(record: PredictionTest, row: Row) -> Op:
    """Return what keeps a prediction test."""
    return entries.put(PREDICTION_TEST, record, row)


def own_traps(journal: Journal) -> dict[str, str]:
    """Return the person's own traps: label by id, the oldest first."""
    return _labels(journal, OWN_TRAP)


def own_feelings(journal: Journal) -> dict[str, str]:
    """Return the person's own feelings: label by id, the oldest first."""
    return _labels(journal, OWN_FEELING)


def add_own_trap(journal: Journal, label: str, now: datetime) -> str:
    """Keep an own trap and return its id; one of an equal name is not kept twice, be it built in, own or forgotten.

    Raises:
        RefusedError: the name is empty or too long.
    """
    return _add_own(journal, OWN_TRAP, {slug: trap.title for slug, trap in TRAPS.items()}, label, now)


def add_own_feeling(journal: Journal, label: str, now: datetime) -> str:
    """Keep an own feeling and return its id, as `add_own_trap` does for a trap."""
    return _add_own(journal, OWN_FEELING, FEELINGS, label, now)


def trap_titles(journal: Journal) -> dict[str, str]:
    """Return the title of each trap by its name: the thirteen, then own ones, forgotten ones too where they are used."""
    return {**{slug: trap.title for slug, trap in TRAPS.items()}, **_labels(journal, OWN_TRAP, "true")}


def feeling_titles(journal: Journal) -> dict[str, str]:
    """Return the title of each feeling by its name: built-in, then own ones, forgotten ones too where they are used."""
    return {**FEELINGS, **_labels(journal, OWN_FEELING, "true")}


def own_names(journal: Journal) -> frozenset[str]:
    """Return what `thought_record` takes as `own`: the ids of all own traps and feelings, forgotten ones too."""
    return frozenset(_labels(journal, OWN_TRAP, "true")) | frozenset(_labels(journal, OWN_FEELING, "true"))


def _add_own(journal: Journal, table: Table, built_in: Mapping[str, str], typed: str, now: datetime) -> str:
    label = model.label(typed)
    same = label.casefold()
    for slug, title in built_in.items():
        if title.casefold() == same:
            return slug
    for row in journal.entries(table, "true"):
        if row["label"].casefold() == same:
            if row["forgotten_at"]:
                entries.bring_back(journal, table, row["id"])
            return row["id"]
    row = {**head(now), "label": label}
    journal.save([Put(table, row)])
    return row["id"]


def _labels(journal: Journal, table: Table, where: str = "forgotten_at IS NULL") -> dict[str, str]:
    return {row["id"]: row["label"] for row in sorted(journal.entries(table, where), key=lambda row: row["id"])}


def _children(journal: Journal, table: Table, record: str, columns: str) -> list[tuple[Any, ...]]:
    return journal.rows(f"SELECT {columns} FROM {table.full_name} WHERE record = $record ORDER BY id", record=record)
