"""Gladness: one good thing, however small."""

from core.model import draft_of
import streamlit as st

from core.insights.gladness import model, reads, store, tables
from pages.shared import entry, evidence, form, found, frame

asked = entry.form("gladness", "glad_thing", frame.journal(), frame.now())


def amend(identity: str) -> None:
    """Open a kept glad thing in the form."""
    opened = store.opened(asked.journal, identity)
    if opened:
        asked.amend(identity, opened[1], draft_of(opened[0]))


frame.intro("Gladness", "One good thing, however small.")
left, right = st.columns(2, gap="medium")
with left, frame.card("What was good?"):
    form.head(asked, "Kept.")
    asked.words("what", "What was good?")
    asked.rating("gladness", "How glad did it make you, 0 to 10?", highest=10)
    form.foot(
        asked,
        "Keep this",
        lambda: asked.keep_entry(lambda values: model.glad_thing(values, asked.now.date()), store.add, store.amend),
    )
with right:
    frame.figure("gladness", "glad_weeks")
found.shelf(
    found.Shelf(
        "gladness.kept",
        "Your glad things",
        tables.GLAD_THING,
        reads.found,
        lambda row: [row["what"]],
        lambda identity: [("What was good", row[0].what)] if (row := store.opened(frame.journal(), identity)) else [],
        amend,
    )
)
evidence.notes("gladness")
