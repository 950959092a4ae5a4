"""How are experiences, beliefs, rules and pieces of evidence kept, amended and opened again?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from core import entries
from core.ids import new_id
from core.insights.roots.model import Belief, BeliefRating, Evidence, Experience, Rule
from core.insights.roots.tables import BELIEF, BELIEF_RATING, EVIDENCE, EXPERIENCE, RULE
from core.moment import head
from core.store import Drop, Journal, Op, Put

Row = dict[str, Any]


def add_experience(journal: Journal, record: Experience, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new experience and return its id; `also` is saved with it, or not at all."""
    row = head(now, day=record.day)
    journal.save([*experience_ops(record, row), *also])
    return row["id"]


def amend_experience(
    journal: Journal, identity: str, record: Experience, revision: int, also: Sequence[Op] = ()
) -> None:
    """Keep an experience anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    row = entries.next_row(journal, EXPERIENCE, identity, record, revision)
    journal.save([*experience_ops(record, row), *also])


def opened_experience(journal: Journal, identity: str) -> tuple[Experience, int] | None:
    """Return an experience and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, EXPERIENCE, identity, Experience)


def experience_ops(record: Experience, row: Row) -> list[Op]:
    """Return what keeps an experience; where its messages are to become a pair of beliefs, that pair, too."""
    if not (record.pair and record.message) or record.belief:
        return [entries.put(EXPERIENCE, record, row)]
    pair = {**row, **_FIRST, "id": new_id()}
    told = Belief(record.day, record.message, record.fairer_message, old_rating=record.belief_now)
    return [entries.put(EXPERIENCE, replace(record, belief=pair["id"]), row), *belief_ops(told, pair)]


def add_belief(journal: Journal, record: Belief, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new pair of beliefs with its first rating, and return its id; `also` is saved with it, or not at all."""
    row = head(now, day=record.day)
    journal.save([*belief_ops(record, row), *also])
    return row["id"]


def amend_belief(journal: Journal, identity: str, record: Belief, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a pair of beliefs anew, as it was opened at `revision`; a rating given with it is one more.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    row = entries.next_row(journal, BELIEF, identity, record, revision)
    journal.save([*belief_ops(record, row), *also])


def opened_belief(journal: Journal, identity: str) -> tuple[Belief, int] | None:
    """Return a pair of beliefs and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, BELIEF, identity, Belief)


def belief_ops(record: Belief, row: Row) -> list[Op]:
    """Return what keeps a pair of beliefs, and the rating that was given with it."""
    rated = BeliefRating(record.day, row["id"], record.old_rating, record.new_rating)
    return [entries.put(BELIEF, record, row), *_rating_ops(rated, {**row, **_FIRST, "id": new_id()})]


def add_rating(journal: Journal, record: BeliefRating, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep one more rating of a pair and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, BELIEF_RATING, record, now, also)


def add_rule(journal: Journal, record: Rule, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new rule and return its id; `also` is saved with it, or not at all."""
    return entries.add(journal, RULE, record, now, also)


def amend_rule(journal: Journal, identity: str, record: Rule, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a rule anew, as it was opened at `revision`.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    entries.amend(journal, RULE, identity, record, revision, also)


def opened_rule(journal: Journal, identity: str) -> tuple[Rule, int] | None:
    """Return a rule and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, RULE, identity, Rule)


def add_evidence(journal: Journal, record: Evidence, now: datetime, also: Sequence[Op] = ()) -> str:
    """Keep a new piece of evidence and return its id; `also` is saved with it, or not at all."""
    row = head(now, day=record.day)
    journal.save([*evidence_ops(record, row), *also])
    return row["id"]


def amend_evidence(journal: Journal, identity: str, record: Evidence, revision: int, also: Sequence[Op] = ()) -> None:
    """Keep a piece of evidence anew, as it was opened at `revision`, and its rating with it.

    Raises:
        AmendedElsewhereError: it was amended, forgotten or removed since.
    """
    row = entries.next_row(journal, EVIDENCE, identity, record, revision)
    journal.save([Drop(BELIEF_RATING, (identity,)), *evidence_ops(record, row), *also])


def opened_evidence(journal: Journal, identity: str) -> tuple[Evidence, int] | None:
    """Return evidence and the revision at which it was read; `None` where there is none, or it is forgotten."""
    return entries.opened(journal, EVIDENCE, identity, Evidence)


def evidence_ops(record: Evidence, row: Row) -> list[Op]:
    """Return what keeps a piece of evidence; where it re-rates its pair, the rating too.

    The rating goes by the id of the evidence: amended or forgotten, it is so with it, and it counts once.
    """
    rated = BeliefRating(record.day, record.belief or "", record.old_rating, record.new_rating)
    rating = _rating_ops(rated, {**row, **_FIRST}) if record.belief else []
    return [entries.put(EVIDENCE, record, row), *rating]


def beliefs(journal: Journal) -> dict[str, str]:
    """Return the old belief of each pair that is kept, by the pair's id, the newest first.

    Their words are to be listed only where a person asks for them.
    """
    rows = sorted(journal.entries(BELIEF), key=lambda row: (row["day"], row["id"]), reverse=True)
    return {row["id"]: row["old_belief"] for row in rows}


_FIRST = {"revision": 1, "forgotten_at": None, "import_key": None}


def _rating_ops(record: BeliefRating, row: Row) -> list[Op]:
    if record.old_rating is None and record.new_rating is None:
        return []
    return [Put(BELIEF_RATING, {**row, **entries.told(record, BELIEF_RATING)})]
