"""Fixtures of the goals tests: a journal with this slice alone, and entries written as a small table."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.insights import goals
from core.insights.goals.breaking_down import pieces, plan
from core.insights.goals.model import strength
from core.store import open_store

EMPTY = "-"


@pytest.fixture
def journal():
    store = open_store(None, [goals.SLICE])
    yield store.unlock(None)
    store.close()


def rows(table):
    names, *lines = [line.split() for line in table.strip().splitlines()]
    return [
        {name: cell.replace("_", " ") for name, cell in zip(names, line, strict=True) if cell != EMPTY}
        for line in lines
    ]


@pytest.fixture
def at(now):
    def moment(day):
        return datetime.combine(date.fromisoformat(day), time(20), now.tzinfo)

    return moment


@pytest.fixture
def kept(journal, at):
    """Keep a table of goals (`wish`), steps (`what`, their goal by its wish) or strengths; return ids in its order."""
    ids = {}

    def keep(table):
        found = []
        for row in rows(table):
            day = row.setdefault("day", "2026-11-22")
            moment = at(day)
            for name in ("confidence", "position"):
                if name in row:
                    row[name] = int(row[name])
            if "status" in row:
                row["status"] = row["status"].replace(" ", "_")
            if "wish" in row:
                added = goals.add_goal(journal, plan(row, moment.date()), moment)
                ids[row["wish"]] = added
            elif "what" in row:
                row["goal"] = ids.get(row.get("goal"))
                today = max(moment.date(), date.fromisoformat(row.get("done_day", day)))
                added = goals.add_step(journal, pieces(row, today), moment)
            else:
                added = goals.add_strength(journal, strength(row, moment.date()), moment)
            found.append(added)
        return found

    return keep


@pytest.fixture
def rated(journal, at):
    """Rate a goal: level by day."""

    def rate(goal, **levels):
        for day, level in levels.items():
            goals.rate_goal(journal, goal, level, at(day.removeprefix("d").replace("_", "-")))

    return rate
