"""Which thinking traps does the person see in a thought? All in one order, none ticked, their own among them."""

from __future__ import annotations

import streamlit as st

from core.insights.self_talk import model, store
from pages.forms import own_words
from pages.shared import reading
from pages.shared.entry import Form


def show(form: Form) -> None:
    """Ask for traps, explain them, and let the person name one of their own."""
    form.pick_many("traps", "Thinking traps", {slug: trap.title for slug, trap in model.TRAPS.items()})
    own = reading.read("self_talk", store.own_traps, form.journal)
    if own:
        form.pick_own("own_traps", "Traps in your own words", own)
    with st.popover("What do they mean?", type="tertiary"):
        st.markdown("\n\n".join(f"**{trap.title}**: {trap.meaning}" for trap in model.TRAPS.values()))
    own_words.ask(form, "traps", "trap", model.TRAPS, store.add_own_trap)
