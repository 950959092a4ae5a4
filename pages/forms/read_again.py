"""How is a kept entry read again where it was found, whatever it is?"""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.table import Table
from pages.shared import frame
from pages.shared.entry import let_slip, recall, remember


def entry(name: str, table: Table, identity: str, day: date, lines: str) -> None:
    """Show what names an entry, as plain text; opened, its day and all it holds. `name` is the list it stands in."""
    opened = recall(f"{name}.opened") == identity
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", wrap=False):
            st.text(frame.short_day(day) if opened else lines, width="stretch")
            st.button(
                "Close" if opened else "Open",
                key=f"{name}.open.{identity}",
                type="tertiary",
                on_click=_turn,
                args=(f"{name}.opened", None if opened else identity),
            )
        if opened:
            from pages.forms import read_in_place  # it leads to every shelf, and some of them to who asks here

            for label, words in read_in_place.told(table, identity):
                with st.container(gap=None):
                    st.markdown(f"**{label}**")
                    st.text(words)


def _turn(name: str, identity: str | None) -> None:
    if identity is None:
        let_slip(name)
    else:
        remember(name, identity)
