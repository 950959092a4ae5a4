"""Which feelings were there, how strong then, and how strong now?"""

from __future__ import annotations

import streamlit as st

from core.insights.self_talk import model, store
from core.model import RefusedError
from pages.shared.entry import Form


def choose(form: Form) -> None:
    """Ask for feelings and how strong each was."""
    form.pick_many("feelings", "What did you feel?", model.FEELINGS)
    own = store.own_feelings(form.journal)
    if own:
        form.pick_own("own_feelings", "Feelings in your own words", own)
    form.words("new_feeling", "Another feeling, in your own words")
    st.button(
        "Add this feeling",
        key=form.key("add_feeling"),
        type="tertiary",
        icon=":material/add:",
        on_click=_add,
        args=(form,),
    )
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


def _add(form: Form) -> None:
    values = form.collect()
    try:
        name = store.add_own_feeling(form.journal, values.get("new_feeling") or "", form.now)
    except RefusedError as refused:
        form.problems = {"new_feeling": str(refused)}
        return
    form.problems = {}
    field = "feelings" if name in model.FEELINGS else "own_feelings"
    chosen = values.get(field) or []
    form.replace(**{field: [*chosen, *([] if name in chosen else [name])], "new_feeling": ""})
