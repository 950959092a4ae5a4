"""Which thoughts like this one did the person write before, and what did they answer?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.finding import marks, named
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.store import Journal
from core.words import past

_ANSWERED = "forgotten_at IS NULL AND (balanced_thought <> '' OR need_now <> '')"


@dataclass(frozen=True, slots=True)
class AlsoWrote:
    """A kept thought, and what the person answered it with. Belief in the thought: 0-100, `None` where it was not rated."""

    entry: str
    day: date
    thought: str
    answer: str
    before: int | None
    after: int | None


def any_answered(journal: Journal) -> bool:
    """Return whether there is any thought with an answer: without one there is nothing to give back."""
    return bool(journal.rows(f"SELECT 1 FROM {THOUGHT_RECORD.full_name} WHERE {_ANSWERED} LIMIT 1"))


def near(journal: Journal, thought: str, without: str | None = None, *, wait: bool = False) -> tuple[str, ...]:
    """Return the ids of the thought records most like a thought, three at most; `without` is the one being amended.

    It is asked at each pause in typing: while much is read for the first time, nothing is found yet, unless one can `wait`.
    Only those with a fairer view, or with what was needed then, are offered: the old pain alone helps nobody.
    """
    found = past.near(journal, THOUGHT_RECORD, "hot_thought", thought, _answered, without=(without or "",), wait=wait)
    return tuple(found)


def also_wrote(journal: Journal, ids: Sequence[str]) -> list[AlsoWrote]:
    """Return thought records in the order of their ids; those that were forgotten meanwhile are left out."""
    if not ids:
        return []
    rows = journal.entries(THOUGHT_RECORD, f"{_ANSWERED} AND id IN ({marks(ids)})", **named(ids))
    found = {row["id"]: row for row in rows}
    return [
        AlsoWrote(
            identity,
            row["day"],
            row["hot_thought"],
            _answer(row),
            row["belief_before"],
            row["belief_after"],
        )
        for identity in ids
        if (row := found.get(identity))
    ]


def _answer(row: dict[str, Any]) -> str:
    return row["balanced_thought"] or row["need_now"] or ""


def _answered(row: dict[str, Any]) -> bool:
    return bool(_answer(row))
