"""The script alone on the page, large enough to be read while one says it aloud."""

from __future__ import annotations

import streamlit as st

from pages.forms import safety
from pages.shared.entry import Form, let_slip, recall, remember

_REHEARSING = "assertiveness.rehearsing"
_PARTS = ("desc_describe", "desc_express", "desc_specify", "desc_consequences")
_STYLE = """<style>
.st-key-script {min-height: 52vh; justify-content: center; padding: 1.5rem 1.25rem}
.st-key-script [data-testid=stText] {font-size: 1.2rem; line-height: 1.6}
.st-key-script_sentence [data-testid=stText] {font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.35; font-weight: 600}
</style>"""
"""The person's words are never read as Markdown, so no heading can make them large: the text's own size does."""


def button(form: Form) -> None:
    """Offer to rehearse. It stands behind the question of safety alone."""
    st.button(
        "Rehearse",
        key=form.key("rehearse"),
        icon=":material/open_in_full:",
        width="stretch",
        on_click=_begin,
        args=(form,),
    )


def begun(form: Form) -> bool:
    """Whether the script alone is to be on screen."""
    return recall(_REHEARSING) == form.draft.form


def show(form: Form) -> None:
    """Show the script and the way out, and nothing else."""
    form.begin_page()
    st.html(_STYLE)
    with (
        st.container(horizontal_alignment="center"),
        st.container(border=True, key="script", width=860, gap="medium"),
    ):
        with st.container(key="script_sentence"):
            st.text(form.values.get("sentence") or "")
        parts = [form.values[part] for part in _PARTS if form.values.get(part)]
        if parts:
            st.text("\n\n".join(parts))
        if form.values.get("kind") == "answer_pushback":
            st.caption("The calm repeat: if they push, the same words again, as kindly as before.")
    with st.container(horizontal_alignment="center"):
        st.button(
            "Back to the form",
            key=form.key("rehearsed"),
            icon=":material/close_fullscreen:",
            on_click=_end,
            args=(form,),
        )


def _begin(form: Form) -> None:
    values = form.collect()
    if (values.get("sentence") or "").strip():
        remember(_REHEARSING, form.draft.form)
    else:
        form.problems = {"sentence": "Write the sentence first: then it stands here alone, in large letters."}


def _end(form: Form) -> None:
    let_slip(_REHEARSING)
    if not form.draft.entry:  # there the question stands in a fold, which is closed again
        safety.still(form)
