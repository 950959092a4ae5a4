"""How are kept experiences, beliefs, rules and evidence found again and read?"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.insights.roots import model, reads, store, tables
from core.table import Table
from pages.forms import belief_pair, experience, noted_evidence, rule_for_living
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf

Told = list[tuple[str, str]]


def shelf_of(kind: str, form: Form) -> Shelf:
    """Return where the entries of an exercise are found again; those of a rating are the pairs."""
    heading, table, find, headline, told, amend = _SHELVES["belief" if kind == "belief_rating" else kind]
    form = belief_pair.belief() if kind == "belief_rating" else form

    def amended(identity: str) -> None:
        rooms.show("roots", table.name)
        amend(form, identity)

    return Shelf(f"roots.{table.name}s", heading, table, find, headline, told, amended)


def messages() -> None:
    """Show the messages in a table, for those who would rather read than touch."""
    found = reading.read("roots", reads.messages, frame.journal())
    if found:
        st.dataframe(found, hide_index=True, width="stretch", key="roots.messages")


def _number(rating: int | None) -> str:
    return "" if rating is None else str(rating)


def _shift(before: int | None, after: int | None) -> str:
    if before is None and after is None:
        return ""
    return f"{_number(before) or '–'} → {_number(after) or '–'}"


def _belief(identity: str | None) -> str:
    return reading.read("roots", store.beliefs, frame.journal()).get(identity or "", "")


def _worded(*told: tuple[str, str]) -> Told:
    return [(label, words) for label, words in told if words]


def _experience_headline(row: Row) -> list[str]:
    return [row["label"]]


def experience_told(identity: str) -> Told:
    """Return label and words of all that an experience holds."""
    opened = store.opened_experience(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _worded(
        ("Its name", record.label),
        ("How old I was", model.AGES.get(record.age_band or "", "")),
        ("Themes", ", ".join(model.THEMES[theme] for theme in record.themes)),
        ("The message I took from it", record.message),
        ("A fairer message", record.fairer_message),
        ("Belief in the message: then → now", _shift(record.belief_then, record.belief_now)),
        ("How hard it was to think of: before → after", _shift(record.distress_before, record.distress_after)),
        ("To the younger me", record.to_younger_me),
        ("Why it made sense then", record.made_sense),
        ("Who saw me differently", record.who_saw),
        ("It belongs to", _belief(record.belief)),
    )


def _belief_headline(row: Row) -> list[str]:
    return [row["old_belief"], *([row["new_belief"]] if row["new_belief"] else [])]


def belief_told(identity: str) -> Told:
    """Return label and words of all that a pair of beliefs holds."""
    opened = store.opened_belief(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    rated = [
        f"{frame.short_day(day)}: {_number(old) or '–'}, {_number(new) or '–'}"
        for day, old, new in reads.ratings(frame.journal(), identity)
    ]
    return _worded(
        ("The old belief", record.old_belief),
        ("The new one", record.new_belief),
        ("Ratings: old, new", "\n".join(rated)),
    )


def _rule_headline(row: Row) -> list[str]:
    return [row["rule"], *([row["kinder_rule"]] if row["kinder_rule"] else [])]


def rule_told(identity: str) -> Told:
    """Return label and words of all that a rule holds."""
    opened = store.opened_rule(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _worded(
        ("The rule", record.rule),
        ("A kinder rule", record.kinder_rule),
        ("Where it helped", record.helped),
        ("What it costs", record.costs),
        ("It belongs to", _belief(record.belief)),
    )


def _evidence_headline(row: Row) -> list[str]:
    supports = model.SUPPORTS.get(row["supports"] or "")
    return [row["happened"], *([f"It speaks for: {supports.lower()}"] if supports else [])]


def evidence_told(identity: str) -> Told:
    """Return label and words of all that a piece of evidence holds."""
    opened = store.opened_evidence(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return _worded(
        ("What happened", record.happened),
        ("What it shows about me", record.quality),
        ("It speaks for", model.SUPPORTS.get(record.supports or "", "").lower()),
        ("The old belief of the pair", _belief(record.belief)),
        ("Belief then: the old one", _number(record.old_rating)),
        ("Belief then: the new one", _number(record.new_rating)),
    )


_SHELVES: dict[
    str,
    tuple[
        str,
        Table,
        Callable[..., tuple[list[dict[str, object]], int]],
        Callable[[Row], list[str]],
        Callable[[str], Told],
        Callable[[Form, str], None],
    ],
] = {
    "experience": (
        "Your experiences",
        tables.EXPERIENCE,
        reads.found_experiences,
        _experience_headline,
        experience_told,
        experience.amend,
    ),
    "belief": (
        "Your pairs of beliefs",
        tables.BELIEF,
        reads.found_beliefs,
        _belief_headline,
        belief_told,
        belief_pair.amend,
    ),
    "rule": ("Your rules", tables.RULE, reads.found_rules, _rule_headline, rule_told, rule_for_living.amend),
    "evidence": (
        "Your evidence",
        tables.EVIDENCE,
        reads.found_evidence,
        _evidence_headline,
        evidence_told,
        noted_evidence.amend,
    ),
}

AMEND: dict[str, Callable[[Form, str], None]] = {kind: amend for kind, (*_, amend) in _SHELVES.items()}
"""What opens a kept entry in its form, by the kind of entry."""
