"""How does a person take entries along, for other programs or to read?"""

from __future__ import annotations

import streamlit as st

from core.model import RefusedError
from core.outside import export
from pages.shared import frame
from pages.shared.fields import folded

_NAME = "settings.export"
_TYPES = {".json": "application/json", ".md": "text/markdown", ".zip": "application/zip"}


def show() -> None:
    """Show the card: what, of which days, in which form. The file is made when it is asked for."""
    with frame.card("Export"):
        st.text("Entries in a file that other programs, or people, can read.")
        box = folded(_NAME, "Choose what goes along")
        if box.open:
            with box:
                _choose()


def _choose() -> None:
    journal, now = frame.journal(), frame.now()
    st.text(export.note(journal))
    free = {each.slug: each.title for each in export.offered()}
    named = st.multiselect("What", list(free), list(free), format_func=free.__getitem__, key=f"{_NAME}.slugs")
    apart = [each for each in export.offered(held_back=True) if each.held_back]
    ticked = [each.slug for each in apart if st.checkbox(f"{each.title} too", key=f"{_NAME}.{each.slug}")]
    left, right = st.columns(2)
    first = left.date_input("From", None, key=f"{_NAME}.first", format="YYYY-MM-DD")
    last = right.date_input("To", None, key=f"{_NAME}.last", format="YYYY-MM-DD")
    ending = st.selectbox("As", list(export.FORMATS), format_func=export.FORMATS.__getitem__, key=f"{_NAME}.as")
    st.text("Settings, contacts and the coping plan have no days: they go along whole, where you chose them.")
    try:
        choice = export.chosen([*named, *ticked], first, last, with_held_back=bool(ticked))
    except RefusedError as refused:
        st.text(str(refused))
        return
    st.download_button(
        "Make the file",
        lambda: export.write(journal, choice, ending, now),
        f"worthwhile-{now:%Y-%m-%d}{ending}",
        _TYPES[ending],
        key=f"{_NAME}.make",
        icon=":material/output:",
        on_click="ignore",
        disabled=not choice.slugs,
    )
