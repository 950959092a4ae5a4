"""What to know when kindness hurts, for whoever asks. One sentence of it stands at the head of the page."""

from __future__ import annotations

import streamlit as st

from core.data import load
from pages.shared.fields import folded


def show() -> None:
    """Say, folded away, why kindness can hurt at first, and what helps then."""
    box = folded("self_compassion.backdraft", "Why it can hurt, and what helps then")
    if box.open:
        with box:
            for each in load("practice", "self_compassion")["backdraft"]:
                st.text(each["words"])
