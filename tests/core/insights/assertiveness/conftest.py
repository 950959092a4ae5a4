"""Fixtures of the assertiveness tests: a journal with this slice alone, and entries written as a small table."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.insights import assertiveness
from core.insights.assertiveness.model import conversation
from core.store import open_store

EMPTY = "-"
NUMBERS = ("expected", "actual", "respect_self", "respect_other")


@pytest.fixture
def journal():
    store = open_store(None, [assertiveness.SLICE])
    yield store.unlock(None)
    store.close()


def rows(table):
    names, *lines = [line.split() for line in table.strip().splitlines()]
    return [{name: cell for name, cell in zip(names, line, strict=True) if cell != EMPTY} for line in lines]


def draft(row):
    told = {name: int(cell) if name in NUMBERS else cell.replace("__", " ") for name, cell in row.items()}
    return {"sentence": "No, thank you.", **told}


@pytest.fixture
def kept(journal, now):
    """Keep a table of conversations; return their ids in its order."""

    def keep(table):
        ids = []
        for row in rows(table):
            record = conversation(draft(row), date(2026, 11, 22))
            moment = datetime.combine(record.day, time(20), now.tzinfo)
            ids.append(assertiveness.add_conversation(journal, record, moment))
        return ids

    return keep
