"""The form of a pause: the quiet timer, and a line for each of its three parts. Neither is needed for the other."""

from __future__ import annotations

import streamlit as st

from core.data import load
from core.insights.self_compassion import model, store
from core.model import draft_of
from pages.forms.as_to_a_friend import distress
from pages.shared import form as around
from pages.shared import frame, quiet_timer
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def pause() -> Form:
    """Return this session's pause."""
    return form_of("self_compassion", "pause", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the timer, and three lines below it."""
    around.head(form, "Kept. A pause is a pause, however it was.")
    _fields(form)
    around.foot(form, "Keep this pause", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    quiet_timer.minutes(
        form, "minutes", "A quiet timer. Nothing has to be typed.", load("practice", "self_compassion")["phases"]
    )
    form.words("mindfulness", "What is hard right now?", hint="To notice it is enough. The term is mindfulness.")
    form.words("common_humanity", "Who else knows such moments?", hint="The term is common humanity.")
    form.words("kindness", "What would be a kind thing to say to yourself?")
    distress(form)
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.pause(values, form.now.date()), store.add_pause, store.amend_pause)


def amend(form: Form, identity: str) -> None:
    """Open a kept pause in the form."""
    opened = store.opened_pause(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
