"""How are the person's own contacts and coping plan kept and read?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from core import entries
from core.get_help.model import Contact, coping_plan
from core.moment import head
from core.slice import Text
from core.store import AmendedElsewhereError, Journal, Op, Put
from core.table import Column, Kind, Table, words

CONTACT = Table("get_help", "contact", (words("name"), words("how"), Column("position", Kind.COUNT)), named_by="name")
PLAN_LINE = Table("get_help", "plan_line", (Column("step", Kind.CHOICE), words("line"), Column("position", Kind.COUNT)))


def contacts(journal: Journal) -> list[dict[str, Any]]:
    """Return the contacts as kept, in the person's own order."""
    return sorted(journal.entries(CONTACT), key=lambda row: (row["position"], row["id"]))


def add_contact(journal: Journal, record: Contact, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new contact below the others and return its id. `also` is saved with it, or neither is."""
    ((last,),) = journal.rows("SELECT coalesce(max(position), 0) FROM get_help.contact")
    row = {**head(now), "name": record.name, "how": record.how, "position": last + 1}
    journal.save([Put(CONTACT, row), *also])
    return row["id"]


def amend_contact(journal: Journal, identity: str, record: Contact, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep changes to a contact as it was read at `revision`.

    Raises:
        AmendedElsewhereError: it was changed in another tab meanwhile, or is no longer there.
    """
    kept = entries.one(journal, CONTACT, identity)
    if kept is None:
        raise AmendedElsewhereError
    told = {"name": record.name, "how": record.how}
    journal.save([Put(CONTACT, entries.amended(kept, told, revision, kept["day"])), *also])


def plan(journal: Journal) -> dict[str, str]:
    """Return what the person wrote, by step, in the plan's order; a step without words is left out."""
    rows = sorted(journal.entries(PLAN_LINE), key=lambda row: row["position"])
    return {row["step"]: row["line"] for row in rows if row["line"]}


def write_plan(
    journal: Journal, draft: Mapping[str, Any], now: datetime, also: Sequence[Op] = (), *, was: Mapping[str, str]
) -> None:
    """Keep the steps that were changed, in one save with `also`. Empty text takes a step out of the plan.

    `was` is the plan that this tab began from: a step that no longer stands so was written elsewhere.

    Raises:
        RefusedError: a text cannot be kept; nothing was.
        AmendedElsewhereError: a step was written in another tab meanwhile; nothing was kept.
    """
    ops: list[Op] = []
    for position, (step, line) in enumerate(coping_plan(draft).items(), start=1):
        if line == was.get(step, ""):
            continue
        kept = entries.one(journal, PLAN_LINE, step)
        if was.get(step, "") != (kept["line"] if kept else ""):
            raise AmendedElsewhereError
        row = {**head(now, identity=step), "step": step, "line": line, "position": position}
        ops.append(Put(PLAN_LINE, {**row, "revision": kept["revision"] + 1 if kept else 1}))
    journal.save([*ops, *also])


def texts(journal: Journal) -> list[Text]:
    """Return every word the person wrote here, for search."""
    found = [
        Text(row["id"], row["day"], field, row[field])
        for row in contacts(journal)
        for field in ("name", "how")
        if row[field]
    ]
    rows = [row for row in journal.entries(PLAN_LINE) if row["line"]]
    return found + [Text(row["id"], row["day"], row["step"], row["line"]) for row in rows]
