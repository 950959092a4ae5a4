"""Is it safe to say this to this person? Asked before anything is planned or rehearsed, and kept nowhere.

The answer lives in the widget alone, in this browser session: Streamlit drops it as soon as the question is not on
screen any more. It is no field of the form, so it never reaches a draft; there is no column that could hold it.
"""

from __future__ import annotations

import streamlit as st

from pages.shared import country
from pages.shared.entry import Form, recall, remember

QUESTION = "Is it safe to say this to this person?"
ANSWERS = {"yes": "Yes", "not_sure": "Not sure", "no": "No"}
FIRST = ("domestic abuse", "emergency")
"""The kinds of helplines that stand before the others here."""

_UNSAFE = (
    "It is not safe if you could be hurt, threatened or followed for it, or could lose your home, your money or your "
    "children. Your answer is not kept."
)


def ask(form: Form) -> str | None:
    """Ask; return "yes", "not_sure", "no", or `None` while there is no answer. Each filling-in of a form asks anew."""
    answer = st.segmented_control(QUESTION, list(ANSWERS), format_func=ANSWERS.__getitem__, key=_key(form))
    st.text(_UNSAFE)
    return answer


def answered(form: Form) -> str | None:
    """Return the answer that stands on screen, before the question is shown in this run."""
    found = recall(_key(form))
    return str(found) if found else None


def still(form: Form) -> None:
    """Let the question stand answered with yes: it was, right before the script alone was on screen."""
    remember(_key(form), "yes")


def words(form: Form) -> None:
    """Say, where it is not safe or not clear, why there is no exercise here, and what there is instead."""
    st.markdown("**Then please don’t practise it here.**")
    st.text(
        "Where somebody can harm you, an assertive sentence can make it worse. That is not a lack of courage, and it is "
        "not your fault. To keep quiet, to wait and to get away are ways of looking after yourself."
    )
    st.text(
        "People who know about this can think it through with you, in confidence, also while you are not sure. If "
        "somebody else can look at this computer or your phone, call from another one."
    )
    if form.touched:
        st.text("What you have written stays among your drafts. “Throw away” below lets it go.")
    st.page_link("pages/get_help.py", label="More help, and your own contacts", icon=":material/support:")


def helplines() -> None:
    """Show who answers, abuse helplines first."""
    country.helplines(FIRST)


def _key(form: Form) -> str:
    return form.key("safe")
