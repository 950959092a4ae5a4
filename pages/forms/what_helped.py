"""What has helped me before? Own words, chosen by what is written now. Looked for only when a person asks, and not kept."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.registry import SLICES
from core.sentences import shortened
from core.slice import Helped
from core.words import helped
from pages.forms import read_again
from pages.shared import frame
from pages.shared.fields import folded

_TITLES = {each.slug: each.title for each in SLICES}
_LONGEST = 300


@st.fragment
def ask(page: str, at_hand: Callable[[], str]) -> None:
    """Offer to look; `at_hand()` is what the person writes there now. After a save it is folded again: it may be another answer."""
    name = f"{page}.helped.{helped.version(frame.journal())}"
    box = folded(name, "What has helped me before")
    if box.open:
        with box:
            _answer(name, at_hand())


def _answer(name: str, at_hand: str) -> None:
    typed = st.text_input(
        "What is it about, in a few words?", key=f"{name}.words", placeholder="You can leave this empty."
    )
    about = typed or at_hand
    with st.spinner("Looking through what you kept."):
        found = helped.what_helped(frame.journal(), about)
    if not found.helped:
        st.text("Nothing is here yet. Fairer views, strengths and kind sentences that you keep will be.")
        return
    st.text(_how(found, typed, about))
    for each in found.helped:
        read_again.entry(name, each.table, each.entry, each.day, _told(each))
    st.text("Some of it may have eased by itself. The words are yours all the same.")


def _how(found: helped.Found, typed: str, about: str) -> str:
    if found.fits:
        return f"Your own words, from something like {'that' if typed else 'what you write now'}."
    first = "Nothing that you kept is quite like that. " if about.strip() else ""
    return f"{first}Your own words: first what went with the most easing, as you rated it."


def _told(each: Helped) -> str:
    eased = f" · eased by {each.eased} of 100" if each.eased else ""
    return f"“{shortened(each.words, _LONGEST)}”\n{frame.short_day(each.day)} · {_TITLES[each.table.schema]}{eased}"
