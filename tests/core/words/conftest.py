"""How do words get into a journal, for what searches them?"""

from __future__ import annotations

from datetime import date

import pytest

from core.moment import head
from core.store import Put
from core.table import Kind

_EMPTY = {Kind.WORDS: "", Kind.TICK: False, Kind.CHOICES: ""}


@pytest.fixture
def write(journal, now):
    """Keep a row of any table, and return its id: `write(table, day=..., column=value)`. What is not said is empty."""

    def written(table, identity=None, day: date | None = None, into=journal, **told):
        row = head(now, identity=identity, day=day)
        empty = {column.name: _EMPTY.get(column.kind) for column in table.own}
        empty |= {"position": 0} if "position" in empty else {}
        into.save([Put(table, {**row, **empty, **told})])
        return row["id"]

    return written
