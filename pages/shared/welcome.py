"""What does a person read before the first entry?"""

from __future__ import annotations

import streamlit as st

from core import settings
from core.journal import default_folder
from core.store import Journal
from pages.shared import frame
from pages.shared.entry import remember


def show(journal: Journal) -> None:
    """Say what this is and is not, and where the words will lie; then begin, or look at the demo."""
    with st.container(horizontal_alignment="center"), st.container(width=720, gap="medium"):
        frame.intro(
            "Welcome to Worthwhile",
            "A quiet place to write down a hard thought or a small success, and to look, once a week, at whether anything is changing.",
        )
        with frame.card("What this is"):
            st.markdown(
                "A workbook with exercises from therapy for low self-esteem, for adults. You write; it keeps your "
                "words, and draws simple figures from them.\n\n"
                "Every field may stay empty. A day without an entry is only a day without an entry."
            )
        with frame.card("What this is not"):
            st.markdown(
                "Not therapy, not a diagnosis, and not a crisis service. No clinician has reviewed it. If things feel "
                "too much, **Get help** above shows who you can talk to, now and on every page."
            )
        with frame.card("Where your words lie"):
            st.text("In one folder on this computer. Nothing is sent anywhere; there is no account.")
            st.code(str(journal.folder or default_folder()), language=None, wrap_lines=True)
            st.text(
                "Anyone who can read your files on this computer can read them. Worthwhile is in English only, for now."
            )
        with st.container(horizontal=True):
            st.button("Start", type="primary", on_click=_begin, args=(journal,), icon=":material/arrow_forward:")
            st.button("See the demo first", on_click=remember, args=("demo", True))


def _begin(journal: Journal) -> None:
    settings.write(journal, "begun", frame.now().date().isoformat(), frame.now())
