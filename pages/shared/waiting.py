"""What waits for a person who comes back: a line of their own, a draft, at most one small suggestion?"""

from __future__ import annotations

from datetime import date

import streamlit as st

from core import entries, settings
from core.insights.self_talk import reads
from core.insights.self_talk.tables import PREDICTION_TEST
from core.store import Journal
from pages.forms import prediction_test
from pages.forms.kept_thoughts import VIEW
from pages.shared import form as around
from pages.shared import found, frame, reading
from pages.shared.entry import Form, form, remember
from pages.shared.holding import waiting_drafts

_HOMES = {"check_in": "pages/today.py", "self_talk": "pages/self_talk.py", "get_help": "pages/get_help.py"}
_VIEWS = {"thought_record": "full", "prediction_test": "prediction"}

_KIND_THINGS = (
    "Drink a glass of water, slowly.",
    "Open a window and look at something far away.",
    "Put on something warm.",
    "Send a short message to someone you like; it need not be about this.",
    "Step outside for two minutes.",
)


def greeting(line: tuple[date, str] | None) -> None:
    """Greet a person who was away with the line that they chose for it."""
    if line:
        with st.container(border=True):
            st.markdown(f"On {frame.short_day(line[0])} you wrote this down to come back to:")
            st.text(line[1])


def kind_words() -> None:
    """Answer a very low rating with words, and a way to somebody."""
    with frame.card("Thank you for saying so"):
        st.text("You could stop here, do one small kind thing, or talk to someone.")
        with st.expander("One small kind thing"):
            for thing in _KIND_THINGS:
                st.text(thing)
        st.page_link("pages/get_help.py", label="Talk to someone", icon=":material/support:")


def drafts(except_for: Form) -> None:
    """Show what was begun and not kept, in whatever room."""
    begun = [each for each in waiting_drafts(frame.journal()) if each.form != except_for.draft.form]
    if begun:
        with frame.card("Begun and not kept yet"):
            for draft in begun[:5]:
                with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                    st.text(around.first_words(draft), width="content")
                    if st.button("Go on", key=f"waiting.{draft.form}"):
                        form(draft.slug, draft.kind, frame.journal(), frame.now()).go_on(draft)
                        if draft.kind in _VIEWS:
                            remember(VIEW, _VIEWS[draft.kind])
                        st.switch_page(_HOMES[draft.slug])


def suggestion() -> None:
    """Suggest one thing that was left open, unless it was put off today."""
    journal, today = frame.journal(), frame.now().date()
    open_ones = reading.read("self_talk", reads.open_predictions, journal)
    if not open_ones or reading.read("settings", settings.read, journal, "not_now") == today.isoformat():
        return
    with frame.card("Left open"):
        st.text("You wrote down a prediction. Do you know by now what happened?")
        st.text(open_ones[0]["prediction"])
        with st.container(horizontal=True):
            if st.button("Look back on it", icon=":material/arrow_forward:"):
                prediction_test.amend(prediction_test.prediction_test(), open_ones[0]["id"])
                remember(VIEW, "prediction")
                st.switch_page(_HOMES["self_talk"])
            st.button("Not now", type="tertiary", on_click=_not_now, args=(journal,))
            st.button("Let it go", type="tertiary", on_click=_let_go, args=(journal, open_ones[0]["id"]))


def _not_now(journal: Journal) -> None:
    settings.write(journal, "not_now", frame.now().date().isoformat(), frame.now())


def _let_go(journal: Journal, identity: str) -> None:
    """Forget a prediction that is no longer of interest; Settings brings it back for thirty days."""
    entries.forget(journal, PREDICTION_TEST, identity, frame.now())
    found.forget_what_was_shown()
