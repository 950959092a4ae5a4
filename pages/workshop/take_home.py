"""What stays with a person? Lines for themself that are never sent, and a card to take home; both live in the phone."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.workshop.activities import Step

_HERE = Path(__file__).parent
_notes = st.components.v2.component(
    "worthwhile.notes",
    html=(_HERE / "notes" / "notes.html").read_text(encoding="utf-8"),
    css="notes.css",
    js="notes.js",
)
_card = st.components.v2.component(
    "worthwhile.card", html=(_HERE / "card" / "card.html").read_text(encoding="utf-8"), css="card.css", js="card.js"
)


def notes(room: str, step: Step) -> None:
    """Offer lines to write for oneself. They have no way to the server: the component sends nothing."""
    _notes(
        key="notes",
        data={
            "room": room,
            "step": step.key,
            "heading": step.activity.title,
            "about": "Only for you: this is kept in this phone’s browser and never sent. It goes onto your card.",
            "lines": list(step.activity.private) or ["For myself:"],
        },
    )


def card(room: str) -> None:
    """Offer the card: what was sent from this phone, and the notes, as text to copy or a file."""
    _card(
        key="card",
        data={
            "room": room,
            "title": "My card from the workshop",
            "file": "my-workshop-card.txt",
            "about": "It is made in this phone, of what you sent and what you wrote for yourself, and kept here for a day.",
            "nothing": "There is nothing on your card yet. What you send, or write just for yourself, comes onto it.",
        },
    )
