"""Goals: a wish, and the smallest step there."""

import streamlit as st

from pages.forms import goal, goal_calendar, goal_steps, kept_goals, step, strength
from pages.shared import evidence, form, found, frame, rooms
from pages.shared.fields import folded

VIEWS = {"goal": "A goal", "step": "A step", "strength": "A strength"}

frame.intro("Goals", "A wish, and the smallest step there. Paused and let go are answers, too.")
forms = {"goal": goal.goal(), "step": step.step(), "strength": strength.strength()}
rooms.arrive(
    "goals",
    {
        "goal": lambda entry: goal.amend(forms["goal"], entry),
        "step": lambda entry: step.amend(forms["step"], entry),
        "strength": lambda entry: strength.amend(forms["strength"], entry),
    },
)
view = rooms.shown("goals", "goal")
at_hand = forms[view]
alone = bool(at_hand.draft.entry)

left, right = (st.container(horizontal_alignment="center"), None) if alone else st.columns([1.1, 1], gap="medium")
with left:
    with st.container(border=True, width=720 if alone else "stretch"):
        rooms.view("goals", "What would you like to write down?", VIEWS)
        {"goal": goal.show, "step": step.show, "strength": strength.show}[view](at_hand)
    if not alone:
        form.others(at_hand)
        goal_steps.show(forms["goal"], forms["step"])
if right:
    with right:
        frame.figure("goals", "step_ladder")
        frame.figure("goals", "small_successes")
        frame.figure("goals", "attainment")
    for column, name in zip(st.columns(2, gap="medium"), ("confidence_kept", "strengths"), strict=True):
        with column:
            frame.figure("goals", name)
    goal_calendar.scores()
    shelves = {"goal": kept_goals.goals, "step": kept_goals.steps, "strength": kept_goals.strengths}
    with folded("goals.kept", "What you kept here") as box:
        if box.open:
            found.shelf(shelves[view](at_hand))
    evidence.notes("goals")
    rooms.back()
