"""Which thinking traps does the person see in a thought? All in one order, none ticked, their own among them."""

from __future__ import annotations

import streamlit as st

from core.insights.self_talk import model, store
from core.model import RefusedError
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
    form.words("new_trap", "Another trap, in your own words")
    st.button(
        "Add this trap", key=form.key("add_trap"), type="tertiary", icon=":material/add:", on_click=_add, args=(form,)
    )


def _add(form: Form) -> None:
    values = form.collect()
    try:
        name = store.add_own_trap(form.journal, values.get("new_trap") or "", form.now)
    except RefusedError as refused:
        form.problems = {"new_trap": str(refused)}
        return
    form.problems = {}
    field = "traps" if name in model.TRAPS else "own_traps"
    chosen = values.get(field) or []
    form.replace(**{field: [*chosen, *([] if name in chosen else [name])], "new_trap": ""})
