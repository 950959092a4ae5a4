"""What may the house do with words while they are written? Each of it can be switched off."""

from __future__ import annotations

import streamlit as st

from core import settings
from core.store import Journal
from pages.forms import trap_hints, you_also_wrote
from pages.shared import frame, offering, reading
from pages.shared.entry import recall

_CHOICES = {
    you_also_wrote.SETTING: "Say where I wrote something like it before, and how I answered",
    trap_hints.SETTING: "Name words that sometimes point to a thinking trap",
    offering.SETTING: "Offer help when words sound heavy",
}


def choice() -> None:
    """Ask what may be done while the person writes."""
    with frame.card("While you write"):
        st.text(
            "Your words are looked at on this computer alone, and nothing of it is noted. Roots is never shown beside them."
        )
        for setting, label in _CHOICES.items():
            journal = frame.journal()
            st.toggle(
                label,
                value=reading.read("settings", settings.read, journal, setting) != "off",
                key=f"settings.{setting}",
                on_change=_choose,
                args=(journal, setting),
            )


def _choose(journal: Journal, setting: str) -> None:
    settings.write(journal, setting, "on" if recall(f"settings.{setting}") else "off", frame.now())
