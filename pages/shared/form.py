"""What stands around the fields of every form: what is being amended, what was refused, what was kept."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.drafts import Draft
from core.registry import SLICES
from core.sentences import shortened
from pages.shared import elsewhere, frame
from pages.shared.entry import Form
from pages.shared.holding import waiting_drafts

_LONGEST_NAME = 60


def head(form: Form, kept: str) -> None:
    """Say, above the fields, whether an entry is being amended, or that one was just kept."""
    form.begin_page()
    if form.kept:
        with st.container(border=True):
            st.text(kept)
    if form.draft.entry:
        with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.text("You are changing an entry that you kept.", width="content")
            st.button("Leave it as it was", key=form.key("leave"), on_click=form.let_go)


def foot(form: Form, label: str, keep: Callable[[], None], *, last: bool = True) -> None:
    """Say, below the fields, what was refused, and offer to keep the form, to set it aside or to throw it away.

    `last` says that keeping is the next thing to do here, and not one of several.
    """
    refused(form, keep)
    st.button(
        label,
        key=form.key("keep"),
        type="primary" if last else "secondary",
        icon=":material/check:",
        width="stretch",
        on_click=keep,
    )
    if form.touched and not form.draft.entry:
        with st.container(horizontal=True):
            st.button("Set aside for later", key=form.key("aside"), type="tertiary", on_click=form.set_aside)
            with st.popover("Throw away", type="tertiary"):
                st.text("This draft would be gone for good.")
                st.button("Throw it away", key=form.key("let_go"), on_click=form.let_go)
    elif form.kept and not form.touched:
        st.text("Kept.")  # where the finger was: on a phone, the words above the fields are out of sight


def refused(form: Form, keep: Callable[[], None]) -> None:
    """Say what was refused, or could not be kept, where there is anything; `keep` tries again."""
    if form.problems:
        with st.container(border=True):
            for sentence in form.problems.values():
                st.text(sentence)
            st.text("Nothing is lost: your words are still here.")
    if form.notice:
        with st.container(border=True):
            st.text(form.notice)
    if form.elsewhere:
        elsewhere.ask(form, keep)


def others(form: Form) -> None:
    """Offer the drafts of this kind that wait elsewhere."""
    kind = (form.draft.slug, form.draft.kind)
    waiting = [
        each for each in waiting_drafts(form.journal) if (each.slug, each.kind) == kind and each.form != form.draft.form
    ]
    if waiting:
        with frame.card("Set aside"):
            for each in waiting[:5]:
                with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                    st.text(first_words(each), width="content")
                    st.button("Go on", key=form.key(f"go_on.{each.form}"), on_click=form.go_on, args=(each,))


def first_words(draft: Draft) -> str:
    """Return what names a draft: its main words, or any others, shortened; of what is held back, its page alone."""
    part = next((each for each in SLICES if each.slug == draft.slug), None)
    if part is None or part.held_back:
        return f"A draft in {part.title}" if part else "A draft"
    tables = [table for table in part.tables if table.name == draft.kind]
    worded = {name for table in tables for name in table.worded}
    wordless = {"day", *(column.name for table in tables for column in table.columns)} - worded
    texts = [draft.values.get(name) for name in (*(t.named_by for t in tables), *draft.values) if name not in wordless]
    named = (shortened(text, _LONGEST_NAME) for text in texts if isinstance(text, str) and text.strip())
    return next(named, f"A draft in {part.title}")
