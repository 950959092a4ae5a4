"""Patterns: what went together in the last year, and an experiment of one's own."""

import streamlit as st

from pages.forms import experiment, together
from pages.shared import evidence, form, found, frame, rooms

VIEWS = {"together": "What went together", "experiment": "My own experiment"}

frame.intro(
    "Patterns", "What went together in the last year, and what you try for yourself. Quiet answers are answers, too."
)
trial = experiment.experiment()
rooms.arrive("experiment", {"experiment": experiment.arrive})
rooms.view("experiment", "What would you like to look at?", VIEWS)
if rooms.shown("experiment", "together") == "together":
    if together.show():
        evidence.notes("patterns")
        rooms.back()
elif trial.draft.entry:
    with st.container(horizontal_alignment="center"), st.container(border=True, width=720):
        experiment.show(trial)
else:
    left, right = st.columns([1.1, 1], gap="medium")
    with left:
        experiment.at_hand(trial)
        form.others(trial)
    with right:
        frame.figure("experiment", "on_and_off")
        found.shelf(experiment.kept_shelf(trial))
    evidence.notes("experiment")
    rooms.back()
