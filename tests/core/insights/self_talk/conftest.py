"""Fixtures of the self-talk tests: a journal with this slice alone, and entries written as a small table."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.insights import self_talk
from core.insights.self_talk.model import Feeling, PredictionTest, ThoughtRecord
from core.store import open_store

EMPTY = "-"


@pytest.fixture
def journal():
    store = open_store(None, [self_talk.SLICE])
    yield store.unlock(None)
    store.close()


def rows(table):
    names, *lines = [line.split() for line in table.strip().splitlines()]
    return [{name: cell for name, cell in zip(names, line, strict=True) if cell != EMPTY} for line in lines]


def number(cell):
    return None if cell is None else int(cell)


def feeling(cell):
    name, ratings = cell.split(":")
    before, after = ratings.split(">")
    return Feeling(name, number(before or None), number(after or None))


def thought(row):
    return ThoughtRecord(
        day=date.fromisoformat(row.get("day", "2026-11-22")),
        part=row.get("part"),
        situation="",
        place="",
        hot_thought=row.get("thought", "I can't do this").replace("_", " "),
        other_thoughts="",
        belief_before=number(row.get("before")),
        feelings=tuple(feeling(cell) for cell in row.get("feelings", "").split(",") if cell),
        traps=tuple(trap for trap in row.get("traps", "").split(",") if trap),
        evidence_for="",
        evidence_against="",
        partly_true=False,
        need_now="",
        balanced_thought="",
        balanced_belief=None,
        belief_after=number(row.get("after")),
    )


def prediction(row):
    day = date.fromisoformat(row.get("day", "2026-11-22"))
    said = row.get("said", "They will say no").replace("_", " ")
    return PredictionTest(day, said, number(row.get("likely")), "", row.get("happened"), "")


@pytest.fixture
def kept(journal, now):
    """Keep a table of thought records, or of predictions; return their ids in its order."""

    def keep(table):
        ids = []
        for row in rows(table):
            if "likely" in row or "happened" in row or "said" in row:
                record, add = prediction(row), self_talk.add_prediction
            else:
                record, add = thought(row), self_talk.add_record
            ids.append(add(journal, record, datetime.combine(record.day, time(20), now.tzinfo)))
        return ids

    return keep
