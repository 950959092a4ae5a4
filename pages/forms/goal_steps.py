"""How is a goal broken down on screen: its steps added, put in order, split, changed and answered in place?"""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.goals import model, reads, store
from core.sentences import counted
from pages.forms import goal_calendar, goal_standing, step_in_place
from pages.shared import frame, reading
from pages.shared.entry import Form, recall, remember
from pages.shared.fields import folded

SHOWN = 5
"""How many goals are shown at first, and how many more each time."""

_SHOWN = "goals.shown"
_OPENED = "goals.opened"
_BEHIND = 10
"""How many steps with an answer are shown at once."""


Row = dict[str, Any]


def show(goals: Form, steps: Form) -> None:
    """Show the goals, open ones first; one of them is opened to its steps."""
    with frame.card("Your goals, step by step"):
        found = reading.read("goals", reads.goals_at_hand, frame.journal())
        if not found:
            st.text("A goal that you keep stands here, with its steps.")
            return
        opened = recall(_OPENED, found[0]["id"])
        shown = recall(_SHOWN, SHOWN)
        for row in found[:shown]:
            if row["id"] != opened:
                _head(row, opened=False)
                continue
            with st.container(border=True, gap="small"):
                _head(row, opened=True)
                _opened(goals, steps, row)
        if len(found) > shown:
            st.button("More goals", key="goals.more", type="tertiary", on_click=remember, args=(_SHOWN, shown + SHOWN))
        goal_calendar.show()


def _head(row: Row, *, opened: bool) -> None:
    how_far = f"{row['done']:,} of {row['steps']:,} done" if row["steps"] else ""
    status = model.GOAL_STATUSES[row["status"]] if row["status"] not in ("", "open") else ""
    below = f"{how_far}, {status.lower()}" if how_far and status else how_far or status
    lines = filter(None, [row["wish"] or "Steps that stand alone", below])
    with st.container(border=not opened, horizontal=True, vertical_alignment="center", wrap=False):
        st.text("\n".join(lines), width="stretch")
        st.button(
            "Close" if opened else "Open",
            key=f"goals.open.{row['id']}",
            type="tertiary",
            on_click=remember,
            args=(_OPENED, None if opened else row["id"]),
        )


def _opened(goals: Form, steps: Form, row: Row) -> None:
    """Show the steps that are still to come, those with an answer folded away, and the goal as a whole."""
    line = reading.read("goals", store.steps_of, frame.journal(), row["id"] or None)
    at_hand = (recall(step_in_place.ANSWERED), *(step_in_place.inline(steps) or ()))
    to_come = [each for each in line if each["status"] in step_in_place.TO_COME or each["id"] in at_hand]
    for place, each in enumerate(to_come):
        step_in_place.show(steps, each, to_come[place - 1 : place], to_come[place + 1 : place + 2])
    step_in_place.add(steps, row["id"])
    answered = [each for each in line if each not in to_come]
    if answered:
        _behind(steps, row, answered)
    if row["id"]:
        goal_standing.show(goals, row)


def _behind(form: Form, goal: Row, answered: list[Row]) -> None:
    """Show, when asked, the last of the steps that have an answer."""
    box = folded(f"goals.behind.{goal['id']}", counted(len(answered), "step", "steps") + " with an answer")
    if box.open:
        with box:
            for row in answered[-_BEHIND:]:
                with st.container(horizontal=True, vertical_alignment="center", wrap=False):
                    st.text("\n".join([*step_in_place.told(row), model.STEP_STATUSES[row["status"]]]), width="stretch")
                    step_in_place.act("Change", step_in_place.edit, form, row)
            if len(answered) > _BEHIND:
                st.text("Earlier ones are found under “A step”, further up.")
