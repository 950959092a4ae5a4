"""The form of a prediction test: what I expect, and afterwards what happened."""

from __future__ import annotations

import streamlit as st

from core.insights.self_talk import model, store
from core.model import draft_of
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def prediction_test() -> Form:
    """Return this session's prediction test."""
    return form_of("self_talk", "prediction_test", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the form; the second half is for afterwards."""
    around.head(form, "Kept. It waits on Today until you know what happened.")
    _fields(form)
    around.foot(form, "Keep this prediction", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words(
        "prediction", "What do you expect to happen?", rows=2, hint="So exactly that one could see whether it did."
    )
    form.rating("probability", "How likely is it, 0 to 100?")
    form.words("plan", "What will you do?", rows=2)
    afterwards = form.fold("afterwards", "Afterwards: what happened?", opened=bool(form.draft.entry))
    if afterwards.open:
        with afterwards:
            form.pick("happened", "Did it happen?", model.HAPPENED)
            form.words("learned", "What did you learn?", rows=2)
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: model.prediction_test(values, form.now.date()), store.add_prediction, store.amend_prediction
    )


def amend(form: Form, identity: str) -> None:
    """Open a kept prediction in the form, to look back on it."""
    opened = store.opened_prediction(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
