"""Self-talk: one hard thought on paper, seen from both sides."""

import streamlit as st

from pages.forms import kept_thoughts, prediction_test, seven_columns, thought_record, what_helped
from pages.shared import evidence, form, found, frame, rooms

VIEWS = {"short": "Short", "full": "Seven columns", "prediction": "Prediction"}
_AT_HAND = {"short": "hot_thought", "full": "hot_thought", "prediction": "prediction"}

frame.intro("Self-talk", "One hard thought on paper, seen from both sides.")
record, prediction = thought_record.thought_record(), prediction_test.prediction_test()
rooms.arrive(
    "self_talk",
    {
        "thought_record": lambda entry: thought_record.amend(record, entry),
        "prediction_test": lambda entry: prediction_test.amend(prediction, entry),
    },
)
view = rooms.shown("self_talk", "short")
at_hand = prediction if view == "prediction" else record
alone = bool(at_hand.draft.entry) or (view == "full" and seven_columns.absorbed(record))

left, right = (st.container(horizontal_alignment="center"), None) if alone else st.columns([1.1, 1], gap="medium")
with left:
    with st.container(border=True, width=720 if alone else "stretch"):
        rooms.view("self_talk", "How much do you want to write?", VIEWS)
        if view == "prediction":
            prediction_test.show(prediction)
        elif view == "full":
            seven_columns.show(record)
        else:
            thought_record.short(record)
    if not alone:
        what_helped.ask("self_talk", lambda: at_hand.values.get(_AT_HAND[view]) or "")
        form.others(at_hand)
if right:
    with right:
        frame.figure("self_talk", "belief_shift")
        frame.figure("self_talk", "feeling_shift")
    for column, name in zip(st.columns(3, gap="medium"), ("trap_weeks", "when_it_strikes", "calibration"), strict=True):
        with column:
            frame.figure("self_talk", name)
    found.shelf(kept_thoughts.predictions(prediction) if view == "prediction" else kept_thoughts.records(record))
    evidence.notes("self_talk")
    rooms.back()
