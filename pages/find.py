"""Find: one's own words, wherever they were written."""

import streamlit as st

from pages.forms import looking_for
from pages.shared import frame, rooms

with st.container(horizontal_alignment="center"), st.container(width=860):
    frame.intro("Find", "Your own words, wherever you wrote them.")
    looking_for.found(looking_for.asked())
    rooms.back()
