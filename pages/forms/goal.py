"""The form of a goal: a wish and its first five minutes; why, what stands in the way and a plan fold away."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.insights.goals import breaking_down, model, store
from core.model import draft_of
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form, remember
from pages.shared.entry import form as form_of

SMALLER = "A smaller first step, five minutes or less"


def goal() -> Form:
    """Return this session's goal."""
    return form_of("goals", "goal", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the shortest useful path: wish, first step, when and where."""
    around.head(form, "Kept. Its steps stand under “Your goals, step by step”.")
    _fields(form)
    around.foot(form, "Keep this goal", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words(
        "wish", "What do you wish for?", rows=2, hint="Something of your own, that a few weeks could bring nearer."
    )
    if not form.draft.entry:  # later on, steps are changed where they stand
        form.words("first_step", "A first step, five minutes long", hint="So small that it could be done today.")
        left, right = st.columns(2)
        with left:
            form.planned_day("first_day", "On which day?")
        with right:
            form.time("first_time", "At what time?")
        form.words("first_place", "Where?")
    woop = form.fold("woop", "Why, what stands in the way, and a plan for it")
    if woop.open:
        with woop:
            _woop(form)
    levels = form.fold("levels", "How would you know? Five levels")
    if levels.open:
        with levels:
            st.text("Your own words for each; one or two are enough. Then you can say now and then where it stands.")
            for level, title in model.LEVELS.items():
                form.words(model.LEVEL_FIELDS[level], title)
    more = form.fold("more", "How sure you are, by when, part of life")
    if more.open:
        with more:
            _more(form)


def _woop(form: Form) -> None:
    st.text("Wish, outcome, obstacle, plan: it is known as WOOP.")
    form.words("why", "Why does it matter to you?", rows=2)
    form.words("outcome", "What would be the best about it?", rows=2, hint="Picture it for a moment.")
    form.words(
        "obstacle", "What in you stands in the way?", rows=2, hint="A habit, a worry, a rule: picture that, too."
    )
    form.words("if_obstacle", "If this comes up …", hint="So exactly that you will notice it.")
    form.words("then_action", "… then I will", hint="One thing that you can do at that moment.")


def _more(form: Form) -> None:
    form.pick("area", "Part of life", model.AREAS)
    form.planned_day("by_when", "By when, if that helps")
    if form.draft.entry:
        form.pick("status", "How is it with this goal?", model.GOAL_STATUSES)
    form.day("day", "The day of writing")
    sure = form.rating("confidence", "How sure are you that you will do it, 0 to 10?", highest=model.HIGHEST)
    smaller(form, sure)


def smaller(form: Form, sure: int | None) -> None:
    """Offer a smaller first step where one is not so sure. It stands last: what comes there moves no field."""
    if (sure is not None and sure < model.SURE_ENOUGH) or form.values.get("smaller"):
        form.words("smaller", SMALLER, hint="Below 7, a smaller beginning may sit better. It is put before the others.")


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: breaking_down.plan(values, form.now.date()),
        store.add_goal,
        partial(store.amend_goal, now=form.now),
    )
    if form.kept:
        remember("goals.opened", form.kept)


def amend(form: Form, identity: str) -> None:
    """Open a kept goal in the form."""
    opened = store.opened_goal(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
