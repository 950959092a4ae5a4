"""How can what Streamlit writes in the primary colour be read in the dark?

It writes white on it as well, and no colour stands off far enough (4.5 to 1) from both white and the dark page.
"""

from __future__ import annotations

import streamlit as st


def show(*, dark: bool) -> None:
    """Write it in the colour of links instead, in the dark alone."""
    if dark:
        ink = st.get_option("theme.dark.linkColor")
        st.html(
            "<style>[data-testid=stButtonGroup] button[data-selected=true],"
            "[data-testid=stButtonGroup] button[aria-pressed=true],"
            f"[data-testid=stSliderThumbValue] {{color: {ink} !important}}</style>"
        )
