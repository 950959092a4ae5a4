"""Get help: somebody to talk to now, the person's own contacts, and their own plan for hard hours."""

import streamlit as st

from pages.forms import contacts, coping_plan
from pages.shared import country, frame

frame.intro("Get help", "If it is too much right now, you do not have to carry it alone.")
left, right = st.columns([1, 1.1], gap="medium")
with left:
    country.helplines()
with right:
    if frame.is_locked():
        with frame.card("Your contacts and your plan"):
            st.text("They are sealed with the rest of your journal, and open together with it.")
            st.page_link("pages/today.py", label="Unlock", icon=":material/lock_open:")
    else:
        contacts.show()
        coping_plan.show()
