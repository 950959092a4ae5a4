"""The person's own contacts: whom they can reach, and how."""

from __future__ import annotations

from typing import Any

import streamlit as st

from core import entries
from core.get_help import model, store
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form, form, recall, remember


def show() -> None:
    """Show the contacts, and the form for one more."""
    journal = frame.journal()
    asked = form("get_help", "contact", journal, frame.now())
    with frame.card("People I can reach"):
        for row in store.contacts(journal):
            _contact(asked, row)
        forgotten = recall("get_help.forgotten")
        if forgotten:
            st.button("Bring back the one just removed", on_click=_bring_back, args=(forgotten,))
        with st.expander("Add a person", expanded=asked.touched or bool(asked.draft.entry) or bool(asked.problems)):
            around.head(asked, "Kept.")
            _fields(asked)
            around.foot(
                asked,
                "Keep this person",
                lambda: asked.keep_entry(model.contact, store.add_contact, store.amend_contact),
            )


@st.fragment
def _fields(asked: Form) -> None:
    asked.words("name", "Name")
    asked.words("how", "How to reach them, and when", rows=2)


def _contact(asked: Form, row: dict[str, Any]) -> None:
    with st.container(border=True, gap=None):
        st.text(row["name"])
        if row["how"]:
            st.text(row["how"])
        with st.container(horizontal=True):
            st.button(
                "Amend",
                key=f"get_help.amend.{row['id']}",
                type="tertiary",
                on_click=asked.amend,
                args=(row["id"], row["revision"], {"name": row["name"], "how": row["how"]}),
            )
            st.button(
                "Remove", key=f"get_help.remove.{row['id']}", type="tertiary", on_click=_forget, args=(row["id"],)
            )


def _forget(identity: str) -> None:
    entries.forget(frame.journal(), store.CONTACT, identity, frame.now())
    frame.forget_figures()
    remember("get_help.forgotten", identity)


def _bring_back(identity: str) -> None:
    entries.bring_back(frame.journal(), store.CONTACT, identity)
    remember("get_help.forgotten", None)
