"""The form of a strength: noted by itself, for worth is not earned by steps."""

from __future__ import annotations

import streamlit as st

from core.insights.goals import model, store
from core.model import draft_of
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def strength() -> Form:
    """Return this session's strength."""
    return form_of("goals", "strength", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the form; a word is enough."""
    around.head(form, "Kept. It stands among your strengths.")
    st.text("No step is needed for this: worth is not earned by steps.")
    _fields(form)
    around.foot(form, "Keep this strength", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words("strength", "Something that you can do, or are", hint="A word or two. It need not be special.")
    form.words("note", "Where does it show?", rows=2)
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.strength(values, form.now.date()), store.add_strength, store.amend_strength)


def amend(form: Form, identity: str) -> None:
    """Open a kept strength in the form."""
    opened = store.opened_strength(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
