"""Which feelings were there, how strong then, and how strong now?"""

from __future__ import annotations

import streamlit as st

from core.insights.self_talk import model, store
from pages.forms import own_words
from pages.shared.entry import Form


def choose(form: Form) -> None:
    """Ask for feelings and how strong each was."""
    form.pick_many("feelings", "What did you feel?", model.FEELINGS)
    own = store.own_feelings(form.journal)
    if own:
        form.pick_own("own_feelings", "Feelings in your own words", own)
    own_words.ask(form, "feelings", "feeling", model.FEELINGS, store.add_own_feeling)
    _rate(form, "before", "how strong, 0 to 100?")


def rate_again(form: Form) -> None:
    """Ask how strong each feeling is now."""
    _rate(form, "after", "how strong now?")


def _rate(form: Form, moment: str, question: str) -> None:
    own = store.own_feelings(form.journal)
    for name in form.values.get("feelings") or []:
        form.rating(f"{moment}.{name}", f"{model.FEELINGS[name]}: {question}")
    for name in form.values.get("own_feelings") or []:
        # The person's own word stands as plain text: a slider's label would be read as Markdown.
        st.text(own.get(name, ""))
        form.rating(f"{moment}.{name}", question.capitalize())
