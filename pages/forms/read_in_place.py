"""How is an entry of any kind read where it was found, without leaving the page?"""

from __future__ import annotations

from collections.abc import Callable

from core import entries
from core.get_help import CONTACT, PLAN_LINE, STEPS
from core.table import Table
from core.words.offering import kind_of, label_of
from pages.forms import (
    check_in,
    experiment,
    kept_conversations,
    kept_goals,
    kept_kindness,
    kept_measures,
    kept_reviews,
    kept_roots,
    kept_thoughts,
)
from pages.shared import frame, rooms
from pages.shared.found import Row

Told = list[tuple[str, str]]

_TOLD: dict[str, Callable[[str], Told]] = {
    "check_in.check_in": check_in.check_in_told,
    "weekly_review.review": kept_reviews.review_told,
    "measures.filled_in": kept_measures.filled_in_told,
    "measures.own_scale": kept_measures.own_scale_told,
    "experiment.experiment": experiment.experiment_told,
    "roots.experience": kept_roots.experience_told,
    "roots.belief": kept_roots.belief_told,
    "roots.rule": kept_roots.rule_told,
    "roots.evidence": kept_roots.evidence_told,
    "self_talk.thought_record": kept_thoughts.record_told,
    "self_talk.prediction_test": kept_thoughts.prediction_told,
    "goals.goal": kept_goals.goal_told,
    "goals.step": kept_goals.step_told,
    "goals.strength": kept_goals.strength_told,
    "assertiveness.conversation": kept_conversations.conversation_told,
    "self_compassion.as_to_a_friend": kept_kindness.moment_told,
    "self_compassion.pause": kept_kindness.pause_told,
    "self_compassion.letter": kept_kindness.letter_told,
}
"""As their own pages tell them, with ratings and choices. A kind that is missing here is told by its words alone."""


def told(table: Table, entry: str) -> Told:
    """Return label and words of all that an entry holds; nothing where it is gone."""
    known = _TOLD.get(table.full_name)
    if known:
        return known(entry)
    row = entries.one(frame.journal(), table, entry)
    return _words(table, row) if row and not row["forgotten_at"] else []


def can_amend(table: Table) -> bool:
    """Say whether some page opens such an entry to be amended."""
    return table.entry or bool(table.named_by) or table is PLAN_LINE


def amend(table: Table, entry: str) -> None:
    """Open an entry on its own page, in its form; contacts and plan are amended where they stand."""
    if table in (CONTACT, PLAN_LINE):
        rooms.enter(table.schema, table.name)
    else:
        rooms.open_entry(table.schema, table.name, entry)


def _words(table: Table, row: Row) -> Told:
    part = next(each for each in frame.journal().slices if each.slug == table.schema)
    kind = kind_of(part, table)
    if table is PLAN_LINE:
        return [(step.title, row["line"]) for step in STEPS if step.slug == row["step"]]
    return [(label_of(kind, name), row[name]) for name in table.worded if row[name]]
