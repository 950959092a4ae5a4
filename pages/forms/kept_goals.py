"""How are kept goals, steps and strengths found again and read?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.goals import model, reads, store, tables
from pages.forms import goal, step, strength
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf


def goals(form: Form) -> Shelf:
    """Return where kept goals are found again."""

    def amend(identity: str) -> None:
        rooms.show("goals", "goal")
        goal.amend(form, identity)

    return Shelf("goals.goals", "All your goals", tables.GOAL, reads.found_goals, _goal_headline, goal_told, amend)


def steps(form: Form) -> Shelf:
    """Return where kept steps are found again: by words, answer and period."""

    def amend(identity: str) -> None:
        rooms.show("goals", "step")
        step.amend(form, identity)

    return Shelf(
        "goals.steps", "All your steps", tables.STEP, reads.found_steps, _step_headline, step_told, amend, _asked
    )


def strengths(form: Form) -> Shelf:
    """Return where strengths are found again that were noted by themselves."""

    def amend(identity: str) -> None:
        rooms.show("goals", "strength")
        strength.amend(form, identity)

    return Shelf(
        "goals.strengths",
        "Strengths noted by themselves",
        tables.STRENGTH,
        reads.found_strengths,
        lambda row: [row["strength"]],
        strength_told,
        amend,
    )


def _asked() -> dict[str, Any]:
    chosen = st.selectbox(
        "What became of it",
        list(model.STEP_STATUSES),
        index=None,
        format_func=model.STEP_STATUSES.__getitem__,
        placeholder="Any",
        key="goals.steps.status",
    )
    return {"status": chosen}


def _goal_headline(row: Row) -> list[str]:
    return [row["wish"], *([model.GOAL_STATUSES[row["status"]]] if row["status"] != "open" else [])]


def goal_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a goal holds."""
    opened = store.opened_goal(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    told = [
        ("What I wish for", record.wish),
        ("Why it matters", record.why),
        ("Part of life", model.AREAS.get(record.area or "", "")),
        ("The best about it", record.outcome),
        ("What in me stands in the way", record.obstacle),
        ("If this comes up …", record.if_obstacle),
        ("… then I will", record.then_action),
        ("By when", frame.short_day(record.by_when) if record.by_when else ""),
        ("How sure, 0 to 10", _number(record.confidence)),
        *((title, getattr(record, model.LEVEL_FIELDS[level])) for level, title in model.LEVELS.items()),
        ("How it is with it", model.GOAL_STATUSES[record.status]),
    ]
    return [(label, words) for label, words in told if words]


def _step_headline(row: Row) -> list[str]:
    return [row["what"], model.STEP_STATUSES[row["status"]]]


def step_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a step holds."""
    opened = store.opened_step(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    wishes = reading.read("goals", reads.goal_titles, frame.journal())
    when = [
        frame.short_day(record.planned_day) if record.planned_day else "",
        f"{record.planned_time:%H:%M}" if record.planned_time else "",
    ]
    told = [
        ("The step", record.what),
        ("For the goal", wishes.get(record.goal or "", "")),
        ("Planned for", ", ".join(filter(None, when))),
        ("Where", record.place),
        ("How long", model.SIZES.get(record.size or "", "")),
        ("How sure, 0 to 10", _number(record.confidence)),
        ("What became of it", model.STEP_STATUSES[record.status]),
        ("Done on", frame.short_day(record.done_day) if record.done_day else ""),
        ("What it shows about me", record.strength),
    ]
    return [(label, words) for label, words in told if words]


def strength_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a strength holds."""
    opened = store.opened_strength(frame.journal(), identity)
    if opened is None:
        return []
    record, _ = opened
    return [
        (label, words) for label, words in (("Strength", record.strength), ("Where it shows", record.note)) if words
    ]


def _number(rating: int | None) -> str:
    return "" if rating is None else str(rating)
