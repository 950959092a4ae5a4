"""Settings: where the journal lies, its passphrase, the country for helplines, what goes out, comes in or was forgotten."""

import streamlit as st

from pages.forms import backup, erase, export, importing, passphrase, while_writing
from pages.shared import country, forgotten, frame, generations, hard_evenings, house_notes

frame.intro("Settings", "Where your words lie, and what you have chosen.")
left, right = st.columns(2, gap="medium")
with left:
    house_notes.where()
    passphrase.show()
    generations.show()
    with frame.card("Country"):
        country.choice(frame.journal())
        st.text("Used only to show helplines near you first.")
    hard_evenings.choice()
    while_writing.choice()
    forgotten.show()
with right:
    backup.show()
    export.show()
    importing.show()
    erase.show()
    house_notes.about()
