"""Settings: where the journal lies, the country for helplines, what comes in, and what was forgotten."""

import streamlit as st

from pages.forms import importing
from pages.shared import country, forgotten, frame, generations, hard_evenings, house_notes

frame.intro("Settings", "Where your words lie, and what you have chosen.")
left, right = st.columns(2, gap="medium")
with left:
    house_notes.where()
    generations.show()
    with frame.card("Country"):
        country.choice(frame.journal())
        st.text("Used only to show helplines near you first.")
    hard_evenings.choice()
    forgotten.show()
with right:
    importing.show()
    house_notes.about()
