"""Fixtures of the self-compassion tests: a journal with this slice alone, and entries written as a small table."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.insights import self_compassion
from core.insights.self_compassion.model import AsToAFriend, Letter, Pause
from core.store import open_store

EMPTY = "-"


@pytest.fixture
def journal():
    store = open_store(None, [self_compassion.SLICE])
    yield store.unlock(None)
    store.close()


def rows(table):
    names, *lines = [line.split() for line in table.strip().splitlines()]
    return [{name: cell for name, cell in zip(names, line, strict=True) if cell != EMPTY} for line in lines]


def number(cell):
    return None if cell is None else int(cell)


def words(row, name, otherwise=""):
    return row.get(name, otherwise).replace("_", " ")


def told(row):
    return date.fromisoformat(row.get("day", "2026-11-22"))


def moment(row):
    return AsToAFriend(
        day=told(row),
        happened=words(row, "happened", "It went wrong"),
        to_self="",
        harshness_self=number(row.get("self")),
        voice=row.get("voice"),
        to_friend="",
        harshness_friend=number(row.get("friend")),
        to_me_now="",
        harshness_now=number(row.get("now")),
        distress_before=number(row.get("before")),
        distress_after=number(row.get("after")),
    )


def pause(row):
    return Pause(
        told(row),
        words(row, "notice"),
        "",
        words(row, "kind"),
        number(row.get("minutes")),
        number(row.get("before")),
        number(row.get("after")),
    )


def letter(row):
    on, at = (date.fromisoformat(row[name]) if name in row else None for name in ("on", "at"))
    return Letter(told(row), words(row, "letter"), on, at, words(row, "note"))


@pytest.fixture
def kept(journal, now):
    """Keep a table: of letters (`letter`), of pauses (`minutes`, `kind`), else of hard moments; return their ids."""

    def keep(table):
        ids = []
        names = set(table.strip().splitlines()[0].split())
        for row in rows(table):
            if "letter" in names:
                record, add = letter(row), self_compassion.add_letter
            elif names & {"minutes", "kind"}:
                record, add = pause(row), self_compassion.add_pause
            else:
                record, add = moment(row), self_compassion.add_as_to_a_friend
            ids.append(add(journal, record, datetime.combine(record.day, time(20), now.tzinfo)))
        return ids

    return keep
