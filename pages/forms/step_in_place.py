"""How is a step answered, put in order, split and changed where it stands, among the others of its goal?"""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from core import drafts
from core.insights.goals import model, store
from pages.forms import step as step_form
from pages.shared import form as around
from pages.shared import frame, rooms
from pages.shared.entry import Form, recall, remember

ANSWERED = "goals.answered"
"""The step answered last: it keeps its place, so that the answer can be taken back where it was given."""

_INLINE = "goals.inline"
"""What is done in place: `("edit" | "strength", step)` or `("add", draft)`; over once the form turns to something else."""

_ASKED = "goals.asked"
_PLANNED = "planned"
TO_COME = (_PLANNED, "paused")

Row = dict[str, Any]


def show(form: Form, row: Row, before: list[Row], after: list[Row]) -> None:
    """Show a step with its answers; it changes places with the one `before` or `after` it, where there is one."""
    with st.container(gap="small"):
        if inline(form) == ("edit", row["id"]):
            with st.container(border=True):
                step_form.fields(form, placed=True)
                _foot(form, "Keep this step")
            return
        st.text("\n".join(told(row)))
        _answers(form, row)
        if inline(form) == ("strength", row["id"]):
            _shows(form)
            _foot(form, "Keep it", leave="Not now")
        with st.container(horizontal=True, gap="small"):
            busy = inline(form) is not None  # what is being changed must not move meanwhile
            if before:
                act("Up", _swap, row, before[0], icon="arrow_upward", disabled=busy)
            if after:
                act("Down", _swap, row, after[0], icon="arrow_downward", disabled=busy)
            act("Change", edit, form, row)
            if row["size"] == model.LONGER and row["status"] in TO_COME:
                act("Split in two", _split, form, row)


def told(row: Row) -> list[str]:
    """Return the lines that tell a step: what, when and where, what it shows."""
    when = [
        f"{row['planned_day']:%a} {frame.short_day(row['planned_day'])}" if row["planned_day"] else "",
        f"{row['planned_time']:%H:%M}" if row["planned_time"] else "",
        row["place"],
        model.SIZES.get(row["size"] or "", "").lower(),
    ]
    lines = [row["what"], ", ".join(filter(None, when))]
    return [*filter(None, lines), *([f"It shows: {row['strength']}"] if row["strength"] else [])]


def _answers(form: Form, row: Row) -> None:
    """Show what became of a step; an answer is one tap away, and a second tap on it takes it back."""
    name = f"goals.status.{row['id']}"
    if (recall(name) or _PLANNED) != row["status"]:
        remember(name, None if row["status"] == _PLANNED else row["status"])
    st.segmented_control(
        "What became of it?",
        [status for status in model.STEP_STATUSES if status != _PLANNED],
        format_func=model.STEP_STATUSES.__getitem__,
        key=name,
        label_visibility="collapsed",
        on_change=_answered,
        args=(form, row),
    )


def _answered(form: Form, row: Row) -> None:
    """Keep the answer at once; what the step shows about the person is asked for once."""
    status = recall(f"goals.status.{row['id']}") or _PLANNED
    store.mark_step(frame.journal(), row["id"], status, frame.now().date())
    remember(ANSWERED, row["id"])
    asked = recall(_ASKED, frozenset())
    if inline(form) == ("strength", row["id"]):
        _ask_again(form, row)
    elif inline(form) and form.stored:
        return  # something is being written: the question would take its place
    elif status in model.ACTED and not row["strength"] and row["id"] not in asked:
        remember(_ASKED, asked | {row["id"]})
        form.collect()
        step_form.amend(form, row["id"])
        _in_place("strength", row["id"])


def _ask_again(form: Form, row: Row) -> None:
    """The step was amended by another answer: let the question go on with what was typed, over the step as it is now."""
    before, typed = form.draft.form, form.collect().get("strength")
    step_form.amend(form, row["id"])
    if typed:
        form.replace(strength=typed)
        form.journal.save([drafts.discard(form.journal, before)])


@st.fragment
def _shows(form: Form) -> None:
    step_form.strength(form)


def add(form: Form, goal: str) -> None:
    """Offer one more step of a goal, written where it will stand."""
    doing = inline(form)
    if doing and doing[0] == "add" and (form.values.get("goal") or "") == goal:
        with st.container(border=True):
            step_form.fields(form, placed=True)
            _foot(form, "Keep this step")
    else:
        st.button(
            "Add a step",
            key=f"goals.add.{goal}",
            type="tertiary",
            icon=":material/add:",
            on_click=_begin,
            args=(form, goal),
        )


def _begin(form: Form, goal: str) -> None:
    form.collect()
    form.start(goal=goal or None)
    _in_place("add", form.draft.form)


def edit(form: Form, row: Row) -> None:
    """Open a step in the form, where it stands."""
    form.collect()
    step_form.amend(form, row["id"])
    _in_place("edit", row["id"])


def _split(form: Form, row: Row) -> None:
    form.collect()
    step_form.amend(form, row["id"], split=True)
    _in_place("edit", row["id"])


def _swap(row: Row, other: Row) -> None:
    store.swap_steps(frame.journal(), row["id"], other["id"])


def _in_place(what: str, identity: str) -> None:
    """The form of a step stands in one place at a time."""
    remember(_INLINE, (what, identity))
    if rooms.shown("goals", "goal") == "step":
        rooms.show("goals", "goal")


def inline(form: Form) -> tuple[str, str] | None:
    """Return what is being done in place, as long as the form is still at it."""
    doing: tuple[str, str] | None = recall(_INLINE)
    at = (form.draft.entry, form.draft.form)
    return doing if doing and doing[1] in at and rooms.shown("goals", "goal") != "step" else None


def _foot(form: Form, label: str, leave: str = "Leave it as it was") -> None:
    around.refused(form, partial(step_form.keep, form))
    with st.container(horizontal=True):
        st.button(
            label, key=form.key("keep"), type="primary", icon=":material/check:", on_click=step_form.keep, args=(form,)
        )
        st.button(leave, key=form.key("leave"), type="tertiary", on_click=form.let_go)


def act(label: str, then: Any, *args: Any, icon: str = "", disabled: bool = False) -> None:
    """Show a quiet button for one thing that can be done with a step, a row among `args`."""
    row = next(each for each in args if isinstance(each, dict))
    st.button(
        label,
        key=f"goals.{label}.{row['id']}",
        type="tertiary",
        icon=f":material/{icon}:" if icon else None,
        disabled=disabled,
        on_click=then,
        args=args,
    )
