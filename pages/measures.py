"""Measures: now and then a questionnaire, its score beside the measure's own noise."""

import streamlit as st

from pages.forms import filled_in, kept_measures, own_scale
from pages.shared import evidence, fields, form, found, frame, rooms, waiting

VIEWS = {"filled_in": "Answer a scale", "own_scale": "A scale of my own"}

frame.intro("Measures", "A longer look, now and then. One week’s change is mostly noise; these pages show how much.")
answers, own = filled_in.filled_in(), own_scale.own_scale()
rooms.arrive(
    "measures",
    {
        "filled_in": lambda entry: filled_in.amend(answers, entry),
        "own_scale": lambda entry: own_scale.amend(own, entry),
    },
)
making = rooms.shown("measures", "filled_in") == "own_scale"
scale, low = filled_in.at_hand(answers), filled_in.very_low(answers)

left, right = st.columns([1.1, 1], gap="medium")
with left:
    if low:
        waiting.kind_words()
    with st.container(border=True):
        rooms.view("measures", "What would you like to do?", VIEWS)
        if making:
            own_scale.show(own)
        else:
            filled_in.show(answers, scale)
    form.others(own if making else answers)
with right:
    place = fields.folded("measures.figure", "Your figure, when you want it") if low else None
    if not place:
        frame.figure("measures", "scores", scale.id)
    elif place.open:
        with place:
            frame.figure("measures", "scores", scale.id)
    filled_in.about(scale)
found.shelf(kept_measures.own_scales(own) if making else kept_measures.filled_in(answers))
evidence.notes("measures")
rooms.back()
