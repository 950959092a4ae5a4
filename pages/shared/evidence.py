"""What does research say of an exercise, and where does it stop?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from core.data import load


def notes(slug: str) -> None:
    """Show the notes of `data/practice/<slug>.toml`, folded, each with its limits and its source."""
    with st.expander("What research says, and where it stops"):
        st.markdown("\n\n".join(_told(note) for note in load("practice", slug)["evidence"]))


def _told(note: Mapping[str, Any]) -> str:
    source = note["source"]
    return f"{note['claim']} {note['limits']}\n\n*{source['author']} ({source['year']}): {source['what']}*"
