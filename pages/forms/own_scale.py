"""The form of a scale of the person's own: a name, a few statements, and how each is answered."""

from __future__ import annotations

import streamlit as st

from core.rhythm.measures import model, store
from pages.shared import form as around
from pages.shared import frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.entry import form as form_of

_STAYS = (
    "You have answered this scale. Its wording can be mended; the number and order of its statements, and how they are "
    "answered, stay, for your scores rest on them. If a statement is to mean something else, make a new scale."
)


def own_scale() -> Form:
    """Return this session's own scale."""
    return form_of("measures", "own_scale", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the form: free while the scale was never answered, its wording alone afterwards."""
    around.head(form, "Kept. It stands among the scales to answer.")
    kept = reading.read("measures", store.answered, form.journal, form.draft.entry)
    if kept:
        st.text(_STAYS)
        _wording(form, kept)
    else:
        st.text("A few statements that matter to you, answered with numbers. They are added up; nothing is compared.")
        _fields(form)
    around.foot(form, "Keep this scale", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words("title", "What is it called?", placeholder="A day of mine")
    typed = form.words(
        "statements",
        "The statements, one a line",
        rows=5,
        hint="Such as: I ate lunch away from my desk. Three to five are plenty.",
    )
    form.pick("highest", "How is each answered?", {highest: told for highest, (_, told) in model.RANGES.items()})
    turned = form.fold(
        "turned", "Does a high answer mean less, for some of them?", opened=bool(form.values.get("reversed"))
    )
    if turned.open:
        with turned:
            st.text("Mark those, and their answers are turned round before all are added up.")
            form.pick_own("reversed", "Turned round", {line: line for line in model.lines_of(typed)})


@st.fragment
def _wording(form: Form, kept: model.OwnScale) -> None:
    form.words("title", "What is it called?")
    for place, _ in enumerate(kept.lines, 1):
        form.words(f"{model.STATEMENT}{place}", f"Statement {place}")


def amend(form: Form, identity: str) -> None:
    """Open a kept own scale in the form."""
    opened = store.opened_own_scale(form.journal, identity)
    if opened:
        rooms.show("measures", "own_scale")
        record, revision = opened
        form.amend(identity, revision, model.own_draft(record))


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: model.own_scale(values, form.now.date(), store.answered(form.journal, form.draft.entry)),
        store.add_own_scale,
        store.amend_own_scale,
    )
