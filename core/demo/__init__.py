"""Who is the invented person of the demo? Half a year over all slices, always the same, ending today."""

from __future__ import annotations

import threading
from datetime import date, datetime

from core import get_help, settings
from core.data import load
from core.demo import (
    assertiveness,
    check_in,
    experiment,
    goals,
    measures,
    roots,
    self_compassion,
    self_talk,
    weekly_review,
)
from core.demo.calendar import WEEKS, Calendar
from core.store import Drop, Journal, Migrate, Op, Store, open_store

__all__ = ["WEEKS", "fill", "shown_demo"]

_PARTS = (check_in, experiment, roots, self_talk, goals, assertiveness, self_compassion, measures, weekly_review)
"""Each gives what keeps its slice's entries, in the order of writing: `ops(calendar)`."""

_shown: dict[date, Store] = {}
_showing = threading.Lock()


def fill(journal: Journal, now: datetime) -> None:
    """Put the invented half year in place of all that a journal holds. `now` is aware, in the person's own zone."""
    calendar = Calendar(now)
    journal.save(
        [Drop(table, tuple(row["id"] for row in journal.entries(table, "true"))) for table in journal.tables()]
    )
    ops = [op for part in _PARTS for op in part.ops(calendar)]
    journal.save(sorted(ops, key=_table))  # table by table: a statement each, not one a row
    settings.write(journal, "begun", calendar.begun.date().isoformat(), calendar.begun)
    known = load("demo", "get_help")
    for each in known["contact"]:
        get_help.add_contact(journal, get_help.contact(each), calendar.begun)
    get_help.write_plan(journal, known["plan"], calendar.begun, was={})


def _table(op: Op) -> str:
    return "" if isinstance(op, Migrate) else op.table.full_name


def shown_demo(now: datetime) -> Store:
    """Return a demo in memory, filled once a process and local date, for a look at it from the welcome page."""
    with _showing:
        today = now.date()
        if today not in _shown:
            store = open_store(None)
            fill(store.unlock(None), now)
            _shown[today] = store
        return _shown[today]
