"""What happened to the journal's file, and how does a person go back to how the journal was earlier?"""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from core import entries
from core.store import Generation, Journal, StoreError
from pages.shared import found, frame
from pages.shared.entry import forget_everything, recall, remember
from pages.shared.fields import folded

_ASKED = "generations.asked"
_DONE = "generations.done"
_LET_GO = "generations.let_go"


def told() -> None:
    """Say, until it was read, what was done when the journal was opened and was not as it should be."""
    journal = frame.journal()
    if journal.told:
        with st.container(border=True):
            st.text("\n".join(journal.told))
            st.button("I have read this", key="generations.heard", type="tertiary", on_click=journal.heard)


def show() -> None:
    """Show the card: the earlier states of the journal, and going back to one, which asks first."""
    journal = frame.journal()
    if journal.folder is None or frame.in_demo():
        return
    with frame.card("Earlier states of your journal"):
        st.text(
            "Worthwhile keeps whole copies of your journal by itself (generations), thinned out over 30 days, "
            "beside it in the same folder. They help when the file is damaged. They are no backup: they would be lost "
            "together with this computer."
        )
        told()
        if done := recall(_DONE):
            st.text(done)
        with folded("generations", "Go back to an earlier state") as box:
            if box.open:
                _offer(journal)


def let_go(journal: Journal, now: datetime) -> None:
    """Remove, once a day in a browser session, what was forgotten more than thirty days ago."""
    day = now.date().isoformat()
    if recall(_LET_GO) != day:
        remember(_LET_GO, day)
        entries.forgotten_for_good(journal, now)


def _offer(journal: Journal) -> None:
    kept = {each.number: each for each in journal.generations()}
    if not kept:
        st.text("There is none yet. The first is made when Worthwhile is closed.")
        return
    chosen = st.selectbox(
        "As it was on", list(kept), format_func=lambda number: _line(kept[number]), key="generations.chosen"
    )
    asked = recall(_ASKED) == chosen
    st.text(
        "Your journal will be as it was then, drafts too. How it is now is kept first, and stands in this list "
        "afterwards: you can go back to it for 30 days."
        if asked
        else "You are asked once more before anything changes."
    )
    with st.container(horizontal=True):
        st.button(
            "Yes, go back" if asked else "Go back to this one",
            key="generations.go",
            on_click=_go_back if asked else _ask,
            args=(journal, chosen) if asked else (chosen,),
        )
        st.button("Stay", key="generations.stay", type="tertiary", disabled=not asked, on_click=_ask, args=(None,))


def _line(generation: Generation) -> str:
    made = generation.made.astimezone(frame.now().tzinfo)
    entries = "one entry" if generation.entries == 1 else f"{generation.entries:,} entries"
    return f"{frame.short_day(made.date())}, {made:%H:%M}: {entries}"


def _ask(number: int | None) -> None:
    remember(_ASKED, number)


def _go_back(journal: Journal, number: int) -> None:
    try:
        journal.go_back(number)
    except StoreError as error:
        remember(_DONE, str(error))
        remember(_ASKED, None)
        return
    found.forget_what_was_shown()
    forget_everything()
    remember(_DONE, "Your journal is as it was then. How it was before is kept in this list.")
