"""What waits for a person who comes back: a line of their own, a draft, what is due, at most one small suggestion?"""

from __future__ import annotations

from datetime import date

import streamlit as st

from core import entries, settings
from core.registry import SLICES
from core.slice import Waiting
from core.store import Journal
from pages.shared import form as around
from pages.shared import found, frame, reading, rooms
from pages.shared.entry import Form
from pages.shared.holding import waiting_drafts

MOST = 5
"""How much of one kind is shown at once: no pile of what is overdue."""

_KIND_THINGS = (
    "Drink a glass of water, slowly.",
    "Open a window and look at something far away.",
    "Put on something warm.",
    "Send a short message to someone you like; it need not be about this.",
    "Step outside for two minutes.",
)


def greeting(line: tuple[date, str] | None) -> None:
    """Greet a person who was away with the line that they chose for it."""
    if line:
        with st.container(border=True):
            st.markdown(f"On {frame.short_day(line[0])} you wrote this down to come back to:")
            st.text(line[1])


def kind_words() -> None:
    """Answer a very low rating with words, and a way to somebody."""
    with frame.card("Thank you for saying so"):
        st.text("You could stop here, do one small kind thing, or talk to someone.")
        with st.expander("One small kind thing"):
            for thing in _KIND_THINGS:
                st.text(thing)
        st.page_link("pages/get_help.py", label="Talk to someone", icon=":material/support:")


def drafts(except_for: Form) -> None:
    """Show what was begun and not kept, in whatever room."""
    begun = [each for each in waiting_drafts(frame.journal()) if each.form != except_for.draft.form]
    if begun:
        with frame.card("Begun and not kept yet"):
            for draft in begun[:MOST]:
                with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                    st.text(around.first_words(draft), width="content")
                    if st.button("Go on", key=f"waiting.{draft.form}"):
                        rooms.go_on(draft)


def chosen() -> None:
    """Show what the person themself put down for today, or for a day gone by."""
    due = sorted((each for each in _waiting() if each.due), key=lambda each: str(each.due), reverse=True)
    if due:
        with frame.card("Waiting for you"):
            for each in due[:MOST]:
                with st.container(border=True, gap="small"):
                    _told(each)
                    _way_there(each)
            if len(due) > MOST:
                st.text(f"{len(due) - MOST:,} more wait on their own pages.")


def suggestion() -> None:
    """Suggest one thing that was left open, unless it was put off today."""
    journal, today = frame.journal(), frame.now().date()
    left_open = next((each for each in _waiting() if not each.due), None)
    if left_open is None or reading.read("settings", settings.read, journal, "not_now") == today.isoformat():
        return
    with frame.card("Left open"):
        _told(left_open)
        with st.container(horizontal=True):
            _way_there(left_open)
            st.button("Not now", type="tertiary", on_click=_not_now, args=(journal,))
            st.button("Let it go", type="tertiary", on_click=_let_go, args=(journal, left_open))


def _waiting() -> list[Waiting]:
    journal, today = frame.journal(), frame.now().date()
    return [each for part in SLICES for each in reading.read(part.slug, part.waiting, journal, today)]


def _told(each: Waiting) -> None:
    st.text(each.question)
    st.text(each.words)


def _way_there(each: Waiting) -> None:
    if st.button(each.action, key=f"waiting.{each.entry}", icon=":material/arrow_forward:"):
        rooms.open_entry(each.table.schema, each.table.name, each.entry)


def _not_now(journal: Journal) -> None:
    settings.write(journal, "not_now", frame.now().date().isoformat(), frame.now())


def _let_go(journal: Journal, each: Waiting) -> None:
    """Forget what is no longer of interest; Settings brings it back for thirty days."""
    entries.forget(journal, each.table, each.entry, frame.now())
    found.forget_what_was_shown()
