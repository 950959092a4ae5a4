"""What stands before a locked journal, and how is it locked from any page?"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.store import Journal
from pages.shared import lock
from pages.shared.entry import recall, remember

_HERE = Path(__file__).parent
_door = st.components.v2.component(
    "worthwhile.door",
    html=(_HERE / "door" / "door.html").read_text(encoding="utf-8"),
    css="door.css",
    js="door.js",
)
_locking = st.components.v2.component(
    "worthwhile.locking",
    html=(_HERE / "locking" / "locking.html").read_text(encoding="utf-8"),
    css="locking.css",
    js="locking.js",
)
_SHOWN = "journal_shown"


def door() -> None:
    """Ask for the passphrase. Nothing of the journal is read or sent before."""
    with st.container(horizontal_alignment="center"), st.container(width=480, gap="medium"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.title("Worthwhile", anchor=False, width="content")
            st.page_link("pages/get_help.py", label="Get help", icon=":material/support:", width="content")
        with st.container(border=True):
            st.text("Your journal is locked. Everything in it is safe.")
            # A session that has shown the journal still holds it on screen and in memory: it is to end first.
            _door(key="door", data={"ended": not recall(_SHOWN)})


def shown(journal: Journal | None) -> None:
    """Note that this session shows the journal that was opened with a passphrase, or one that has none (`None`)."""
    if not recall(_SHOWN):
        remember(_SHOWN, True)
    if journal is None:
        lock.readable_here()


def button(journal: Journal) -> None:
    """Offer to lock, and lock by itself after the chosen idle minutes."""
    _locking(key="locking", data={"minutes": lock.minutes(journal)}, width="content")
