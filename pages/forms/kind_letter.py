"""The form of a letter to oneself: writing it, and reading it again on the day one chose."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import streamlit as st

from core.insights.self_compassion import model, store
from core.model import draft_of
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of

_READING = "reading"
"""In a draft: the letter is being read, not written."""

_AGAIN = "again_on"
"""In a draft of somebody who reads: another day to read it."""


def letter() -> Form:
    """Return this session's letter."""
    return form_of("self_compassion", "letter", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the form of a letter that is being written or amended."""
    around.head(form, "Kept. It waits here, and on Today if you chose a day.")
    _fields(form)
    around.foot(form, "Keep this letter", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words(
        "letter",
        "A letter to yourself, as a friend would write it",
        rows=8,
        hint="What has been hard, what they see in you, what they wish you. It need not be long.",
        placeholder="Dear …",
    )
    chosen = form.values.get("reread_on")
    tomorrow = form.now.date() + timedelta(days=1)
    form.planned_day("reread_on", "Read it again on, if you like", earliest=None if chosen else tomorrow)
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.letter(values, form.now.date()), store.add_letter, store.amend_letter)


def reads(form: Form) -> bool:
    """Whether a letter is being read, and the page does better to show nothing else."""
    return bool(form.draft.entry and form.values.get(_READING))


def read(form: Form) -> None:
    """Show a letter as it was written, with room for a line below it."""
    form.begin_page()
    with st.container(border=True, gap="medium"):
        st.markdown(f"*{frame.long_day(model.letter(form.values, form.now.date()).day)}*")
        st.text(form.values["letter"])
    _reading(form)
    around.foot(form, "I have read it", lambda: _was_read(form))
    st.button("Not today", key=form.key("not_today"), type="tertiary", on_click=_put_off, args=(form,))


@st.fragment
def _reading(form: Form) -> None:
    form.words("note", "What would you add, if anything?", rows=2)
    form.planned_day(_AGAIN, "Read it again on, if you like", earliest=form.now.date() + timedelta(days=1))


def _was_read(form: Form) -> None:
    _keep_read(form, {"reread_at": form.now.date().isoformat()})


def _put_off(form: Form) -> None:
    if form.collect().get(_AGAIN) or form.touched:
        _keep_read(form, {})
    else:
        form.let_go()


def _keep_read(form: Form, told: dict[str, Any]) -> None:
    def record(values: dict[str, Any]) -> model.Letter:
        again = values.get(_AGAIN) or values.get("reread_on")
        return model.letter({**values, "reread_on": again, **told}, form.now.date())

    form.keep_entry(record, store.add_letter, store.amend_letter)


def amend(form: Form, identity: str) -> None:
    """Open a kept letter in the form, to be changed."""
    _open(form, identity, {})


def open_to_read(form: Form, identity: str) -> None:
    """Open a kept letter to be read."""
    _open(form, identity, {_READING: True})


def _open(form: Form, identity: str, how: dict[str, Any]) -> None:
    opened = store.opened_letter(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, {**draft_of(record), **how})
