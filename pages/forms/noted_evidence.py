"""The form of a piece of evidence: what happened, what it shows, and for which belief it speaks."""

from __future__ import annotations

import streamlit as st

from core.insights.roots import model, store
from core.model import draft_of
from pages.forms import old_belief
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def evidence() -> Form:
    """Return this session's piece of evidence."""
    return form_of("roots", "evidence", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show what happened, the quality it shows, and for which belief it speaks."""
    around.head(form, "Kept. Small things count here, for either side.")
    _fields(form)
    around.foot(form, "Keep this", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words("happened", "What happened?", rows=2, hint="Something small will do: a camera could have seen it.")
    form.words("quality", "What does it show about you?", hint="A quality, in a word or two: patient, curious.")
    form.pick("supports", "Which belief does it speak for?", model.SUPPORTS)
    again = form.fold("again", "For which pair, and how far do you believe the two now?")
    if again.open:
        with again:
            old_belief.tie(form, "belief", "The old belief of the pair")
            form.rating("old_rating", "How far do you believe the old one, 0 to 100?")
            form.rating("new_rating", "How far do you believe the new one, 0 to 100?")
            st.text("The two ratings count once a pair is chosen.")
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.evidence(values, form.now.date()), store.add_evidence, store.amend_evidence)


def amend(form: Form, identity: str) -> None:
    """Open a kept piece of evidence in the form."""
    opened = store.opened_evidence(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
