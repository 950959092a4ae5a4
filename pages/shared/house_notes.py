"""What should a person know about this house: where their words lie, who made it, what it is not?"""

from __future__ import annotations

from importlib.metadata import version

import streamlit as st

from pages.shared import frame
from pages.shared.entry import forget_everything, recall, remember


def where() -> None:
    """Say where the journal lies and who can read it."""
    with frame.card("Where your words lie"):
        folder = frame.journal().folder
        if folder is None:
            st.text("This demo lies in memory only; it is gone when Worthwhile is closed.")
        else:
            st.text("In this folder on this computer, and nowhere else:")
            st.code(str(folder), language=None, wrap_lines=True)
            if frame.has_passphrase():
                st.text("Your words in it are sealed with your passphrase; days and ratings are not.")
            else:
                st.text(
                    "There is no passphrase on it: anyone who can read your user's files on this computer can read it."
                )
            st.text("Copy the folder, while Worthwhile is closed, to keep a second one.")
        if recall("demo"):
            st.button("Leave the demo", on_click=forget_everything)
        elif not frame.in_demo():
            st.button("See the demo", on_click=_see_demo)


def _see_demo() -> None:
    forget_everything()
    remember("demo", True)


def about() -> None:
    """Say what this is, its version, and whose letters it uses."""
    with frame.card("About"):
        st.text(
            f"Worthwhile {version('worthwhile')}. A workbook for adults: not therapy, not a diagnosis, not a crisis "
            "service. No clinician has reviewed it. In English only, for now."
        )
        st.text(
            "It never connects to anything outside this computer. "
            "Set in Nunito and Nunito Sans, under the SIL Open Font License; the program is under the MIT licence."
        )
