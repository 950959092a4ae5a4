"""How does a person add a word of their own to one of our lists?"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

import streamlit as st

from core.model import RefusedError
from core.store import Journal
from pages.shared.entry import Form

Keep = Callable[[Journal, str, datetime], str]
"""Keeps a word and returns its name; that of ours where it is one of ours."""


def ask(form: Form, field: str, word: str, ours: Collection[str], keep: Keep) -> None:
    """Ask for one more word; it is chosen at once, in `field` where it is one of ours, else in `own_<field>`."""
    form.words(f"new_{word}", f"Another {word}, in your own words")
    st.button(
        f"Add this {word}",
        key=form.key(f"add_{word}"),
        type="tertiary",
        icon=":material/add:",
        on_click=_add,
        args=(form, field, word, ours, keep),
    )


def _add(form: Form, field: str, word: str, ours: Collection[str], keep: Keep) -> None:
    values = form.collect()
    try:
        name = keep(form.journal, values.get(f"new_{word}") or "", form.now)
    except RefusedError as refused:
        form.problems = {f"new_{word}": str(refused)}
        return
    form.problems = {}
    into = field if name in ours else f"own_{field}"
    chosen = values.get(into) or []
    form.replace(**{into: [*chosen, *([] if name in chosen else [name])], f"new_{word}": ""})
