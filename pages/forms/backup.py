"""How does a person keep a second journal elsewhere, and how does it come back?"""

from __future__ import annotations

from typing import BinaryIO

import streamlit as st

from core.outside import backup, export
from core.sentences import counted
from core.store import StoreError
from pages.shared import frame
from pages.shared.entry import forget_everything, recall, remember
from pages.shared.fields import folded

_NAME = "settings.backup"


def show() -> None:
    """Show the card: make a backup, or look into one and put it in the journal's place."""
    with frame.card("Backup"):
        journal, now = frame.journal(), frame.now()
        st.text("The whole journal in one file, to be kept somewhere else: drafts and settings too.")
        st.text(
            "It is sealed, like the journal: it opens with the passphrase that you have now."
            if export.sealed(journal)
            else "There is no passphrase on it: whoever has this file can read it."
        )
        st.download_button(
            "Make a backup",
            lambda: backup.made(journal, now),
            backup.name(now),
            "application/zip",
            key=f"{_NAME}.make",
            icon=":material/inventory_2:",
            on_click="ignore",
        )
        done = recall(f"{_NAME}.done")
        if done:
            st.text(done)
        if not frame.in_demo():
            box = folded(f"{_NAME}.restore", "Put a backup back")
            if box.open:
                with box:
                    _restore()


def _restore() -> None:
    file = st.file_uploader("Backup", type=["zip"], key=f"{_NAME}.file")
    if file is None:
        return
    try:
        found = backup.read(file)
    except StoreError as error:
        st.text(str(error))
        return
    st.text(f"A backup of {found.made.replace('T', ', ')}, with {counted(found.total, 'entry', 'entries')}.")
    if found.sealed:
        st.text("It is sealed: it opens with the passphrase that the journal had when it was made.")
    st.text(
        "Your present journal is kept as it is now, and Settings lists it among its generations: one press leads back to it."
    )
    st.button("Put it in the place of the present journal", key=f"{_NAME}.put", on_click=_put, args=(file,))


def _put(file: BinaryIO) -> None:
    try:
        found = backup.restore(frame.journal(), file)
    except StoreError as error:
        remember(f"{_NAME}.done", str(error))
        return
    frame.forget_figures()
    forget_everything()
    remember(
        f"{_NAME}.done",
        f"The backup of {found.made.replace('T', ', ')} is back. What was here before is kept beside it.",
    )
