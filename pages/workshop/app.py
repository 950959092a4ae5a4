"""The frame around the workshop's three pages. It opens no journal, and no page of the journal is among them."""

import streamlit as st

from pages.shared import legible, tab
from pages.workshop import held

tab.show()
legible.show(dark=held.dark())
if held.is_held():
    st.navigation(
        [
            st.Page("join.py", title="Join", url_path="start", default=True),
            st.Page("join.py", title="Join", url_path="join"),
            st.Page("host.py", title="Host", url_path="host"),
            st.Page("screen.py", title="Screen", url_path="screen"),
        ],
        position="hidden",
    ).run()
else:
    st.text("Please start the workshop with the command: worthwhile workshop")
