"""The form of a step: what, when and where; afterwards how it went, and what it shows about the person."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from core.insights.goals import breaking_down, model, reads, store
from core.model import draft_of
from pages.forms import goal as goal_form
from pages.shared import form as around
from pages.shared import frame, reading
from pages.shared.entry import Form, remember
from pages.shared.entry import form as form_of


def step() -> Form:
    """Return this session's step."""
    return form_of("goals", "step", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the whole form: a new step, or one that was planned and is looked at again."""
    around.head(form, "Kept. It stands under “Your goals, step by step”.")
    fields(form)
    around.foot(form, "Keep this step", lambda: keep(form))


@st.fragment
def fields(form: Form, *, placed: bool = False) -> None:
    """Show the fields. `placed` says that the step stands with its goal, and need not be asked for it."""
    form.words("what", "What is the step?", hint="Something that one could see you do.")
    if form.draft.entry:
        form.pick("status", "How did it go?", model.STEP_STATUSES)
        strength(form)
    left, right = st.columns(2)
    with left:
        form.planned_day("planned_day", "On which day?")
    with right:
        form.time("planned_time", "At what time?")
    form.words("place", "Where?")
    if not placed:
        form.pick_one_own("goal", "For which goal?", reading.read("goals", reads.goal_titles, form.journal))
    size = form.fold("size_fold", "How long, how sure, in two parts", opened=bool(form.values.get("split")))
    if size.open:
        with size:
            _size(form)
    when = form.fold("when", "Which day was it?")
    if when.open:
        with when:
            form.day("day", "The day of writing")
            if form.values.get("status") in model.ACTED:
                form.day("done_day", "The day it was done")


def strength(form: Form) -> None:
    """Ask what a step shows about the person; it may stay open."""
    form.words(
        "strength",
        "What does this show about you?",
        hint="A strength, in a word or two, if you like. It joins the others.",
    )


def _size(form: Form) -> None:
    form.pick("size", "How long does it take?", model.SIZES)
    sure = form.rating("confidence", "How sure are you that you will do it, 0 to 10?", highest=model.HIGHEST)
    longer = form.values.get("size") == model.LONGER
    form.words(
        "second_part",
        "In two parts? The second one",
        hint="Longer than an hour is much. Keep the first part above." if longer else "The first part stays above.",
    )
    goal_form.smaller(form, sure)


def keep(form: Form) -> None:
    """Try to keep the step, with what it was broken into."""

    def read(values: dict[str, Any]) -> breaking_down.Pieces:
        today = form.now.date()
        told = dict(values)
        if form.draft.entry and told.get("status") in model.ACTED and not told.get("done_day"):
            told["done_day"] = today.isoformat()
        return breaking_down.pieces(told, today)

    goal = form.collect().get("goal")
    form.keep_entry(read, store.add_step, partial(store.amend_step, now=form.now))
    if form.kept:
        remember("goals.opened", goal or "")


def amend(form: Form, identity: str, **also: Any) -> None:
    """Open a kept step in the form; `also` are values that it shall hold besides."""
    opened = store.opened_step(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, {**draft_of(record), **also})
