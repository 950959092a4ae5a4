"""Where does a goal stand today, and is it still wanted?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.goals import model, reads, store
from pages.forms import goal as goal_form
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form, recall, remember

_OPEN = "open"

Row = dict[str, Any]


def show(goals: Form, row: Row) -> None:
    """Show where a goal stands, on its own levels and as a whole."""
    opened = reading.read("goals", store.opened_goal, frame.journal(), row["id"])
    if opened is None:
        return
    record, _ = opened
    levels = {level: getattr(record, field) for level, field in model.LEVEL_FIELDS.items()}
    if any(levels.values()):
        _standing(row["id"], levels)
    name = f"goals.goal_status.{row['id']}"
    if (recall(name) or _OPEN) != row["status"]:
        remember(name, None if row["status"] == _OPEN else row["status"])
    st.segmented_control(
        "How is it with this goal?",
        [status for status in model.GOAL_STATUSES if status != _OPEN],
        format_func=model.GOAL_STATUSES.__getitem__,
        key=name,
        on_change=_goal_answered,
        args=(row["id"],),
    )
    st.button(
        "Change the goal",
        key=f"goals.change.{row['id']}",
        type="tertiary",
        icon=":material/edit:",
        on_click=_change,
        args=(goals, row),
    )


def _standing(goal: str, levels: dict[int, str]) -> None:
    """Ask where a goal stands today. A selectbox shows the person's words as plain text."""
    name, level = f"goals.standing.{goal}", reading.read("goals", reads.standing, frame.journal(), goal)
    if recall(name) != level:
        remember(name, level)
    st.selectbox(
        "Where does it stand today?",
        list(reversed(levels)),
        index=None,
        format_func=lambda each: f"{model.LEVELS[each]}: {levels[each]}" if levels[each] else model.LEVELS[each],
        key=name,
        placeholder="Choose a level",
        on_change=_stands,
        args=(goal,),
    )


def _stands(goal: str) -> None:
    level = recall(f"goals.standing.{goal}")
    if level is not None:
        store.rate_goal(frame.journal(), goal, level, frame.now())


def _goal_answered(identity: str) -> None:
    store.mark_goal(frame.journal(), identity, recall(f"goals.goal_status.{identity}") or _OPEN)


def _change(goals: Form, row: Row) -> None:
    goals.collect()
    rooms.show("goals", "goal")
    goal_form.amend(goals, row["id"])
