"""How are answers to a scale, and scales of the person's own, kept, amended and opened again?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from core import entries
from core.ids import new_id
from core.measures import OwnScaleError, Scale, scales
from core.moment import head
from core.rhythm.measures.model import FilledIn, OwnScale, as_scale
from core.rhythm.measures.tables import ANSWER, FILLED_IN, OWN_SCALE
from core.store import Drop, Journal, Op, Put

Row = dict[str, Any]


def all_scales(journal: Journal) -> dict[str, Scale]:
    """Return every scale by its id: those that ship, then the person's own, the oldest first."""
    return {each.id: each for each in scales()} | _own(journal, "forgotten_at IS NULL")


def add(journal: Journal, record: FilledIn, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep newly filled-in answers and return their id; `also` is saved with them, or not at all."""
    row = head(now, day=record.day)
    journal.save([*ops(record, row), *also])
    return row["id"]


def amend(journal: Journal, identity: str, record: FilledIn, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep filled-in answers anew, as they were opened at `revision`.

    Raises:
        AmendedElsewhereError: they were amended, forgotten or removed since.
    """
    put, *answers = ops(record, entries.next_row(journal, FILLED_IN, identity, record, revision))
    before = tuple(row["id"] for row in journal.entries(ANSWER, "filled_in = $id", id=identity))
    journal.save([put, Drop(ANSWER, before), *answers, *also])


def opened(journal: Journal, identity: str) -> tuple[FilledIn, int] | None:
    """Return filled-in answers and the revision at which they were read; `None` where there are none, or forgotten."""
    row = entries.one(journal, FILLED_IN, identity)
    if row is None or row["forgotten_at"]:
        return None
    sql = "SELECT item, number FROM measures.answer WHERE filled_in = $id ORDER BY id"
    answers = tuple(journal.rows(sql, id=identity))
    return FilledIn(row["day"], row["scale"], row["note"], answers), row["revision"]


def ops(record: FilledIn, row: Row) -> list[Op]:
    """Return what keeps filled-in answers: themselves first, then a row each answer."""
    part = {"revision": 1, "forgotten_at": None, "import_key": None}
    return [
        entries.put(FILLED_IN, record, row),
        *(
            Put(ANSWER, {**row, **part, "id": new_id(), "filled_in": row["id"], "item": item, "number": number})
            for item, number in record.answers
        ),
    ]


def other_days(journal: Journal, scale: str, besides: str | None = None) -> list[date]:
    """Return the days on which a scale was filled in, one filling-in left out where it is given."""
    sql = "SELECT day FROM measures.kept WHERE scale = $scale AND id IS DISTINCT FROM $besides ORDER BY day DESC"
    return [day for (day,) in journal.rows(sql, scale=scale, besides=besides)]


def add_own_scale(journal: Journal, record: OwnScale, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new own scale and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, OWN_SCALE, record, now, also)


def amend_own_scale(journal: Journal, identity: str, record: OwnScale, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep an own scale anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, OWN_SCALE, identity, record, revision, also)


def opened_own_scale(journal: Journal, identity: str) -> tuple[OwnScale, int] | None:
    """Return an own scale and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, OWN_SCALE, identity, OwnScale)


def answered(journal: Journal, identity: str | None) -> OwnScale | None:
    """Return an own scale as it is kept, where it was answered before, be the answers in sight or forgotten."""
    found = opened_own_scale(journal, identity) if identity else None
    sql = "SELECT count(*) FROM measures.filled_in WHERE scale = $scale"
    return found[0] if found and journal.rows(sql, scale=identity)[0][0] else None


def _own(journal: Journal, where: str) -> dict[str, Scale]:
    """Return own scales by id; what came from elsewhere and makes no scale is left out."""
    found = {}
    for row in sorted(journal.entries(OWN_SCALE, where), key=lambda row: row["id"]):
        try:
            found[row["id"]] = as_scale(row["id"], entries.record_of(OwnScale, row, OWN_SCALE))
        except OwnScaleError:
            continue
    return found
