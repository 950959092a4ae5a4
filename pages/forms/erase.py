"""How does a person erase a period, an insight or everything, for good and knowingly?"""

from __future__ import annotations

import streamlit as st

from core.model import RefusedError
from core.outside import erase
from core.outside.erase import Erasure
from core.sentences import counted
from core.store import StoreError
from pages.shared import frame
from pages.shared.entry import choose, forget_everything, recall, remember
from pages.shared.fields import folded

_NAME = "settings.erase"
_WAYS = {"period": "A period", "insight": "One page", "everything": "Everything"}


def show() -> None:
    """Show the card: choose, see how much would go, type the word."""
    with frame.card("Erase for good"):
        st.text(
            "Forgetting an entry hides it, and it can be brought back for 30 days. Erasing is for now and for good."
        )
        done = recall(f"{_NAME}.done")
        if done:
            st.text(done)
        if frame.in_demo():
            return
        box = folded(_NAME, "Choose what to erase")
        if box.open:
            with box:
                _choose()


def _choose() -> None:
    choose(f"{_NAME}.way", "What", _WAYS)
    way = recall(f"{_NAME}.way") or next(iter(_WAYS))
    if way == "period":
        left, right = st.columns(2)
        left.date_input("From", None, key=f"{_NAME}.first", format="YYYY-MM-DD")
        right.date_input("To", None, key=f"{_NAME}.last", format="YYYY-MM-DD")
    elif way == "insight":
        titles = erase.erasable()
        st.selectbox("Page", list(titles), index=None, format_func=titles.__getitem__, key=f"{_NAME}.slug")
    try:
        found = _asked()
    except RefusedError as refused:
        st.text(str(refused))
        return
    if found is None:
        st.text("Nothing is chosen yet.")
        return
    _tell(found, whole=way == "everything")
    st.text_input(f"Type “{erase.WORD}” to confirm", key=f"{_NAME}.word", autocomplete="off")
    st.button("Erase it for good", key=f"{_NAME}.go", on_click=_erase)


def _asked() -> Erasure | None:
    """Return what would go by what the widgets hold; `None` where nothing is chosen yet."""
    journal = frame.journal()
    way = recall(f"{_NAME}.way") or next(iter(_WAYS))
    if way == "everything":
        return erase.everything(journal)
    if way == "insight":
        slug = recall(f"{_NAME}.slug")
        return erase.insight(journal, slug) if slug else None
    first, last = recall(f"{_NAME}.first"), recall(f"{_NAME}.last")
    return erase.period(journal, first, last) if first or last else None


def _tell(found: Erasure, *, whole: bool) -> None:
    counts = "\n".join(f"{title}: {count:,}" for title, count in found.entries.items())
    st.text(f"Entries that would go, forgotten ones too: {found.total:,}.{counts and chr(10)}{counts}")
    if found.others and not whole:
        st.text(f"With them, ratings, names and drafts that belong to them: {found.others:,} rows.")
    if whole:
        st.text("Settings, contacts, the coping plan, drafts and the passphrase, where there is one, would go, too.")
    st.text(erase.NOT_OURS)


def _erase() -> None:
    if str(recall(f"{_NAME}.word", "")).strip().casefold() != erase.WORD:
        remember(f"{_NAME}.done", f"Nothing was erased: the word “{erase.WORD}” was not typed.")
        return
    try:
        found = _asked()
        if found is None:
            return
        erase.carry_out(frame.journal(), found)
    except (RefusedError, StoreError) as error:
        remember(f"{_NAME}.done", f"{error} Nothing was erased.")
        return
    frame.forget_figures()
    forget_everything()  # an open form would write its draft again
    remember(f"{_NAME}.done", f"Erased for good: {counted(found.total, 'entry', 'entries')}. {erase.NOT_OURS}")
