"""Fixtures of the Roots tests: a journal with this slice and self-talk, and entries written as small tables."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.insights import roots, self_talk
from core.insights.roots.model import Belief, BeliefRating, Evidence, Experience, Rule
from core.store import open_store

EMPTY = "-"


@pytest.fixture
def journal():
    store = open_store(None, [roots.SLICE, self_talk.SLICE])
    yield store.unlock(None)
    store.close()


def rows(table):
    names, *lines = [line.split() for line in table.strip().splitlines()]
    return [{name: cell for name, cell in zip(names, line, strict=True) if cell != EMPTY} for line in lines]


def number(row, name):
    return int(row[name]) if name in row else None


def said(row, name):
    return row.get(name, "").replace("_", " ")


@pytest.fixture
def kept(journal, now):
    """Keep a table of entries of one kind; return their ids in its order. `pair` is the id of a pair of beliefs."""

    def keep(kind, table, pair=None):
        return [one(kind, row, pair) for row in rows(table)]

    def one(kind, row, pair):
        day = date.fromisoformat(row.get("day", "2026-11-22"))
        belief = pair if row.get("tied", "yes") == "yes" else None
        old, new = number(row, "old"), number(row, "new")
        record, add = {
            "belief": lambda: (
                Belief(day, said(row, "words") or "Old", said(row, "newer"), old, new),
                roots.add_belief,
            ),
            "rating": lambda: (BeliefRating(day, belief, old, new), roots.add_rating),
            "rule": lambda: (Rule(day, said(row, "words"), "", "", "", belief), roots.add_rule),
            "evidence": lambda: (
                Evidence(day, said(row, "words") or "It", "", row.get("supports"), belief, old, new),
                roots.add_evidence,
            ),
            "experience": lambda: (told_experience(day, row, belief), roots.add_experience),
        }[kind]()
        return add(journal, record, datetime.combine(day, time(20), now.tzinfo))

    return keep


def told_experience(day, row, belief=None, **more):
    told = {
        "label": said(row, "label") or "Then",
        "age_band": row.get("age"),
        "themes": tuple(filter(None, row.get("themes", "").split(","))),
        "message": said(row, "message"),
        "fairer_message": "",
        "belief_then": None,
        "belief_now": number(row, "now"),
        "distress_before": None,
        "distress_after": None,
        "to_younger_me": "",
        "made_sense": "",
        "who_saw": "",
        "belief": belief,
    }
    return Experience(day, **{**told, **more})


@pytest.fixture
def experience():
    """Make an experience of the table's words and of more fields."""
    return told_experience
