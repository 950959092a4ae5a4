"""Which rows does each figure of Roots take? One read a view, with the sealed columns that only Python may open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core import entries
from core.insights.roots.model import AGES, THEMES
from core.insights.roots.reads import pair_at_hand
from core.insights.roots.tables import BELIEF, EVIDENCE, EXPERIENCE, RULE
from core.store import Journal

if TYPE_CHECKING:
    import pandas as pd

MOST = 1000
"""Pieces of evidence that are weighed, the newest: each has to be opened."""

_NEWEST = 3
"""Texts of each kind that stand in how it fits."""


@dataclass(frozen=True)
class Balance:
    """The ratings of one pair by stretch of time, and the evidence of that pair or of none: `day` and `supports`."""

    ratings: pd.DataFrame
    evidence: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Weighed:
    """Evidence as day and what it supports, the newest; `total` counts what is kept of the pairs asked for."""

    evidence: Sequence[tuple[date, str]]
    total: int


@dataclass(frozen=True, slots=True)
class Mapped:
    """Experiences, the newest first: titles of their themes and of their age band, and the message."""

    experiences: Sequence[tuple[tuple[str, ...], str, str]]
    total: int


@dataclass(frozen=True, slots=True)
class Formulation:
    """One old belief with what is tied to it: some of the words, the newest first, and how many there are in all."""

    belief: str
    experiences: Sequence[str]
    all_experiences: int
    rules: Sequence[str]
    all_rules: int
    triggers: Sequence[str]
    all_triggers: int


def belief_balance(journal: Journal, _today: date, about: str | None = None) -> Balance:
    """Return the ratings of one pair, by default of that at hand, and the evidence beside them."""
    pair = about or pair_at_hand(journal)
    ratings = journal.frame("SELECT * FROM roots.belief_balance WHERE belief = $pair", pair=pair)
    evidence, _ = _evidence(journal, pair)
    return Balance(ratings, _frame(evidence, ("day", "supports")))


def evidence_weighed(journal: Journal, _today: date, about: str | None = None) -> Weighed:
    """Return the newest evidence of one pair and of none, by default of all pairs."""
    return Weighed(*_evidence(journal, about))


def message_map(journal: Journal, _today: date) -> Mapped:
    """Return the newest experiences with their themes, age and message."""
    found = journal.rows("SELECT id, total FROM roots.message_map")
    ids = [identity for identity, _ in found]
    themes, ages, messages, labels = (
        journal.words(EXPERIENCE, column, ids) for column in ("themes", "age_band", "message", "label")
    )
    experiences = [
        (
            tuple(THEMES[theme] for theme in themes.get(each, "").split(",") if theme in THEMES),
            AGES.get(ages.get(each, ""), ""),
            messages.get(each) or labels.get(each, ""),
        )
        for each in ids
    ]
    return Mapped(experiences, found[0][1] if found else 0)


def how_it_fits(journal: Journal, _today: date, about: str | None = None) -> Formulation | None:
    """Return what is tied to one old belief, by default to that at hand; `None` where there is no such pair."""
    pair = about or pair_at_hand(journal)
    if pair is None:
        return None
    belief = entries.one(journal, BELIEF, pair)
    if belief is None or belief["forgotten_at"]:
        return None
    experiences, rules = (_tied(journal, table, pair) for table in (EXPERIENCE, RULE))
    triggers, all_triggers = journal.tied(pair, _NEWEST)
    return Formulation(
        belief=belief["old_belief"],
        experiences=experiences[:_NEWEST],
        all_experiences=len(experiences),
        rules=rules[:_NEWEST],
        all_rules=len(rules),
        triggers=[text.words for text in triggers],
        all_triggers=all_triggers,
    )


def _evidence(journal: Journal, pair: str | None) -> tuple[list[tuple[date, str]], int]:
    """Return day and what it supports of the newest evidence, the oldest of it first, and how many pieces there are."""
    found = journal.rows(
        "SELECT id, day, count(*) OVER () FROM roots.evidence_weighed "
        "WHERE $pair::VARCHAR IS NULL OR belief IS NULL OR belief = $pair ORDER BY day DESC, id DESC LIMIT $most",
        pair=pair,
        most=MOST,
    )
    supports = journal.words(EVIDENCE, "supports", [identity for identity, _, _ in found])
    told = [(day, supports[identity]) for identity, day, _ in reversed(found) if identity in supports]
    return told, found[0][2] if found else 0


def _tied(journal: Journal, table: Any, pair: str) -> list[str]:
    rows = journal.entries(table, "forgotten_at IS NULL AND belief = $pair", pair=pair)
    return [row[table.named_by] for row in sorted(rows, key=lambda row: (row["day"], row["id"]), reverse=True)]


def _frame(rows: Sequence[tuple[Any, ...]], names: Sequence[str]) -> pd.DataFrame:
    import pandas as pd  # takes a second to import: only when a figure is drawn

    return pd.DataFrame(rows, columns=list(names))
