"""What does research say of an exercise, and where does it stop?"""

from __future__ import annotations

import streamlit as st

from core.data import load


def notes(slug: str) -> None:
    """Show the notes of `data/practice/<slug>.toml`, folded, each with its limits and its source."""
    with st.expander("What research says, and where it stops"):
        for note in load("practice", slug)["evidence"]:
            source = note["source"]
            st.markdown(
                f"{note['claim']} {note['limits']}\n\n*{source['author']} ({source['year']}): {source['what']}*"
            )
